using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Cairn.Intake.Metadata;

/// <summary>
/// When the page was published and modified. Order for publication: JSON-LD, meta elements, microdata, time elements, marked elements,
/// the address, visible text near the story. A modification time stands in for publication only when nothing else is there.
/// </summary>
internal static partial class PageDates
{
    private const int ShortText = 80;

    private static readonly string[] PublishedMetas =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "article:published", "datepublished", "date_published", "publishdate", "publish-date", "publish_date", "published", "published_time", "published-date",
        "pubdate", "publication_date", "publication-date", "article.published", "article:publicationdate", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.created", "sailthru.date", "parsely-pub-date",
        "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "cxense:publishtime", "bt:pubdate", "article_date_original", "originalpublicationdate", "displaydate", "ptime", "date.created", "created", "citation_publication_date", "citation_date", "citation_online_date",
        "dc.date", "dcterms.date", "date", "datecreated", "dc.date.published", "article:post_date", "gentime", "shareaholic:article_published_time", "release_date", "rnews:datepublished", "article-publication-date", "pub_date", "doc_date", "timestamp", "vr:published_time", "mediator_published_time", "blogger:date",
    ];

    private static readonly string[] ModifiedMetas =
        ["article:modified_time", "og:updated_time", "og:modified_time", "og:article:modified_time", "article:modified", "datemodified", "dc.date.modified", "dcterms.modified", "lastmod", "last-modified", "modified_time", "modified", "updated_time", "article:updated", "shareaholic:article_modified_time", "dc.modified", "revision_date", "cxenseparse:modifiedtime", "utime"];

    public static PageDate? Published(PageMarkup markup, LinkedArticle linked, string? url)
    {
        return From(linked.Published, "JSON-LD datePublished")
            ?? FromMetas(markup, PublishedMetas)
            ?? FromMicrodata(markup, "datepublished") ?? FromMicrodata(markup, "datecreated")
            ?? FromTimes(markup)
            ?? FromUrl(url) ?? FromUrl(markup.Canonical) ?? FromUrl(markup.Meta("og:url"))
            ?? FromMarks(markup)
            ?? FromTexts(markup)
            ?? FromTitle(markup);
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

    private static PageDate? FromTimes(PageMarkup markup)
    {
        PageDate? first = null;
        foreach (var element in markup.Times)
        {
            if (IsBeside(element)) continue;
            var value = element.GetAttribute("datetime") ?? (element.LocalName == "abbr" ? element.GetAttribute("title") ?? element.GetAttribute("data-utime") : null) ?? Short(element);
            if (From(value, "time element") is not { } date) continue;
            var names = $"{element.ClassName} {element.ParentElement?.ClassName}";
            if (element.HasAttribute("pubdate") || PublishedName().IsMatch(names)) return date;
            if (!UpdatedName().IsMatch(names)) first ??= date;
        }

        return first;
    }

    private static PageDate? FromMarks(PageMarkup markup)
    {
        foreach (var element in markup.DateMarks)
        {
            if (element.LocalName is "body" or "html" or "form" || IsBeside(element)) continue;
            if (element.GetAttribute("content") is { } content && From(content, "marked element") is { } machine) return machine;
            if (Short(element) is { } text && VisibleDate.Find(text) is { } day) return new PageDate(Iso(day), "visible date");
        }

        return null;
    }

    /// <summary>
    /// A date in a short text: one that speaks of publishing, else the first below the headline, else the last above it, else any.
    /// </summary>
    private static PageDate? FromTexts(PageMarkup markup)
    {
        var texts = markup.DatedTexts.Where(t => !IsBeside(t.Holder)).ToList();
        var chosen = texts.FirstOrDefault(t => t.AfterHeadline && Publishing().IsMatch(t.Text))
            ?? texts.FirstOrDefault(t => Publishing().IsMatch(t.Text) && !Copyright().IsMatch(t.Text))
            ?? texts.FirstOrDefault(t => t.AfterHeadline && t.Text.Length <= ShortText)
            ?? texts.LastOrDefault(t => !t.AfterHeadline && t.Text.Length <= ShortText)
            ?? texts.FirstOrDefault(t => t.Text.Length <= DatedText.Longest)
            ?? markup.DatedTexts.FirstOrDefault(t => t.Text.Length <= ShortText);
        return chosen is null ? null : new PageDate(Iso(chosen.Day), "visible date");
    }

    private static PageDate? FromTitle(PageMarkup markup)
    {
        foreach (var text in (string?[])[markup.Title, markup.Meta("og:title"), markup.Meta("description"), markup.Meta("og:description")])
            if (text is not null && VisibleDate.Find(text) is { } day) return new PageDate(Iso(day), "title or description");
        foreach (var element in markup.Times)
            if (From(element.GetAttribute("datetime"), "time element") is { } date) return date;
        return null;
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static PageDate? FromUrl(string? url)
    {
        if (url is null) return null;
        var match = UrlDay().Match(url);
        return match.Success ? From($"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}", "address") : null;
    }

    private static string? Short(IElement element) => element.TextContent is { Length: < 300 } text ? text.Trim() : null;

    /// <summary>Whether an element stands in a comment, a side column or a list of other stories.</summary>
    private static bool IsBeside(IElement element)
    {
        for (var at = element; at is not null && at.LocalName is not ("body" or "main"); at = at.ParentElement)
        {
            if (at.LocalName is "aside" or "nav" or "footer") return true;
            if (at.LocalName == "article") return false;
            if ((at.ClassName is { } names && Beside().IsMatch(names)) || (at.Id is { } id && Beside().IsMatch(id))) return true;
        }

        return false;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:publi(?:sh|cat|é|c)\w*|posted|updated|written|created|date|datum|stand|erstellt|ver.ffentlicht\w*|geschrieben|aktualisier\w*|online seit|eingestellt|fecha|pubblicato|le|mis en ligne|revision|modified|edited|uploaded|ge.ndert|vom|am)\b", Options)]
    private static partial Regex Publishing();

    [GeneratedRegex(@"©|copyright|\(c\)", Options)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"publish|pubdate|posted|entry-date|post-date|created", Options)]
    private static partial Regex PublishedName();

    [GeneratedRegex(@"updat|modif|edited", Options)]
    private static partial Regex UpdatedName();

    [GeneratedRegex(@"(?:^|[\s_-])(?:comments?|commentlist|respond|sidebar|related\w*|recent\w*|popular|latest\w*|widgets?|footer|archive\w*|teaser\w*|calendar)(?:$|[\s_-])", Options)]
    private static partial Regex Beside();

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex UrlDay();
}
