using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>Reads names of people out of byline texts; drops desks, agencies, placeholders and job titles.</summary>
internal static partial class Bylines
{
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
        foreach (var part in Separators().Split(Lead().Replace(Space().Replace(byline, " ").Trim(), "")))
        {
            var name = PersonName.Clean(part, allowSingleWord);
            if (name is not null && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
        }

        return names;
    }

    [GeneratedRegex(@"^(?:by|By|BY|Von|Par|Por)\s*:?\s+(?:[\p{Lu}][\p{L}.'’-]*)(?:,? (?:[\p{Lu}][\p{L}.'’-]*|and|AND|&|in|IN|de|van|von|bin|al|el|der|la|del|for|of|the|The|with))*(?:\s*[|,–—-]\s*[\p{L} .,'’-]{2,60})?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();

    [GeneratedRegex(@"^(?:write|e-?mail|contact|reach)(?: out)?(?: to)? ([^.@!?]{4,90}?) at\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WriteTo();

    [GeneratedRegex(@"^[\[(]?(?:reporting|writing|report|written)(?: and (?:writing|editing))? by ([^;:)\]]{4,160})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReportingBy();

    [GeneratedRegex(@"^(?:(?:written|posted|reported|story|text|words|published|submitted|article|contributed|analysis|opinion|review(?:ed)?) )?(?:by|vo[nm]|par|por|di|door|af|av|autore?|author|texte?)\b\s*:?\s*|^(?:authors?|autore?n?|auteur|text|verfasser)\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s*(?:[,;|•·/&+\n]|\band\b|\bund\b|\bet\b|\bwith\b|\s[–—-]\s|\s+by\s+)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
