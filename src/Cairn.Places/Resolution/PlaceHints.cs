namespace Cairn.Places;

/// <summary>What is known of a report besides its text.</summary>
public sealed record PlaceHints
{
    public string? Publisher { get; init; }

    /// <summary>The headline as the page gives it; what follows its last bar or dash is often the outlet's own name and town.</summary>
    public string? Title { get; init; }
}
