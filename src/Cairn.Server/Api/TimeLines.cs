using System.Globalization;
using Cairn.Ledger;

namespace Cairn.Server;

/// <summary>Bars of incidents over time: by day up to fourteen months, by month up to sixty years, else by year.</summary>
internal static class TimeLines
{
    public static async Task<TimeLine> OfAsync(ILedger ledger, IncidentQuery query, Reader reader)
    {
        // Small cells are shown here: a bar of the timeline says nothing of place or party.
        var sight = reader with { SmallCells = true };
        var months = await ledger.CountByAsync(query, Dimension.Month, sight).ConfigureAwait(false);
        var undated = months.Where(g => Month(g.Value) is null).Sum(g => g.Incidents ?? 0);
        var counted = months.Where(g => Month(g.Value) is not null).Select(g => (Month: Month(g.Value)!.Value, g.Incidents, Killed: g.KilledBest ?? g.KilledLow ?? 0)).OrderBy(m => m.Month).ToList();
        if (counted.Count == 0) return new TimeLine("month", [], undated);
        var (first, last) = (counted[0].Month, counted[^1].Month);
        var span = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        if (span <= 14) return await DaysAsync(ledger, query, sight, undated).ConfigureAwait(false);
        var byYear = span > 720;
        var sums = counted.GroupBy(m => byYear ? new DateOnly(m.Month.Year, 1, 1) : m.Month).ToDictionary(g => g.Key, g => (Incidents: g.Sum(m => m.Incidents ?? 0), Killed: g.Sum(m => m.Killed)));
        var buckets = new List<TimeBucket>();
        for (var at = byYear ? new DateOnly(first.Year, 1, 1) : first; at <= last; at = byYear ? at.AddYears(1) : at.AddMonths(1))
        {
            var sum = sums.GetValueOrDefault(at);
            buckets.Add(new TimeBucket(at, sum.Incidents, sum.Killed, sum.Incidents));
        }

        return new TimeLine(byYear ? "year" : "month", buckets, undated);
    }

    private static async Task<TimeLine> DaysAsync(ILedger ledger, IncidentQuery query, Reader reader, int undated)
    {
        var days = (await ledger.DaysAsync(query, reader).ConfigureAwait(false)).OrderBy(d => d.Day).ToList();
        if (days.Count == 0) return new TimeLine("day", [], undated);
        var known = days.ToDictionary(d => d.Day);
        var buckets = new List<TimeBucket>();
        for (var at = days[0].Day; at <= days[^1].Day; at = at.AddDays(1))
        {
            var day = known.GetValueOrDefault(at);
            buckets.Add(new TimeBucket(at, day?.Most ?? 0, day?.KilledBest ?? 0, day?.Fewest ?? 0));
        }

        return new TimeLine("day", buckets, undated);
    }

    private static DateOnly? Month(string? value) =>
        DateOnly.TryParseExact(value + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;
}
