using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Cairn.Ledger;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn import</c>: reference series of others, and an analyst's own incidents.</summary>
internal static class ImportVerb
{
    public static Command Make()
    {
        var where = LedgerRun.Where();
        var format = new Option<string>("--format") { Description = "ged or acled (a reference series to compare with), or csv (your own incidents)", Required = true };
        format.AcceptOnlyFromAmong("ged", "acled", "csv");
        var file = new Argument<string>("file") { Description = "The CSV file" };
        var map = new Option<string?>("--map") { Description = "JSON object: our field to your column, {\"date\": \"Datum\"} (csv)" };
        var series = new Option<string?>("--series") { Description = "Name of the series; the file's name without it" };
        var note = new Option<string>("--note") { Description = "Where it comes from, for attribution", DefaultValueFactory = _ => "" };
        var by = LedgerRun.By();
        var command = new Command("import", """
            Import data of others to compare with (it never enters exports and keeps its ids), or your own spreadsheet as accepted incidents.

            Examples:
              cairn import --ledger war.cairn --format ged GEDEvent.csv --note "UCDP GED 25.1, CC BY 4.0"
              cairn import --ledger war.cairn --format csv own.csv --map columns.json
            """) { where, format, file, map, series, note, by };
        command.SetAction((parsed, cancellationToken) => LedgerRun.WithAsync(parsed.GetValue(where)!, false, ledger => parsed.GetValue(format) == "csv"
            ? OwnAsync(ledger, parsed.GetValue(file)!, parsed.GetValue(map), parsed.GetValue(by)!, cancellationToken)
            : SeriesAsync(ledger, parsed.GetValue(format)!, parsed.GetValue(file)!, parsed.GetValue(series), parsed.GetValue(note)!, cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> SeriesAsync(ILedger ledger, string format, string file, string? series, string note, CancellationToken cancellationToken)
    {
        var bad = 0;
        IReadOnlyList<ReferenceRow> rows;
        using (var reader = new StreamReader(file)) rows = ReferenceFile.Read(format, reader, m => Say(file, m, ref bad));
        await using var whole = File.OpenRead(file);
        var id = series ?? Path.GetFileNameWithoutExtension(file);
        var written = await ledger.RecordSeriesAsync(new ReferenceSeries(id, format, note, Convert.ToHexStringLower(await SHA256.HashDataAsync(whole, cancellationToken))), rows, cancellationToken);
        Console.Out.Write(written ? string.Create(CultureInfo.InvariantCulture, $"series {id}: {rows.Count} events; ask with cairn ask --series {id}\n") : $"series {id} is there already, with the same content\n");
        return bad == 0 ? ExitStatus.Done : ExitStatus.SomeUnreadable;
    }

    private static async Task<int> OwnAsync(ILedger ledger, string file, string? map, string by, CancellationToken cancellationToken)
    {
        var bad = 0;
        Dictionary<string, string> columns;
        try
        {
            columns = map is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(map, cancellationToken)) ?? [];
        }
        catch (JsonException fault)
        {
            throw new LedgerException($"{map} is no JSON object of strings: {fault.Message}", fault);
        }

        IReadOnlyList<ReportToRecord> rows;
        using (var reader = new StreamReader(file)) rows = OwnIncidents.Read(Path.GetFileName(file), reader, columns, LedgerRun.NewRunId(), m => Say(file, m, ref bad));
        var recorded = await ledger.RecordAsync(rows, cancellationToken);
        await ledger.ConcludeAsync(cancellationToken);
        var decisions = new List<Decision>();
        foreach (var (row, outcome) in rows.Zip(recorded))
        {
            if (outcome == Recorded.Refused) Say(file, $"the row with the id '{row.Coded.Id}' is not taken: a report of this ledger has that id; give rows ids of their own, or none", ref bad);
            if (outcome is Recorded.Known or Recorded.Refused) continue;
            var page = await ledger.IncidentsAsync(new IncidentQuery { Report = row.Coded.Id, AlsoUnreal = true }, Reader.Keeper, cancellationToken: cancellationToken);
            decisions.AddRange(page.Items.Select(i => new Decision { Kind = DecisionKind.Accept, IncidentId = i.Incident.IncidentId!, By = by, Reason = $"{(outcome == Recorded.New ? "imported" : "updated")} from {Path.GetFileName(file)}" }));
        }

        if (decisions.Count > 0) await ledger.DecideAsync(decisions, cancellationToken);
        Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows: {recorded.Count(r => r == Recorded.New)} new, {recorded.Count(r => r == Recorded.Updated)} updated, {recorded.Count(r => r == Recorded.Known)} known already, {bad} not taken\n"));
        return bad == 0 ? ExitStatus.Done : ExitStatus.SomeUnreadable;
    }

    private static void Say(string file, string message, ref int bad)
    {
        bad++;
        Console.Error.WriteLine($"cairn: {file}, {message}");
    }
}
