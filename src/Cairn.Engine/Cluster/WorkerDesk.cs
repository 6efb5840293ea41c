using System.Collections.Concurrent;
using System.Diagnostics;
using System.Threading.Channels;
using Cairn.Ledger;

namespace Cairn.Engine;

/// <summary>
/// Codes claimed reports on threads of its own, so that heartbeats and the database never wait for a core, and records the results in batches that grow
/// while a transaction runs.
/// </summary>
internal sealed class WorkerDesk(IReportQueue queue, Func<QueueClaim, ReportToRecord> code, WorkerTerms terms, WorkerHand hand, Action<string> say)
{
    private readonly BlockingCollection<QueueClaim> _claims = [];
    private readonly Channel<Result> _results = Channel.CreateUnbounded<Result>(new UnboundedChannelOptions { SingleReader = true });
    private long _recorded;
    private long _failed;

    /// <summary>Reports recorded by this desk.</summary>
    public long Recorded => Interlocked.Read(ref _recorded);

    /// <summary>Tries that failed at it.</summary>
    public long Failed => Interlocked.Read(ref _failed);

    /// <summary>Puts a claimed report on the desk; when that was closed meanwhile it stays in hand, untouched.</summary>
    public void Put(QueueClaim claim)
    {
        hand.Take(claim);
        try
        {
            _claims.Add(claim);
        }
        catch (InvalidOperationException) when (_claims.IsAddingCompleted)
        {
        }
    }

    /// <summary>Takes no more: what is being coded is finished and recorded, what is untouched stays in hand.</summary>
    public void Close() => _claims.CompleteAdding();

    /// <summary>Runs until the desk is closed and empty.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var open = terms.Threads;
        for (var i = 0; i < terms.Threads; i++)
        {
            new Thread(() =>
            {
                foreach (var claim in _claims.GetConsumingEnumerable())
                {
                    if (!_claims.IsAddingCompleted && hand.Begin(claim.Token)) _results.Writer.TryWrite(Code(claim));
                }

                if (Interlocked.Decrement(ref open) == 0) _results.Writer.Complete();
            })
            { IsBackground = true, Name = $"cairn coding {i + 1}" }.Start();
        }

        while (await _results.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            var batch = new List<Result>(terms.Batch);
            while (batch.Count < terms.Batch && _results.Reader.TryRead(out var result)) batch.Add(result);
            foreach (var failed in batch.Where(r => r.Report is null)) await FailAsync(failed.Claim, failed.Error, cancellationToken).ConfigureAwait(false);
            await RecordAsync([.. batch.Where(r => r.Report is not null).Select(r => (r.Claim, r.Report!))], cancellationToken).ConfigureAwait(false);
            hand.Put(batch.Select(r => r.Claim.Token));
        }
    }

    private Result Code(QueueClaim claim)
    {
        using var trace = Telemetry.Traces.StartActivity("code");
        trace?.SetTag("cairn.report", claim.Entry.ReportId);
        var begun = Stopwatch.GetTimestamp();
        try
        {
            return new Result(claim, code(claim), "");
        }
#pragma warning disable CA1031 // whatever a report does to the coder, the next one is coded
        catch (Exception fault)
#pragma warning restore CA1031
        {
            trace?.SetStatus(ActivityStatusCode.Error, fault.Message);
            return new Result(claim, null, $"{fault.GetType().Name}: {fault.Message}\n{fault.StackTrace}");
        }
        finally
        {
            Telemetry.Coding.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
        }
    }

    private async Task RecordAsync(List<(QueueClaim Claim, ReportToRecord Report)> results, CancellationToken cancellationToken)
    {
        if (results.Count == 0) return;
        using var trace = Telemetry.Traces.StartActivity("record");
        trace?.SetTag("cairn.reports", results.Count);
        var begun = Stopwatch.GetTimestamp();
        try
        {
            foreach (var outcome in await queue.RecordAsync(results, cancellationToken).ConfigureAwait(false)) Count(outcome);
        }
        catch (ReportRefusedException refused) when (results.Count == 1)
        {
            await FailAsync(results[0].Claim, $"it cannot be recorded: {refused.Message}", cancellationToken).ConfigureAwait(false);
        }
        catch (ReportRefusedException)
        {
            // One of them is at fault; the others must not suffer for it.
            foreach (var result in results) await RecordAsync([result], cancellationToken).ConfigureAwait(false);
        }

        Telemetry.Recording.Record(Stopwatch.GetElapsedTime(begun).TotalSeconds);
    }

    private void Count(Recorded? outcome)
    {
        if (outcome is { } what)
        {
            Interlocked.Increment(ref _recorded);
            Telemetry.Recorded.Add(1, new KeyValuePair<string, object?>("outcome", Model.CodeNames.Name(what)));
        }
        else
        {
            Telemetry.FencedOut.Add(1);
        }
    }

    private async Task FailAsync(QueueClaim claim, string error, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _failed);
        var aside = await queue.FailAsync(claim, error, cancellationToken).ConfigureAwait(false);
        Telemetry.Failed.Add(1, new KeyValuePair<string, object?>("set_aside", aside));
        var first = error.Split('\n')[0];
        say(aside ? $"{claim.Entry.ReportId} is set aside after {claim.Try} tries: {first}" : $"{claim.Entry.ReportId} failed and will be tried once more: {first}");
    }

    private sealed record Result(QueueClaim Claim, ReportToRecord? Report, string Error);
}
