using System.CommandLine;
using System.Reflection;
using Cairn.Intake;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary>The arguments that every report-reading verb shares.</summary>
internal sealed class ReportInput
{
    public Argument<string[]> Sources { get; } = new("source")
    {
        Description = "Files (.jsonl, .html, .txt, .csv, .tsv, .eml, .warc, .wacz, each also .gz), folders, http(s) addresses, or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    public Option<bool> Json { get; } = new("--json") { Description = "Write JSON Lines (the default when the output is no terminal)" };
    public Option<string?> Published { get; } = new("--published") { Description = "Publication date (YYYY-MM-DD) for reports that have none; never overrides one that is given" };
    public Option<string?> Columns { get; } = new("--columns") { Description = "Which columns of .csv and .tsv files are which fields, such as text=body,published=date; found by their names without it" };

    /// <summary>What servers read of us: the program, its version, and what it is for.</summary>
    public static string UserAgent { get; } =
        $"Cairn/{typeof(ReportInput).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0"} (news reader for conflict research)";

    public void AddTo(Command command)
    {
        Sources.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.Length > 1 && token.Value[0] == '-') result.AddError($"'{token.Value}' is no option of this command (write ./{token.Value} for a file of that name)");
        });
        Published.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } date && !IsoDate.IsDayOrInstant(date))
                result.AddError($"--published wants a date such as 2022-01-21, not '{date}'");
        });
        Columns.Validators.Add(result =>
        {
            try
            {
                if (result.GetValueOrDefault<string?>() is { } pairs) ColumnMap.Parse(pairs);
            }
            catch (ArgumentException fault)
            {
                result.AddError($"--columns: {fault.Message}");
            }
        });
        command.Add(Sources);
        command.Add(Json);
        command.Add(Published);
        command.Add(Columns);
    }

    /// <summary>The outcomes of sources without a command line's options for them, in order.</summary>
    public static IAsyncEnumerable<ReportOutcome> Read(string[] sources, CancellationToken cancellationToken) =>
        new ReportReader(fetch: new FetchOptions(UserAgent)).ReadAsync(sources, cancellationToken);

    /// <summary>The outcomes of the command line's sources, in order.</summary>
    public IAsyncEnumerable<ReportOutcome> Read(ParseResult parsed, CancellationToken cancellationToken)
    {
        var columns = parsed.GetValue(Columns) is { } pairs ? ColumnMap.Parse(pairs) : null;
        return new ReportReader(columns: columns, fetch: new FetchOptions(UserAgent)) { Remark = d => Console.Error.WriteLine($"cairn: {d.Message}") }.ReadAsync(parsed.GetValue(Sources)!, cancellationToken);
    }
}
