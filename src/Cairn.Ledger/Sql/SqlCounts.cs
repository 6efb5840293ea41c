using System.Data.Common;
using System.Globalization;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Counts over the incident tables.</summary>
internal sealed class SqlCounts(SqlStore store)
{
    private const int SmallCell = 3;

    public async Task<IncidentCount> CountAsync(IncidentQuery query, Reader reader, CancellationToken cancellationToken)
    {
        var filter = new IncidentFilter(store, query, reader);
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var ofSums = IncidentFilter.IsOfSums(query);
        if (ofSums) IncidentSums.Narrow(filter, query);
        string Of(string column) => ofSums ? IncidentSums.Sum(column) : IncidentSums.SumOfIncidents(column);
        return await session.FirstAsync(
            $"""
            SELECT {(ofSums ? "SUM(i.incidents)" : "COUNT(*)")}, {Of("killed_low")}, {Of("killed_best")}, {Of("killed_high")}, MAX(i.killed_open), {Of("injured_low")}, {Of("injured_best")}, {Of("injured_high")}, MAX(i.injured_open),
              {(ofSums ? "SUM(i.killed_known)" : $"COUNT({IncidentSums.AnyKilled})")}, SUM(i.reports) FROM {(ofSums ? "incident_sum" : "incident")} i WHERE {filter.Where}
            """, r => new IncidentCount(Number(r, 0) ?? 0, Sum(r, 1), Sum(r, 5), Number(r, 9) ?? 0, Number(r, 10) ?? 0), cancellationToken, filter.Values).ConfigureAwait(false) ?? new IncidentCount(0, null, null, 0, 0);
    }

    public async Task<IReadOnlyList<IncidentGroup>> CountByAsync(IncidentQuery query, Dimension by, Reader reader, CancellationToken cancellationToken)
    {
        var filter = new IncidentFilter(store, query, reader);
        var column = by switch
        {
            Dimension.Country => "i.country",
            Dimension.Admin1 => "i.country || '/' || i.admin1",
            Dimension.EventType => "i.event_type",
            Dimension.SubEventType => "i.sub_event_type",
            Dimension.Actor => "t.name",
            Dimension.Review => "i.review",
            _ => "i.day_start",
        };
        // Periods are grouped by day here and by month or year below: day numbers mean the same in both databases.
        var ofSums = by is not (Dimension.Actor or Dimension.Admin1 or Dimension.SubEventType) && IncidentFilter.IsOfSums(query);
        if (ofSums) IncidentSums.Narrow(filter, query);
        var from = ofSums ? "incident_sum i" : by == Dimension.Actor ? "incident i JOIN (SELECT DISTINCT row_id, folded, MIN(name) AS name FROM incident_actor GROUP BY row_id, folded) t ON t.row_id = i.row_id" : "incident i";
        string Of(string column) => ofSums ? IncidentSums.Sum(column) : IncidentSums.SumOfIncidents(column);
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var rows = await session.QueryAsync(
            $"SELECT {column}, {(ofSums ? "SUM(i.incidents)" : "COUNT(*)")}, {Of("killed_low")}, {Of("killed_best")}, {Of("killed_high")} FROM {from} WHERE {filter.Where} GROUP BY {column}",
            r => new IncidentGroup(r.IsDBNull(0) ? null : Convert.ToString(r.GetValue(0), CultureInfo.InvariantCulture), Number(r, 1), Number(r, 2), Number(r, 3), Number(r, 4)), cancellationToken, filter.Values).ConfigureAwait(false);
        var groups = by is Dimension.Month or Dimension.Year or Dimension.Review ? rows.GroupBy(r => Label(r.Value, by), StringComparer.Ordinal).Select(g => Merge(g.Key, [.. g])) : rows;
        return [.. groups.OrderByDescending(g => g.Incidents).ThenBy(g => g.Value, StringComparer.Ordinal)
            .Select(g => !reader.SmallCells && g.Incidents < SmallCell ? new IncidentGroup(g.Value, null, null, null, null) : g)];
    }

    public async Task<IReadOnlyList<DayCount>> DaysAsync(IncidentQuery query, Reader reader, CancellationToken cancellationToken)
    {
        var filter = new IncidentFilter(store, query, reader);
        var ofSums = IncidentFilter.IsOfSums(query);
        if (ofSums) IncidentSums.Narrow(filter, query);
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var spans = await session.QueryAsync(
            $"""
            SELECT i.day_start, i.day_end, {(ofSums
                ? "SUM(i.incidents), SUM(i.killed_low), SUM(i.killed_best), SUM(i.killed_high)"
                : $"COUNT(*), SUM({IncidentSums.Counted("killed", "low")}), SUM({IncidentSums.Counted("killed", "best")}), SUM({IncidentSums.Counted("killed", "high")})")}
            FROM {(ofSums ? "incident_sum" : "incident")} i WHERE {filter.Where} AND i.day_start IS NOT NULL GROUP BY i.day_start, i.day_end
            """, r => (Start: (int)r.GetInt64(0), End: (int)r.GetInt64(1), Count: Number(r, 2)!.Value, Low: Number(r, 3)!.Value, Best: Number(r, 4)!.Value, High: Number(r, 5)!.Value), cancellationToken, filter.Values).ConfigureAwait(false);
        return DaySpans.Spread(spans, query.From?.DayNumber, query.To?.DayNumber);
    }

