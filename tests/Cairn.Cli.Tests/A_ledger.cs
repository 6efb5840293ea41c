using System.Text.Json;

namespace Cairn.Cli.Tests;

/// <summary>A ledger from the command line, from the first report to an erasure, as the usage of its commands says.</summary>
public sealed class A_ledger : IDisposable
{
    private const string Ledger = "w.cairn";

    private readonly Command _cairn = new();

    public void Dispose() => _cairn.Dispose();

    private async Task<Command.Said> Well(params string[] arguments)
    {
        var said = await _cairn.Run(arguments);
        Assert.True(said.Status == 0, $"cairn {string.Join(' ', arguments)} ended with {said.Status}: {said.Errors}");
        return said;
    }

    private Task<Command.Said> TakeIn()
    {
        _cairn.File("r.jsonl", """
            {"id":"r1","text":"Gunmen killed four soldiers in Gao, Mali, on Monday, police said.","published":"2022-01-18","publisher":"The Wire"}
            {"id":"r2","text":"A car bomb went off beside a hotel in Mosul, Iraq, on Friday, killing 12 people, police said.","published":"2022-01-21","publisher":"Own Reporter"}
            """);
        return Well("ingest", "--ledger", Ledger, "r.jsonl");
    }

    [Fact]
    public async Task takes_reports_in_once_and_says_what_was_new()
    {
        var first = (await TakeIn()).Lines[0];
        Assert.Equal((2, 2, 0, 2), (Number(first, "read"), Number(first, "new"), Number(first, "known"), Number(first, "incidents_created")));
        var again = (await TakeIn()).Lines[0];
        Assert.Equal((2, 0, 2, 0), (Number(again, "read"), Number(again, "new"), Number(again, "known"), Number(again, "incidents_created")));
        Assert.Contains("2 are coded by this version already", (await Well("recode", "--ledger", Ledger)).Output, StringComparison.Ordinal);
        Assert.StartsWith("sound", (await Well("ledger", "verify", "--ledger", Ledger, "--incidents")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task answers_counts_and_comparisons_with_the_incidents_behind_them()
    {
        await TakeIn();
        Assert.Equal(["IQ", "ML"], (await Well("ask", "--ledger", Ledger, "--by", "country")).Lines.Select(l => l.GetProperty("value").GetString()));
        var worst = (await Well("ask", "--ledger", Ledger, "--worst", "day", "--period", "2022-01-21", "--baseline", "2022-01-01/2022-01-31")).Lines[0];
        Assert.Equal("yes", worst.GetProperty("verdict").GetString());
        Assert.Contains("incident", worst.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task exports_every_format_with_the_hashes_of_its_files_and_the_same_bytes_twice()
    {
        await TakeIn();
        foreach (var format in new[] { "acled", "ged", "figures", "geojson", "hxl", "ibc", "jsonl", "webannotation", "parquet" })
        {
            await Well("export", "--ledger", Ledger, "--format", format, "--out", "one.data");
            await Well("export", "--ledger", Ledger, "--format", format, "--out", "two.data");
            Assert.Equal(await File.ReadAllBytesAsync(_cairn.PathOf("one.data"), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(_cairn.PathOf("two.data"), TestContext.Current.CancellationToken));
            Assert.Contains("one.data", await File.ReadAllTextAsync(_cairn.PathOf("one.datapackage.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task comes_back_from_a_backup_and_from_a_copy_with_the_same_head()
    {
        await TakeIn();
        var head = Head(await Well("ledger", "verify", "--ledger", Ledger));
        await Well("ledger", "backup", "--ledger", Ledger, "b.cairn");
        await Well("ledger", "restore", "--ledger", "restored.cairn", "b.cairn");
        await Well("ledger", "copy", "--ledger", Ledger, "--to", "copy.cairn");
        foreach (var other in new[] { "restored.cairn", "copy.cairn" })
        {
            Assert.Equal(head, Head(await Well("ledger", "verify", "--ledger", other, "--incidents")));
            Assert.Equal((await Well("export", "--ledger", Ledger)).Output, (await Well("export", "--ledger", other)).Output);
        }
    }

    [Fact]
    public async Task holds_a_series_of_others_beside_its_own_and_incidents_of_ones_own_among_them()
    {
        await TakeIn();
        await Well("export", "--ledger", Ledger, "--format", "acled", "--out", "theirs.csv");
        var before = (await Well("export", "--ledger", Ledger)).Output;
        await Well("import", "--ledger", Ledger, "--format", "acled", "theirs.csv", "--note", "made from our own for this test");
        Assert.Equal(before, (await Well("export", "--ledger", Ledger)).Output);
        Assert.Equal(2, (await Well("ask", "--ledger", Ledger, "--series", "theirs", "--by", "country")).Lines.Count);
        _cairn.File("own.csv", "Datum,Ort,Land,Tote\n2022-02-03,Basra,IQ,3\n");
        _cairn.File("columns.json", """{"date":"Datum","location":"Ort","country":"Land","killed":"Tote"}""");
        await Well("import", "--ledger", Ledger, "--format", "csv", "own.csv", "--map", "columns.json");
        Assert.Equal(3, (await Well("export", "--ledger", Ledger)).Lines.Count);
    }

    [Fact]
    public async Task keeps_a_release_as_it_was_and_its_chain_sound_after_an_erasure()
    {
        await TakeIn();
        await Well("release", "create", "first", "--ledger", Ledger);
        await Well("ledger", "erase", "r2", "--ledger", Ledger, "--reason", "asked for by its author");
        Assert.StartsWith("sound", (await Well("ledger", "verify", "--ledger", Ledger, "--incidents")).Output, StringComparison.Ordinal);
        Assert.Single((await Well("export", "--ledger", Ledger)).Lines);
        var frozen = (await Well("export", "--ledger", Ledger, "--release", "1")).Lines;
        Assert.Equal(2, frozen.Count);
        Assert.DoesNotContain(frozen, l => l.GetRawText().Contains("Mosul", StringComparison.Ordinal));
        Assert.Contains("1 incidents from 1 accounts", (await Well("ledger", "rebuild", "--ledger", Ledger)).Output, StringComparison.Ordinal);
    }

    private static int Number(JsonElement line, string name) => line.GetProperty(name).GetInt32();

    private static string Head(Command.Said said) => said.Output[said.Output.IndexOf("head ", StringComparison.Ordinal)..].Trim();
}
