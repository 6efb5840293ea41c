namespace Cairn.Model;

/// <summary>Whoever gave a figure, a role or a statement. Null where the outlet speaks for itself.</summary>
public sealed record Source
{
    public string? Name { get; init; }
    public string? AsReported { get; init; }
    public SourceKind Kind { get; init; } = SourceKind.Unnamed;
    public bool Named { get; init; }
    public IReadOnlyList<Span> Evidence { get; init; } = [];
}
