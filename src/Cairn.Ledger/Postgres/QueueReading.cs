namespace Cairn.Ledger.Postgres;

/// <summary>How the queue stands, by the database's clock.</summary>
internal sealed class QueueReading(PostgresStore store, QueueTerms terms)
{
    // Workers that went silent longer ago are history.
    private const string Remembered = "interval '1 day'";

    public async Task<QueueStatus> StatusAsync(CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var workers = await session.QueryAsync(
            $"""
            SELECT w.worker, w.home, w.host, w.process_id, w.recorded, w.failed, w.stopping, EXTRACT(EPOCH FROM clock_timestamp() - w.seen)::float8, EXTRACT(EPOCH FROM w.seen - w.started)::float8,
              (SELECT COUNT(*) FROM queue_report q WHERE q.state = 1 AND q.worker = w.worker)
            FROM queue_worker w WHERE w.seen > clock_timestamp() - {Remembered} ORDER BY w.worker
            """,
            r => new WorkerLine(new WorkerBeat(r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt32(3), r.GetInt64(4), r.GetInt64(5), r.GetBoolean(6)), r.GetDouble(7), r.GetDouble(8), r.GetInt64(9), r.GetDouble(7) < terms.Lease.TotalSeconds),
            cancellationToken).ConfigureAwait(false);
        var counts = await session.FirstAsync(
            """
            SELECT (SELECT COUNT(*) FROM queue_report WHERE state = 0), (SELECT COUNT(*) FROM queue_report WHERE state = 1), (SELECT COUNT(*) FROM queue_report WHERE state = 1 AND lease_until < clock_timestamp()),
              (SELECT COUNT(*) FROM queue_report WHERE state = 2), (SELECT COUNT(*) FROM queue_report WHERE state = 3), (SELECT COUNT(*) FROM report_now WHERE linked = 0),
              (SELECT COUNT(*) FROM queue_report WHERE state = 2 AND done > clock_timestamp() - interval '60 seconds'),
              COALESCE((SELECT EXTRACT(EPOCH FROM clock_timestamp() - added)::float8 FROM queue_report WHERE state = 0 ORDER BY number LIMIT 1), 0)
            """,
            r => (Numbers: Enumerable.Range(0, 7).Select(r.GetInt64).ToArray(), Oldest: r.GetDouble(7)), cancellationToken).ConfigureAwait(false);
        return new QueueStatus(counts.Numbers[0], counts.Numbers[1], counts.Numbers[2], counts.Numbers[3], counts.Numbers[4], counts.Numbers[5], counts.Numbers[6], counts.Oldest, workers);
    }

    public async Task<IReadOnlyList<SetAsideReport>> SetAsideAsync(int limit, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.QueryAsync(
            "SELECT key, report_id, tries, COALESCE(worker, ''), COALESCE(error, '') FROM queue_report WHERE state = 3 ORDER BY number LIMIT @0",
            r => new SetAsideReport(r.GetString(0), r.GetString(1), r.GetInt16(2), r.GetString(3), r.GetString(4)), cancellationToken, (long)limit).ConfigureAwait(false);
    }
}
