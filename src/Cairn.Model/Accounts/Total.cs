using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>What one report, or one incident, supports for a kind of figure.</summary>
public sealed record Total(int? Low, int? Best, int? High, bool Open)
{
    /// <summary>Set when the only figure is a party's claim.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool PartyClaim { get; init; }
}
