using System.Globalization;
using System.Text;
using System.Text.Json;
using Cairn.Model;
using Cairn.Testing;
using DuckDB.NET.Data;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Converters;

namespace Cairn.Ledger.Tests;

public sealed class Exports : IAsyncLifetime
{
    private static readonly JsonSerializerOptions GeoJson = new() { Converters = { new GeoJsonConverterFactory() } };

    private readonly SqliteFiles _files = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _files.InitializeAsync();

    public ValueTask DisposeAsync() => _files.DisposeAsync();

    [Theory]
    [InlineData(ExportFormat.Acled)]
    [InlineData(ExportFormat.Ged)]
    [InlineData(ExportFormat.Figures)]
    [InlineData(ExportFormat.Hxl)]
    [InlineData(ExportFormat.Ibc)]
    public async Task a_csv_reader_of_others_reads_every_row_of_a_table(ExportFormat format)
    {
        var text = await Text(format);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = await Ask("SELECT COUNT(*), COUNT(COLUMNS(*)) FROM read_csv('{0}', header=true, all_varchar=true, strict_mode=true, comment='', delim=',', quote='\"', escape='\"')", Encoding.UTF8.GetBytes(text), "csv");
        Assert.True(lines.Length > 1);
        Assert.Equal(lines.Length - 1L, rows[0]);
        Assert.Equal(lines[0].Split(',').Length, rows.Count - 1);
    }

    [Theory]
    [InlineData(ExportFormat.Acled, 31)]
    [InlineData(ExportFormat.Ged, 49)]
    [InlineData(ExportFormat.Ibc, 10)]
    public async Task a_table_has_as_many_columns_as_its_model(ExportFormat format, int columns) =>
        Assert.Equal(columns, (await Text(format)).Split('\n')[0].Split(',').Length);

    [Fact]
    public async Task the_columns_of_every_table_stay_as_they_are()
    {
        var heads = new StringBuilder();
        foreach (var format in new[] { ExportFormat.Acled, ExportFormat.Ged, ExportFormat.Figures, ExportFormat.Hxl, ExportFormat.Ibc })
            heads.Append(CodeNames.Name(format)).Append('\n').Append((await Text(format)).Split('\n')[0].Replace(',', '\n')).Append("\n\n");
        Golden.Verify(heads.ToString());
    }

    [Fact]
    public async Task a_report_whose_accounts_were_merged_is_one_document_of_the_incident()
    {
        var ledger = await _files.Make();
        var told = Told.Bombing("r1");
        var other = told.Coded.Accounts[0] with { Key = "r1#2", Where = told.Coded.Accounts[0].Where with { Name = "Basra", GeonamesId = 99532, Lat = 30.5, Lon = 47.8 } };
        await ledger.Tell(told with { Coded = told.Coded with { Accounts = [.. told.Coded.Accounts, other] } });
        await ledger.ConcludeAsync(Stop);
        var both = (await ledger.IncidentsAsync(new IncidentQuery(), Reader.Keeper, null, 10, Stop)).Items;
        Assert.Equal(2, both.Count);
        await ledger.DecideAsync(new Decision { Kind = DecisionKind.Merge, IncidentId = both[0].Incident.IncidentId!, OtherIncidentId = both[1].Incident.IncidentId, By = "ana", Reason = "one attack" }, Stop);
        using var rows = new MemoryStream();
        await Export.WriteCompanionAsync(ledger, ExportFormat.Figures, "documents", new IncidentQuery(), Reader.Keeper, rows, Stop);
        Assert.Single(Encoding.UTF8.GetString(rows.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1));
    }

    [Fact]
    public async Task rows_are_as_reviewed() => Golden.Verify(await Text(ExportFormat.Acled) + "\n" + await Text(ExportFormat.Ged) + "\n" + await Text(ExportFormat.Figures));

    [Fact]
    public async Task an_acled_style_file_reads_back_as_a_reference_series()
    {
        var ledger = await Filled();
        var rows = ReferenceFile.Read("acled", new StringReader(await Text(ExportFormat.Acled, ledger)), Assert.Fail);
        var totals = (await ledger.Incidents()).Where(i => i.Real).Select(i => i.Incident.Totals["killed"].Low).Order();
        Assert.Equal(totals, rows.Select(r => r.KilledBest).Order());
        var ged = ReferenceFile.Read("ged", new StringReader(await Text(ExportFormat.Ged, ledger)), Assert.Fail);
        Assert.Equal(rows.Count, ged.Count);
        Assert.Equal(rows.Select(r => r.Start).Order(), ged.Select(r => r.Start).Order());
    }

