namespace Cairn.Intake.Metadata;

/// <summary>The outlet: JSON-LD publisher, OpenGraph site name, other meta names, else the host of the address without "www".</summary>
internal static class PagePublisher
{
    private static readonly string[] MetaNames = ["og:site_name", "dc.publisher", "dcterms.publisher", "article:publisher_name", "publisher", "copyright-holder", "application-name", "cre", "al:iphone:app_name"];

    /// <summary>The outlet and where the page names it; both null when nothing does.</summary>
    public static (string? Publisher, string? Basis) Of(PageMarkup markup, LinkedArticle linked, string? url)
    {
        if (Name(linked.Publisher) is { } stated) return (stated, "JSON-LD publisher");
        foreach (var name in MetaNames)
            if (Name(markup.Meta(name)) is { } named) return (named, $"meta {name}");
        return Host(url) is { } host ? (host, "host of the address") : (null, null);
    }

    private static string? Name(string? name) => PageTitle.Folded(name) is { Length: > 1 and <= 80 } folded && !folded.Contains("//", StringComparison.Ordinal) ? folded : null;

    /// <summary>The host of an address without "www.", or null.</summary>
    public static string? Host(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host
            : null;
}
