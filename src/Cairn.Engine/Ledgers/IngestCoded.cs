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

    /// <summary>Runs to the end of the lines.</summary>
    /// <param name="lines">Coded reports, with where each stands.</param>
    /// <param name="progress">Told after every batch.</param>
    /// <param name="unreadable">Told of every line that is none.</param>
    public async Task<IngestSummary> RunAsync(IAsyncEnumerable<(string Where, string Json)> lines, Action<IngestCount>? progress, Action<string>? unreadable, CancellationToken cancellationToken)
    {
        await using var ahead = new ReadingAhead(ledger, cancellationToken);
        var recorder = new Recorder(ledger, ahead, RecordBatch, progress);
        await foreach (var (report, fault) in OrderedRun.Each(lines, Read, Environment.ProcessorCount, cancellationToken).ConfigureAwait(false))
        {
            var count = recorder.Count;
            recorder.Count = count with { Read = count.Read + 1, Unreadable = count.Unreadable + (fault is null ? 0 : 1) };
            if (fault is not null) unreadable?.Invoke(fault);
            if (report is not null) await recorder.AddAsync(report, cancellationToken).ConfigureAwait(false);
        }

        return await recorder.FinishAsync(cancellationToken).ConfigureAwait(false);
    }

    private (ReportToRecord? Report, string? Fault) Read((string Where, string Json) line)
    {
        try
        {
            return (new ReportToRecord(ContractJson.ReadCoded(line.Json), TextHash.Sha256(line.Json), coderVersion, runId, Kind), null);
        }
        catch (JsonException fault)
        {
            return (null, $"{line.Where}: not a coded report: {fault.Message}");
        }
    }
}
