using Cairn.Model;
using Cairn.Places;

namespace Cairn.Linking;

/// <summary>How near two coded places are, given how exactly each is known.</summary>
internal static class Nearness
{
    /// <summary>Kilometres between two places; null when either has no coordinates.</summary>
    public static double? DistanceKm(Where a, Where b) =>
        a is { Lat: { } lat1, Lon: { } lon1 } && b is { Lat: { } lat2, Lon: { } lon2 } ? Geodesy.Distance(lat1, lon1, lat2, lon2) : null;

    /// <summary>Whether a place is known no better than as a division or a country.</summary>
    public static bool IsArea(Where where) => (where.WherePrec is >= 3 || where.Lat is null) && !IsVillage(where);

    /// <summary>Whether a place is a village on no list: known by its name, its point only that of what holds it.</summary>
    public static bool IsVillage(Where where) =>
        where is { GeonamesId: null, Relation: null, WherePrec: null or > 1, Name: { Length: > 3 } name } && where.Evidence.Count > 0 && name == where.AsReported && name != where.Admin1 && name != where.Admin2;

    /// <summary>Whether both places are the same by id or by name within one country.</summary>
    public static bool Same(Where a, Where b) =>
        (a.GeonamesId is { } id && id == b.GeonamesId)
        || (a.Name is { } name && SameOrUnknown(a.Country, b.Country) && SameOrUnknown(a.Admin1, b.Admin1) && (string.Equals(name, b.Name, StringComparison.OrdinalIgnoreCase) || SoundsAlike(a, b)));

    // "Chotigam" and "Choti Gam", "al-Abdiyah" and "Abdiya": what no list holds has no one spelling.
    private static bool SoundsAlike(Where a, Where b) =>
        IsVillage(a) && IsVillage(b) && NameFolding.Loose(NameFolding.Exact(a.Name)) is { Length: > 3 } key && key == NameFolding.Loose(NameFolding.Exact(b.Name));

    /// <summary>Whether one is an area that holds the other, by the names of its divisions.</summary>
    public static bool Contains(Where area, Where inner)
    {
        if (!IsArea(area) || area.Country is null || area.Country != inner.Country) return false;
        if (area.WherePrec is 6 or null && area.Admin1 is null) return true;
        if (area.Admin1 is { } admin1 && admin1 != inner.Admin1) return false;
        return area.WherePrec is not 3 || area.Admin2 is null || area.Admin2 == inner.Admin2;
    }

    private static bool SameOrUnknown(string? a, string? b) => a is null || b is null || string.Equals(a, b, StringComparison.Ordinal);
}
