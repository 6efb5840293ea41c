using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Engine;

/// <summary>Records reports in batches, counts what came of them, and lets the linker read ahead. For one caller at a time.</summary>
internal sealed class Recorder(ILedger ledger, ReadingAhead ahead, int batchSize, Action<IngestCount>? progress)
{
    private readonly List<(ReportToRecord Report, Func<Diagnostic>? IfUpdated)> _batch = new(batchSize);
    private readonly OneRun _run = new();

    /// <summary>Told what is to be said of reports that took the place of another text, and of two texts under one id.</summary>
    public Action<Diagnostic>? Remark { get; init; }

    /// <summary>What came of the reports so far; the caller counts those that never became one.</summary>
    public IngestCount Count { get; set; } = new(0, 0, 0, 0, 0);

    /// <summary>Whether a report counts beside what the run brought before under its id; says so where there was something.</summary>
    public bool Takes(string id, ReportVersion version, string where, long? line)
    {
        var (counts, same) = _run.Take(id, version, where, line);
        if (same is not null) Remark?.Invoke(same);
        return counts;
    }

    /// <summary>Counts a report that is not added because another under its id counts.</summary>
    public void PassOver() => Count = Count with { PassedOver = Count.PassedOver + 1 };

    /// <summary>Adds a report, and records the batch when it is full.</summary>
    /// <param name="report">The report.</param>
    /// <param name="ifUpdated">Makes what is to be said if another text was recorded under its id; null for nothing.</param>
    public Task AddAsync(ReportToRecord report, CancellationToken cancellationToken, Func<Diagnostic>? ifUpdated = null)
    {
        _batch.Add((report, ifUpdated));
        return _batch.Count >= batchSize ? RecordAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Records what is left, and links and concludes.</summary>
    public async Task<IngestSummary> FinishAsync(CancellationToken cancellationToken)
    {
        await RecordAsync(cancellationToken).ConfigureAwait(false);
        await ahead.FinishAsync().ConfigureAwait(false);
        return new IngestSummary(Count, await ledger.ConcludeAsync(cancellationToken).ConfigureAwait(false));
    }

    private async Task RecordAsync(CancellationToken cancellationToken)
    {
        if (_batch.Count > 0)
        {
            var recorded = await ledger.RecordAsync([.. _batch.Select(b => b.Report)], cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < recorded.Count; i++)
            {
                if (recorded[i] == Recorded.Updated && _batch[i].IfUpdated is { } remark) Remark?.Invoke(remark());
                if (recorded[i] == Recorded.Refused) Remark?.Invoke(OneRun.OtherKind(_batch[i].Report.Coded.Id));
            }

            _batch.Clear();
            Count = Count with
            {
                New = Count.New + recorded.Count(r => r == Recorded.New),
                Updated = Count.Updated + recorded.Count(r => r is Recorded.Updated or Recorded.Recoded),
                Known = Count.Known + recorded.Count(r => r == Recorded.Known),
                PassedOver = Count.PassedOver + recorded.Count(r => r == Recorded.Refused),
            };
            if (recorded.Any(r => r is not (Recorded.Known or Recorded.Refused))) await ahead.GoOnAsync().ConfigureAwait(false);
        }

        progress?.Invoke(Count);
    }
}
