using System.CommandLine;
using Cairn.Intake;

namespace Cairn.Cli.Verbs;

/// <summary>The arguments that every report-reading verb shares.</summary>
internal sealed class ReportInput
{
    public Argument<string[]> Sources { get; } = new("source") { Description = "Files (.jsonl, .html, .txt), folders, or - for standard input", Arity = ArgumentArity.OneOrMore };
    public Option<bool> Json { get; } = new("--json") { Description = "Write JSON Lines (the default when the output is no terminal)" };
    public Option<string?> Published { get; } = new("--published") { Description = "Publication date (YYYY-MM-DD) for reports that have none; never overrides one that is given" };

    public void AddTo(Command command)
    {
        Published.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } date && Engine.ReportStages.DayOf(date) is null)
                result.AddError($"--published wants a date such as 2022-01-21, not '{date}'");
        });
        command.Add(Sources);
        command.Add(Json);
        command.Add(Published);
    }

    public static IAsyncEnumerable<ReportOutcome> Read(string[] sources, CancellationToken cancellationToken) =>
        new ReportReader().ReadAsync(sources, cancellationToken);
}
