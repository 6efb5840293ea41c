namespace Cairn.Places;

/// <summary>What is known of a report besides its text.</summary>
public sealed record PlaceHints
{
    public string? Publisher { get; init; }
}
