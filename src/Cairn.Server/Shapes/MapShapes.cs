namespace Cairn.Server;

/// <summary>A disc on the map: one incident with the radius within which its place is known, or several near one another.</summary>
/// <param name="Lat">Degrees.</param>
/// <param name="Lon">Degrees.</param>
/// <param name="RadiusKm">Kilometres; of a single incident only.</param>
/// <param name="Count">Incidents in it.</param>
/// <param name="Killed">Sum of the best figures, else the low ones.</param>
/// <param name="IncidentId">The incident when it is one.</param>
/// <param name="Label">What to say of a single one.</param>
public sealed record MapCell(double Lat, double Lon, double RadiusKm, int Count, int Killed, string? IncidentId, string? Label);

/// <summary>The map's discs.</summary>
/// <param name="Items">The discs.</param>
/// <param name="Placed">Incidents that have a place.</param>
/// <param name="Unplaced">Incidents that match and have none.</param>
/// <param name="NotDrawn">Of those that have one, the ones in no disc of any view: there are more points than the map takes, and these have the fewest incidents.</param>
/// <param name="Extent">West, south, east and north of all that match, in whatever view: what a map has to show to show them all. Empty where none has a place.</param>
public sealed record MapCells(IReadOnlyList<MapCell> Items, int Placed, int Unplaced, int NotDrawn, IReadOnlyList<double> Extent);

/// <summary>One bar of the timeline.</summary>
/// <param name="Start">First day.</param>
/// <param name="Incidents">Incidents that may have been in it.</param>
/// <param name="Killed">Best figures of those that were for certain.</param>
/// <param name="Fewest">Incidents that were in it for certain: one known only to its month may have been on any of its days.</param>
public sealed record TimeBucket(DateOnly Start, int Incidents, int Killed, int Fewest);

/// <summary>Incidents over time.</summary>
/// <param name="Unit"><c>day week month year</c>.</param>
/// <param name="Buckets">Without gaps, oldest first.</param>
/// <param name="Undated">Incidents without a date.</param>
public sealed record TimeLine(string Unit, IReadOnlyList<TimeBucket> Buckets, int Undated);

/// <summary>One value to filter by.</summary>
public sealed record Facet(string Value, string Label, int Count);

/// <summary>What can be filtered by, with counts.</summary>
public sealed record Facets(IReadOnlyList<Facet> Countries, IReadOnlyList<Facet> EventTypes, IReadOnlyList<Facet> Acts, IReadOnlyList<Facet> Actors, IReadOnlyList<Facet> States);
