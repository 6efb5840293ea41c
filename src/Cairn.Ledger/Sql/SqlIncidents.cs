using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Reads the incident tables of one store: the ledger's own, or those of a past moment.</summary>
internal sealed class SqlIncidents(SqlStore store)
{
    private const string Columns = "i.incident_id, i.seen, i.sensitivity, i.review, i.new_evidence, i.real_one, i.background, i.changed, b.extra, b.packed";
    private const int MostRows = 10_000;

    public async Task<Page<RecordedIncident>> PageAsync(IncidentQuery query, Reader reader, string? after, int limit, CancellationToken cancellationToken)
    {
        limit = Math.Clamp(limit, 1, MostRows);
        var filter = new IncidentFilter(store, query, reader);
        (string? sort, var descending) = query.Order switch
        {
            IncidentOrder.Newest => ("COALESCE(i.day_start, -1)", true),
            IncidentOrder.Oldest => ("COALESCE(i.day_start, 9999999)", false),
            IncidentOrder.Deadliest => ("COALESCE(i.killed_best, i.killed_low, -1)", true),
            IncidentOrder.Doubtful => ("COALESCE(i.confidence, 1001)", false),
            IncidentOrder.Changed => ("i.changed", true),
            _ => (null, false),
        };
        if (after is not null)
        {
            var (value, id) = Cursor(after);
            if (sort is null) filter.Add("i.incident_id > {0}", id);
            else filter.AddAfter(sort, descending, value, id);
        }

        // The period once more in the words of the index that has the order.
        if (query is { Order: IncidentOrder.Newest, To: { } to }) filter.Add("COALESCE(i.day_start, -1) <= {0}", (long)to.DayNumber);
        if (query is { Order: IncidentOrder.Deadliest, MinKilled: { } killed }) filter.Add("COALESCE(i.killed_best, i.killed_low, -1) >= {0}", (long)killed);
        var order = sort is null ? "i.incident_id" : $"{sort} {(descending ? "DESC" : "ASC")}, i.incident_id";
        // The rows of the page are found first: sorting must not carry the JSON of everything that matches.
        var sql = $"""
            SELECT {Columns}, x.place FROM (SELECT i.row_id, {sort ?? "i.changed"} AS place FROM incident i WHERE {filter.Where} ORDER BY {order} LIMIT {(limit + 1).ToString(CultureInfo.InvariantCulture)}) x
            JOIN incident i ON i.row_id = x.row_id JOIN incident_body b ON b.row_id = x.row_id ORDER BY {(sort is null ? "" : descending ? "x.place DESC, " : "x.place, ")}i.incident_id
            """;
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var rows = await session.QueryAsync(sql, r => (Incident: Row(r), Sort: r.GetInt64(10)), cancellationToken, filter.Values).ConfigureAwait(false);
        var next = rows.Count > limit ? string.Create(CultureInfo.InvariantCulture, $"{rows[limit - 1].Sort}.{rows[limit - 1].Incident.Incident.IncidentId}") : null;
        return new Page<RecordedIncident>([.. rows.Take(limit).Select(r => r.Incident)], next);
    }

