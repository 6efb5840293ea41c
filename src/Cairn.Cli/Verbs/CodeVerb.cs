using System.CommandLine;
using Cairn.Cli.Views;
using Cairn.Engine;
using Cairn.Intake;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn code</c>: reports in, accounts out.</summary>
internal static class CodeVerb
{
    public static Command Make()
    {
        var input = new ReportInput();
        var output = new LineOutput();
        var explain = new Option<bool>("--explain") { Description = "Also give the reason of each value" };
        var frames = new Option<string?>("--frames") { Description = "A folder with your own .frame files, used beside the shipped ones" };
        var command = new Command("code", """
            Code reports: who did what to whom, where, when, how many, according to whom; every value with the words that say it.

            Examples:
              cairn code report.txt --published 2022-01-21
              cairn code reports.jsonl --json > coded.jsonl
              cairn code pages/ --explain
            """);
        input.AddTo(command);
        output.AddTo(command);
        command.Add(explain);
        command.Add(frames);
        command.SetAction((parsed, cancellationToken) =>
        {
            // The model is read while the first report is.
            var stages = parsed.GetValue(frames) is { } folder ? Task.FromResult(Stages.Make(folder)) : Task.Run(() => Stages.Default, cancellationToken);
            var why = parsed.GetValue(explain);
            return ReportRun.RunAsync(parsed, input, output, (o, p) => Code(stages.GetAwaiter().GetResult(), o, p, why), ContractJson.Write, c => CodedView.Print(c), cancellationToken);
        });
        return command;
    }

    /// <summary>Codes one outcome; a report that breaks the coder becomes a diagnostic of its own line.</summary>
    public static CodedReport Code(ReportStages stages, ReportOutcome outcome, string? published, bool explain = false)
    {
        if (outcome is ReportOutcome.Unreadable unreadable) return ReportStages.Unreadable(unreadable);
        var read = (ReportOutcome.Read)outcome;
        try
        {
            return stages.Code(ReportStages.Extract(read, published), explain);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new CodedReport { Id = read.Report.Id, Diagnostics = [new Diagnostic("coder_failed", $"this report could not be coded ({fault.GetType().Name}: {fault.Message}); please report it")] };
        }
    }
}
