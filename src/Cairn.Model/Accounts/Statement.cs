using System.Text.Json.Serialization;

namespace Cairn.Model;

/// <summary>Worth keeping, but no occurrence: a comparison, a strength, a warning…</summary>
public sealed record Statement
{
    public StatementKind Kind { get; init; }
    public string AsReported { get; init; } = "";

    /// <summary>A number, for a strength.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Value { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Actor { get; init; }

    /// <summary>The period spoken of, ISO 8601 interval or TIMEX3 value.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Period { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Comparison? Comparison { get; init; }
    public Source? Source { get; init; }
    public IReadOnlyList<Span> Evidence { get; init; } = [];
}