    [Fact]
    public async Task a_ged_style_row_has_parts_that_add_up_to_its_best_figure()
    {
        var rows = await Ask("SELECT COUNT(*), COUNT(*) FILTER (best = deaths_a + deaths_b + deaths_civilians + deaths_unknown) FROM '{0}'", await Bytes(ExportFormat.Ged), "csv");
        Assert.Equal(4L, rows[0]);
        Assert.Equal(4L, rows[1]);
    }

    [Fact]
    public async Task a_geojson_parser_of_others_reads_the_features()
    {
        var features = JsonSerializer.Deserialize<FeatureCollection>(await Text(ExportFormat.Geojson), GeoJson)!;
        Assert.Equal(4, features.Count);
        Assert.Equal(44.4, features[0].Geometry.Coordinate.X);
        Assert.NotNull(features[0].Attributes["killed_best"]);
    }

    [Fact]
    public async Task duckdb_reads_the_parquet()
    {
        var row = await Ask("SELECT COUNT(*), SUM(list_sum(list_transform(figures, lambda f: f.best))), MIN(date_start)::DATE::VARCHAR, MAX(iso3) FROM '{0}'", await Bytes(ExportFormat.Parquet), "parquet");
        Assert.Equal([5L, 5 + 6 + 7 + 8 + 9, "2021-03-01", "IRQ"], [row[0], Convert.ToInt32(row[1]!.ToString(), CultureInfo.InvariantCulture), row[2], row[3]]);
    }

    [Fact]
    public async Task a_web_annotation_selects_words_that_stand_at_its_position()
    {
        var ledger = await Filled();
        foreach (var line in (await Text(ExportFormat.Webannotation, ledger)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var target = JsonDocument.Parse(line).RootElement.GetProperty("target");
            var id = target.GetProperty("source").GetString()!.Split('/')[^1];
            var text = (await ledger.ReportAsync(id, Reader.Keeper, cancellationToken: Stop))!.Coded.Report.Text;
            var (quote, position) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
            Assert.Equal(quote.GetProperty("exact").GetString(), text[position.GetProperty("start").GetInt32()..position.GetProperty("end").GetInt32()]);
        }
    }

    [Theory]
    [InlineData(ExportFormat.Jsonl)]
    [InlineData(ExportFormat.Acled)]
    [InlineData(ExportFormat.Figures)]
    [InlineData(ExportFormat.Geojson)]
    [InlineData(ExportFormat.Webannotation)]
    [InlineData(ExportFormat.Parquet)]
    public async Task two_ledgers_with_the_same_reports_export_the_same_bytes(ExportFormat format)
    {
        var (one, other) = (await Filled(), await Filled(backwards: true));
        Assert.Equal(await Bytes(format, one), await Bytes(format, other));
    }

    [Fact]
    public async Task what_did_not_happen_is_in_no_table_of_events()
    {
        Assert.DoesNotContain("Planned Town", await Text(ExportFormat.Acled), StringComparison.Ordinal);
        Assert.DoesNotContain("Planned Town", await Text(ExportFormat.Ged), StringComparison.Ordinal);
        Assert.Contains("Planned Town", await Text(ExportFormat.Jsonl), StringComparison.Ordinal);
    }

    // One row of what DuckDB makes of a file; {0} stands for its path.
    private static async Task<List<object?>> Ask(string sql, byte[] content, string ending)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.{ending}");
        await File.WriteAllBytesAsync(file, content, Stop);
        await using var connection = new DuckDBConnection("DataSource=:memory:");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a path of our own making
        command.CommandText = sql.Replace("{0}", file, StringComparison.Ordinal);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Stop);
        Assert.True(await reader.ReadAsync(Stop));
        var row = Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i)).ToList();
        File.Delete(file);
        return row;
    }

    private async Task<ILedger> Filled(bool backwards = false)
    {
        var reports = Enumerable.Range(0, 4).Select(i => Told.Bombing($"r{i}", place: i % 2 == 0 ? "Baghdad" : "Mosul", day: $"2021-0{i + 3}-01", killed: 5 + i, population: i == 0 ? Population.Civilians : Population.All))
            .Append(Told.Bombing("plan", place: "Planned Town", day: "2021-11-01", killed: 9, modality: Modality.Planned)).ToList();
        if (backwards) reports.Reverse();
        var ledger = await _files.Make();
        foreach (var report in reports) await ledger.Tell(report);
        await ledger.ConcludeAsync(Stop);
        return ledger;
    }

    private async Task<byte[]> Bytes(ExportFormat format, ILedger? ledger = null)
    {
        using var stream = new MemoryStream();
        await Export.WriteAsync(ledger ?? await Filled(), format, new IncidentQuery(), Reader.Public, stream, Stop);
        return stream.ToArray();
    }

    private async Task<string> Text(ExportFormat format, ILedger? ledger = null) => Encoding.UTF8.GetString(await Bytes(format, ledger));
}
