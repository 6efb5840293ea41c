namespace Cairn.Model;

/// <summary>One actor in one role of an account.</summary>
public sealed record Actor
{
    public ActorRole Role { get; init; }
    public ActorKind Kind { get; init; }

    /// <summary>Null for nameless actors ("gunmen") and for private individuals.</summary>
    public string? Name { get; init; }
    public string? ActorId { get; init; }

    /// <summary>ACLED inter code 1–8; null when nothing tells.</summary>
    public int? ActorClass { get; init; }
    public bool Named { get; init; }
    public string? AsReported { get; init; }
    public Certainty Certainty { get; init; }
    public Source? Source { get; init; }
    public IReadOnlyList<Span> Evidence { get; init; } = [];
}
