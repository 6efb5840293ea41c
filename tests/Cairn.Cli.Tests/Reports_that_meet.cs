using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cairn.Cli.Tests;

/// <summary>Reports without ids, two under one id, one told twice: none disappears without a word, and what counts does not hang on the order.</summary>
public sealed class Reports_that_meet : IDisposable
{
    private const string Ledger = "w.cairn";
    private const string Mosul = """{"id":"same","text":"Gunmen killed five soldiers in Mosul on Friday, police said.","published":"2026-10-03"}""";
    private const string Goma = """{"id":"same","text":"Rebels killed seven soldiers in Goma on Monday."}""";

    private readonly Command _cairn = new();

    public void Dispose() => _cairn.Dispose();

    [Fact]
    public async Task two_pipes_into_a_ledger_are_two_reports()
    {
        foreach (var piped in new[] { """{"text":"Gunmen killed five soldiers in Mosul on 3 October 2026."}""", """{"text":"Rebels killed seven soldiers in Goma on 5 October 2026."}""" })
        {
            var said = (await _cairn.Run(piped, ["ingest", "--ledger", Ledger, "-"])).Lines[0];
            Assert.Equal((1, 0), (said.GetProperty("new").GetInt32(), said.GetProperty("updated").GetInt32()));
        }

        Assert.Equal(["CD", "IQ"], (await _cairn.Run("ask", "--ledger", Ledger, "--by", "country")).Lines.Select(l => l.GetProperty("value").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task a_file_that_takes_the_place_of_another_of_its_name_says_so()
    {
        foreach (var folder in new[] { "a", "b" }) _cairn.File($"{folder}.jsonl", $$"""{"text":"Gunmen killed five soldiers in {{(folder == "a" ? "Mosul" : "Goma")}} on 3 October 2026."}""");
        File.Copy(_cairn.PathOf("a.jsonl"), _cairn.PathOf("r.jsonl"));
        Assert.Equal("", (await _cairn.Run("ingest", "--ledger", Ledger, "r.jsonl")).Errors);
        File.Copy(_cairn.PathOf("b.jsonl"), _cairn.PathOf("r.jsonl"), overwrite: true);
        Assert.Contains("another text was recorded as 'r.jsonl'", (await _cairn.Run("ingest", "--ledger", Ledger, "r.jsonl")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task two_texts_under_one_id_are_told_and_pipe_and_ledger_count_the_same_one_in_either_order()
    {
        var exports = new List<string>();
        foreach (var (name, lines) in new[] { ("one", Mosul + "\n" + Goma), ("other", Goma + "\n" + Mosul) })
        {
            _cairn.File(name + ".jsonl", lines);
            var taken = await _cairn.Run("ingest", "--ledger", name, name + ".jsonl");
            Assert.Equal(0, taken.Status);
            Assert.Contains($"{name}.jsonl, line 1 and {name}.jsonl, line 2 are two texts under one id, 'same'", taken.Errors, StringComparison.Ordinal);
            exports.Add((await _cairn.Run("export", "--ledger", name, "--format", "jsonl")).Output);
            _cairn.File(name + ".coded", (await _cairn.Run("code", name + ".jsonl")).Output);
            var linked = await _cairn.Run("link", name + ".coded");
            Assert.Contains($"{name}.coded, line 1 and {name}.coded, line 2 are two texts", linked.Errors, StringComparison.Ordinal);
            Assert.Equal("Mosul", Assert.Single(linked.Lines).GetProperty("where").GetProperty("name").GetString());
            var coded = await _cairn.Run("ingest", "--ledger", name + "2", "--coded", name + ".coded");
            Assert.Contains("are two texts under one id", coded.Errors, StringComparison.Ordinal);
            exports.Add((await _cairn.Run("export", "--ledger", name + "2", "--format", "jsonl")).Output);
        }

        Assert.Contains("Mosul", exports[0], StringComparison.Ordinal);
        Assert.Single(exports.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Goma, Mosul)]
    [InlineData(Mosul, Goma)]
    public async Task what_the_ledger_has_counts_beside_what_a_run_brings_whichever_stands_first(string first, string second)
    {
        _cairn.File("known.jsonl", Mosul);
        await _cairn.Run("ingest", "--ledger", Ledger, "known.jsonl");
        _cairn.File("both.jsonl", first + "\n" + second);
        var run = await _cairn.Run("ingest", "--ledger", Ledger, "both.jsonl");
        Assert.Equal((0, 1, 1), (run.Lines[0].GetProperty("updated").GetInt32(), run.Lines[0].GetProperty("known").GetInt32(), run.Lines[0].GetProperty("passed_over").GetInt32()));
        Assert.Contains("are two texts under one id, 'same'", Assert.Single(run.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal(["IQ"], (await _cairn.Run("ask", "--ledger", Ledger, "--by", "country")).Lines.Select(l => l.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task two_coded_texts_under_one_id_are_told_also_without_their_hashes_and_the_same_one_counts_in_either_order()
    {
        _cairn.File("both.jsonl", Mosul + "\n" + Goma);
        var coded = (await _cairn.Run("code", "both.jsonl")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
        {
            var report = JsonNode.Parse(line)!;
            Assert.True(report["report"]!.AsObject().Remove("text_sha256"));
            return report.ToJsonString();
        }).ToList();
        var exported = new List<string>();
        foreach (var (name, lines) in new[] { ("one", coded), ("other", [coded[1], coded[0]]) })
        {
            _cairn.File(name + ".coded", string.Join('\n', lines));
            var link = await _cairn.Run("link", name + ".coded");
            Assert.Contains($"{name}.coded, line 1 and {name}.coded, line 2 are two texts under one id, 'same'", link.Errors, StringComparison.Ordinal);
            Assert.Equal("Mosul", Assert.Single(link.Lines).GetProperty("where").GetProperty("name").GetString());
            var taken = await _cairn.Run("ingest", "--ledger", name, "--coded", name + ".coded");
            Assert.Contains("are two texts under one id, 'same'", taken.Errors, StringComparison.Ordinal);
            exported.Add((await _cairn.Run("export", "--ledger", name, "--format", "jsonl")).Output);
        }

        Assert.Contains("Mosul", Assert.Single(exported.Distinct(StringComparer.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_copy_without_a_date_counts_once_with_its_origin_in_a_pipe_and_in_a_ledger()
    {
        const string text = "Gunmen killed five soldiers in Mosul on Friday, police said. The attackers stormed a checkpoint on the western edge of the city and set fire to two vehicles before fleeing into the desert.";
        _cairn.File("r.jsonl", JsonSerializer.Serialize(new { id = "a", publisher = "Wire", published = "2026-10-03", text }) + "\n" + JsonSerializer.Serialize(new { id = "b", publisher = "Copy", text }));
        _cairn.File("coded", (await _cairn.Run("code", "r.jsonl")).Output);
        var linked = Assert.Single((await _cairn.Run("link", "coded")).Lines);
        await _cairn.Run("ingest", "--ledger", Ledger, "r.jsonl");
        var exported = Assert.Single((await _cairn.Run("export", "--ledger", Ledger, "--format", "jsonl")).Lines);
        foreach (var incident in new[] { linked, exported })
        {
            Assert.Equal(5, incident.GetProperty("totals").GetProperty("killed").GetProperty("best").GetInt32());
            Assert.Equal("2026-10-02", incident.GetProperty("when").GetProperty("start").GetString());
        }
    }

    [Fact]
    public async Task a_date_that_comes_later_is_recorded_and_days_are_known_by_it()
    {
        const string text = "Gunmen shot dead two teachers in Basra on Monday, police said.";
        _cairn.File("r.jsonl", JsonSerializer.Serialize(new { id = "a", text }));
        await _cairn.Run("ingest", "--ledger", Ledger, "r.jsonl");
        _cairn.File("r.jsonl", JsonSerializer.Serialize(new { id = "a", text, published = "2026-11-25", publisher = "The Wire" }));
        Assert.Equal(1, (await _cairn.Run("ingest", "--ledger", Ledger, "r.jsonl")).Lines[0].GetProperty("updated").GetInt32());
        var incident = Assert.Single((await _cairn.Run("export", "--ledger", Ledger, "--format", "jsonl")).Lines);
        Assert.Equal("2026-11-23", incident.GetProperty("when").GetProperty("start").GetString());
        Assert.Equal(1, (await _cairn.Run("ingest", "--ledger", Ledger, "r.jsonl")).Lines[0].GetProperty("known").GetInt32());
        Assert.Contains("sound", (await _cairn.Run("ledger", "verify", "--ledger", Ledger, "--incidents")).Output, StringComparison.Ordinal);
    }
}
