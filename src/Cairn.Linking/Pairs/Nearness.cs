using Cairn.Model;

namespace Cairn.Linking;

/// <summary>How near two coded places are, given how exactly each is known.</summary>
internal static class Nearness
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Kilometres between two places; null when either has no coordinates.</summary>
    public static double? DistanceKm(Where a, Where b)
    {
        if (a.Lat is not { } lat1 || a.Lon is not { } lon1 || b.Lat is not { } lat2 || b.Lon is not { } lon2) return null;
        var (φ1, φ2) = (double.DegreesToRadians(lat1), double.DegreesToRadians(lat2));
        var sinLat = Math.Sin((φ2 - φ1) / 2);
        var sinLon = Math.Sin(double.DegreesToRadians(lon2 - lon1) / 2);
        return 2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt((sinLat * sinLat) + (Math.Cos(φ1) * Math.Cos(φ2) * sinLon * sinLon))));
    }

    /// <summary>Whether a place is known no better than as a division or a country.</summary>
    public static bool IsArea(Where where) => where.WherePrec is >= 3 || where.Lat is null;

    /// <summary>Whether both places are the same by id or by name within one country.</summary>
    public static bool Same(Where a, Where b) =>
        (a.GeonamesId is { } id && id == b.GeonamesId)
        || (a.Name is { } name && string.Equals(name, b.Name, StringComparison.OrdinalIgnoreCase) && SameOrUnknown(a.Country, b.Country) && SameOrUnknown(a.Admin1, b.Admin1));

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
