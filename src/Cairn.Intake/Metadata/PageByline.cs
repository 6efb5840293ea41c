using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Cairn.Intake.Pages;

namespace Cairn.Intake.Metadata;

/// <summary>
/// The people who wrote the story. Order: JSON-LD author; meta author; microdata; elements marked as author; texts that begin like a byline;
/// links to author pages. A full name anywhere beats a user name before it; a visible byline that names everybody of the first source and more
/// is the fuller one. Desks, agencies, placeholders and the site itself are no people, and comments have other authors.
/// </summary>
internal static partial class PageByline
{
    private const int LongestName = 119;
    private const int LongestLink = 2000; // with the white space around it
    private const int MostVisible = 12; // authors of one visible byline

    private static readonly string[] MetaNames =
    [
        "author", "article:author", "dc.creator", "dc.contributor.author", "dcterms.creator", "dcterms.creator.person", "sailthru.author", "parsely-author", "byl", "cxenseparse:author", "citation_author",
        "og:article:author", "og:author", "author_name", "article:author_name", "authors", "rbauthors", "creator", "mrf:authors", "lp.article:author", "cxense:author",
    ];

    private static readonly string[] FamilyNameFirst = ["citation_author", "dc.creator", "dc.contributor.author", "dcterms.creator", "dcterms.creator.person"];

    /// <summary>The people and where the page names them; nobody and no basis when it names none.</summary>
    public static (IReadOnlyList<string> People, string? Basis) Of(PageMarkup markup, LinkedArticle linked, string? site)
    {
        (IReadOnlyList<string> People, string? Basis) first = ([], null);
        foreach (var (basis, values) in Sources(markup, linked))
        {
            var people = People(values, site);
            if (people.Count == 0) continue;
            if (people.All(Bylines.IsFull)) return first.People.Count == 0 || IsBetter(people, first.People[0]) ? Fuller(markup, people, site) is { } visible ? (visible, "visible byline") : (people, basis) : first;
            if (first.People.Count == 0) first = (people, basis);
        }

        return first;
    }

    /// <summary>Whether full names found later replace a single word found before: a user name, or a part of the same name.</summary>
    private static bool IsBetter(List<string> people, string word) => char.IsLower(word[0]) || people[0].Contains(word, StringComparison.OrdinalIgnoreCase);

    private static List<string>? Fuller(PageMarkup markup, List<string> people, string? site)
    {
        foreach (var holder in markup.AuthorMarks.Concat(markup.ByTexts))
        {
            if (IsInComment(holder) || (Named(holder) ?? Spoken(holder)) is not { } said) continue;
            var visible = People([said], site);
            if (visible.Sum(v => v.Length) * 2 < said.Length) continue; // names with so many other words are no byline but a life
            if (visible.Count > people.Count && visible.Count <= MostVisible && people.All(p => visible.Contains(p, StringComparer.OrdinalIgnoreCase))) return visible;
        }

        return null;
    }

    private static IEnumerable<(string Basis, IEnumerable<string> Values)> Sources(PageMarkup markup, LinkedArticle linked)
    {
        yield return ("JSON-LD author", linked.Authors);
        foreach (var name in MetaNames)
            yield return ($"meta {name}", markup.Metas(name).Where(v => !v.Contains("//", StringComparison.Ordinal)).Select(v => FamilyNameFirst.Contains(name) ? GivenNameFirst(v) : v));
        if (markup.Meta("twitter:label1") is { } label && WrittenBy().IsMatch(label)) yield return ("meta twitter:data1", markup.Metas("twitter:data1"));
        if (markup.Microdata.TryGetValue("author", out var elements))
            yield return ("microdata author", elements.Where(e => !IsInComment(e)).Select(e => e.QuerySelector("[itemprop~=name]") is { } named ? ElementText.UpTo(named, LongestName) : e.GetAttribute("content") ?? ElementText.UpTo(e, LongestName)).OfType<string>().Where(t => t.Length <= LongestName));
        foreach (var element in markup.AuthorMarks)
            if (!IsInComment(element) && Named(element) is { } name) yield return ("marked element", [name, .. Beside(markup.AuthorMarks, element).Select(Named).OfType<string>()]);
        foreach (var element in markup.ByTexts)
            if (!IsInComment(element) && Spoken(element) is { } name) yield return ("visible byline", [name]);
        foreach (var link in markup.AuthorLinks)
            if (!IsInComment(link)) yield return ("link to an author's page", [.. Beside(markup.AuthorLinks, link).Prepend(link).Select(l => ElementText.UpTo(l, LongestLink) ?? "")]);
    }

    /// <summary>Later elements of a list that stand beside one of them and are called the same: one author each.</summary>
    private static IEnumerable<IElement> Beside(List<IElement> all, IElement one) => all.Where(e => e != one && e.LocalName == one.LocalName && e.ClassName == one.ClassName
        && (e.ParentElement == one.ParentElement || (e.ParentElement?.ParentElement == one.ParentElement?.ParentElement && e.ParentElement?.LocalName is "li" or "span" or "p")));

