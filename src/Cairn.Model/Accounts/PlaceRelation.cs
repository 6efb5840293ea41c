namespace Cairn.Model;

/// <summary>A position relative to a named place. Kilometres; degrees clockwise from north.</summary>
public sealed record PlaceRelation(double? DistanceKm, double? BearingDeg, string Of);
