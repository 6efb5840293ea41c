using System.Text.Json;
using Cairn.Intake;
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
    public async Task<IngestSummary> RunAsync(IAsyncEnumerable<(string Path, long? Line, string Json, Diagnostic? Fault)> lines, Action<IngestCount>? progress, Action<string>? unreadable, CancellationToken cancellationToken)
    {
        await using var ahead = new ReadingAhead(ledger, cancellationToken);
        var recorder = new Recorder(ledger, ahead, RecordBatch, progress) { Remark = Remark };
        await foreach (var (path, number, report, fault) in OrderedRun.Each(lines, Read, Environment.ProcessorCount, cancellationToken).ConfigureAwait(false))
        {
            var count = recorder.Count;
            recorder.Count = count with { Read = count.Read + 1, Unreadable = count.Unreadable + (fault is null ? 0 : 1) };
            if (fault is not null) unreadable?.Invoke(fault);
            if (report is null) continue;
            if (!recorder.Takes(report.Coded.Id, ReportVersion.Of(report.Coded), path, number)) recorder.PassOver();
            else await recorder.AddAsync(report, cancellationToken).ConfigureAwait(false);
        }

        return await recorder.FinishAsync(cancellationToken).ConfigureAwait(false);
    }

    private (string Path, long? Line, ReportToRecord? Report, string? Fault) Read((string Path, long? Line, string Json, Diagnostic? Fault) line)
    {
        if (line.Fault is not null) return (line.Path, line.Line, null, line.Fault.Message);
        try
        {
            return (line.Path, line.Line, new ReportToRecord(ContractJson.ReadCoded(line.Json), TextHash.Sha256(line.Json), coderVersion, runId, Kind), null);
        }
        catch (JsonException fault)
        {
            return (line.Path, line.Line, null, $"{ReportIds.PlaceOf(line.Path, line.Line)}: not a coded report: {fault.Message}");
        }
    }
}
