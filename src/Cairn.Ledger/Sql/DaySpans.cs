namespace Cairn.Ledger.Sql;

/// <summary>Spreads incidents of uncertain date over the days they may have been on (domain.md section 5).</summary>
internal static class DaySpans
{
    // A date known only to the year is no day's incident: spread over 366 days it would only blur every comparison.
    private const int LongestSpread = 31;

    /// <summary>One row for each day that any incident touches.</summary>
    /// <param name="spans">First and last day number, how many incidents, their low, best and high figures.</param>
    /// <param name="from">First day wanted, or null.</param>
    /// <param name="to">Last day wanted, or null.</param>
    public static IReadOnlyList<DayCount> Spread(IEnumerable<(int Start, int End, int Count, int Low, int Best, int High)> spans, int? from, int? to)
    {
        var days = new SortedDictionary<int, DayCount>();
        foreach (var (start, end, count, low, best, high) in spans)
        {
            if (end - start >= LongestSpread) continue;
            var certain = start == end;
            for (var day = Math.Max(start, from ?? start); day <= Math.Min(end, to ?? end); day++)
            {
                var was = days.GetValueOrDefault(day) ?? new DayCount(DateOnly.FromDayNumber(day), 0, 0, 0, 0, 0);
                days[day] = was with
                {
                    Fewest = was.Fewest + (certain ? count : 0),
                    Most = was.Most + count,
                    KilledLow = was.KilledLow + (certain ? low : 0),
                    KilledBest = was.KilledBest + (certain ? best : 0),
                    KilledHigh = was.KilledHigh + high,
                };
            }
        }

        return [.. days.Values];
    }
}
