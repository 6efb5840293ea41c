using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Cairn.Linking;
using Cairn.Linking.Copies;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn link</c>: coded reports in, incidents out.</summary>
internal static class LinkVerb
{
    public static Command Make()
    {
        var sources = new Argument<string[]>("source") { Description = "Files of coded reports (.jsonl), or - for standard input", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Write JSON Lines (always so: the output is for other programs)" };
        var command = new Command("link", """
            Link coded reports: which accounts tell of one incident, and what its figures come to.

            Examples:
              cairn code reports.jsonl | cairn link -
              cairn link coded.jsonl > incidents.jsonl
            """) { sources, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(sources)!, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] sources, CancellationToken cancellationToken)
    {
        var reports = new List<CodedReport>();
        var unreadable = new List<Diagnostic>();
        foreach (var source in sources)
        {
            try
            {
                using var reader = source == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(source);
                for (var n = 1; await reader.ReadLineAsync(cancellationToken) is { } line; n++)
                {
                    if (line.Length == 0) continue;
                    try
                    {
                        // Spans go out as they came in, in code points.
                        reports.Add(ContractJson.ReadCoded(line, spansAsWritten: true));
                    }
                    catch (JsonException fault)
                    {
                        unreadable.Add(new Diagnostic("bad_json", string.Create(CultureInfo.InvariantCulture, $"{source}, line {n}: not a coded report: {fault.Message}")));
                    }
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                unreadable.Add(new Diagnostic("missing_file", $"{source}: {fault.Message}"));
            }
        }

        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16);
        foreach (var incident in Linker.Link(reports, CopyFinder.Find([.. reports.Select(r => CopySketch.Of(r))]))) await output.WriteAsync(ContractJson.Write(incident) + "\n");
        // What could not be read has its line too, after the incidents, and is said on standard error.
        foreach (var fault in unreadable)
        {
            await output.WriteAsync(ContractJson.Write(new Incident { Diagnostics = [fault] }) + "\n");
            await Console.Error.WriteLineAsync($"cairn: {fault.Message}");
        }

        if (unreadable.Count > 0) await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"cairn: {unreadable.Count} {(unreadable.Count == 1 ? "line" : "lines")} could not be read"));
        return unreadable.Count == 0 ? ExitStatus.Done : ExitStatus.SomeUnreadable;
    }
}
