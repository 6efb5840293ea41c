using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>Whom a figure counts.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Population>))]
public enum Population
{
    All,
    Civilians,
    StateForces,
    ArmedGroup,
    Perpetrators,
    Officials,
    Children,
    Women,
    Unknown,
}
