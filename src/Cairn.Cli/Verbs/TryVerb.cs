using System.CommandLine;
using Cairn.Cli.Views;
using Cairn.Intake;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn try</c>: codes the bundled sample reports.</summary>
internal static class TryVerb
{
    public static Command Make()
    {
        var json = new Option<bool>("--json") { Description = "Write JSON Lines" };
        var serve = new Option<bool>("--serve") { Description = "Open the samples in the workbench: a ledger of their own, thrown away afterwards" };
        var urls = ServeVerb.Urls("Addresses to listen on with --serve");
        var command = new Command("try", """
            Code the bundled sample reports: about a dozen short texts on well-documented events, as different outlets would tell them.

            Examples:
              cairn try
              cairn try --serve
              cairn try --json | cairn link -
            """) { json, serve, urls };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(serve)) return await SampleLedger.ServeAsync(parsed.GetValue(urls)!, cancellationToken);
            var asJson = parsed.GetValue(json) || Console.IsOutputRedirected;
            await using var samples = typeof(TryVerb).Assembly.GetManifestResourceStream("samples/samples.jsonl")!;
            await foreach (var outcome in new ReportReader(standardInput: samples).ReadAsync([ReportIds.StandardInput], cancellationToken))
            {
                var coded = CodeVerb.Code(Stages.Default, outcome, null);
                if (asJson) Console.Out.Write(ContractJson.Write(coded) + "\n");
                else CodedView.Print(coded);
            }

            return ExitStatus.Done;
        });
        return command;
    }
}
