using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>Reads names of people out of byline texts; drops desks, agencies, placeholders and job titles.</summary>
internal static partial class Bylines
{
    private const int LongestByline = 1000; // forty authors; a page can write megabytes there

    /// <summary>Whether the whole block is a byline: "By A. Name and B. Name in Place".</summary>
    public static bool IsByline(string block) => block.Length <= 160 && Line().IsMatch(block);

    /// <summary>The people whom a reader is told to write to: "Write to A. Name at …".</summary>
    public static IReadOnlyList<string> FromContact(string block)
    {
        var match = WriteTo().Match(block);
        return match.Success ? People(match.Groups[1].Value) : [];
    }

    /// <summary>The people in a sign-off: "(Reporting by A. Name and B. Name; Editing by C. Name)". Only reporters and writers are authors.</summary>
    public static IReadOnlyList<string> FromSignOff(string block)
    {
        var match = ReportingBy().Match(block);
        return match.Success ? People(match.Groups[1].Value) : [];
    }

    /// <summary>The people named by a byline, in order, without doubles; empty for "By Author", "Staff" or an agency.</summary>
    /// <param name="byline">The byline as printed.</param>
    /// <param name="allowSingleWord">Takes one word for a name too: where the page marks the author, a pen name is one.</param>
    public static IReadOnlyList<string> People(string byline, bool allowSingleWord = false)
    {
        var names = new List<string>();
        if (byline.Length > LongestByline) return names;
        var said = Lead().Replace(Space().Replace(Addresses().Replace(byline, " "), " ").Trim(), "");
        if (OtherWork().Match(said) is { Success: true } other) said = said[..other.Index]; // editors and photographers did not write it, and dates are no names
        foreach (var part in Separators().Split(said))
            foreach (var single in JoinedPair(part))
            {
                var name = PersonName.Clean(single, allowSingleWord);
                if (name is not null && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
            }

        // Beside a full name a single word is a town or an outlet: "Lena Brandt, Karsa".
        if (names.Any(IsFull)) names.RemoveAll(n => !IsFull(n));
        return names;
    }

    /// <summary>Whether a name has more than one word, or needs no more.</summary>
    public static bool IsFull(string name) => name.Contains(' ', StringComparison.Ordinal) || PersonName.IsIdeographic(name);

    /// <summary>Two full names joined by a small word that may also stand inside one name ("María José Ortega y Luis de la Peña", but "José Ortega y Gasset").</summary>
    private static IEnumerable<string> JoinedPair(string part)
    {
        foreach (Match joint in SmallJoints().Matches(part))
        {
            string before = part[..joint.Index], after = part[(joint.Index + joint.Length)..];
            if (before.Contains(' ', StringComparison.Ordinal) && after.Contains(' ', StringComparison.Ordinal) && PersonName.Clean(before) is not null && PersonName.Clean(after) is not null) return [before, after];
        }

        return [part];
    }

    [GeneratedRegex(@"^(?:by|By|BY|Von|Par|Por)\s*:?\s+(?:[\p{Lu}][\p{L}.'’-]*)(?:,? (?:[\p{Lu}][\p{L}.'’-]*|(?:al|el|ul|ibn|bin)[-'’][\p{Lu}][\p{L}.'’-]*|and|AND|&|in|IN|de|van|von|bin|al|el|der|la|del|for|of|the|The|with))*(?:\s*[|,–—-]\s*[\p{L} .,'’-]{2,60})?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?:write|e-?mail|contact|reach)(?: out)?(?: to)? ([^.@!?]{4,90}?) at\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WriteTo();

    [GeneratedRegex(@"^[\[(]?(?:reporting|writing|report|written)(?: and (?:writing|editing))? by ([^;:)\]]{4,160})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReportingBy();

    [GeneratedRegex(@"^(?:(?:(?:written|posted|reported|story|text|words|published|submitted|article|contributed|analysis|opinion|report|review(?:ed)?) )?(?:by|vo[nm]|par|por|di|door|af|av|skrevet av|autore?|author|texte?|bởi)\b\s*[:：]?\s*|(?:authors?|autore?n?|autorin|auteurs?|text|verfasser|haber|muhabir|tekst|автор[ы]?|текст|作者|記者|记者|文)\s*[:：/]\s*|(?:بقلم|كتب|كتبت|מאת)\s*:?\s*)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s*(?:[,;|•·/&+\n،、，]|\band\b|\bund\b|\bet\b|\bwith\b|\bmit\b|\bwith reporting\b|\s[–—-]\s|\s+by\s+)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+(?:y|e|i|en|och|og|ja|ve|и|та|і)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex SmallJoints();

    [GeneratedRegex(@"(?:^|[\s|,;·•(-])(?:edited|editing|photo(?:graph)?s?|photographed|photography|pictures?|images?|videos?|graphics?|illustrat\w+|translated|reviewed|fact[- ]checked|produced) by\b|(?<=\S)\s(?:last |first )?(?:updated|published|posted|modified)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OtherWork();

    [GeneratedRegex(@"https?://\S*|\bwww\.\S+|\S*@\S*|\([^()]{0,60}\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
