using Cairn.Ledger.Projecting;
using Cairn.Ledger.Sql;
using Npgsql;

namespace Cairn.Ledger.Postgres;

/// <summary>Records what workers found, and links it, each in a transaction that first proves the lease.</summary>
internal sealed class QueueRecording(PostgresStore store, ILinking linking, TimeProvider time, QueueTerms terms)
{
    private const string Finish = "UPDATE queue_report SET state = 2, payload = NULL, token = NULL, error = NULL, done = clock_timestamp() WHERE token = ANY(@0) AND state = 1";

    private readonly SqlLinking _memory = new(store, linking);

    public async Task<IReadOnlyList<Recorded?>> RecordAsync(IReadOnlyList<(QueueClaim Claim, ReportToRecord Report)> results, CancellationToken cancellationToken)
    {
        var held = results.ToList();
        while (held.Count > 0)
        {
            try
            {
                var outcomes = await WriteAsync(held, cancellationToken).ConfigureAwait(false);
                var of = held.Zip(outcomes).ToDictionary(p => p.First.Claim.Token, p => p.Second);
                return [.. results.Select(r => of.TryGetValue(r.Claim.Token, out var outcome) ? outcome : (Recorded?)null)];
            }
            catch (PostgresException fault) when (fault.SqlState is ['2', '2' or '3', ..] or ['5', '4', ..])
            {
                // What is written is at fault, not the database: data exceptions, broken constraints, limits.
                throw new ReportRefusedException(fault.Message, fault);
            }
            catch (LeaseLostException)
            {
                // Nothing was written. Go on with those that are still held.
                var still = await HeldAsync(held, cancellationToken).ConfigureAwait(false);
                held.RemoveAll(r => !still.Contains(r.Claim.Token));
            }
        }

        return [.. results.Select(_ => (Recorded?)null)];
    }

    public async Task<Concluded?> ConcludeAsync(string worker, CancellationToken cancellationToken)
    {
        if (await TakeDutyAsync(worker, cancellationToken).ConfigureAwait(false) is not { } token) return null;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var renewing = RenewDutyAsync(token, ended.Token);
        try
        {
            var fenced = new FencedStore(store, terms.IdleConcluding, async (session, stop) =>
            {
                if (await session.NumberAsync("SELECT token FROM queue_duty WHERE duty = 'link' FOR UPDATE", stop).ConfigureAwait(false) != token) throw new LeaseLostException();
            });
            return await new SqlConcluding(fenced, linking, time, _memory).ConcludeAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (LeaseLostException)
        {
            return null;
        }
        finally
        {
            await ended.CancelAsync().ConfigureAwait(false);
            await renewing.ConfigureAwait(false);
            await EndDutyAsync(token).ConfigureAwait(false);
        }
    }

    private async Task<IReadOnlyList<Recorded>> WriteAsync(List<(QueueClaim Claim, ReportToRecord Report)> held, CancellationToken cancellationToken)
    {
        var tokens = held.Select(r => r.Claim.Token).ToArray();
        var fenced = new FencedStore(store, terms.IdleRecording, async (session, stop) =>
        {
            if (await session.ExecuteAsync(Finish, stop, [tokens]).ConfigureAwait(false) != tokens.Length) throw new LeaseLostException();
        });
        var outcomes = await new SqlRecording(fenced, time).RecordAsync([.. held.Select(r => r.Report)], cancellationToken).ConfigureAwait(false);
        // Where the ledger knew all of them, or takes none, it had nothing to commit.
        if (outcomes.All(o => o is Recorded.Known or Recorded.Refused))
        {
            await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
            await session.ExecuteAsync(Finish, cancellationToken, [tokens]).ConfigureAwait(false);
        }

        return outcomes;
    }

    private async Task<HashSet<long>> HeldAsync(List<(QueueClaim Claim, ReportToRecord Report)> results, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return [.. await session.QueryAsync("SELECT token FROM queue_report WHERE token = ANY(@0) AND state = 1", r => r.GetInt64(0), cancellationToken, [results.Select(r => r.Claim.Token).ToArray()]).ConfigureAwait(false)];
    }

    // Linking is one worker's duty at a time, on a lease that is renewed only while it links: whoever failed at it leaves it to the next.
    private async Task<long?> TakeDutyAsync(string worker, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        if (await session.NumberAsync("SELECT CASE WHEN EXISTS (SELECT 1 FROM report_now WHERE linked = 0) THEN 1 ELSE 0 END", cancellationToken).ConfigureAwait(false) == 0) return null;
        var token = await session.NumberAsync(
            """
            INSERT INTO queue_duty(duty, worker, token, lease_until) VALUES ('link', @0, nextval('queue_token'), clock_timestamp() + @1 * interval '1 second')
            ON CONFLICT (duty) DO UPDATE SET worker = EXCLUDED.worker, token = EXCLUDED.token, lease_until = EXCLUDED.lease_until WHERE queue_duty.lease_until < clock_timestamp()
            RETURNING token
            """, cancellationToken, worker, terms.Lease.TotalSeconds).ConfigureAwait(false);
        return token == 0 ? null : token;
    }

    private async Task RenewDutyAsync(long token, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(terms.Lease / 3 + TimeSpan.FromMilliseconds(1));
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false)) await SetDutyAsync(token, terms.Lease).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private Task EndDutyAsync(long token) => SetDutyAsync(token, TimeSpan.FromSeconds(-1));

    private async Task SetDutyAsync(long token, TimeSpan left)
    {
        try
        {
            await using var session = await store.ReadAsync(CancellationToken.None).ConfigureAwait(false);
            await session.ExecuteAsync("UPDATE queue_duty SET lease_until = clock_timestamp() + @1 * interval '1 second' WHERE duty = 'link' AND token = @0", CancellationToken.None, token, left.TotalSeconds).ConfigureAwait(false);
        }
        catch (System.Data.Common.DbException)
        {
            // The lease runs out by itself.
        }
    }
}
