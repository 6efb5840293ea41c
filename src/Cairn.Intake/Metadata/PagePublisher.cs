namespace Cairn.Intake.Metadata;

/// <summary>The outlet: JSON-LD publisher, OpenGraph site name, other meta names, else the host of the address without "www".</summary>
internal static class PagePublisher
{
    public static string? Of(PageMarkup markup, LinkedArticle linked, string? url)
    {
        foreach (var name in (string?[])[linked.Publisher, markup.Meta("og:site_name", "dc.publisher", "dcterms.publisher", "article:publisher_name", "publisher", "copyright-holder", "application-name", "cre", "al:iphone:app_name")])
            if (PageTitle.Folded(name) is { Length: > 1 and <= 80 } folded && !folded.Contains("//", StringComparison.Ordinal)) return folded;
        return Host(url);
    }

    /// <summary>The host of an address without "www.", or null.</summary>
    public static string? Host(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host
            : null;
}
