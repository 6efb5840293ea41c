namespace Cairn.Ledger.Sql;

/// <summary>Writes and reads reference series.</summary>
internal sealed class SqlReferences(SqlStore store, TimeProvider time)
{
    public async Task<bool> RecordAsync(ReferenceSeries series, IReadOnlyList<ReferenceRow> rows, CancellationToken cancellationToken)
    {
        await using var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false);
        if (await session.FirstAsync("SELECT content_sha256 FROM reference_series WHERE series_id = @0", r => r.GetString(0), cancellationToken, series.Id).ConfigureAwait(false) is { } known)
            return known == series.ContentSha256 ? false : throw new LedgerException($"the ledger has a series {series.Id} with other content; give this one another name, {series.Id}-2 say");
        var chain = await ChainWriter.OpenAsync(session, time, cancellationToken).ConfigureAwait(false);
        var revision = await chain.AddAsync("reference", series.Id, Payloads.Join(series.Id, series.Format, series.Note, series.ContentSha256), "import", cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("INSERT INTO reference_series(series_id, format, note, content_sha256, revision) VALUES (@0, @1, @2, @3, @4)", cancellationToken, series.Id, series.Format, series.Note, series.ContentSha256, revision).ConfigureAwait(false);
        foreach (var row in rows)
        {
            await session.ExecuteAsync(
                "INSERT INTO reference_row(series_id, row_id, day_start, day_end, country, event_type, actors, killed_low, killed_best, killed_high, lat, lon, body) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12) ON CONFLICT DO NOTHING",
                cancellationToken, series.Id, row.Id, (long?)row.Start?.DayNumber, (long?)row.End?.DayNumber, row.Country, row.EventType, LedgerJson.Array(row.Actors), (long?)row.KilledLow, (long?)row.KilledBest, (long?)row.KilledHigh, row.Lat, row.Lon, row.Body).ConfigureAwait(false);
        }

        await chain.CloseAsync(cancellationToken).ConfigureAwait(false);
        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    public async Task<IReadOnlyList<ReferenceSeries>> SeriesAsync(CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.QueryAsync("SELECT series_id, format, note, content_sha256 FROM reference_series ORDER BY series_id", r => new ReferenceSeries(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3)), cancellationToken).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<ReferenceRow>> RowsAsync(string seriesId, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.QueryAsync(
            "SELECT row_id, day_start, day_end, country, event_type, actors, killed_low, killed_best, killed_high, lat, lon, body FROM reference_row WHERE series_id = @0 AND day_end >= @1 AND day_start <= @2 ORDER BY row_id",
            r => new ReferenceRow
            {
                Id = r.GetString(0),
                Start = DateOnly.FromDayNumber(r.GetInt32(1)),
                End = DateOnly.FromDayNumber(r.GetInt32(2)),
                Country = r.IsDBNull(3) ? null : r.GetString(3),
                EventType = r.IsDBNull(4) ? null : r.GetString(4),
                Actors = LedgerJson.Strings(r.GetString(5)),
                KilledLow = r.IsDBNull(6) ? null : r.GetInt32(6),
                KilledBest = r.IsDBNull(7) ? null : r.GetInt32(7),
                KilledHigh = r.IsDBNull(8) ? null : r.GetInt32(8),
                Lat = r.IsDBNull(9) ? null : r.GetDouble(9),
                Lon = r.IsDBNull(10) ? null : r.GetDouble(10),
                Body = r.GetString(11),
            }, cancellationToken, seriesId, (long)(from?.DayNumber ?? 0), (long)(to?.DayNumber ?? DateOnly.MaxValue.DayNumber)).ConfigureAwait(false);
    }
}
