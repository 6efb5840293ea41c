using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>What happened to a physical target.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PhysicalEffect>))]
public enum PhysicalEffect
{
    Destroyed,
    Damaged,
    None,
    Unknown,
}
