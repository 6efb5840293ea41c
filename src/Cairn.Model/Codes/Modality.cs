using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>Whether an occurrence or a figure is told as real.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Modality>))]
public enum Modality
{
    Occurred,
    Alleged,
    Attempted,
    Foiled,
    Planned,
    Threatened,
    Hypothetical,
    Denied,
}
