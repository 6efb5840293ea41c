using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Cairn.Intake.Pages;

namespace Cairn.Intake.Metadata;

/// <summary>
/// The people who wrote the story. Order: JSON-LD author; meta author; microdata; elements marked as author; texts that begin like a byline;
/// links to author pages. Desks, agencies, placeholders and the site itself are no people, and comments have other authors.
/// </summary>
internal static partial class PageByline
{
    private const int LongestName = 119;
    private const int LongestLink = 2000; // with the white space around it

    private static readonly string[] MetaNames =
    [
        "author", "article:author", "dc.creator", "dc.contributor.author", "dcterms.creator", "dcterms.creator.person", "sailthru.author", "parsely-author", "byl", "cxenseparse:author", "citation_author",
        "og:article:author", "article:author_name", "authors", "rbauthors", "creator", "mrf:authors", "lp.article:author", "cxense:author",
    ];

    public static IReadOnlyList<string> Of(PageMarkup markup, LinkedArticle linked, string? site)
    {
        foreach (var values in Sources(markup, linked))
        {
            var people = People(values, site);
            if (people.Count > 0) return people;
        }

        return [];
    }

    private static IEnumerable<IEnumerable<string>> Sources(PageMarkup markup, LinkedArticle linked)
    {
        yield return linked.Authors;
        foreach (var name in MetaNames) yield return markup.Metas(name).Where(v => !v.Contains("//", StringComparison.Ordinal));
        if (markup.Meta("twitter:label1") is { } label && WrittenBy().IsMatch(label)) yield return markup.Metas("twitter:data1");
        if (markup.Microdata.TryGetValue("author", out var elements))
            yield return elements.Where(e => !IsInComment(e)).Select(e => e.QuerySelector("[itemprop~=name]") is { } named ? ElementText.UpTo(named, LongestName) : e.GetAttribute("content") ?? ElementText.UpTo(e, LongestName)).OfType<string>().Where(t => t.Length <= LongestName);
        foreach (var element in markup.AuthorMarks)
            if (!IsInComment(element) && Named(element) is { } name) yield return [name];
        foreach (var element in markup.ByTexts)
            if (!IsInComment(element) && Spoken(element) is { } name) yield return [name];
        foreach (var link in markup.AuthorLinks)
            if (!IsInComment(link)) yield return [ElementText.UpTo(link, LongestLink) ?? ""];
    }

    /// <summary>The name in an element marked as author: that of its inner link or name, else its text up to a date.</summary>
    private static string? Named(IElement element)
    {
        if (ElementText.UpTo(element, 300) is not { } text) return null;
        var links = element.QuerySelectorAll("a[rel~=author], [class*=author-name], [class*=author__name], .fn, a[href*='/author'], a[href*='/autor'], a[href*='/profil']");
        var names = links.Select(l => l.TextContent.Trim()).Where(t => t.Length is > 2 and < 60).Distinct(StringComparer.Ordinal).ToList();
        return names.Count is > 0 and < 5 ? string.Join(", ", names) : text.Length <= 200 ? BeforeDate(text) : null;
    }

    /// <summary>The name after "By" in a text: that of the link that follows when the text ends there, else the words up to a date.</summary>
    private static string? Spoken(IElement holder)
    {
        if (ElementText.UpTo(holder, LongestLink) is not { } text) return null;
        if (text.Trim().Length < 14 && holder.ParentElement is { } parent && ElementText.UpTo(parent, 199) is { } wider) text = wider;
        text = text.Trim();
        if (text.Length is < 5 or > 200) return null;
        var match = ByName().Match(text);
        return match.Success ? match.Groups[1].Value : null;
    }

    private static string BeforeDate(string text)
    {
        var cut = DateStart().Match(text);
        return cut is { Success: true, Index: > 4 } ? text[..cut.Index] : text;
    }

    private static bool IsInComment(IElement element)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at.LocalName is "body" or "html" or "main") return false;
            if ((at.Id is { } id && Beside().IsMatch(id)) || (at.ClassName is { } names && Beside().IsMatch(names))) return at.LocalName != "article";
        }

        return false;
    }

    private static List<string> People(IEnumerable<string> values, string? site)
    {
        var people = new List<string>();
        foreach (var value in values)
            foreach (var person in Bylines.People(value, allowSingleWord: true))
                if (!people.Contains(person, StringComparer.OrdinalIgnoreCase) && !IsSite(person, site)) people.Add(person);
        return people;
    }

    private static bool IsSite(string person, string? site) => site is not null
        && (string.Equals(person, site, StringComparison.OrdinalIgnoreCase) || site.Replace(" ", "", StringComparison.Ordinal).StartsWith(person.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?:^|[\s_-])(?:comments?|commentlist|comment-\w+|respond|reply|sidebar|related\w*|footer|widgets?|leserbrief\w*|kommentare?)(?:$|[\s_-])", Options)]
    private static partial Regex Beside();

    [GeneratedRegex(@"written|author|by|verfasst|geschrieben|escrito|.crit", Options)]
    private static partial Regex WrittenBy();

    [GeneratedRegex(@"^\s*(?:[(|•·–—-]\s*)?(?:(?:[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}|[0-9]{4}-[0-9][0-9]-[0-9][0-9])\s*[|,–—-]?\s*)?(?:(?:posted on .{6,24}? )?(?:written |posted |reported |story |published |submitted |contributed )?by|(?:geschrieben |erstellt |verfasst |ver.ffentlicht |gespeichert |eingestellt |ein (?:beitrag|artikel) )?vo[nm]|par|por|autore?|auteur|autorin|authors?|verfasser)\b\s*:?\s*(.{3,90}?)(?=\s+(?:am|on|at|den|le|um|vom|posted|published|updated|for|in|says)\b|\s*[|–—•·@(]|\s+-\s|,?\s*[0-9]|\s*\n|[.,]?\s*$)", Options)]
    private static partial Regex ByName();

    [GeneratedRegex(@"\s*(?:[|•·–—,]\s*)?(?:\b(?:am|on|posted|published|updated|veröffentlicht|vom)\b\s+.{0,20}?)?[0-9]", Options)]
    private static partial Regex DateStart();
}
