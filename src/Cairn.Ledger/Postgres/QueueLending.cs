using System.Data.Common;
using Cairn.Ledger.Sql;

namespace Cairn.Ledger.Postgres;

/// <summary>
/// Puts reports in and lends them. Every statement is a transaction of its own; leases go by the database's clock. Rows somebody else holds are skipped,
/// never waited for.
/// </summary>
internal sealed class QueueLending(PostgresStore store, QueueTerms terms)
{
    private const string ClaimColumns = "q.token, q.tries, q.key, q.report_id, q.payload";

    // A lease that ran out while the database itself was away says nothing about the worker: it gets one more lease's time to renew.
    private const string Orphaned =
        "state = 1 AND lease_until < clock_timestamp() AND pg_postmaster_start_time() < clock_timestamp() - @1 * interval '1 second'";

    private double LeaseSeconds => terms.Lease.TotalSeconds;

    public async Task<int> AddAsync(IReadOnlyList<QueueEntry> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0) return 0;
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.ExecuteAsync(
            """
            INSERT INTO queue_report(key, report_id, payload) SELECT key, report_id, payload FROM unnest(@0::text[], @1::text[], @2::text[]) WITH ORDINALITY AS e(key, report_id, payload, at) ORDER BY at
            ON CONFLICT (key) DO NOTHING
            """, cancellationToken, entries.Select(e => e.Key).ToArray(), entries.Select(e => e.ReportId).ToArray(), entries.Select(e => e.Payload).ToArray()).ConfigureAwait(false);
    }

    public async Task<IReadOnlyList<QueueClaim>> ClaimAsync(string worker, int limit, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        // A later text of a report waits for the earlier one, so that the later is the one in force.
        var claims = await session.QueryAsync(
            $"""
            UPDATE queue_report q SET state = 1, tries = tries + 1, token = nextval('queue_token'), worker = @0, lease_until = clock_timestamp() + @1 * interval '1 second'
            FROM (SELECT number FROM queue_report w WHERE state = 0
              AND NOT EXISTS (SELECT 1 FROM queue_report e WHERE e.report_id = w.report_id AND e.number < w.number AND e.state IN (0, 1))
              ORDER BY number FOR UPDATE SKIP LOCKED LIMIT @2) AS picked
            WHERE q.number = picked.number RETURNING {ClaimColumns}
            """, Claim, cancellationToken, worker, LeaseSeconds, (long)limit).ConfigureAwait(false);
        return claims;
    }

    public async Task<bool> HasOrphansAsync(IReadOnlyCollection<long> inHand, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.NumberAsync($"SELECT CASE WHEN EXISTS (SELECT 1 FROM queue_report WHERE {Orphaned} AND token <> ALL(@0)) THEN 1 ELSE 0 END", cancellationToken, inHand.ToArray(), LeaseSeconds).ConfigureAwait(false) == 1;
    }

    public async Task<QueueClaim?> ClaimOrphanAsync(string worker, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(
            $"""
            UPDATE queue_report SET state = 3, token = NULL, error = 'its worker went silent with it in hand, ' || tries || ' times'
            WHERE number IN (SELECT number FROM queue_report WHERE {Orphaned} AND tries >= @0 FOR UPDATE SKIP LOCKED)
            """, cancellationToken, (long)terms.Tries, LeaseSeconds).ConfigureAwait(false);
        return await session.FirstAsync(
            $"""
            UPDATE queue_report q SET tries = tries + 1, token = nextval('queue_token'), worker = @0, lease_until = clock_timestamp() + @1 * interval '1 second'
            FROM (SELECT number FROM queue_report WHERE {Orphaned} AND tries < @2 ORDER BY number FOR UPDATE SKIP LOCKED LIMIT 1) AS picked
            WHERE q.number = picked.number RETURNING {ClaimColumns}
            """, Claim, cancellationToken, worker, LeaseSeconds, (long)terms.Tries).ConfigureAwait(false);
    }

    public async Task<bool> BeatAsync(WorkerBeat beat, IReadOnlyCollection<long> tokens, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(
            """
            INSERT INTO queue_worker(worker, home, host, process_id, recorded, failed, stopping, seen) VALUES (@0, @1, @2, @3, @4, @5, @6, clock_timestamp())
            ON CONFLICT (worker) DO UPDATE SET recorded = EXCLUDED.recorded, failed = EXCLUDED.failed, stopping = EXCLUDED.stopping, seen = EXCLUDED.seen
            """, cancellationToken, beat.Worker, beat.Home, beat.Host, beat.ProcessId, beat.Recorded, beat.Failed, beat.Stopping).ConfigureAwait(false);
        // A row that is being recorded this moment is locked, and needs no longer lease.
        await session.ExecuteAsync(
            """
            UPDATE queue_report SET lease_until = clock_timestamp() + @1 * interval '1 second'
            WHERE number IN (SELECT number FROM queue_report WHERE token = ANY(@0) AND state = 1 FOR UPDATE SKIP LOCKED)
            """, cancellationToken, tokens.ToArray(), LeaseSeconds).ConfigureAwait(false);
        return true;
    }

    public async Task<bool> FailAsync(QueueClaim claim, string error, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var state = await session.NumberAsync(
            "UPDATE queue_report SET state = CASE WHEN tries >= @1 THEN 3 ELSE 0 END, token = NULL, error = @2 WHERE token = @0 AND state = 1 RETURNING state",
            cancellationToken, claim.Token, (long)terms.Tries, error.Replace("\0", "", StringComparison.Ordinal)).ConfigureAwait(false);
        return state == 3;
    }

    public async Task<bool> ReturnAsync(IReadOnlyCollection<long> tokens, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("UPDATE queue_report SET state = 0, tries = tries - 1, token = NULL WHERE token = ANY(@0) AND state = 1", cancellationToken, tokens.ToArray()).ConfigureAwait(false);
        return true;
    }

    public async Task<int> RetryAsync(string? reportId, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.ExecuteAsync("UPDATE queue_report SET state = 0, tries = 0, error = NULL WHERE state = 3 AND report_id = COALESCE(@0::text, report_id)", cancellationToken, reportId).ConfigureAwait(false);
    }

    private static QueueClaim Claim(DbDataReader row) => new(row.GetInt64(0), row.GetInt16(1), new QueueEntry(row.GetString(2), row.GetString(3), row.GetString(4)));
}
