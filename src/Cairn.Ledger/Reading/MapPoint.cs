namespace Cairn.Ledger;

/// <summary>An incident on the map. Draw a circle of the radius where it is more than a few kilometres: the place is an area, not a pin.</summary>
public sealed record MapPoint(
    string IncidentId, double Lat, double Lon, double? RadiusKm, int? WherePrec, string? EventType, DateOnly? Start, DateOnly? End,
    int? KilledLow, int? KilledBest, int? KilledHigh, int Reports, bool Masked);
