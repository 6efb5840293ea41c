namespace Cairn.Linking;

/// <summary>The count of one period and the incidents behind it.</summary>
public sealed record PeriodValue(Period Period, Bounds Value, IReadOnlyList<string> Incidents);
