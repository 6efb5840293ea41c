using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Cairn.Engine;
using Cairn.Intake;
using Cairn.Linking;
using Cairn.Linking.Copies;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn link</c>: coded reports in, incidents out.</summary>
internal static class LinkVerb
{
    public static Command Make()
    {
        var sources = new Argument<string[]>("source") { Description = "Files of coded reports (.jsonl, also .gz), folders of them, or - for standard input", Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = "Write JSON Lines (always so: the output is for other programs)" };
        var explain = new Option<bool>("--explain") { Description = "Add to each incident why its accounts were joined, and why the nearest others were not" };
        var command = new Command("link", """
            Link coded reports: which accounts tell of one incident, and what its figures come to.

            Examples:
              cairn code reports.jsonl | cairn link -
              cairn link coded.jsonl > incidents.jsonl
              cairn link --explain coded.jsonl
            """) { sources, json, explain };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(sources)!, parsed.GetValue(explain), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] sources, bool explain, CancellationToken cancellationToken)
    {
        var reports = new List<CodedReport>();
        var unreadable = new List<Diagnostic>();
        var (run, remarks) = (new OneRun(), new Remarks());
        await foreach (var (path, number, line, fault) in CodedLines.ReadAsync(sources, cancellationToken))
        {
            if (fault is not null)
            {
                unreadable.Add(fault);
                continue;
            }

            try
            {
                // Spans go out as they came in, in code points.
                var report = ContractJson.ReadCoded(line, spansAsWritten: true);
                reports.Add(report);
                if (run.Take(report.Id, ReportVersion.Of(report), path, number).Remark is { } remark) remarks.Say(remark);
            }
            catch (JsonException wrong)
            {
                unreadable.Add(new Diagnostic(IntakeCodes.BadJson, $"{ReportIds.PlaceOf(path, number)}: not a coded report: {wrong.Message}"));
            }
        }

        remarks.End();
        await using var output = new StreamWriter(Console.OpenStandardOutput(), new System.Text.UTF8Encoding(false), 1 << 16);
        var copies = CopyFinder.Find([.. reports.Select(r => CopySketch.Of(r))]);
        foreach (var incident in explain ? Linker.Explain(reports, copies) : Linker.Link(reports, copies)) await output.WriteAsync(ContractJson.Write(incident) + "\n");
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
