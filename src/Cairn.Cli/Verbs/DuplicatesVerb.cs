using System.CommandLine;
using System.Globalization;
using Cairn.Cli.Views;
using Cairn.Engine;
using Cairn.Intake;
using Cairn.Linking.Copies;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn duplicates</c>: which reports are copies of one another, and which of them the others come from.</summary>
internal static class DuplicatesVerb
{
    public static Command Make()
    {
        var input = new ReportInput();
        var command = new Command("duplicates", """
            Find copies: reports that are one text, word for word, nearly so, or republished (cut, reordered, with a new headline or local paragraphs).

            Examples:
              cairn duplicates reports.jsonl
              cairn duplicates pages/ wire.jsonl --json > copies.jsonl
            """);
        input.AddTo(command);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, input, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ReportInput input, CancellationToken cancellationToken)
    {
        var sources = parsed.GetValue(input.Sources)!;
        var published = parsed.GetValue(input.Published);
        var json = parsed.GetValue(input.Json) || Console.IsOutputRedirected;
        var sketches = new List<CopySketch>();
        var unreadable = new UnreadableCount();
        using (var progress = new Progress(sources, json))
        {
            var outcomes = input.Read(parsed, cancellationToken);
            var results = OrderedRun.Each(outcomes, o => (Outcome: o, Sketch: Sketch(o, published)), Environment.ProcessorCount, cancellationToken);
            await foreach (var (outcome, sketch) in results.ConfigureAwait(false))
            {
                unreadable.Note(outcome);
                if (sketch is not null) sketches.Add(sketch);
                progress.Advance();
            }
        }

        var groups = CopyFinder.Find(sketches);
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16);
        foreach (var group in groups) await output.WriteAsync((json ? ContractJson.Write(group) : Words(group)) + "\n").ConfigureAwait(false);
        if (!json) await output.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{groups.Count} groups of copies among {sketches.Count} reports\n")).ConfigureAwait(false);
        return unreadable.Status();
    }

    private static CopySketch? Sketch(ReportOutcome outcome, string? published) =>
        outcome is ReportOutcome.Read read ? CopySketch.Of(ReportStages.Extract(read, published)) : null;

    private static string Words(CopyGroup group)
    {
        var kind = group.Kind switch
        {
            CopyKind.Exact => "the same words",
            CopyKind.Near => "nearly the same words",
            _ => "republished",
        };
        var lines = group.Reports.Select(id => id == group.Origin ? $"  {id}  (origin)" : $"  {id}");
        return $"{group.Reports.Count} copies, {kind}{(group.Origin is null ? "; the origin is not among them" : "")}\n{string.Join('\n', lines)}\n";
    }
}
