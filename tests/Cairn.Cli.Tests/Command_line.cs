namespace Cairn.Cli.Tests;

public sealed class Command_line : IDisposable
{
    private const string Dated = """{"id":"dated","text":"Gunmen killed four soldiers in Gao on Monday.","published":"2022-01-21"}""";
    private const string Undated = """{"id":"undated","text":"Gunmen killed four soldiers in Gao on Monday."}""";

    private readonly Command _cairn = new();

    public void Dispose() => _cairn.Dispose();

    [Fact]
    public async Task published_is_given_to_reports_without_a_date_and_overrides_none()
    {
        _cairn.File("r.jsonl", Dated + "\n" + Undated);
        var said = await _cairn.Run("extract", "r.jsonl", "--published", "2023-05-05");
        Assert.Equal(["2022-01-21", "2023-05-05"], said.Lines.Select(l => l.GetProperty("published").GetString()));
    }

    [Fact]
    public async Task published_does_not_override_the_date_of_a_page()
    {
        _cairn.File("p.html", "<html><head><meta property='article:published_time' content='2022-01-21T08:00:00Z'></head><body><p>Gunmen killed four soldiers in Gao on Monday, officials said on Tuesday.</p></body></html>");
        var said = await _cairn.Run("extract", "p.html", "--published", "2023-05-05");
        Assert.StartsWith("2022-01-21", said.Lines[0].GetProperty("published").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("code", "r.jsonl", "--published", "yesterday")]
    [InlineData("code", "r.jsonl", "--colour", "red")]
    [InlineData("extract", "r.jsonl", "--resume")]
    [InlineData("extract", "r.csv", "--columns", "body")]
    [InlineData("code", "r.jsonl", "--published", "2022-02-30")]
    [InlineData("code", "r.jsonl", "--published", "2022-01-21 or so")]
    [InlineData("recede")]
    [InlineData("ask", "--ledger", "w.cairn", "--worst", "day")]
    [InlineData("ask", "--ledger", "w.cairn", "--worst", "day", "--period", "last week")]
    [InlineData("ask", "--ledger", "w.cairn", "--as-of", "yesterday")]
    [InlineData("ask", "--ledger", "w.cairn", "--country", "Atlantis", "--by", "month")]
    [InlineData("ask", "--ledger", "w.cairn", "--country", "XX")]
    [InlineData("ask", "--ledger", "w.cairn", "--from", "2026-12-01", "--to", "2026-01-01")]
    [InlineData("export", "--ledger", "w.cairn", "--release", "1", "--format", "acled")]
    [InlineData("export", "--ledger", "w.cairn", "--release", "1", "--country", "IQ")]
    [InlineData("ask", "--ledger", "w.cairn", "--review", "seen")]
    [InlineData("ask", "--ledger", "w.cairn", "--worst", "eon")]
    [InlineData("ask", "--ledger", "w.cairn", "--from", "2022-13-45")]
    [InlineData("export", "--ledger", "w.cairn", "--release", "1", "--format", "bogus")]
    [InlineData("ask", "--ledger", "w.cairn", "--series", "s", "--review", "accepted")]
    [InlineData("serve", "--ledger", "w.cairn", "--urls", "bogus")]
    [InlineData("worker", "--cluster", "file.db")]
    [InlineData("serve", "token", "nightly", "--ledger", "w.cairn", "--days", "-5")]
    public async Task a_wrong_command_line_ends_with_two_and_says_why_on_standard_error_alone(params string[] arguments)
    {
        var said = await _cairn.Run(arguments);
        Assert.Equal((2, ""), (said.Status, said.Output));
        Assert.StartsWith("cairn: ", said.Errors, StringComparison.Ordinal);
        Assert.Contains("--help", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_switch_takes_no_value()
    {
        _cairn.File("r.jsonl", Dated);
        var said = await _cairn.Run("extract", "--json=maybe", "r.jsonl");
        Assert.Equal((2, ""), (said.Status, said.Output));
        Assert.Contains("--json is given or not; it takes no value 'maybe'", said.Errors, StringComparison.Ordinal);
        Assert.Equal(0, (await _cairn.Run("extract", "--json=true", "r.jsonl")).Status);
    }

    [Fact]
    public async Task an_output_that_cannot_be_written_is_told_by_its_name_and_is_no_fault_of_the_program()
    {
        _cairn.File("r.jsonl", Dated);
        _cairn.File("out/inside", "");
        var none = await _cairn.Run("extract", "r.jsonl", "--out", "nowhere/x.jsonl");
        Assert.Equal((1, "cairn: nowhere/x.jsonl cannot be written: there is no folder nowhere"), (none.Status, none.Errors.Trim()));
        var folder = await _cairn.Run("extract", "r.jsonl", "--out", "out");
        Assert.Equal((1, "cairn: out cannot be written: it is a folder"), (folder.Status, folder.Errors.Trim()));
        var places = await _cairn.Run("gazetteer", "import", "--out", "nowhere/x.gaz");
        Assert.Equal((1, "cairn: nowhere/x.gaz cannot be written: there is no folder nowhere"), (places.Status, places.Errors.Trim()));
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no device that is always full");
        var full = await _cairn.Run("extract", "r.jsonl", "--out", "/dev/full");
        Assert.Equal(1, full.Status);
        Assert.Contains("the output cannot be written whole: no space left on device", full.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--as-of", "9999", "the ledger has revisions 0 to")]
    [InlineData("--series", "nope", "none was imported")]
    [InlineData("--type", "bogus", "'bogus' is no event type here; there are: Battles")]
    public async Task what_only_the_ledger_knows_to_be_wrong_ends_with_two_as_well(string option, string value, string words)
    {
        await _cairn.Run("ingest", "--ledger", "w.cairn", _cairn.File("r.jsonl", Dated));
        var said = await _cairn.Run("ask", "--ledger", "w.cairn", option, value);
        Assert.Equal((2, ""), (said.Status, said.Output));
        Assert.Contains(words, said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_taken_address_is_told_in_one_sentence()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var url = $"http://127.0.0.1:{((System.Net.IPEndPoint)taken.LocalEndpoint).Port}";
        var said = await _cairn.Run("serve", "--ledger", "w.cairn", "--urls", url);
        Assert.Equal(1, said.Status);
        Assert.Equal($"cairn: {url} is taken: another program, or another cairn serve, listens there; --urls gives another address\n", said.Errors);
    }

    [Fact]
    public async Task an_output_file_that_cannot_be_written_ends_with_one()
    {
        var said = await _cairn.Run("extract", _cairn.File("r.jsonl", Dated), "--out", "no-such-folder/out.jsonl");
        Assert.Equal(1, said.Status);
        Assert.StartsWith("cairn: ", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task standard_input_is_read_as_lines_or_as_one_text()
    {
        Assert.Equal(["dated", "undated"], (await _cairn.Run(Dated + "\n" + Undated, ["extract", "-"])).Ids);
        Assert.Equal(["pasted-5d86766acaae261c"], (await _cairn.Run("Gunmen killed four soldiers in Gao on Monday.", ["extract", "-"])).Ids);
    }

    [Fact]
    public async Task a_stopped_run_resumes_after_its_last_whole_line()
    {
        _cairn.File("r.jsonl", string.Join('\n', Enumerable.Range(0, 9).Select(n => Undated.Replace("undated", $"r{n}", StringComparison.Ordinal))));
        Assert.Equal(0, (await _cairn.Run("extract", "r.jsonl", "--out", "whole.jsonl")).Status);
        var whole = await File.ReadAllTextAsync(_cairn.PathOf("whole.jsonl"), TestContext.Current.CancellationToken);
        _cairn.File("cut.jsonl", whole[..(whole.Length / 2)]);

        var said = await _cairn.Run("extract", "r.jsonl", "--out", "cut.jsonl", "--resume");

        Assert.Equal((0, ""), (said.Status, said.Output));
        Assert.Equal(whole, await File.ReadAllTextAsync(_cairn.PathOf("cut.jsonl"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task columns_of_a_table_are_named_on_the_command_line()
    {
        _cairn.File("t.csv", "key;words;day\n7;\"Gunmen killed four soldiers in Gao; two fled.\";2022-01-21\n");
        var said = await _cairn.Run("extract", "t.csv", "--columns", "id=key,text=words,published=day");
        Assert.Equal(["7"], said.Ids);
        Assert.Equal("2022-01-21", said.Lines[0].GetProperty("published").GetString());
    }

    [Fact]
    public async Task copies_are_grouped_with_one_line_for_each_group()
    {
        var other = Undated.Replace("undated", "other", StringComparison.Ordinal).Replace("four soldiers in Gao", "two herders near Goma", StringComparison.Ordinal);
        _cairn.File("r.jsonl", Dated + "\n" + other + "\n" + Undated);
        var said = await _cairn.Run("duplicates", "r.jsonl", "--json");
        var group = Assert.Single(said.Lines);
        Assert.Equal(["dated", "undated"], group.GetProperty("reports").EnumerateArray().Select(r => r.GetString()));
        Assert.Equal(("exact", "dated"), (group.GetProperty("kind").GetString(), group.GetProperty("origin").GetString()));
    }

    [Fact]
    public async Task an_address_of_our_own_machine_is_not_fetched()
    {
        var said = await _cairn.Run("extract", "http://127.0.0.1:9/story");
        Assert.Equal(3, said.Status);
        Assert.Equal(["fetch_address"], said.Codes(0));
    }

    [Fact]
    public async Task a_watch_list_that_is_not_there_is_said_and_one_round_over_closed_addresses_ends()
    {
        Assert.Equal(3, (await _cairn.Run("watch", "nowhere.opml", "--once")).Status);
        var said = await _cairn.Run("watch", "http://127.0.0.1:9/feed", "--once", "--state", "seen.json");
        Assert.Equal((3, ""), (said.Status, said.Output));
        Assert.Contains("does not lead to a public address", said.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(_cairn.PathOf("seen.json")));
    }

    [Theory]
    [InlineData("try")]
    [InlineData("code")]
    [InlineData("extract")]
    [InlineData("annotate")]
    [InlineData("link")]
    [InlineData("duplicates")]
    [InlineData("watch")]
    [InlineData("codes")]
    [InlineData("frames")]
    [InlineData("frames", "test")]
    public async Task every_verb_has_help_with_examples(params string[] verb)
    {
        var said = await _cairn.Run([.. verb, "--help"]);
        Assert.Equal(0, said.Status);
        Assert.Contains("Example", said.Output, StringComparison.Ordinal);
        Assert.Contains($"cairn {string.Join(' ', verb)}", said.Output, StringComparison.Ordinal);
    }
}
