using Cairn.Language;

namespace Cairn.Places;

/// <summary>
/// Names whose division stands right behind them and a comma: "Oldfield, Kan.", "Oldfield, Texas". They are in it, however great a namesake elsewhere is;
/// so is the same name where the report does not say it again.
/// </summary>
internal static class StatedDivisions
{
    /// <summary>Notes the stated divisions on the mentions of a report, and parts the readings by them: two towns of one name are two names.</summary>
    public static List<NameReadings> Part(AnnotatedText text, Gazetteer gazetteer, List<PlaceMention> mentions)
    {
        for (var m = 0; m + 1 < mentions.Count; m++) mentions[m].Division = Stated(text, gazetteer, mentions[m], mentions[m + 1]);
        var names = new List<NameReadings>();
        foreach (var name in mentions.GroupBy(m => m.Key, StringComparer.Ordinal))
        {
            var first = name.Select(m => m.Division).FirstOrDefault(d => d >= 0, -1);
            foreach (var part in name.GroupBy(m => m.Division >= 0 ? m.Division : first)) names.Add(new NameReadings([.. part], Inside(gazetteer, part.Key)));
        }

        return names;
    }

    private static Predicate<uint>? Inside(Gazetteer gazetteer, int division) =>
        division < 0 ? null : h => gazetteer.Row((int)(h & ~Gazetteer.OtherName)) is var row && row.Admin1 == division && row.PlaceKind is PlaceKind.Populated or PlaceKind.Admin2 or PlaceKind.Feature;

    // Number of the division that the next name tells of this one; −1 when it tells none that has such a place.
    private static int Stated(AnnotatedText text, Gazetteer gazetteer, PlaceMention town, PlaceMention next)
    {
        if (next.First > town.End + 2 || next.First == town.End || text.Tokens[next.First - 1].Lower != "," || next.First == town.End + 2 && text.Tokens[town.End].Lower is not ("county" or "co.")) return -1;
        var hits = next.IsShort ? next.Hits : next.IsAbbreviated ? [] : Named(text, gazetteer, town, next);
        foreach (var hit in hits)
        {
            ref readonly var row = ref gazetteer.Row((int)(hit & ~Gazetteer.OtherName));
            if (row.PlaceKind == PlaceKind.Admin1 && Inside(gazetteer, row.Admin1) is { } inside && Array.Exists(town.Hits, inside)) return row.Admin1;
        }

        return -1;
    }

    // A division written out may be the next of a list: not where the first name is a division or a country itself, nor where a country goes by the second.
    private static uint[] Named(AnnotatedText text, Gazetteer gazetteer, PlaceMention town, PlaceMention next)
    {
        if (Array.Exists(town.Hits, h => Is(h, PlaceKind.Admin1) || Is(h, PlaceKind.Country)) || Array.Exists(next.Hits, h => Is(h, PlaceKind.Country))) return [];
        if (town.First > 0 && text.Tokens[town.First - 1].Lower is "," or "and" || next.End < text.Tokens.Length && text.Tokens[next.End].Lower is "and" or "or" or "&") return [];
        return [.. next.Hits.Where(h => (h & Gazetteer.OtherName) == 0)];

        bool Is(uint hit, PlaceKind kind) => (hit & Gazetteer.OtherName) == 0 && gazetteer.Row((int)hit).PlaceKind == kind;
    }
}
