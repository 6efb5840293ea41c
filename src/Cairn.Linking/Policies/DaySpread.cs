namespace Cairn.Linking;

/// <summary>Spreads one total over the days it covers, the remainder to the first days (domain.md 4.1, ACLED).</summary>
public static class DaySpread
{
    /// <summary>Parts that add up to <paramref name="total"/>, one for each day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one day, or a negative total.</exception>
    public static IReadOnlyList<int> Over(int total, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(total);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        return [.. Enumerable.Range(0, days).Select(day => (total / days) + (day < total % days ? 1 : 0))];
    }
}
