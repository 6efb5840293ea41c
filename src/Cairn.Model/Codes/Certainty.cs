using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>How surely a role is told: who denies a role is denied, not the occurrence.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Certainty>))]
public enum Certainty
{
    Stated,
    Claimed,
    Admitted,
    Suspected,
    Accused,
    Denied,
}
