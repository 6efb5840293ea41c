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

    private static bool IsNamed(ReportReading reading, int token) =>
        token < reading.Tokens.Length && Words.Contains(reading.Lower(token)) && char.IsUpper(reading.Tokens[token].Form[0]);
}
