namespace Cairn.Model;

/// <summary>When an occurrence took place: Start and End bound the true date.</summary>
public sealed record When
{
    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }
    public WhenPrecision Precision { get; init; } = WhenPrecision.Unknown;

    /// <summary>night, early, morning, afternoon, evening, or null.</summary>
    public string? PartOfDay { get; init; }
    public string? AsReported { get; init; }
    public IReadOnlyList<Span> Evidence { get; init; } = [];
}