    public async Task<MapPlaces> MapAsync(IncidentQuery query, Reader reader, int limit, CancellationToken cancellationToken)
    {
        var filter = new IncidentFilter(store, query, reader);
        // The period once more in the words of the index that has the order.
        if (query.To is { } to) filter.Add("COALESCE(i.day_start, -1) <= {0}", (long)to.DayNumber);
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        // A million incidents stand at some ten thousand points. Those without a point are a row of their own, the first, so that one walk counts everything.
        var rows = await session.QueryAsync(
            $"""
            SELECT p.lat, p.lon, COUNT(*), SUM(p.killed), MIN(p.incident_id), MIN(p.radius_km), MIN(p.event_type), MIN(p.day_start), SUM(COUNT(*)) OVER () FROM (
              SELECT CASE WHEN i.lon IS NULL THEN NULL ELSE i.lat END AS lat, CASE WHEN i.lat IS NULL THEN NULL ELSE i.lon END AS lon, {IncidentSums.Counted("killed", "best")} AS killed,
                i.incident_id, i.radius_km, i.event_type, i.day_start FROM incident i WHERE {filter.Where}) p
            GROUP BY p.lat, p.lon ORDER BY CASE WHEN p.lat IS NULL THEN 0 ELSE 1 END, 3 DESC, 1, 2 LIMIT {(Math.Max(limit, 0) + 1).ToString(CultureInfo.InvariantCulture)}
            """, r =>
            {
                var count = Number(r, 2)!.Value;
                return (Place: r.IsDBNull(0) ? null : PlaceOf(r, count), Incidents: count, All: Number(r, 8)!.Value);
            }, cancellationToken, filter.Values).ConfigureAwait(false);
        if (rows.Count == 0) return new MapPlaces([], 0, 0);
        var unplaced = rows[0].Place is null ? rows[0].Incidents : 0;
        return new MapPlaces([.. rows.Select(r => r.Place).OfType<MapPlace>().Take(limit)], rows[0].All - unplaced, unplaced);
    }

    public async Task<IReadOnlyList<IncidentGroup>> ActorsAsync(string text, int limit, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var folded = text.ToLowerInvariant().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        return await session.QueryAsync(
            $"""
            SELECT MIN(t.name), COUNT(DISTINCT t.row_id) FROM incident_actor t JOIN incident i ON i.row_id = t.row_id WHERE i.seen = 3 AND t.folded LIKE @0 ESCAPE '\'
            GROUP BY t.folded ORDER BY 2 DESC, 1 LIMIT {Math.Clamp(limit, 1, 1000).ToString(CultureInfo.InvariantCulture)}
            """, r => new IncidentGroup(r.GetString(0), Number(r, 1), null, null, null), cancellationToken, $"%{folded}%").ConfigureAwait(false);
    }

    private static MapPlace PlaceOf(DbDataReader r, int count) => new(r.GetDouble(0), r.GetDouble(1), count, Number(r, 3) ?? 0,
        count == 1 ? new MapIncident(r.GetString(4), r.IsDBNull(5) ? null : r.GetDouble(5), r.IsDBNull(6) ? null : r.GetString(6), Day(r, 7)) : null);

    private static string? Label(string? value, Dimension by)
    {
        if (value is null || !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return by == Dimension.Review ? CodeNames.Name((ReviewState)number) : DateOnly.FromDayNumber(number).ToString(by == Dimension.Year ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture);
    }

    private static IncidentGroup Merge(string? value, IReadOnlyCollection<IncidentGroup> parts)
    {
        // A part in which nobody gave a bound adds the next one below it, as an incident does.
        int? Sum(Func<IncidentGroup, int?> of, Func<IncidentGroup, int?> counted) => parts.Any(p => of(p) is not null) ? parts.Sum(counted) : null;
        return new IncidentGroup(value, parts.Sum(p => p.Incidents), Sum(p => p.KilledLow, p => p.KilledLow),
            Sum(p => p.KilledBest, p => p.KilledBest ?? p.KilledLow), Sum(p => p.KilledHigh, p => p.KilledHigh ?? p.KilledBest ?? p.KilledLow));
    }

    private static Total? Sum(DbDataReader r, int first) =>
        r.IsDBNull(first) && r.IsDBNull(first + 1) && r.IsDBNull(first + 2) ? null : new Total(Number(r, first), Number(r, first + 1), Number(r, first + 2), Number(r, first + 3) > 0);

    private static DateOnly? Day(DbDataReader r, int column) => Number(r, column) is { } day ? DateOnly.FromDayNumber(day) : null;

    // Sums come as decimals from PostgreSQL.
    private static int? Number(DbDataReader r, int column) => r.IsDBNull(column) ? null : Convert.ToInt32(r.GetValue(column), CultureInfo.InvariantCulture);
}