    private static string GivenNameFirst(string name)
    {
        var parts = name.Split(',', StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 1 } family, { Length: > 0 } given] && (!family.Contains(' ', StringComparison.Ordinal) || char.IsLower(family[0])) ? $"{given} {family}" : name;
    }

    /// <summary>The name in an element marked as author: that of its inner link or name, else its text up to a date.</summary>
    private static string? Named(IElement element)
    {
        if (ElementText.UpTo(element, 300) is not { } text) return null;
        var links = element.QuerySelectorAll("a[rel~=author], [class*=author-name], [class*=author__name], .fn, a[href*='/author'], a[href*='/autor'], a[href*='/profil']");
        var names = links.Select(l => l.TextContent.Trim()).Where(t => t.Length is > 2 and < 60).Distinct(StringComparer.Ordinal).ToList();
        if (names.Count > 0 && text.Length <= 200 && Bylines.People(BeforeDate(text)) is { } all && all.Count > names.Count && names.All(n => all.Contains(n, StringComparer.OrdinalIgnoreCase))) return BeforeDate(text);
        return names.Count is > 0 and < 8 ? string.Join(", ", names) : text.Length <= 200 ? AfterDate(text) ?? BeforeDate(text) : null;
    }

    /// <summary>The name after "By" in a text: that of the link that follows when the text ends there, else the words up to a date.</summary>
    private static string? Spoken(IElement holder)
    {
        if (ElementText.UpTo(holder, LongestLink) is not { } text) return null;
        if (text.Trim().Length < 14 && holder.ParentElement is { } parent && ElementText.UpTo(parent, 199) is { } wider) text = wider;
        text = Brackets().Replace(text, "").Trim();
        if (text.Length is < 4 or > 200) return null;
        if (ByName().Match(text) is { Success: true } begins) return begins.Groups[1].Value;
        return Labelled().Match(text) is { Success: true } labelled ? labelled.Groups[1].Value : null;
    }

    /// <summary>The name behind a date and "by": "Posted on May 6, 2031 by A. Name".</summary>
    private static string? AfterDate(string text) => ByName().Match(text.Trim()) is { Success: true } match && text.Trim()[..match.Groups[1].Index].Any(char.IsAsciiDigit) ? match.Groups[1].Value : null;

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
            if (at.LocalName is "nav") return true;
            if ((at.Id is { } id && OtherPeople().IsMatch(id)) || (at.ClassName is { } names && OtherPeople().IsMatch(names))) return at.LocalName != "article";
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
        && (string.Equals(person, site, StringComparison.OrdinalIgnoreCase) || IsBeginningOf(person, site));

    // "Krimi" of "Krimi Archive" is the site; the person of "A. Name's Blog" writes it.
    private static bool IsBeginningOf(string person, string site)
    {
        string a = person.Replace(" ", "", StringComparison.Ordinal), b = site.Replace(" ", "", StringComparison.Ordinal);
        return b.StartsWith(a, StringComparison.OrdinalIgnoreCase) && !(Bylines.IsFull(person) && b.AsSpan(a.Length) is ['\'' or '’', 's' or 'S', ..]);
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"(?:^|[\s_-])(?:comments?|commentlist|comment-\w+|respond|reply|sidebar|related\w*|(?<!(?:article|post|entry|story|content)[_-])footer|widgets?|nav\w*|menus?|recommend\w*|promos?|recirc\w*|most-read|popular|latest\w*|trending|leserbrief\w*|kommentare?|discussion\w*|messages?|msg|reactions?|replies|comentarios?|commentaires?)(?:$|[\s_-])", Options)]
    private static partial Regex OtherPeople();

    [GeneratedRegex(@"written|author|by|verfasst|geschrieben|escrito|.crit", Options)]
    private static partial Regex WrittenBy();

    [GeneratedRegex(@"^\s*(?:[(|•·–—-]\s*)?(?:(?:[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}|[0-9]{4}-[0-9][0-9]-[0-9][0-9])\s*[|,–—-]?\s*)?(?:(?:(?:posted|published|written) on .{6,24}? )?(?:written |posted |reported |story |published |submitted |contributed )?by|(?:geschrieben |erstellt |verfasst |ver.ffentlicht |gespeichert |eingestellt |ein (?:beitrag|artikel) )?vo[nm]|par|por|di|door|af|av|skrevet av|autore?|auteur|autorin|authors?|verfasser|haber|muhabir|автор[ы]?|текст|بقلم|מאת)\b\s*:?\s*(.{3,120}?)(?=\s+(?:am|on|at|den|le|um|vom|posted|published|updated|for|in|says)\b|\s*[|–—•·@(]|\s+-\s|,?\s*[0-9]|\s*\n|[.,]?\s*$)", Options)]
    private static partial Regex ByName();

    // A label within a line of small print: "2031-05-06 09:15 Source: Outlet Author: A. Name".
    [GeneratedRegex(@"(?:^|[\s|,;·•])(?:作者|記者|记者|文|автор[ы]?|autor(?:in|a|e|es)?|authors?|auteur|muhabir|haber|verfasser|بقلم|מאת|(?:written|reported|words|story) by)\s*[:：]\s*(.{2,120}?)(?=\s*[|•·@]|\s+[-–—]\s|,?\s*[0-9]|\s*\n|[.,]?\s*$)", Options)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\([^()]{0,60}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s*(?:[|•·–—,]\s*)?(?:\b(?:am|on|posted|published|updated|veröffentlicht|vom)\b\s+.{0,20}?)?[0-9]", Options)]
    private static partial Regex DateStart();
}
