using System.Diagnostics;
using Cairn.Ledger;

namespace Cairn.Engine;

/// <summary>
/// One worker of a cluster: claims reports, codes them, records them, links. Many may run on many machines; PostgreSQL alone keeps them right. A stop
/// finishes what is being coded and gives the rest back. What the worker's death leaves behind others take up when its leases run out.
/// </summary>
/// <param name="queue">The queue.</param>
/// <param name="code">Codes one report; pure, called on several threads.</param>
/// <param name="terms">How it works.</param>
/// <param name="say">Told, in words, of what a person should know.</param>
/// <param name="link">Links what was recorded, and says whether anything was; null for the queue's own way.</param>
public sealed class ReportWorker(
    IReportQueue queue, Func<QueueClaim, ReportToRecord> code, WorkerTerms terms, Action<string> say, Func<CancellationToken, Task<bool>>? link = null)
{
    private static readonly TimeSpan BetweenOrphanLooks = TimeSpan.FromSeconds(1);
    private readonly WorkerHand _hand = new();
    private bool _isHung;

    /// <summary>Works until stopped, or until the queue is at rest.</summary>
    /// <param name="once">End when nothing waits, nobody has anything in hand and all is linked.</param>
    /// <param name="cancellationToken">Stops gracefully.</param>
    /// <returns>Reports recorded by this worker.</returns>
    /// <exception cref="LedgerException">The ledger cannot be used.</exception>
    public async Task<long> RunAsync(bool once, CancellationToken cancellationToken)
    {
        using var hard = new CancellationTokenSource();
        using var soft = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var desk = new WorkerDesk(queue, code, terms, _hand, say);
        using var closing = soft.Token.Register(desk.Close); // at once, while a claim may still be under way
        var linking = new WorkerLinking(link ?? (async stop => await queue.ConcludeAsync(terms.Name, stop).ConfigureAwait(false) is not null), terms, say);
        // A part that breaks stops the others.
        async Task Guard(Task part)
        {
            try
            {
                await part.ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (soft.IsCancellationRequested)
            {
            }
            catch
            {
                await soft.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }

        await queue.BeatAsync(Beat(desk, false), [], cancellationToken).ConfigureAwait(false);
        var (heart, working) = (Guard(BeatAsync(desk, hard.Token)), Guard(desk.RunAsync(hard.Token)));
        var links = Guard(linking.RunAsync(soft.Token));
        try
        {
            await Guard(TakeAsync(desk, linking, once, soft.Token, hard.Token)).ConfigureAwait(false);
        }
        finally
        {
            await soft.CancelAsync().ConfigureAwait(false);
            hard.CancelAfter(terms.Grace);
            await StopAsync(desk, Task.WhenAll(working, links), hard).ConfigureAwait(false);
        }

        await Task.WhenAll(heart, working, links).ConfigureAwait(false);
        return desk.Recorded;
    }

    private async Task TakeAsync(WorkerDesk desk, WorkerLinking linking, bool once, CancellationToken stop, CancellationToken hard)
    {
        var looked = 0L;
        while (!stop.IsCancellationRequested)
        {
            if (looked == 0 || Stopwatch.GetElapsedTime(looked) > BetweenOrphanLooks)
            {
                looked = Stopwatch.GetTimestamp();
                if (await queue.HasOrphansAsync(_hand.Tokens, stop).ConfigureAwait(false)) await OrphansAsync(desk, stop, hard).ConfigureAwait(false);
            }

            // A claim must not be cut off halfway: nobody would know of it until its lease runs out.
            var claims = await queue.ClaimAsync(terms.Name, terms.InHand - _hand.Count, hard).ConfigureAwait(false);
            foreach (var claim in claims) desk.Put(claim);
            if (_hand.Count > terms.InHand / 2)
            {
                await _hand.WhenAtMostAsync(terms.InHand / 2, stop).ConfigureAwait(false);
                continue;
            }

            if (claims.Count > 0) continue;
            if (once && _hand.Count == 0 && await IsAtRestAsync(linking, stop).ConfigureAwait(false)) return;
            await Task.Delay(terms.Idle, stop).ConfigureAwait(false);
        }
    }

    // One by one with nothing beside them: should one of them end this process too, no other report is suspected.
    private async Task OrphansAsync(WorkerDesk desk, CancellationToken stop, CancellationToken hard)
    {
        await _hand.WhenAtMostAsync(0, stop).ConfigureAwait(false);
        while (!stop.IsCancellationRequested && await queue.ClaimOrphanAsync(terms.Name, hard).ConfigureAwait(false) is { } orphan)
        {
            desk.Put(orphan);
            await _hand.WhenAtMostAsync(0, stop).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsAtRestAsync(WorkerLinking linking, CancellationToken stop)
    {
        var status = await queue.StatusAsync(stop).ConfigureAwait(false);
        if (status.Waiting > 0 || status.InHand > 0) return false;
        if (status.Unlinked == 0) return true;
        await linking.OnceAsync(stop).ConfigureAwait(false);
        return linking.HasFailed;
    }

    private async Task BeatAsync(WorkerDesk desk, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(queue.Terms.Lease / 3);
        do
        {
            if (_hand.Longest() is { } longest && longest.Time > terms.LongestCoding)
            {
                _isHung = true;
                throw new LedgerException($"{longest.Claim.Entry.ReportId} has been coding for {longest.Time.TotalSeconds:0} s; this worker ends so that it is tried elsewhere or set aside");
            }

            await queue.BeatAsync(Beat(desk, false), _hand.Tokens, cancellationToken).ConfigureAwait(false);
            if (Telemetry.Queue.Enabled) Telemetry.Show(await queue.StatusAsync(cancellationToken).ConfigureAwait(false));
        }
        while (await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false));
    }

    private async Task StopAsync(WorkerDesk desk, Task parts, CancellationTokenSource hard)
    {
        desk.Close();
        var untouched = _hand.Untouched;
        try
        {
            await queue.ReturnAsync(untouched, hard.Token).ConfigureAwait(false);
            _hand.Put(untouched);
            await parts.WaitAsync(hard.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // said by RunAsync, which awaits the parts; here the rest must be given back
        catch (Exception)
#pragma warning restore CA1031
        {
        }

        using var last = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            if (!_isHung) await queue.ReturnAsync(_hand.Tokens, last.Token).ConfigureAwait(false);
            await queue.BeatAsync(Beat(desk, true), [], last.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            say("the database did not answer; what was in hand is taken up by others when its lease runs out");
        }

        await hard.CancelAsync().ConfigureAwait(false);
    }

    private WorkerBeat Beat(WorkerDesk desk, bool stopping) => new(terms.Name, terms.Home, Environment.MachineName, Environment.ProcessId, desk.Recorded, desk.Failed, stopping);
}
