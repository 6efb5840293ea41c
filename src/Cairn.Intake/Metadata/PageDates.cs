using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Cairn.Intake.Pages;

namespace Cairn.Intake.Metadata;

/// <summary>
/// When the page was published and modified. Order for publication: JSON-LD, meta elements, microdata, time elements, marked elements,
/// the address, visible text near the story. A modification time stands in for publication only when nothing else is there.
/// </summary>
internal static partial class PageDates
{
    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "article:published", "datepublished", "date_published", "publishdate", "publish-date", "publish_date", "published", "published_time", "published-date",
        "pubdate", "publication_date", "publication-date", "article.published", "article:publicationdate", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.created", "sailthru.date", "parsely-pub-date",
        "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "cxense:publishtime", "bt:pubdate", "article_date_original", "originalpublicationdate", "displaydate", "ptime", "date.created", "created", "citation_publication_date", "citation_date", "citation_online_date",
        "dc.date", "dcterms.date", "date", "datecreated", "dc.date.published", "article:post_date", "gentime", "shareaholic:article_published_time", "release_date", "rnews:datepublished", "article-publication-date", "pub_date", "doc_date", "timestamp", "vr:published_time", "mediator_published_time", "blogger:date",
    ];

    private static readonly string[] ModifiedMetas =
        ["article:modified_time", "og:updated_time", "og:modified_time", "og:article:modified_time", "article:modified", "datemodified", "dc.date.modified", "dcterms.modified", "lastmod", "last-modified", "modified_time", "modified", "updated_time", "article:updated", "shareaholic:article_modified_time", "dc.modified", "revision_date", "cxenseparse:modifiedtime", "utime"];

    /// <param name="markup">The page's marks.</param>
    /// <param name="linked">The page's JSON-LD.</param>
    /// <param name="url">The page's address, or null.</param>
    /// <param name="headline">The element of the headline, or null: dates near it are the story's.</param>
    public static PageDate? Published(PageMarkup markup, LinkedArticle linked, string? url, PlacedElement? headline)
    {
        var near = new NearDates(markup, headline);
        var stated = From(linked.Published, "JSON-LD datePublished")
            ?? FromMetas(markup, PublishedMetas)
            ?? FromMicrodata(markup, "datepublished") ?? FromMicrodata(markup, "datecreated")
            ?? near.InTimes();
        var address = FromUrl(url) ?? FromUrl(markup.Canonical) ?? FromUrl(markup.Meta("og:url"));
        return Settled(stated, address) ?? near.InTexts() ?? FromTitle(markup);
    }

    /// <summary>
    /// Settles a stated date against the day in the address, which is written once, in the outlet's own zone: it wins when it is earlier
    /// (the stated date is then of a new edition), and when it is the day after a time given in UTC.
    /// </summary>
    private static PageDate? Settled(PageDate? stated, PageDate? address)
    {
        if (stated is null || address is null) return stated ?? address;
        if (stated.Day == address.Day) return stated;
        var isUtc = stated.Iso.EndsWith('Z') || stated.Iso.EndsWith("+00:00", StringComparison.Ordinal);
        var days = DateOnly.ParseExact(address.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - DateOnly.ParseExact(stated.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
        return days < 0 || (days == 1 && isUtc) ? address with { Overruled = stated } : stated with { Overruled = address };
    }

    public static PageDate? Modified(PageMarkup markup, LinkedArticle linked) =>
        From(linked.Modified, "JSON-LD dateModified") ?? FromMetas(markup, ModifiedMetas) ?? FromMicrodata(markup, "datemodified");

    private static PageDate? From(string? value, string basis) => MachineDate.Read(value) is { } iso ? new PageDate(iso, basis) : null;

    private static PageDate? FromMetas(PageMarkup markup, string[] names)
    {
        foreach (var name in names)
            foreach (var value in markup.Metas(name))
                if (From(value, $"meta {name}") is { } date) return date;
        return null;
    }

    private static PageDate? FromMicrodata(PageMarkup markup, string name)
    {
        if (!markup.Microdata.TryGetValue(name, out var elements)) return null;
        foreach (var element in elements)
            if ((From(element.GetAttribute("content"), $"microdata {name}") ?? From(element.GetAttribute("datetime"), $"microdata {name}") ?? From(Short(element), $"microdata {name}")) is { } date) return date;
        return null;
    }

    private static PageDate? FromTitle(PageMarkup markup)
    {
        foreach (var text in (string?[])[markup.Title, markup.Meta("og:title"), markup.Meta("description"), markup.Meta("og:description")])
            if (text is not null && VisibleDate.Find(text) is { } day) return new PageDate(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "title or description");
        foreach (var (element, _) in markup.Times)
            if (From(element.GetAttribute("datetime"), "time element") is { } date) return date;
        return null;
    }

    private static PageDate? FromUrl(string? url)
    {
        if (url is null) return null;
        var match = UrlDay().Match(url);
        return match.Success ? From($"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}", "address") : null;
    }

    private static string? Short(IElement element) => ElementText.UpTo(element, 299)?.Trim();

    [GeneratedRegex(@"(?<![0-9])((?:19|20)[0-9][0-9])[/_-](0[1-9]|1[0-2])[/_-](0[1-9]|[12][0-9]|3[01])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex UrlDay();
}
