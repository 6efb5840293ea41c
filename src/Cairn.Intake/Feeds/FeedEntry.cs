namespace Cairn.Intake;

/// <summary>One story that a feed or sitemap points to.</summary>
/// <param name="Address">Absolute address of the story.</param>
/// <param name="Published">ISO 8601 day or instant, or null.</param>
/// <param name="Html">The story's text where the feed carries it whole, else null.</param>
public sealed record FeedEntry(Uri Address, string? Title, string? Published, string? Html);
