using System.Data.Common;

namespace Cairn.Ledger.Sql;

/// <summary>Writes the rows of incidents into the tables of <c>incidents.sql</c>. For one caller at a time.</summary>
internal sealed class IncidentWriter(SqlStore store, SqlSession session, long nextRow)
{
    private static readonly string Removed = $"SELECT {string.Join(", ", IncidentTable.Incident.Columns.Select(c => c.Name))} FROM incident WHERE incident_id = @0";
    private readonly IncidentSums _sums = new(store, session);

    // The rows at hand by table, in lists that are filled again and again.
    private readonly List<object?[]> _accounts = [], _incidents = [], _bodies = [], _acts = [], _actors = [], _words = [], _places = [];

    // Places of tables that were empty: filled in one go at the end.
    private readonly List<PlacedRow>? _all = nextRow == 0 ? [] : null;
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
        if (_all is not null) await store.FillPlacesAsync(session, _all, cancellationToken).ConfigureAwait(false);
    }

    private async Task AddAsync(List<IncidentRows> incidents, CancellationToken cancellationToken)
    {
        foreach (var incident in incidents)
        {
            _accounts.AddRange(incident.Accounts);
            foreach (var row in incident.Shown)
            {
                Take(row, ++_row);
                await _sums.AddAsync(row.Incident, 1, cancellationToken).ConfigureAwait(false);
            }
        }

        await InsertAsync(IncidentTable.Account, _accounts).ConfigureAwait(false);
        await InsertAsync(IncidentTable.Incident, _incidents).ConfigureAwait(false);
        await InsertAsync(IncidentTable.Body, _bodies).ConfigureAwait(false);
        await InsertAsync(IncidentTable.Act, _acts).ConfigureAwait(false);
        await InsertAsync(IncidentTable.Actor, _actors).ConfigureAwait(false);
        await InsertAsync(IncidentTable.Words, _words).ConfigureAwait(false);
        await InsertAsync(IncidentTable.Place, _places).ConfigureAwait(false);

        async Task InsertAsync(IncidentTable table, List<object?[]> rows)
        {
            await store.InsertAsync(session, table, rows, cancellationToken).ConfigureAwait(false);
            rows.Clear();
        }
    }

    private void Take(IncidentRows.Row row, long at)
    {
        object number = at;
        row.Incident[0] = row.Body[0] = number;
        _incidents.Add(row.Incident);
        _bodies.Add(row.Body);
        foreach (var act in row.Acts) act[0] = number;
        _acts.AddRange(row.Acts);
        foreach (var actor in row.Actors) actor[0] = number;
        _actors.AddRange(row.Actors);
        if (row.Words is { } words)
        {
            words[0] = number;
            _words.Add(words);
        }

        if (row.Place is not var (lon, lat)) return;
        if (_all is not null) _all.Add(new PlacedRow(at, lon, lat));
        else _places.Add([number, lon, lat]);
    }

    private static object?[] Cells(DbDataReader row)
    {
        var cells = new object?[row.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = row.IsDBNull(i) ? null : row.GetValue(i);
        return cells;
    }
}
