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
        var command = new Command("extract", """
            Extract the story, title, byline, publisher and dates of reports.

            Example:
              cairn extract page.html --json
            """);
        input.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
            ReportRun.RunAsync(parsed, input, Extract, ContractJson.Write, null, cancellationToken));
        return command;
    }

    private static ExtractedReport Extract(ReportOutcome outcome, string? published) => outcome switch
    {
        ReportOutcome.Read read => ReportStages.Extract(read, published),
        ReportOutcome.Unreadable bad => new ExtractedReport { Id = bad.Id, Text = "", Diagnostics = [new Diagnostic(bad.Code, bad.Message)] },
        _ => throw new InvalidOperationException("an outcome is either read or unreadable"),
    };
}
