using System.CommandLine;
using Cairn.Engine;
using Cairn.Intake;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn annotate</c>: the language layers of reports.</summary>
internal static class AnnotateVerb
{
    public static Command Make()
    {
        var input = new ReportInput();
        var output = new LineOutput();
        var view = new Option<bool>("--view") { Description = "Show the layers as coloured text" };
        var trees = new Option<bool>("--trees") { Description = "Write the tagged trees in CoNLL-U instead" };
        var command = new Command("annotate", """
            Annotate reports: entities, places, times, attributions.

            Examples:
              cairn annotate report.txt --published 2022-01-21 --view
              cairn annotate reports.jsonl --json > annotated.jsonl
              cairn annotate report.txt --trees
            """);
        input.AddTo(command);
        output.AddTo(command);
        command.Add(view);
        command.Add(trees);
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(trees)
            ? ReportRun.RunAsync(parsed, input, output, Trees, t => t, null, cancellationToken)
            : ReportRun.RunAsync(
            parsed, input, output, Annotate, r => ContractJson.Write(r.Report, r.Text), parsed.GetValue(view) ? r => Views.AnnotationView.Print(r.Report, r.Text) : null, cancellationToken));
        return command;
    }

    private static (AnnotatedReport Report, string Text) Annotate(ReportOutcome outcome, string? published)
    {
        if (outcome is ReportOutcome.Unreadable bad) return (new AnnotatedReport { Id = bad.Id, TextSha256 = TextHash.Sha256(""), Diagnostics = [new Diagnostic(bad.Code, bad.Message)] }, "");
        var extracted = ReportStages.Extract((ReportOutcome.Read)outcome, published);
        var (text, places) = Stages.Default.Read(extracted, everySentence: true);
        return (Annotation.Of(extracted, text, places), extracted.Text);
    }

    private static string Trees(ReportOutcome outcome, string? published)
    {
        if (outcome is not ReportOutcome.Read read) return "# could not be read";
        var extracted = ReportStages.Extract(read, published);
        return Views.TreeView.Of(extracted.Id, Stages.Default.Read(extracted, everySentence: true).Text);
    }
}
