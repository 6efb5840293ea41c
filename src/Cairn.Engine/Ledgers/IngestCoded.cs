using System.Text.Json;
using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Engine;

/// <summary>Reports that were coded elsewhere into the ledger, as they are; then link and conclude.</summary>
public sealed class IngestCoded(ILedger ledger, string coderVersion, string runId)
{
    private const int RecordBatch = 512;

    /// <summary>What the reports are, where they are no news.</summary>
    public string Kind { get; init; } = "news";

    /// <summary>Told of two texts under one id.</summary>
    public Action<Diagnostic>? Remark { get; init; }

    /// <summary>Runs to the end of the lines.</summary>
    /// <param name="lines">Coded reports, with where each stands; or what is wrong there in place of one.</param>
    /// <param name="progress">Told after every batch.</param>
    /// <param name="unreadable">Told of every line that is none.</param>
    public async Task<IngestSummary> RunAsync(IAsyncEnumerable<(string Place, string Json, Diagnostic? Fault)> lines, Action<IngestCount>? progress, Action<string>? unreadable, CancellationToken cancellationToken)
    {
        await using var ahead = new ReadingAhead(ledger, cancellationToken);
        var recorder = new Recorder(ledger, ahead, RecordBatch, progress);
        var run = new OneRun();
        await foreach (var (place, report, fault) in OrderedRun.Each(lines, Read, Environment.ProcessorCount, cancellationToken).ConfigureAwait(false))
        {
            var count = recorder.Count;
            recorder.Count = count with { Read = count.Read + 1, Unreadable = count.Unreadable + (fault is null ? 0 : 1) };
            if (fault is not null) unreadable?.Invoke(fault);
            if (report is null) continue;
            var (counts, same) = run.Take(report.Coded.Id, ReportVersion.Of(report.Coded), place);
            if (same is not null) Remark?.Invoke(same);
            if (!counts) recorder.Count = recorder.Count with { PassedOver = recorder.Count.PassedOver + 1 };
            else await recorder.AddAsync(report, cancellationToken).ConfigureAwait(false);
        }

        return await recorder.FinishAsync(cancellationToken).ConfigureAwait(false);
    }

    private (string Place, ReportToRecord? Report, string? Fault) Read((string Place, string Json, Diagnostic? Fault) line)
    {
        if (line.Fault is not null) return (line.Place, null, line.Fault.Message);
        try
        {
            return (line.Place, new ReportToRecord(ContractJson.ReadCoded(line.Json), TextHash.Sha256(line.Json), coderVersion, runId, Kind), null);
        }
        catch (JsonException fault)
        {
            return (line.Place, null, $"{line.Place}: not a coded report: {fault.Message}");
        }
    }
}
