using System.Globalization;
using System.Text.RegularExpressions;

namespace TrainEnglish;

/// <summary>
/// Attributions of a GUM document: the words of the source, of the cue, and of the unit that is attributed.
/// Source: the eRST annotation of GUM 11 in MISC ("Discourse=attribution-positive:7->8:…:sem-atsrc-40+lex-indwd-41"), word numbers over the document.
/// </summary>
internal static partial class DiscourseRelations
{
    /// <summary>One attribution, as positions in the document's words.</summary>
    internal sealed record Attribution(int[] Source, int[] Cue, int[] Content);

    public static List<Attribution> Attributions(IReadOnlyList<GoldSentence> document)
    {
        List<string> misc = [.. document.SelectMany(s => s.Misc)];
        var units = Units(misc);
        var found = new List<Attribution>();
        foreach (var entry in misc)
        {
            foreach (Match match in Relation().Matches(entry))
            {
                var source = Positions(AttributionSource().Match(match.Groups["signals"].Value));
                var cue = Positions(Cue().Match(match.Groups["signals"].Value));
                if (source.Length == 0 || cue.Length == 0 || !units.TryGetValue(int.Parse(match.Groups["to"].Value, CultureInfo.InvariantCulture), out var content)) continue;
                found.Add(new Attribution(source, cue, content));
            }
        }

        return found;
    }

    // Discourse units by number: each begins at the word that carries its relation.
    private static Dictionary<int, int[]> Units(List<string> misc)
    {
        var units = new Dictionary<int, int[]>();
        var (open, from) = (-1, 0);
        for (var i = 0; i <= misc.Count; i++)
        {
            var start = i < misc.Count ? Start().Match(misc[i]) : Match.Empty;
            if (i < misc.Count && !start.Success) continue;
            if (open >= 0) units[open] = [.. Enumerable.Range(from, i - from)];
            if (i < misc.Count) (open, from) = (int.Parse(start.Groups["unit"].Value, CultureInfo.InvariantCulture), i);
        }

        return units;
    }

    private static int[] Positions(Match match) => !match.Success ? []
        : [.. match.Groups["words"].Value.Split(',', '-').Where(p => p.Length > 0).Select(p => int.Parse(p, CultureInfo.InvariantCulture) - 1)];

    [GeneratedRegex(@"attribution-\w+:\d+->(?<to>\d+):[\d:]+:(?<signals>[^|;]*)")]
    private static partial Regex Relation();

    [GeneratedRegex(@"Discourse=[\w-]+:(?<unit>\d+)(->|:)")]
    private static partial Regex Start();

    [GeneratedRegex(@"sem-atsrc-(?<words>[\d,\-]+)")]
    private static partial Regex AttributionSource();

    [GeneratedRegex(@"lex-ind(wd|ph)-(?<words>[\d,\-]+)")]
    private static partial Regex Cue();
}
