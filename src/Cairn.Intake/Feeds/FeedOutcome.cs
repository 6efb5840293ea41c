namespace Cairn.Intake;

/// <summary>What could be read of a feed document.</summary>
public abstract record FeedOutcome
{
    private FeedOutcome()
    {
    }

    /// <summary>The entries in document order. <paramref name="IsCut"/> says that the document broke off: what came before is kept.</summary>
    public sealed record Read(FeedKind Kind, string? Title, IReadOnlyList<FeedEntry> Entries, bool IsCut) : FeedOutcome;

    /// <summary>The document is no feed, sitemap or OPML list.</summary>
    public sealed record Unreadable(string Message) : FeedOutcome;
}
