using Cairn.Model;

namespace Cairn.Client;

/// <summary>An incident in a list.</summary>
public sealed record IncidentRow(
    string IncidentId, DateOnly? Start, DateOnly? End, WhenPrecision Precision, string? Place, string? Admin1, string? Country, double? Lat, double? Lon, double? RadiusKm,
    string? EventType, string? SubEventType, IReadOnlyList<string> Actors, Total? Killed, Total? Injured, int Reports, int Origins, bool Contested, IReadOnlyList<FigureKind> ContestedFigures, ReviewState State);

/// <summary>One page of a list; <see cref="Next"/> is the cursor of the page after it, null on the last.</summary>
public sealed record IncidentPage(IReadOnlyList<IncidentRow> Items, string? Next, int Total);

/// <summary>A disc on the map: one incident with the radius within which its place is known, or several near one another.</summary>
public sealed record MapCell(double Lat, double Lon, double RadiusKm, int Count, int Killed, string? IncidentId, string? Label);

/// <summary>The map's discs, how many that match have a place and how many none, and how many that have one are in no disc because there are too many points. <c>Extent</c> is west, south, east and north of all that match.</summary>
public sealed record MapCells(IReadOnlyList<MapCell> Items, int Placed, int Unplaced, int NotDrawn = 0, IReadOnlyList<double>? Extent = null);

/// <summary>One bar of the timeline.</summary>
public sealed record TimeBucket(DateOnly Start, int Incidents, int Killed, int Fewest);

/// <summary>Incidents over time; <see cref="Unit"/> is <c>day</c>, <c>month</c> or <c>year</c>.</summary>
public sealed record TimeLine(string Unit, IReadOnlyList<TimeBucket> Buckets, int Undated);

/// <summary>One value to filter by.</summary>
public sealed record Facet(string Value, string Label, int Count);

/// <summary>What can be filtered by, with counts.</summary>
public sealed record Facets(IReadOnlyList<Facet> Countries, IReadOnlyList<Facet> EventTypes, IReadOnlyList<Facet> Acts, IReadOnlyList<Facet> Actors, IReadOnlyList<Facet> States);

/// <summary>One incident with everything behind it.</summary>
public sealed record IncidentDetail(
    IncidentRow Row, Incident Incident, IReadOnlyList<ReportStub> Reports, IReadOnlyList<ToldAccount> Accounts, IReadOnlyList<TollPoint> Toll, IReadOnlyList<PolicyTotal> Policies, ReviewStanding Review,
    IReadOnlyList<DecisionShown> History);

/// <summary>A report that tells an incident.</summary>
public sealed record ReportStub(string Id, string? Title, string? Publisher, string? Published, string? Url, string? CopyOf, string? CopyKind);

/// <summary>An account and its report.</summary>
public sealed record ToldAccount(string Report, Account Account);

/// <summary>One figure that somebody gave; <see cref="Used"/>: the range rests on it.</summary>
public sealed record TollPoint(
    FigureKind Kind, Population Population, string? AsOf, string Source, SourceKind SourceKind, int? Low, int? Point, int? High, Qualifier Qualifier,
    bool Used, string? Exclusion, string Report, string Key, IReadOnlyList<Span> Evidence);

/// <summary>A place of the gazetteer, as a correction of where takes it; <see cref="Kind"/> is <c>populated admin2 admin1 country area feature</c>.</summary>
public sealed record PlaceFound(string Name, string? Country, string? Admin1, string? Admin2, double Lat, double Lon, double RadiusKm, int WherePrec, long? GeonamesId, string Kind, long Population);

/// <summary>Places of a name.</summary>
public sealed record PlacesFound(IReadOnlyList<PlaceFound> Items);

/// <summary>A total under one of the published rules; <see cref="Contested"/>: sources disagree, whatever a person set.</summary>
public sealed record PolicyTotal(FigureKind Kind, string Policy, string Description, int? Low, int? Best, int? High, bool Open, string Basis, bool InForce, bool Contested = false);
