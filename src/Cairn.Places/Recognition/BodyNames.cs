using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Places;

/// <summary>Names on no list that only look like places: of ministries and boards ("Department of Fisheries", "Crime Victims Division"), of roads with a number, of whom a report goes by.</summary>
internal static class BodyNames
{
    // Before "of" with a capital they name a body, and what follows is its work.
    private static readonly FrozenSet<string> Before = FrozenSet.ToFrozenSet(
        ["department", "departments", "division", "board", "bureau", "office", "ministry", "ministries", "institute", "institutes", "agency", "secretary", "minister", "faculty", "school", "college", "academy", "society", "association", "journal", "directorate", "commission", "committee", "council", "court"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Roads = FrozenSet.ToFrozenSet(["route", "interstate", "highway", "road", "motorway", "freeway", "expressway"], StringComparer.Ordinal);

    /// <summary>Whether an unlisted run of names is one.</summary>
    public static bool Are(AnnotatedText text, Sentence sentence, int first, int end)
    {
        var tokens = text.Tokens;
        if (end < sentence.End && Roads.Contains(tokens[end - 1].Lower) && char.IsDigit(tokens[end].Form[0])) return true;
        if (first - 2 >= sentence.First && tokens[first - 1].Lower is "of" && char.IsUpper(tokens[first - 2].Form[0]) && Before.Contains(tokens[first - 2].Lower)) return true;
        if (first - 2 >= sentence.First && tokens[first - 1].Lower is "to" && tokens[first - 2].Lower is "according") return true;
        return end < sentence.End && char.IsUpper(tokens[end].Form[0]) && IsBody(tokens[end].Lower, end - first, PlaceWords.Directions.Contains(tokens[first].Lower));
    }

    // "Northern Fisheries Agency" is a body, "Norton Agency" and "North Norton Agency" may be districts.
    private static bool IsBody(string word, int words, bool isDirected) => word is "department" || word is "division" || word is "agency" && words > (isDirected ? 2 : 1);
}