    public async IAsyncEnumerable<IReadOnlyList<RecordedIncident>> PagesAsync(IncidentQuery query, Reader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var page = await PageAsync(query with { Order = IncidentOrder.Id }, reader, after, MostRows / 10, cancellationToken).ConfigureAwait(false);
            yield return page.Items;
            after = page.Next;
        }
        while (after is not null);
    }

    public async IAsyncEnumerable<RecordedIncident> AllAsync(IncidentQuery query, Reader reader, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in PagesAsync(query, reader, cancellationToken).ConfigureAwait(false))
        {
            foreach (var incident in page) yield return incident;
        }
    }

    public async Task<RecordedIncident?> OneAsync(string incidentId, Reader reader, CancellationToken cancellationToken)
    {
        var filter = new IncidentFilter(store, new IncidentQuery { AlsoUnreal = true }, reader);
        filter.Add("i.incident_id = {0}", incidentId);
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.FirstAsync($"SELECT {Columns} FROM incident i JOIN incident_body b ON b.row_id = i.row_id WHERE {filter.Where}", Row, cancellationToken, filter.Values).ConfigureAwait(false);
    }

    public async Task<IncidentFate?> FateAsync(string incidentId, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (await session.NumberAsync("SELECT COUNT(*) FROM incident WHERE incident_id = @0", cancellationToken, incidentId).ConfigureAwait(false) > 0) return new IncidentFate(incidentId, "active", [incidentId], null);
        return await session.FirstAsync("SELECT status, forward_to, reason FROM forward WHERE incident_id = @0",
            r => new IncidentFate(incidentId, r.GetString(0), LedgerJson.Strings(r.GetString(1)), r.IsDBNull(2) ? null : r.GetString(2)), cancellationToken, incidentId).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<string>> FormerIdsAsync(string incidentId, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.QueryAsync("SELECT incident_id FROM forward WHERE forward_to LIKE @0 ORDER BY incident_id", r => r.GetString(0), cancellationToken, $"%\"{incidentId}\"%").ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<(long Account, string Report, bool Rejected)>> AccountsAsync(string incidentId, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.QueryAsync("SELECT account_id, report_id, rejected FROM incident_account WHERE incident_id = @0 ORDER BY position",
            r => (r.GetInt64(0), r.GetString(1), r.GetInt64(2) == 1), cancellationToken, incidentId).ConfigureAwait(false);
    }

    /// <summary>Accounts of several incidents, by incident, in the order of their keys.</summary>
    public async Task<ILookup<string, (long Account, string Report, bool Rejected)>> AccountsAsync(IEnumerable<string> incidentIds, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return (await session.QueryAsync($"SELECT incident_id, account_id, report_id, rejected FROM incident_account WHERE {store.InTexts("incident_id", "@0")} ORDER BY incident_id, position",
            r => (r.GetString(0), (r.GetInt64(1), r.GetString(2), r.GetInt64(3) == 1)), cancellationToken, LedgerJson.Array(incidentIds)).ConfigureAwait(false)).ToLookup(r => r.Item1, r => r.Item2, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<IncidentFate>> ForwardsAsync(CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.QueryAsync("SELECT incident_id, status, forward_to, reason FROM forward ORDER BY incident_id",
            r => new IncidentFate(r.GetString(0), r.GetString(1), LedgerJson.Strings(r.GetString(2)), r.IsDBNull(3) ? null : r.GetString(3)), cancellationToken).ConfigureAwait(false);
    }

    public async Task<Page<IncidentChange>> ChangesAsync(long after, int limit, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var rows = await session.QueryAsync(
            $"""
            SELECT i.changed AS revision, i.incident_id, CASE WHEN i.created = i.changed THEN 'created' ELSE 'changed' END AS what, '[]' AS forward_to FROM incident i WHERE i.seen <> 1 AND i.changed > @0
            UNION ALL SELECT f.revision, f.incident_id, f.status, f.forward_to FROM forward f WHERE f.revision > @0
            ORDER BY 1, 2 LIMIT {Math.Clamp(limit, 1, MostRows).ToString(CultureInfo.InvariantCulture)}
            """, r => new IncidentChange(r.GetInt64(0), r.GetString(1), r.GetString(2), LedgerJson.Strings(r.GetString(3))), cancellationToken, after).ConfigureAwait(false);
        return new Page<IncidentChange>(rows, rows.Count < limit ? null : rows[^1].Revision.ToString(CultureInfo.InvariantCulture));
    }

    private static RecordedIncident Row(DbDataReader row)
    {
        var extra = IncidentExtra.Read(Encoding.UTF8.GetBytes(row.GetString(8)));
        return new RecordedIncident
        {
            Incident = IncidentRows.Read(row, 9),
            Sensitivity = (Sensitivity)row.GetInt64(2),
            Review = (ReviewState)row.GetInt64(3),
            NewEvidence = row.GetInt64(4) == 1,
            Real = row.GetInt64(5) == 1,
            BackgroundOnly = row.GetInt64(6) == 1,
            Masked = row.GetInt64(1) == 1,
            Revision = row.GetInt64(7),
            Confidence = extra.Confidence,
            Corrected = extra.Corrected,
            MachineValues = extra.MachineValues,
            Decisions = extra.Decisions,
        };
    }

    private static (long Sort, string Id) Cursor(string cursor) =>
        cursor.Split('.', 2) is [var sort, var id] && long.TryParse(sort, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? (value, id)
            : throw new CursorException(cursor);
}
