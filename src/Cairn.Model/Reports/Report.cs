namespace Cairn.Model;

/// <summary>One news text as it came in (contract section 1). <see cref="Text"/> or <see cref="Html"/> is given.</summary>
public sealed record Report
{
    /// <summary>The report's id; the path as given when it had none.</summary>
    public required string Id { get; init; }
    public string? Text { get; init; }
    public string? Html { get; init; }
    public string? Title { get; init; }
    public string? Url { get; init; }
    public string? Publisher { get; init; }

    /// <summary>Publication date, ISO 8601 (day, or instant with offset); null leaves relative dates unresolved.</summary>
    public string? Published { get; init; }
    public string? Language { get; init; }
}
