namespace Cairn.Ledger;

/// <summary>One day: incidents of uncertain date may or may not have been on it, so each count has a fewest and a most.</summary>
/// <param name="Day">The day.</param>
/// <param name="Fewest">Incidents that were on this day for certain.</param>
/// <param name="Most">Those that may have been.</param>
/// <param name="KilledLow">Low bounds of those for certain.</param>
/// <param name="KilledBest">Best figures of those for certain.</param>
/// <param name="KilledHigh">High bounds of those that may have been.</param>
public sealed record DayCount(DateOnly Day, int Fewest, int Most, int KilledLow, int KilledBest, int KilledHigh);
