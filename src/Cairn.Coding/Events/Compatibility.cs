using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>When two places or times cannot be of one occurrence.</summary>
internal static class Compatibility
{
    private const double SamePlaceKilometres = 60;
    private const double Sure = 0.75; // a doubtful reading of a name keeps nothing apart
    private const double SureOfDivision = 0.4; // "Norland province" says what it is

    /// <summary>Different countries, different first-order areas, or points too far apart for one occurrence.</summary>
    public static bool AreApart(ResolvedPlace a, ResolvedPlace b)
    {
        if (a.Country is null || b.Country is null || !IsSure(a) || !IsSure(b)) return false;
        if (a.Country != b.Country) return true;
        if ((a.Relation is not null || b.Relation is not null) && (IsWide(a) || IsWide(b))) return false; // "35 miles north of B" may well lie in the next province
        if (IsWide(a) || IsWide(b)) return a.Admin1 is not null && b.Admin1 is not null && a.Admin1 != b.Admin1 && !IsCountry(a) && !IsCountry(b);
        return a.Lat is { } lat1 && a.Lon is { } lon1 && b.Lat is { } lat2 && b.Lon is { } lon2 && Geodesy.Distance(lat1, lon1, lat2, lon2) > SamePlaceKilometres + (a.RadiusKm ?? 0) + (b.RadiusKm ?? 0);
    }

    /// <summary>Whether a place is a town or village of its own: no area, no quarter of a town, no position beside one.</summary>
    public static bool IsTown(ResolvedPlace place) =>
        place.Relation is null && !place.IsMetonymy && !place.IsDateline && (place.WherePrec <= 2 || place.IsUnlisted) && place.Word is not ("neighborhood" or "neighbourhood" or "quarter" or "suburb" or "district" or "province" or "governorate" or "area" or "region" or "street" or "road" or "county" or "state");

    /// <summary>Whether some places and others name each a town, and none that both may mean.</summary>
    public static bool AreOfTwoTowns(IEnumerable<ResolvedPlace> a, IEnumerable<ResolvedPlace> b) => AreTwo([.. a.Where(IsTown)], [.. b.Where(IsTown)]);

    /// <summary>Whether there are places on both sides, and none that both may mean.</summary>
    public static bool AreTwo(List<ResolvedPlace> a, List<ResolvedPlace> b) => a.Count > 0 && b.Count > 0 && !a.Exists(p => b.Exists(q => MayBeOne(p, q)));

    /// <summary>Whether two towns may be one: the same entry, a shared name, or almost the same point.</summary>
    public static bool MayBeOne(ResolvedPlace a, ResolvedPlace b)
    {
        if (a.GeonamesId is not null && a.GeonamesId == b.GeonamesId) return true;
        if (a.Name.Contains(b.Name, StringComparison.OrdinalIgnoreCase) || b.Name.Contains(a.Name, StringComparison.OrdinalIgnoreCase)) return true;
        return !a.IsUnlisted && !b.IsUnlisted && a.Lat is { } lat1 && a.Lon is { } lon1 && b.Lat is { } lat2 && b.Lon is { } lon2 && Geodesy.Distance(lat1, lon1, lat2, lon2) < NextDoorKilometres;
    }

    /// <summary>Whether one area holds another place: the district and its village, the country and its province.</summary>
    public static bool Holds(ResolvedPlace area, ResolvedPlace place)
    {
        if (area.WherePrec is not >= 3 || area.Country != place.Country) return false;
        return area.WherePrec switch
        {
            >= 5 => true,
            4 => area.Admin1 == place.Admin1,
            _ => place.Admin2 is not null ? area.Admin2 == place.Admin2 : area.Lat is { } lat1 && area.Lon is { } lon1 && place.Lat is { } lat2 && place.Lon is { } lon2 && Geodesy.Distance(lat1, lon1, lat2, lon2) < SamePlaceKilometres,
        };
    }

    /// <summary>Within this distance two points may be of one town.</summary>
    public const double NextDoorKilometres = 4;

    /// <summary>Whether a time says no more than its year or season.</summary>
    public static bool IsOfYears(WhenPrecision precision) => precision is WhenPrecision.Year or WhenPrecision.Season;

    /// <summary>Both dated and more than a day between them.</summary>
    public static bool AreApart(TimeExpression a, TimeExpression b) => AreApart(a.Start, a.Last, b.Start, b.Last);

    public static bool AreApart(DateOnly? start1, DateOnly? end1, DateOnly? start2, DateOnly? end2)
    {
        if ((start1 ?? end1) is not { } a1 || (end1 ?? start1) is not { } a2 || (start2 ?? end2) is not { } b1 || (end2 ?? start2) is not { } b2) return false;
        return b1.DayNumber - a2.DayNumber > 1 || a1.DayNumber - b2.DayNumber > 1;
    }

    private static bool IsSure(ResolvedPlace place) => place.Confidence >= (place is { WherePrec: 4, Word: not null } ? SureOfDivision : Sure);

    private static bool IsWide(ResolvedPlace place) => place.WherePrec is >= 3;

    private static bool IsCountry(ResolvedPlace place) => place.WherePrec is >= 5;
}
