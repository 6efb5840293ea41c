using Cairn.Intake;
using Cairn.Ledger;

namespace Cairn.Engine;

/// <summary>Sources into the queue. What it holds or held is passed over, so a run that was stopped is resumed by starting it again.</summary>
public sealed class Enqueue(IReportQueue queue)
{
    private const int Batch = 200;
    private const int BatchCharacters = 4 << 20;

    /// <summary>What the reports are, where they are no news.</summary>
    public string Kind { get; init; } = "news";

    /// <summary>Runs to the end of the sources.</summary>
    /// <param name="outcomes">What the sources gave.</param>
    /// <param name="published">ISO date for reports without one.</param>
    /// <param name="progress">Told after every batch.</param>
    /// <param name="unreadable">Told of everything that could not be read.</param>
    public async Task<EnqueueCount> RunAsync(
        IAsyncEnumerable<ReportOutcome> outcomes, string? published, Action<EnqueueCount>? progress, Action<string>? unreadable, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        var (count, batch, characters) = (new EnqueueCount(0, 0, 0), new List<QueueEntry>(Batch), 0);
        await foreach (var outcome in outcomes.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            count = count with { Read = count.Read + 1 };
            if (outcome is ReportOutcome.Read read)
            {
                batch.Add(QueuedReport.Of(read, published, Kind).ToEntry());
                characters += batch[^1].Payload.Length;
            }
            else
            {
                count = count with { Unreadable = count.Unreadable + 1 };
                unreadable?.Invoke(((ReportOutcome.Unreadable)outcome).Message);
            }

            if (batch.Count < Batch && characters < BatchCharacters) continue;
            count = await AddAsync(batch, count, progress, cancellationToken).ConfigureAwait(false);
            characters = 0;
        }

        return await AddAsync(batch, count, progress, cancellationToken).ConfigureAwait(false);
    }

    private async Task<EnqueueCount> AddAsync(List<QueueEntry> batch, EnqueueCount count, Action<EnqueueCount>? progress, CancellationToken cancellationToken)
    {
        count = count with { Queued = count.Queued + await queue.AddAsync(batch, cancellationToken).ConfigureAwait(false) };
        batch.Clear();
        progress?.Invoke(count);
        return count;
    }
}

/// <summary>How far an enqueuing has come.</summary>
/// <param name="Read">Lines and files read.</param>
/// <param name="Queued">Reports that the queue did not know.</param>
/// <param name="Unreadable">Those that gave no report.</param>
public sealed record EnqueueCount(int Read, int Queued, int Unreadable);
