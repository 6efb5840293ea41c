namespace Cairn.Places;

/// <summary>How exactly an entry of the gazetteer says where something is (domain.md 3.4).</summary>
public static class PlacePrecision
{
    /// <summary>UCDP where_prec and the map radius that goes with it.</summary>
    /// <param name="entry">The place.</param>
    /// <param name="near">Only near it.</param>
    public static (int WherePrec, double RadiusKm) Of(PlaceEntry entry, bool near = false)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind switch
        {
            PlaceKind.Country => (6, 500),
            PlaceKind.Area => (5, 500),
            PlaceKind.Admin1 => (4, 100),
            PlaceKind.Admin2 => (3, entry.IsRough ? 100 : 30),
            _ => near ? (2, 25) : (1, entry.Population > 500_000 ? 10 : entry.Population > 50_000 ? 5 : 2),
        };
    }
}
