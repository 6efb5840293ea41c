using System.CommandLine;
using Cairn.Engine;
using Cairn.Intake;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn extract</c>: pages in, clean reports out.</summary>
internal static class ExtractVerb
{
    public static Command Make()
    {
        var input = new ReportInput();
        var output = new LineOutput();
        var command = new Command("extract", """
            Extract the story, title, byline, publisher and dates of reports.

            Examples:
              cairn extract page.html
              cairn extract https://outlet.example/story
              cairn extract crawl.warc.gz --out reports.jsonl --resume
              cairn extract table.csv --columns text=body,published=date
            """);
        input.AddTo(command);
        output.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            ReportRun.RunAsync(parsed, input, output, Extract, ContractJson.Write, null, cancellationToken));
        return command;
    }

    private static ExtractedReport Extract(ReportOutcome outcome, string? published) => outcome switch
    {
        ReportOutcome.Read read => ReportStages.Extract(read, published),
        ReportOutcome.Unreadable bad => new ExtractedReport { Id = bad.Id, Text = "", Diagnostics = [new Diagnostic(bad.Code, bad.Message)] },
        _ => throw new InvalidOperationException("an outcome is either read or unreadable"),
    };
}
