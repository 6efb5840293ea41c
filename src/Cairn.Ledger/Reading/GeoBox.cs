namespace Cairn.Ledger;

/// <summary>A box on the map, degrees WGS 84; West may be greater than East where it crosses the date line.</summary>
public sealed record GeoBox(double West, double South, double East, double North);
