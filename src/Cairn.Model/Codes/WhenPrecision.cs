using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>How exactly the time of an occurrence is known.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<WhenPrecision>))]
public enum WhenPrecision
{
    Day,
    Days,
    Week,
    Month,
    Season,
    Year,
    Unknown,
}
