using Cairn.Model;

namespace Cairn.Linking;

/// <summary>How many incidents of a kind, there and then? "Killed" asks for those in which somebody was killed, and likewise every other kind.</summary>
public sealed record CountQuestion
{
    /// <summary>The asker's name for it.</summary>
    public required string Id { get; init; }

    public required FigureKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    /// <summary>Name of the first-order division; null for the whole country.</summary>
    public string? Admin1 { get; init; }

    /// <summary>Name of a place or of a second-order division; null for the whole division.</summary>
    public string? City { get; init; }

    public required Period Period { get; init; }
}
