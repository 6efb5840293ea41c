using System.CommandLine;
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
        var unreadable = 0;
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
                        unreadable++;
                        await Console.Error.WriteLineAsync($"cairn: {source}({n}): not a coded report: {fault.Message}");
                    }
                }
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                unreadable++;
                await Console.Error.WriteLineAsync($"cairn: {fault.Message}");
            }
        }

        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16);
        foreach (var incident in Linker.Link(reports, CopyFinder.Find([.. reports.Select(r => CopySketch.Of(r))]))) await output.WriteAsync(ContractJson.Write(incident) + "\n");
        return unreadable == 0 ? ExitStatus.Done : ExitStatus.SomeUnreadable;
    }
}
