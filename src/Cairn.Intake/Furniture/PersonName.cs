using System.Buffers;
using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>Decides whether a few words of a byline are a person's name.</summary>
internal static partial class PersonName
{
    private const int MostWords = 6;
    private const int LongestWords = 200; // of a name with what stands behind it
    private const int LongestInitials = 3; // "jdo": initials by which only colleagues know somebody
    private static readonly SearchValues<char> NoName = SearchValues.Create("@#{}<>=%_0123456789?!:");

    /// <summary>The name with its spelling tidied, or null when the words are no person's name.</summary>
    public static string? Clean(string words, bool allowSingleWord = false)
    {
        if (words.Length > LongestWords) return null;
        var name = Trailing().Replace(words.Trim(' ', '.', ',', ':', '|', '-', '–', '—', '(', ')', '[', ']', '"', '\u00a0', '*', '：'), "").Trim();
        name = Role().Replace(Title().Replace(name, ""), "").Trim(' ', '-', '–', '—', ',');
        if (name.Length > 60 || name.Length < (IsIdeographic(name) ? 2 : 3) || name.AsSpan().ContainsAny(NoName)) return null;
        var parts = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 && parts.Length > 0 && TrailingMonth().IsMatch(parts[^1])) parts = parts[..^1]; // of a date whose digits were cut off
        if (parts.Length is 0 or > MostWords || (parts.Length < 2 && !allowSingleWord)) return null;
        if (NotPeople.Are(name, parts)) return null;
        if (parts.Length == 1 && name.Length <= LongestInitials && char.IsLower(name[0])) return null;
        if (parts.Length == 1) return name.All(c => char.IsLetter(c) || c is '-' or '\'' or '’') ? name : null;
        if (parts.Count(IsCapital) < 2 || !IsCapital(parts[^1])) return null;
        return string.Join(' ', parts.All(IsShouted) ? parts.Select(Tidy) : parts);
    }

    /// <summary>Whether a name is written in characters that put no space between family and given name.</summary>
    public static bool IsIdeographic(string name) => name.Length > 0 && name.All(c => c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or '·' or '・');

    /// <summary>A capital or a letter without case, also behind a particle: "al-Haddad", "d'Amico".</summary>
    private static bool IsCapital(string word) => !char.IsLower(word[0]) || Particle().IsMatch(word);

    private static bool IsShouted(string word) => word.All(c => !char.IsLower(c));

    private static string Tidy(string word)
    {
        if (word.Length <= 2 || word.Contains('.', StringComparison.Ordinal) || word is "III") return word.Length == 2 && word is "JR" or "SR" or "DE" or "LA" or "AL" ? word[..1] + char.ToLowerInvariant(word[1]) : word;
        var letters = word.ToLowerInvariant().ToCharArray();
        for (var i = 0; i < letters.Length; i++)
            if (i == 0 || letters[i - 1] is '-' or '\'' or '’') letters[i] = char.ToUpperInvariant(letters[i]);
        return new string(letters);
    }

    // "A. Name in Baghdad", "A. Name for Outlet", "A. Name | Outlet", "A. Name (Agency)"
    [GeneratedRegex(@"\s+(?:in|for|at|on|from|is|of the|à|aus|en|reports|reporting)\s+.*$|\s*[(\[|].*$|['’]s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^(?:(?:Dr|DR|Prof|Mr|Mrs|Ms|Sir|PD|Mag|Dipl|Rev)\.?-?\s+)+|,?\s+(?:PhD|MD|M\.D\.|Ph\.D\.)$", RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    // "A. Name Staff Writer", "A. Name Senior Political Correspondent", "A. Name BBC News": what somebody is, after at least a given and a family name.
    [GeneratedRegex(@"(?<=\S+\s+\S+)\s+(?:(?:senior|chief|deputy|managing|associate|assistant|executive|staff|political|foreign|diplomatic|defen[cs]e|security|national|regional|world|international|investigative|business|crime|court|environment|health|education|science|technology|sports?|special|freelance|contributing|guest|news|web|digital|video|data)\s+)*(?:writers?|reporters?|correspondents?|editors?|columnists?|analysts?|contributors?|photographers?|producers?|journalists?|(?:BBC|CNN|NBC|ABC|CBS|Fox|Sky|ITV|VOA|AFP|AP)(?:\s+News)?|Associated Press|Reuters)(?:\s.*)?$|\s*(?:기자|특파원|記者|记者)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"^(?:january|february|march|april|may|june|july|august|september|october|november|december)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TrailingMonth();

    [GeneratedRegex(@"^(?:al|el|as|ash|ad|an|ar|at|az|ul|ur|ibn|bin|abd|ould|d|l|dell|dall)[-'’]\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex Particle();
}
