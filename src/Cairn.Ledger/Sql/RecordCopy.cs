using System.Globalization;

namespace Cairn.Ledger.Sql;

/// <summary>Copies the whole record, chain included, into an empty ledger of either kind and concludes it there.</summary>
internal sealed class RecordCopy(SqlStore source, SqlStore target)
{
    private const int Batch = 5000;

    private static readonly (string Table, string Key, string[] Columns)[] Tables =
    [
        ("revision", "number", ["number", "kind", "entity", "commitment", "salt", "actor", "at_us", "previous_hash", "hash"]),
        ("chain_head", "number", ["only_row", "number", "hash"]),
        ("report", "report_id", ["report_id", "kind", "revision"]),
        ("text_version", "revision", ["report_id", "version", "text_sha256", "original_sha256", "header", "body", "erased", "revision"]),
        ("coding", "coding_id", ["coding_id", "report_id", "version", "coder_version", "statements", "diagnostics", "revision"]),
        ("account", "account_id", ["account_id", "coding_id", "key", "body"]),
        ("link", "revision, account_id", ["account_id", "revision", "incident_id"]),
        ("copy", "revision, report_id", ["report_id", "revision", "copy_group", "origin", "kind"]),
        ("decision", "number", ["number", "body", "actor", "at_us", "revision"]),
        ("release", "number", ["number", "name", "as_of", "manifest", "actor", "at_us", "revision"]),
        ("release_incident", "number, incident_id", ["number", "incident_id", "body"]),
        ("erasure", "revision", ["revision", "report_id", "body"]),
        ("reference_series", "series_id", ["series_id", "format", "note", "content_sha256", "revision"]),
        ("reference_row", "series_id, row_id", ["series_id", "row_id", "day_start", "day_end", "country", "event_type", "actors", "killed_low", "killed_best", "killed_high", "lat", "lon", "body"]),
        ("report_now", "report_id", ["report_id", "version", "coding_id", "published_day", "publisher", "title", "url", "accounts", "linked"]),
    ];

    /// <returns>Rows copied.</returns>
    /// <exception cref="LedgerException">The target holds something already, or the chains differ afterwards.</exception>
    public async Task<long> RunAsync(SqlConcluding concluding, CancellationToken cancellationToken)
    {
        long copied = 0;
        await using (var from = await source.ReadAsync(cancellationToken).ConfigureAwait(false))
        await using (var to = await target.WriteAsync(cancellationToken).ConfigureAwait(false))
        {
            if (await to.NumberAsync("SELECT COUNT(*) FROM revision", cancellationToken).ConfigureAwait(false) > 0) throw new LedgerException($"{target.Where} is not empty; a copy goes into a new ledger");
            await from.ExecuteAsync(source.Name == "sqlite" ? "BEGIN" : "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", cancellationToken).ConfigureAwait(false);
            foreach (var (table, key, columns) in Tables) copied += await TableAsync(from, to, table, key, columns, cancellationToken).ConfigureAwait(false);
            await from.ExecuteAsync("COMMIT", cancellationToken).ConfigureAwait(false);
            await to.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        var verification = await new SqlVerifying(target).RunAsync(cancellationToken).ConfigureAwait(false);
        if (verification.Faults is [var first, ..]) throw new LedgerException($"the copy does not verify: {first}");
        await concluding.RebuildAsync(cancellationToken).ConfigureAwait(false);
        return copied;
    }

    private static async Task<long> TableAsync(SqlSession from, SqlSession to, string table, string key, string[] columns, CancellationToken cancellationToken)
    {
        var insert = $"INSERT INTO {table}({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select((_, i) => $"@{i.ToString(CultureInfo.InvariantCulture)}"))})";
        for (long offset = 0; ; offset += Batch)
        {
            var rows = await from.QueryAsync($"SELECT {string.Join(", ", columns)} FROM {table} ORDER BY {key} LIMIT @0 OFFSET @1", r =>
            {
                var values = new object?[columns.Length];
                for (var i = 0; i < values.Length; i++) values[i] = r.IsDBNull(i) ? null : r.GetValue(i);
                return values;
            }, cancellationToken, (long)Batch, offset).ConfigureAwait(false);
            foreach (var row in rows) await to.ExecuteAsync(insert, cancellationToken, row).ConfigureAwait(false);
            if (rows.Count < Batch) return offset + rows.Count;
        }
    }
}
