namespace Cairn.Ledger.Sql;

/// <summary>Writes the rows of incidents into the tables of <c>incidents.sql</c>. For one caller at a time.</summary>
internal sealed class IncidentWriter(SqlStore store, SqlSession session, long nextRow)
{
    private long _row = nextRow;

    public static async Task<IncidentWriter> OpenAsync(SqlStore store, SqlSession session, CancellationToken cancellationToken) =>
        new(store, session, await session.NumberAsync("SELECT MAX(row_id) FROM incident", cancellationToken).ConfigureAwait(false));

    /// <summary>Removes an incident's rows.</summary>
    public async Task RemoveAsync(string incidentId, CancellationToken cancellationToken)
    {
        foreach (var row in await session.QueryAsync("SELECT row_id FROM incident WHERE incident_id = @0", r => r.GetInt64(0), cancellationToken, incidentId).ConfigureAwait(false))
        {
            foreach (var table in new[] { "incident", "incident_body", "incident_actor", "incident_act", "incident_place" })
                await session.ExecuteAsync($"DELETE FROM {table} WHERE row_id = @0", cancellationToken, row).ConfigureAwait(false);
            await session.ExecuteAsync(store.Name == "sqlite" ? "DELETE FROM incident_words WHERE rowid = @0" : "DELETE FROM incident_words WHERE row_id = @0", cancellationToken, row).ConfigureAwait(false);
        }

        await session.ExecuteAsync("DELETE FROM incident_account WHERE incident_id = @0", cancellationToken, incidentId).ConfigureAwait(false);
    }

    /// <summary>Adds incidents, numbering their rows in the order given.</summary>
    public async Task AddAsync(IReadOnlyList<IncidentRows> incidents, CancellationToken cancellationToken)
    {
        var shown = incidents.SelectMany(i => i.Shown).ToList();
        foreach (var row in shown) Number(row, ++_row);
        await store.InsertAsync(session, IncidentTable.Account, [.. incidents.SelectMany(i => i.Accounts)], cancellationToken).ConfigureAwait(false);
        await store.InsertAsync(session, IncidentTable.Incident, [.. shown.Select(r => r.Incident)], cancellationToken).ConfigureAwait(false);
        await store.InsertAsync(session, IncidentTable.Body, [.. shown.Select(r => r.Body)], cancellationToken).ConfigureAwait(false);
        await store.InsertAsync(session, IncidentTable.Act, [.. shown.SelectMany(r => r.Acts)], cancellationToken).ConfigureAwait(false);
        await store.InsertAsync(session, IncidentTable.Actor, [.. shown.SelectMany(r => r.Actors)], cancellationToken).ConfigureAwait(false);
        await store.InsertAsync(session, IncidentTable.Words, [.. shown.Select(r => r.Words).OfType<object?[]>()], cancellationToken).ConfigureAwait(false);
        await store.InsertAsync(session, IncidentTable.Place, [.. shown.Select(r => r.Place).OfType<object?[]>()], cancellationToken).ConfigureAwait(false);
    }

    private static void Number(IncidentRows.Row row, object number)
    {
        foreach (var cells in row.Acts.Concat(row.Actors)) cells[0] = number;
        row.Incident[0] = row.Body[0] = number;
        if (row.Words is not null) row.Words[0] = number;
        if (row.Place is not null) row.Place[0] = number;
    }
}
