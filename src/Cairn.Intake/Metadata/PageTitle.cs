using System.Text.RegularExpressions;
using Cairn.Intake.Pages;

namespace Cairn.Intake.Metadata;

/// <summary>
/// Decides the headline. Order: a heading that the page calls its post's title; a heading of the page that its title or OpenGraph title repeats; JSON-LD headline; OpenGraph title;
/// a single first-level heading; the title without the site's name.
/// </summary>
internal static partial class PageTitle
{
    private const int LongestHeadline = 300;
    private const int LongestTitle = 1000; // what stands in a title element or tag beyond it is read by nobody
    private const int LongestRaw = 4000; // of a heading, with the white space in it

    /// <summary>The headline and where it stands; both null when there is none.</summary>
    public static (string? Title, string? Basis) Of(PageMarkup markup, LinkedArticle linked, string? site)
    {
        var open = Without(Bounded(markup.Meta("og:title", "twitter:title", "dc.title", "sailthru.title", "parsely-title")), site);
        var whole = Bounded(markup.Title);
        var page = Without(whole, site);
        var headings = markup.Headings.Select(h => (Level: h.Element.LocalName, Text: Folded(ElementText.UpTo(h.Element, LongestRaw)))).Where(h => h.Text is { Length: > 3 and <= LongestHeadline }).ToList();

        // A heading that the page calls the headline of the post, before one that may be the name of a blog.
        foreach (var heading in markup.Headings)
            if (heading.Element.ClassName is { } names && PostTitle().IsMatch(names) && Folded(ElementText.UpTo(heading.Element, LongestRaw)) is { Length: > 8 and <= LongestHeadline } post && (Ends(whole, post) || Agrees(post, open))) return (post, "heading");

        // A heading that only the title element repeats may be the site's name; OpenGraph, where it is there, knows better.
        foreach (var heading in headings)
            if (heading.Text!.Length > 8 && (Agrees(heading.Text, open) || (Agrees(heading.Text, whole) && !(open is not null && IsSite(heading.Text, whole)))) && !IsSite(heading.Text, site)) return open is not null && Letters(open) == Letters(heading.Text) && open.Count(' '.Equals) > heading.Text.Count(' '.Equals) || HasKicker(heading.Text, open) ? (open!, "meta title") : (heading.Text, "heading"); // words parted by style alone
        if (linked.Headline is { } headline && Folded(headline) is { Length: > 0 and <= LongestHeadline } named) return (Without(named, site), "JSON-LD headline");
        if (open is { Length: > 0 } && !IsSite(open, site)) return (open, "meta title");
        var first = headings.Where(h => h.Level == "h1" && !IsSite(h.Text!, site)).ToList();
        if (first.Count == 1) return (first[0].Text, "heading");
        return page is { Length: > 0 } ? (page, "title element") : first.Count > 0 ? (first[0].Text, "heading") : (null, null);
    }

    /// <summary>The place of the heading that holds the headline; else of the first first-level heading; else null.</summary>
    public static PlacedElement? PlaceOf(PageMarkup markup, string? title)
    {
        foreach (var heading in markup.Headings)
            if (title is not null && ElementText.UpTo(heading.Element, LongestRaw) is { } text && Agrees(text, title)) return heading;
        foreach (var heading in markup.Headings)
            if (heading.Element.LocalName == "h1") return heading;
        return null;
    }

    /// <summary>White space folded; null for nothing.</summary>
    public static string? Folded(string? text)
    {
        if (text is null) return null;
        var folded = Space().Replace(text.Replace("\u00ad", "", StringComparison.Ordinal), " ").Trim();
        return folded.Length == 0 ? null : folded;
    }

    private static string? Bounded(string? text)
    {
        var folded = Folded(text);
        return folded is { Length: > LongestTitle } ? folded[..LongestTitle].TrimEnd() : folded;
    }

    private static bool Agrees(string heading, string? title)
    {
        if (title is null) return false;
        string a = Letters(heading), b = Letters(title);
        return a.Length > 0 && (b.StartsWith(a, StringComparison.Ordinal) || (a.Length > 20 && b.Contains(a, StringComparison.Ordinal)) || (b.Length > 20 && a.StartsWith(b, StringComparison.Ordinal)));
    }

    private static bool Ends(string? title, string heading) => title is not null && Letters(title).EndsWith(Letters(heading), StringComparison.Ordinal);

    /// <summary>Whether a heading is the title with a few words of its subject before it.</summary>
    private static bool HasKicker(string heading, string? title)
    {
        if (title is null || title.Count(' '.Equals) < 4) return false;
        string whole = Letters(heading), tail = Letters(title);
        return whole.Length > tail.Length && whole.Length < tail.Length + 40 && whole.EndsWith(tail, StringComparison.Ordinal);
    }

    private static bool IsSite(string text, string? site) => site is not null && string.Equals(Letters(text), Letters(site), StringComparison.Ordinal);

    private static string Letters(string text) => NotLetters().Replace(text, "").ToLowerInvariant();

    /// <summary>The title without " | Site", " - Site" or "Site: " at either end.</summary>
    public static string? Without(string? title, string? site)
    {
        if (title is null) return null;
        var cuts = Separator().Matches(title);
        if (cuts.Count == 0) return title;
        var last = cuts[^1];
        var tail = title[(last.Index + last.Length)..];
        var head = title[..cuts[0].Index];
        if (site is not null)
        {
            foreach (Match cut in cuts)
                if (IsPartOf(title[(cut.Index + cut.Length)..], site)) return title[..cut.Index].Trim();
            if (IsPartOf(head, site)) return title[(cuts[0].Index + cuts[0].Length)..].Trim();
        }

        // "Outlet :: Headline": few words before a mark that no headline holds, many behind it.
        var opening = cuts[0].Value.Trim();
        if (opening is "::" or "»" && head.Split(' ').Length <= 4 && title[(cuts[0].Index + cuts[0].Length)..] is { } behind && behind.Split(' ').Length >= 5) return Without(behind.Trim(), null);

        // Without the site's name: the shorter end is the site when the other end reads like a headline.
        var strong = last.Value.Trim() is "|" or "«" or "»" or "::" or "·" or "•" or "—" or "–" or "-";
        return strong && title[..last.Index].Split(' ').Length >= 3 && tail.Split(' ').Length <= 5 && tail.Length < last.Index ? Without(title[..last.Index].Trim(), null) : title;
    }

    private static bool IsPartOf(string part, string site)
    {
        string a = Letters(part), b = Letters(site);
        return a.Length > 2 && b.Length > 2 && (a == b || a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?:^|[\s_-])(?:entry|post|article|story)[_-]?(?:title|headline)(?:$|\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PostTitle();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex(@"\s+(?:\||-|–|—|::|»|«|·|•|/|>|<)\s+|\s*(?:\||::|»|«)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotLetters();
}
