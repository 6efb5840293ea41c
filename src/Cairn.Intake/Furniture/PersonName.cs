using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>Decides whether a few words of a byline are a person's name.</summary>
internal static partial class PersonName
{
    private const int MostWords = 6;
    private static readonly SearchValues<char> NoName = SearchValues.Create("@#{}<>=%_0123456789?!:");

    private static readonly FrozenSet<string> NotPeople = new[]
    {
        "admin", "administrator", "agencies", "agency", "ap", "afp", "associated", "author", "blog", "bureau", "channel", "company", "contributor", "contributors", "correspondent",
        "correspondents", "department", "desk", "digital", "editor", "editorial", "editors", "foundation", "gmbh", "group", "guest", "home", "inc", "institute", "journal", "ltd", "magazine",
        "media", "member", "network", "news", "newspaper", "newsroom", "online", "press", "producer", "publisher", "redaktion", "reporter", "reporters", "reuters", "service", "services", "staff",
        "subscribe", "team", "times", "tribune", "university", "unknown", "user", "web", "webmaster", "writer", "writers", "wire", "xinhua", "youtube", "facebook", "twitter", "website",
        "correspondence", "gazette", "herald", "daily", "weekly", "post", "tv", "radio", "council", "ministry", "committee", "association", "society", "center", "centre", "anonymous", "rédaction",
        "updated", "published", "read", "comments", "share", "follow", "email", "contact", "about", "more", "all", "posts", "view", "january", "february", "march", "april", "june", "july", "august",
        "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "minutes", "ago", "category", "special", "international", "chief", "phd", "md", "jr", "mba", "esq", "rn", "ms", "msc", "profile", "biography", "website", "permalink", "uhr", "seite", "artikel", "beitrag", "autor", "agenturen", "presse", "verlag", "verein", "magazin", "zeitung", "zum", "zur", "und",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name with its spelling tidied, or null when the words are no person's name.</summary>
    public static string? Clean(string words, bool allowSingleWord = false)
    {
        var name = Trailing().Replace(words.Trim(' ', '.', ',', ':', '|', '-', '–', '—', '(', ')', '[', ']', '"', '\u00a0', '*'), "").Trim();
        name = Title().Replace(name, "");
        if (name.Length is < 3 or > 60 || name.AsSpan().ContainsAny(NoName)) return null;
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > MostWords || (parts.Length < 2 && !allowSingleWord)) return null;
        if (parts.Any(p => NotPeople.Contains(p.Trim('.', '\'', '’')))) return null;
        if (parts.Length == 1) return name.All(c => char.IsLetter(c) || c is '-' or '\'' or '’' or '.') ? name : null;
        var capitals = parts.Count(p => char.IsUpper(p[0]) || !char.IsLower(p[0]));
        if (capitals < Math.Min(2, parts.Length) || (!char.IsUpper(parts[^1][0]) && char.IsLower(parts[^1][0]))) return null;
        return string.Join(' ', parts.Length > 1 && parts.All(IsShouted) ? parts.Select(Tidy) : parts);
    }

    private static bool IsShouted(string word) => word.All(c => !char.IsLower(c));

    private static string Tidy(string word)
    {
        if (word.Length <= 2 || word.Contains('.', StringComparison.Ordinal)) return word;
        var letters = word.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
            if (i == 0 || letters[i - 1] is '-' or '\'' or '’') letters[i] = char.ToUpperInvariant(letters[i]);
        return new string(letters);
    }

    // "A. Name in Baghdad", "A. Name for Outlet", "A. Name | Outlet", "A. Name (Agency)"
    [GeneratedRegex(@"\s+(?:in|for|at|on|from|is|of the)\s+.*$|\s*[(\[|].*$|['’]s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|PD|Mag|Dipl)\.?-?\s+)+|,?\s+(?:PhD|MD|M\.D\.|Ph\.D\.)$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();
}
