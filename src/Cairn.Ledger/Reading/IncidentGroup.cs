namespace Cairn.Ledger;

/// <summary>One row of a count by group.</summary>
/// <param name="Value">The country, type, actor or period; null for incidents that have none.</param>
/// <param name="Incidents">How many; null when suppressed because the cell is small.</param>
/// <param name="KilledLow">Sum of the low bounds, or null.</param>
/// <param name="KilledBest">Sum of the best figures, else the low bounds; null when nobody gave a best figure.</param>
/// <param name="KilledHigh">Sum of the high bounds, else the best figures or low bounds; null when nobody gave a high bound.</param>
public sealed record IncidentGroup(string? Value, int? Incidents, int? KilledLow, int? KilledBest, int? KilledHigh);
