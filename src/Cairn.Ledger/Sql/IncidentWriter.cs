using System.Data.Common;

namespace Cairn.Ledger.Sql;

/// <summary>Writes the rows of incidents into the tables of <c>incidents.sql</c>. For one caller at a time.</summary>
internal sealed class IncidentWriter(SqlStore store, SqlSession session, long nextRow)
{
    private static readonly string Removed = $"SELECT {string.Join(", ", IncidentTable.Incident.Columns.Select(c => c.Name))} FROM incident WHERE incident_id = @0";
    private readonly IncidentSums _sums = new(store, session);
    private long _row = nextRow;

    public static async Task<IncidentWriter> OpenAsync(SqlStore store, SqlSession session, CancellationToken cancellationToken) =>
        new(store, session, await session.NumberAsync("SELECT MAX(row_id) FROM incident", cancellationToken).ConfigureAwait(false));

    /// <summary>Removes an incident's rows.</summary>
    public async Task RemoveAsync(string incidentId, CancellationToken cancellationToken)
    {
        foreach (var cells in await session.QueryAsync(Removed, Cells, cancellationToken, incidentId).ConfigureAwait(false))
        {
            var row = cells[0];
            await _sums.AddAsync(cells, -1, cancellationToken).ConfigureAwait(false);
            foreach (var table in new[] { "incident", "incident_body", "incident_actor", "incident_act", "incident_place" })
                await session.ExecuteAsync($"DELETE FROM {table} WHERE row_id = @0", cancellationToken, row).ConfigureAwait(false);
            await session.ExecuteAsync(store.Name == "sqlite" ? "DELETE FROM incident_words WHERE rowid = @0" : "DELETE FROM incident_words WHERE row_id = @0", cancellationToken, row).ConfigureAwait(false);
        }

        await session.ExecuteAsync("DELETE FROM incident_account WHERE incident_id = @0", cancellationToken, incidentId).ConfigureAwait(false);
    }

    /// <summary>Adds incidents, numbering their rows in the order in which they come, and their sums at the end.</summary>
    public async Task AddAsync(RowsAhead ahead, CancellationToken cancellationToken)
    {
        await foreach (var rows in ahead.ChunksAsync(cancellationToken).ConfigureAwait(false)) await AddAsync(rows, cancellationToken).ConfigureAwait(false);
        await _sums.WriteAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task AddAsync(List<IncidentRows> incidents, CancellationToken cancellationToken)
    {
        var shown = incidents.SelectMany(i => i.Shown).ToList();
        foreach (var row in shown) Number(row, ++_row);
        foreach (var row in shown) await _sums.AddAsync(row.Incident, 1, cancellationToken).ConfigureAwait(false);
        await store.InsertAsync(session, IncidentTable.Account, [.. incidents.SelectMany(i => i.Accounts)], cancellationToken).ConfigureAwait(false);
        await store.InsertAsync(session, IncidentTable.Incident, [.. shown.Select(r => r.Incident)], cancellationToken).ConfigureAwait(false);
        await store.InsertAsync(session, IncidentTable.Body, [.. shown.Select(r => r.Body)], cancellationToken).ConfigureAwait(false);
        await store.InsertAsync(session, IncidentTable.Act, [.. shown.SelectMany(r => r.Acts)], cancellationToken).ConfigureAwait(false);
        await store.InsertAsync(session, IncidentTable.Actor, [.. shown.SelectMany(r => r.Actors)], cancellationToken).ConfigureAwait(false);
        await store.InsertAsync(session, IncidentTable.Words, [.. shown.Select(r => r.Words).OfType<object?[]>()], cancellationToken).ConfigureAwait(false);
        await store.InsertAsync(session, IncidentTable.Place, [.. shown.Select(r => r.Place).OfType<object?[]>()], cancellationToken).ConfigureAwait(false);
    }

    private static object?[] Cells(DbDataReader row)
    {
        var cells = new object?[row.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = row.IsDBNull(i) ? null : row.GetValue(i);
        return cells;
    }

    private static void Number(IncidentRows.Row row, object number)
    {
        foreach (var cells in row.Acts.Concat(row.Actors)) cells[0] = number;
        row.Incident[0] = row.Body[0] = number;
        if (row.Words is not null) row.Words[0] = number;
        if (row.Place is not null) row.Place[0] = number;
    }
}
