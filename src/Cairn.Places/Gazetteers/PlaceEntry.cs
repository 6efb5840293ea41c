namespace Cairn.Places;

/// <summary>One entry of the gazetteer. Degrees WGS 84; population 0 when unknown.</summary>
/// <param name="Index">Position in the gazetteer; −1 before it is written.</param>
/// <param name="GeonamesId">GeoNames id, or null where the sources give none.</param>
/// <param name="Name">English or common name.</param>
/// <param name="Kind">How large a thing it is.</param>
/// <param name="FeatureCode">GeoNames feature code ("PPLA", "ADM1", "PCLI").</param>
/// <param name="Country">ISO alpha-2; empty for areas of several countries.</param>
/// <param name="Admin1">Name of its first-order division, or null.</param>
/// <param name="Admin2">Name of its second-order division, or null.</param>
public sealed record PlaceEntry(int Index, long? GeonamesId, string Name, PlaceKind Kind, string FeatureCode, string Country, string? Admin1, string? Admin2, double Lat, double Lon, long Population)
{
    /// <summary>ISO 3166-2 code or P-code of a division, where known.</summary>
    public string? Code { get; init; }

    /// <summary>Its own point is not known: it stands at the middle of its first-order division.</summary>
    public bool IsRough { get; init; }
}
