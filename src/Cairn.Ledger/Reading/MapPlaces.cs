namespace Cairn.Ledger;

/// <summary>The incidents at one point of the map.</summary>
/// <param name="Lat">Degrees.</param>
/// <param name="Lon">Degrees.</param>
/// <param name="Incidents">How many are there.</param>
/// <param name="Killed">Sum of their best figures, else the low ones.</param>
/// <param name="Alone">The incident when it is one.</param>
public sealed record MapPlace(double Lat, double Lon, int Incidents, int Killed, MapIncident? Alone);

/// <summary>An incident that is alone at its point. Draw a circle of the radius where it is more than a few kilometres: the place is an area, not a pin.</summary>
public sealed record MapIncident(string IncidentId, double? RadiusKm, string? EventType, DateOnly? Start);

/// <summary>What a map shows of the incidents that match.</summary>
/// <param name="Items">Points, those of most incidents first.</param>
/// <param name="Placed">Incidents that have a point, all of them.</param>
/// <param name="Unplaced">Incidents that have none.</param>
public sealed record MapPlaces(IReadOnlyList<MapPlace> Items, int Placed, int Unplaced)
{
    /// <summary>Incidents that have a point which is not among <see cref="Items"/>, because there are more points than were asked for.</summary>
    public int NotDrawn { get; } = Placed - Items.Sum(i => i.Incidents);

    /// <summary>The box that holds them all; null where there are none.</summary>
    public GeoBox? Extent { get; } = Items.Count == 0 ? null : new GeoBox(Items.Min(i => i.Lon), Items.Min(i => i.Lat), Items.Max(i => i.Lon), Items.Max(i => i.Lat));
}
