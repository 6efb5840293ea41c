using Cairn.Language;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>Places told with what holds them or how far they lie from it: "at Oldfield in Norton district", "in Oldfield's Harbour quarter", "Oldfield, 40 km south of Norton". It was in the first, not in the other.</summary>
internal static class HeldPlaces
{
    /// <summary>Tokens from a name to the one that holds it.</summary>
    public const int HolderReach = 4;

    // "Raid in Norton. Raiders burned mills at Oldfield in Westland's Norton district.": what is told to hold the village is not where, whatever the headline calls it.
    public static List<(ResolvedPlace Place, int Scene)> Without(ReportReading reading, List<(ResolvedPlace Place, int Scene)> candidates)
    {
        var held = candidates.Where(c => c.Place is { IsUnlisted: true, IsInName: false, Relation: null } && IsLocated(reading, c.Place) && reading.Lower(c.Place.End) is "in" or "," or "of").Select(c => c.Place.End).ToList();
        var told = candidates.FindAll(c => !IsApposed(reading, c.Place));
        if (told.Count > 0) candidates = told;
        if (held.Count == 0) return candidates;
        var holders = candidates.Where(c => (c.Place.WherePrec is >= 3 || c.Place.Word is "district" or "province" or "county" or "region") && held.Exists(end => c.Place.First > end && c.Place.First <= end + HolderReach) && reading.Tokens[c.Place.First].Sentence == reading.Tokens[c.Place.First - 1].Sentence).Select(c => reading.Text.Words(c.Place.First, c.Place.End)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = candidates.FindAll(c => c.Place.IsUnlisted || !holders.Contains(reading.Text.Words(c.Place.First, c.Place.End)));
        return others.Count == 0 ? candidates : others;
    }

    // "in Oldfield, 40 km south of Norton": the distance describes the town that was just named.
    private static bool IsApposed(ReportReading reading, ResolvedPlace place)
    {
        if (place.Relation is null || reading.Lower(place.First - 1) is not ",") return false;
        var end = place.First - 1;
        while (end > place.First - 4 && reading.PlaceAt(end - 1) is null && reading.Lower(end - 1) is "district" or "province" or "village" or "town" or "area" or "," or "some" or "about") end--;
        return reading.PlaceAt(end - 1) is { Relation: null, IsInName: false, IsDateline: false, IsMetonymy: false, Country: not null, WherePrec: null or <= 3 } named && named.End == end && !WhereChooser.IsAside(reading, named);
    }

    // "Oldfield in Norton district", "at Oldfield": a village on no list, in what the words beside it or the sentence name; it is where, at the point and with the precision of what holds it.
    public static double? Grain(ReportReading reading, ResolvedPlace place, ILookup<int, ResolvedPlace> holders)
    {
        if (place is not { IsUnlisted: true, IsInName: false, Relation: null }) return null;
        var located = IsLocated(reading, place);
        if (place.Admin2 == place.Name) return located ? 0.4 : null; // "in Norton block": a division of its own
        if (located) return reading.Lower(place.First - 1) is "at" or "near" ? -0.7 : -0.6;
        if (IsQuarterOf(reading, place, holders)) return -0.6;
        if (place.Country is not null && reading.Lower(place.End) is "district" && Enumerable.Range(place.End + 1, HolderReach).Any(i => holders[i].Any(h => h.Country == place.Country && h.WherePrec <= 2))) return -0.6; // a district of a town
        return place.Country is not null && IsHolding(reading.Lower(place.End)) && Enumerable.Range(place.End + 1, HolderReach).Any(i => holders[i].Any(h => h.Country == place.Country)) ? -0.6 : null;
    }

    // "in Oldfield's Harbour district": the part of a town that the words name.
    private static bool IsQuarterOf(ReportReading reading, ResolvedPlace place, ILookup<int, ResolvedPlace> holders)
    {
        if (reading.Tokens[Math.Max(0, place.First - 1)].Tag is not Tag.POS || place.Word is not ("district" or "neighborhood" or "neighbourhood" or "quarter" or "suburb" or "camp")) return false;
        return Enumerable.Range(1, HolderReach).Any(back => holders[place.First - 1 - back].Any(h => h.End == place.First - 1 && h.WherePrec <= 2));
    }

    public static bool IsHolding(string word) => word is "in" or "of" or "," or "near" or "village" or "area" or "neighborhood" or "neighbourhood" or "suburb" or "quarter";

    // Where something was, said by the preposition or the verb before a name that is no street and no building: "at Oldfield", "raided Oldfield", "the commune of Oldfield".
    public static bool IsLocated(ReportReading reading, ResolvedPlace place)
    {
        if (place.First == 0 || LocalSites.IsSite(reading, place)) return false;
        return reading.SaysWhere(place.First - 1) || reading.IsTriggerVerb(place.First - 1)
            || reading.Lower(place.First - 1) is "the" && place.Word is "area" or "neighborhood" or "neighbourhood" or "quarter" or "suburb" && reading.SaysWhere(place.First - 2)
            || reading.Lower(place.First - 1) is "of" && place.First > 1 && reading.Lower(place.First - 2) is "village" or "town" or "hamlet" or "commune" or "settlement" or "community" or "outskirts";
    }
}
