using Cairn.Intake;
using Cairn.Ledger;

namespace Cairn.Cli.Verbs;

/// <summary>The bundled samples in a ledger of their own, for <c>cairn try --serve</c>.</summary>
internal static class SampleLedger
{
    public static async Task<int> ServeAsync(string urls, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("cairn-try-");
        try
        {
            return await ServeVerb.RunAsync(Path.Combine(folder.FullName, "samples.cairn"), urls, null, FillAsync, null, readOnly: false, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task FillAsync(ILedger ledger, CancellationToken cancellationToken)
    {
        await using var samples = typeof(SampleLedger).Assembly.GetManifestResourceStream("samples/samples.jsonl")!;
        var batch = new List<ReportToRecord>();
        await foreach (var outcome in new ReportReader(standardInput: samples).ReadAsync([ReportIds.StandardInput], cancellationToken))
        {
            if (outcome is ReportOutcome.Read read) batch.Add(new ReportToRecord(CodeVerb.Code(Stages.Default, outcome, null), read.Origin.BytesSha256, CoderVersions.Shipped, "try"));
        }

        await ledger.RecordAsync(batch, cancellationToken);
        await ledger.ConcludeAsync(cancellationToken);
    }
}
