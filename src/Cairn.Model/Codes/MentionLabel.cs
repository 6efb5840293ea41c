using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>The label of a named or generic mention; JSON names are upper case.</summary>
[JsonConverter(typeof(UpperCaseEnumConverter<MentionLabel>))]
public enum MentionLabel
{
    Person,
    Org,
    Actor,
    Place,
    Nationality,
}
