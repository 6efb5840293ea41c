using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn export</c>: what a ledger holds in the formats of the field.</summary>
internal static class ExportVerb
{
    public static Command Make()
    {
        var (where, filters) = (LedgerRun.Where(), new Filters("public"));
        var format = new Option<string>("--format") { Description = "jsonl, acled, ged, figures, geojson, hxl, ibc, webannotation or parquet", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong([.. Enum.GetValues<ExportFormat>().Select(CodeNames.Name)]);
        var file = new Option<string?>("--out") { Description = "File to write; companion tables and a datapackage.json go beside it. Without it: standard output" };
        var release = new Option<int?>("--release") { Description = "The incidents of this release, as they were frozen (jsonl)" };
        var command = new Command("export", """
            Export incidents. The same record gives the same bytes: no clock, no run id. Labelled "ACLED-style" and "GED-style": not their data, never their ids.

            Examples:
              cairn export --ledger war.cairn --format acled --out events.csv
              cairn export --ledger war.cairn --format jsonl --from 2022-01-01 --country IQ
              cairn export --ledger war.cairn --release 2
            """) { where, format, file, release };
        filters.AddTo(command);
        command.Validators.Add(result =>
        {
            // What was frozen is there in one form, whole.
            if (Written.Of(result, release) is null) return;
            if (Written.Of(result, format) is { } other && other != CodeNames.Name(ExportFormat.Jsonl)) result.AddError("--release gives what was frozen, as jsonl; without it the other formats are made of what is in force");
            else if (filters.Given(result) is { } filter) result.AddError($"--release gives all that was frozen; {filter} does not go with it");
        });
        command.SetAction((parsed, cancellationToken) => LedgerRun.ReadAsync(parsed.GetValue(where)!, async ledger =>
        {
            if (parsed.GetValue(release) is { } number) return await ReleaseAsync(ledger, number, parsed.GetValue(file), cancellationToken);
            var wanted = LedgerRun.Code<ExportFormat>(parsed.GetValue(format));
            var query = await filters.QueryAsync(parsed, ledger, cancellationToken);
            return await RunAsync(ledger, wanted, query, filters.Reader(parsed), parsed.GetValue(file), cancellationToken);
        }, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ILedger ledger, ExportFormat format, IncidentQuery query, Reader reader, string? file, CancellationToken cancellationToken)
    {
        if (file is null)
        {
            if (format == ExportFormat.Parquet && !Console.IsOutputRedirected) throw new LedgerException("parquet is no text; give --out FILE");
            await using var output = Console.OpenStandardOutput();
            await SayAsync(await Export.WriteAsync(ledger, format, query, reader, output, cancellationToken), format);
            return ExitStatus.Done;
        }

        var resources = new List<(string Name, int Rows, string Sha256)>();
        async Task WriteAsync(string path, Func<Stream, Task<ExportCount>> write)
        {
            // Written beside it and moved, so that a broken run leaves no half file.
            var part = path + ".part";
            ExportCount count;
            await using (var stream = OutFile.Create(part, path)) count = await write(stream);
            File.Move(part, path, overwrite: true);
            if (path == file) await SayAsync(count, format);
            await using var whole = File.OpenRead(path);
            resources.Add((Path.GetFileName(path), count.Rows, Convert.ToHexStringLower(await SHA256.HashDataAsync(whole, cancellationToken))));
        }

        await WriteAsync(file, stream => Export.WriteAsync(ledger, format, query, reader, stream, cancellationToken));
        foreach (var companion in Export.Companions(format))
            await WriteAsync(Beside(file, $"_{companion}{Path.GetExtension(file)}"), stream => Export.WriteCompanionAsync(ledger, format, companion, query, reader, stream, cancellationToken));
        await File.WriteAllTextAsync(Beside(file, ".datapackage.json"), DataPackage.Of(format, query, resources), new UTF8Encoding(false), cancellationToken);
        return ExitStatus.Done;
    }

    private static async Task<int> ReleaseAsync(ILedger ledger, int number, string? file, CancellationToken cancellationToken)
    {
        await using var output = file is null ? Console.OpenStandardOutput() : OutFile.Create(file);
        foreach (var line in await ledger.ReleaseAsync(number, cancellationToken)) await output.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), cancellationToken);
        return ExitStatus.Done;
    }

    private static async Task SayAsync(ExportCount count, ExportFormat format)
    {
        if (count.WithoutRow > 0 && format is not (ExportFormat.Figures or ExportFormat.Webannotation))
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"cairn: {count.Rows} {(count.Rows == 1 ? "row" : "rows")}; {count.WithoutRow} {(count.WithoutRow == 1 ? "incident has" : "incidents have")} none, because this format does not code them (no day, only a country, no death, no event type, or nothing that happened)"));
    }

    private static string Beside(string file, string ending) => Path.Combine(Path.GetDirectoryName(file) ?? "", Path.GetFileNameWithoutExtension(file) + ending);
}
