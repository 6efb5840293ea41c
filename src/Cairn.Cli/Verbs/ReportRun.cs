using System.CommandLine;
using Cairn.Cli.Views;
using Cairn.Engine;
using Cairn.Intake;

namespace Cairn.Cli.Verbs;

/// <summary>Runs one stage over the sources of a command line and writes a line, or a view, for each.</summary>
internal static class ReportRun
{
    /// <param name="parsed">The parsed command line.</param>
    /// <param name="input">Its shared arguments.</param>
    /// <param name="output">Where the lines go.</param>
    /// <param name="line">Makes the JSON line of an outcome; called on several threads.</param>
    /// <param name="view">Prints the readable view of an outcome; null when the verb has none.</param>
    public static async Task<int> RunAsync<T>(
        ParseResult parsed, ReportInput input, LineOutput output, Func<ReportOutcome, string?, T> stage, Func<T, string> line, Action<T>? view, CancellationToken cancellationToken)
    {
        var sources = parsed.GetValue(input.Sources)!;
        var published = parsed.GetValue(input.Published);
        var json = parsed.GetValue(input.Json) || Console.IsOutputRedirected || view is null || parsed.GetValue(output.Out) is not null;
        var unreadable = new UnreadableCount();
        using var progress = new Progress(sources, json);
        var (writer, done) = output.Open(parsed);
        await using var _ = writer.ConfigureAwait(false);
        var outcomes = input.Read(parsed, cancellationToken).Skip(done);
        var results = OrderedRun.Each(outcomes, Work, Environment.ProcessorCount, cancellationToken);
        await foreach (var (outcome, result, text) in results.ConfigureAwait(false))
        {
            unreadable.Note(outcome);
            if (text is not null) await writer.WriteAsync(text).ConfigureAwait(false);
            else view!(result);
            progress.Advance();
        }

        return unreadable.Status();

        (ReportOutcome Outcome, T Result, string? Line) Work(ReportOutcome outcome)
        {
            var result = stage(outcome, published);
            return (outcome, result, json ? line(result) + "\n" : null);
        }
    }
}
