using System.Collections.Frozen;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>Names of streets and buildings: they stand inside a town and are no towns themselves.</summary>
internal static class LocalSites
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "street", "road", "avenue", "lane", "drive", "boulevard", "parkway", "terrace", "place", "plaza", "highway", "expressway", "freeway", "st.", "rd.", "ave.", "dr.", "blvd.", "ave", "blvd", "streets", "avenues",
            "hospital", "park", "school", "church", "mall", "club", "bar", "lounge", "hotel", "motel", "inn", "apartments", "apartment", "center", "centre", "clinic", "university", "college", "theater", "theatre", "stadium", "bridge", "tower", "towers", "homes", "restaurant", "store", "market",
        ], StringComparer.Ordinal);

    /// <summary>Whether a place, as it is written or with the word after it, is a street or a building.</summary>
    public static bool IsSite(ReportReading reading, ResolvedPlace place) =>
        place.End > place.First + 1 && Words.Contains(reading.Lower(place.End - 1)) || place.IsUnlisted && IsNamed(reading, place.End);

    /// <summary>
    /// Whether the name of a place is a street's by the words around it: "the 300 block of Norton", "the corner of Oldfield and Norton", "21st and Norton", "Norton and 21st".
    /// A block without a number is a division in India.
    /// </summary>
    public static bool IsStreet(ReportReading reading, ResolvedPlace place)
    {
        if (place is not { Relation: null, IsDivisionTold: false, IsDateline: false, Word: null or "block" or "blocks" }) return false;
        var before = place.First - 1;
        while (reading.Lower(before) is "north" or "south" or "east" or "west" or "n." or "s." or "e." or "w." or "northeast" or "northwest" or "southeast" or "southwest") before--;
        if (reading.Lower(before) == "of") return reading.Lower(before - 1) is "block" or "blocks" && IsFigure(reading, before - 2) || IsCorner(reading.Lower(before - 1)) && reading.Lower(before - 2) is not ("every" or "all" or "each" or "any" or "this" or "far");
        if (reading.Lower(before) is "and" or "&" && (IsOrdinal(reading.Lower(before - 1)) || IsStreetWord(reading.Lower(before - 1)))) return true;
        if (reading.Lower(before) is "and" or "&" && Enumerable.Range(before - 5, 4).Any(i => IsCorner(reading.Lower(i)) && reading.Lower(i + 1) is "of" or "at")) return true;
        return reading.Lower(place.End) is "and" or "&" or "near" && IsOrdinal(reading.Lower(place.End + 1)) && reading.Lower(place.End + 2) is not "people";
    }

    private static bool IsCorner(string word) => word is "corner" or "corners" or "intersection";

    private static bool IsStreetWord(string word) => word is "street" or "st." or "avenue" or "ave." or "road" or "rd." or "boulevard" or "blvd.";

    private static bool IsOrdinal(string word) => word is [>= '0' and <= '9', .., 's' or 'n' or 'r' or 't', 't' or 'd' or 'h'];

    private static bool IsFigure(ReportReading reading, int token) => reading.Lower(token) is [>= '0' and <= '9', ..];

    private static bool IsNamed(ReportReading reading, int token) =>
        token < reading.Tokens.Length && Words.Contains(reading.Lower(token)) && char.IsUpper(reading.Tokens[token].Form[0]);
}
