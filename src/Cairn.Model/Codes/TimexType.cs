using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>TIMEX3 type of a time expression; JSON names are upper case.</summary>
[JsonConverter(typeof(UpperCaseEnumConverter<TimexType>))]
public enum TimexType
{
    Date,
    Time,
    Duration,
    Set,
}
