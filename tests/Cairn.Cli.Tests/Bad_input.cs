using System.IO.Compression;
using System.Text;

namespace Cairn.Cli.Tests;

public sealed class Bad_input : IDisposable
{
    private const string Good = """{"id":"good","text":"Gunmen killed four soldiers in Gao on Monday, officials said.","published":"2022-01-21"}""";

    private readonly Command _cairn = new();

    public void Dispose() => _cairn.Dispose();

    private async Task IsSaid(string source, string code, string message)
    {
        var said = await _cairn.Run("code", source, _cairn.File("good.jsonl", Good), "--json");
        Assert.Equal(3, said.Status);
        Assert.Equal([source, "good"], said.Ids);
        Assert.Contains(code, said.Codes(0));
        Assert.Contains($"cairn: {source}: {message}", said.Errors, StringComparison.Ordinal);
        Assert.Contains("1 report could not be read", said.Errors, StringComparison.Ordinal);
        Assert.NotEqual(0, said.Lines[1].GetProperty("accounts").GetArrayLength());
    }

    [Fact]
    public Task an_empty_file_is_said_to_be_empty_and_the_run_goes_on() => IsSaid(_cairn.File("empty.txt", ""), "empty", "is empty");

    [Fact]
    public Task a_binary_file_is_said_to_be_binary_and_the_run_goes_on() =>
        IsSaid(_cairn.File("noise.txt", [.. Enumerable.Range(0, 3000).Select(n => (byte)(n * 7919 >> 3))]), "binary", "is binary");

    [Fact]
    public Task an_office_file_is_named_for_what_it_is() => IsSaid(_cairn.File("report.docx", [(byte)'P', (byte)'K', 3, 4, .. new byte[60]]), "binary", "is a ZIP archive or an office file");

    [Fact]
    public Task fifty_megabytes_of_text_are_too_large_for_one_report() => IsSaid(_cairn.File("huge.txt", [.. Enumerable.Repeat((byte)'a', 50 << 20)]), "too_large", "is larger than 33554432 bytes");

    [Fact]
    public Task a_missing_file_is_said_to_be_missing_and_the_run_goes_on() => IsSaid("nowhere.txt", "missing_file", "no such file or folder");

    [Fact]
    public async Task a_folder_without_reports_is_said_to_be_so()
    {
        Directory.CreateDirectory(_cairn.PathOf("hollow"));
        await IsSaid("hollow", "empty_folder", "the folder holds no file of reports");
    }

    [Fact]
    public Task a_file_that_is_no_gzip_whatever_its_name_is_said_to_be_broken() => IsSaid(_cairn.File("plain.txt.gz", "Gunmen killed four soldiers in Gao."), "bad_archive", "cannot be read");

    [Fact]
    public Task a_cut_gzip_file_is_said_to_be_broken()
    {
        using var packed = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(System.Text.Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, 900).Select(n => $"Patrol {n * 7919 % 10007} met {n * 104729 % 9973} people. "))));
        return IsSaid(_cairn.File("cut.txt.gz", packed.ToArray()[..^900]), "bad_archive", "cannot be read");
    }

    [Fact]
    public async Task a_folder_is_read_whole_in_the_order_of_its_paths()
    {
        _cairn.File("d/b.txt", "Rebels shelled Goma on Friday, witnesses said.");
        _cairn.File("d/a.html", "<html><body><p>Gunmen killed three soldiers in Gao on Monday, officials said.</p></body></html>");
        _cairn.File("d/deep/c.jsonl", Good);
        _cairn.File("d/picture.png", "no report");
        var said = await _cairn.Run("code", "d");
        Assert.Equal(0, said.Status);
        Assert.Equal(["d/a.html", "d/b.txt", "good"], said.Ids);
    }

    [Fact]
    public async Task each_bad_line_has_a_line_of_its_own_and_its_message_names_file_and_line()
    {
        _cairn.File("mixed.jsonl", Good + "\n{\"id\":\"b\",\"text\":\n\n[1]\n{\"id\":\"e\"}\n{\"id\":\"f\",\"text\":5}\nno json\n" + Good.Replace("good", "last", StringComparison.Ordinal));
        var said = await _cairn.Run("code", "mixed.jsonl", "--json");
        Assert.Equal(3, said.Status);
        Assert.Equal(7, said.Lines.Count);
        Assert.Equal("last", said.Ids[^1]);
        Assert.Contains("mixed.jsonl, line 2: is no JSON", said.Errors, StringComparison.Ordinal);
        Assert.Contains("mixed.jsonl, line 4: is no JSON object", said.Errors, StringComparison.Ordinal);
        Assert.Contains("mixed.jsonl, line 5: has neither 'text' nor 'html'", said.Errors, StringComparison.Ordinal);
        Assert.Contains("mixed.jsonl, line 6: 'text' must be a string", said.Errors, StringComparison.Ordinal);
        Assert.Contains("mixed.jsonl, line 7: is no JSON object", said.Errors, StringComparison.Ordinal);
        Assert.Contains("5 reports could not be read", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_line_that_cannot_be_linked_has_a_line_of_its_own_after_the_incidents()
    {
        var coded = await _cairn.Run("code", _cairn.File("good.jsonl", Good), "--json");
        var said = await _cairn.Run("link", _cairn.File("coded.jsonl", coded.Output + "{\"id\":\n"), "nowhere.jsonl");
        Assert.Equal(3, said.Status);
        Assert.Equal(["good#1"], said.Lines[0].GetProperty("keys").EnumerateArray().Select(k => k.GetString()));
        Assert.False(said.Lines[0].TryGetProperty("diagnostics", out _));
        Assert.Equal(["bad_json"], said.Codes(1));
        Assert.Equal(["missing_file"], said.Codes(2));
        Assert.Equal(0, said.Lines[1].GetProperty("keys").GetArrayLength());
        Assert.Contains("coded.jsonl, line 2: not a coded report", said.Errors, StringComparison.Ordinal);
        Assert.Contains("2 lines could not be read", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_unknown_field_is_said_and_the_report_is_read()
    {
        _cairn.File("extra.jsonl", Good.Replace("{", "{\"colour\":\"red\",", StringComparison.Ordinal));
        var said = await _cairn.Run("code", "extra.jsonl");
        Assert.Equal(0, said.Status);
        Assert.Contains("unknown_field", said.Codes(0));
        Assert.Contains("extra.jsonl, line 1: field 'colour'", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_bad_date_is_said_and_dropped()
    {
        _cairn.File("date.jsonl", Good.Replace("2022-01-21", "2022-13-45", StringComparison.Ordinal));
        var said = await _cairn.Run("extract", "date.jsonl");
        Assert.Equal(0, said.Status);
        Assert.Contains("bad_date", said.Codes(0));
        Assert.Equal("unknown", said.Lines[0].GetProperty("published_basis").GetString());
    }

    [Theory]
    [InlineData("windows-1252", "\u00e9")]
    [InlineData("utf-16", "\u00e9")]
    public async Task another_encoding_is_read_and_said(string encoding, string letter)
    {
        var bytes = encoding == "utf-16" ? [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes($"Gunmen shot at a caf{letter} in Gao on Monday.")] : System.Text.Encoding.Latin1.GetBytes($"Gunmen shot at a caf{letter} in Gao on Monday.");
        var said = await _cairn.Run("extract", _cairn.File("old.txt", bytes));
        Assert.Equal(0, said.Status);
        Assert.Contains("café", said.Lines[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("encoding", said.Codes(0));
    }

    [Fact]
    public async Task broken_html_still_gives_its_story()
    {
        var said = await _cairn.Run("code", _cairn.File("broken.html", "<html><body><div><p>Gunmen killed three soldiers in Gao on Monday, officials said.<p>The attack <b>came at dawn, they said.</div></span></table>"));
        Assert.Equal(0, said.Status);
        Assert.NotEqual(0, said.Lines[0].GetProperty("accounts").GetArrayLength());
    }

    [Fact]
    public async Task a_line_of_two_megabytes_is_coded_and_the_next_one_too()
    {
        var filler = string.Concat(Enumerable.Repeat("The council met in the old hall and spoke of the harvest, of roads and of schools. ", 25_000));
        _cairn.File("long.jsonl", Good.Replace("officials said.", "officials said. " + filler, StringComparison.Ordinal) + "\n" + Good.Replace("good", "next", StringComparison.Ordinal));
        var said = await _cairn.Run("code", "long.jsonl");
        Assert.Equal(0, said.Status);
        Assert.Equal(["good", "next"], said.Ids);
        Assert.All(said.Lines, line => Assert.NotEqual(0, line.GetProperty("accounts").GetArrayLength()));
    }

    [Fact]
    public async Task a_report_among_coded_reports_is_told_with_its_line_and_the_others_are_linked_and_recorded()
    {
        var coded = (await _cairn.Run("code", _cairn.File("good.jsonl", Good), "--json")).Output;
        var other = coded.Replace("\"good", "\"other", StringComparison.Ordinal);
        _cairn.File("mixed.coded", coded + Good + "\n{\"id\":\"x\",\"report\":{},\"accounts\":[null]}\n" + other);
        var linked = await _cairn.Run("link", "mixed.coded");
        Assert.Equal(3, linked.Status);
        Assert.Contains("mixed.coded, line 2: not a coded report: it has no 'report' or no 'accounts', which cairn code writes", linked.Errors, StringComparison.Ordinal);
        Assert.Contains("mixed.coded, line 3: not a coded report", linked.Errors, StringComparison.Ordinal);
        Assert.Equal(["good", "other"], linked.Lines[0].GetProperty("reports").EnumerateArray().Select(r => r.GetString()).Order(StringComparer.Ordinal));
        var taken = await _cairn.Run("ingest", "--ledger", "w.cairn", "--coded", "mixed.coded");
        Assert.Equal(3, taken.Status);
        Assert.Contains("mixed.coded, line 2: not a coded report", taken.Errors, StringComparison.Ordinal);
        Assert.Equal((2, 2), (taken.Lines[0].GetProperty("new").GetInt32(), taken.Lines[0].GetProperty("unreadable").GetInt32()));
    }

    [Fact]
    public async Task what_a_coder_elsewhere_left_out_is_empty()
    {
        _cairn.File("lean.coded", """{"id":"lean","report":{"text":"A shell fell."},"accounts":[{"key":"lean#1","acts":["shelling"],"figures":[{"kind":"killed","low":2,"point":2,"high":2}]}]}""");
        var linked = await _cairn.Run("link", "lean.coded");
        Assert.Equal((0, ""), (linked.Status, linked.Errors));
        Assert.Equal(["lean#1"], linked.Lines[0].GetProperty("keys").EnumerateArray().Select(k => k.GetString()));
        Assert.Equal(0, (await _cairn.Run("ingest", "--ledger", "w.cairn", "--coded", "lean.coded")).Status);
    }

    [Fact]
    public async Task coded_reports_are_read_from_folders_too()
    {
        var coded = (await _cairn.Run("code", _cairn.File("good.jsonl", Good), "--json")).Output;
        _cairn.File("coded/deep/a.jsonl", coded);
        var linked = await _cairn.Run("link", "coded");
        Assert.Equal((0, 1), (linked.Status, linked.Lines.Count));
        Assert.Equal(1, (await _cairn.Run("ingest", "--ledger", "w.cairn", "--coded", "coded")).Lines[0].GetProperty("new").GetInt32());
        Directory.CreateDirectory(_cairn.PathOf("hollow"));
        Assert.Contains("hollow: the folder holds no file of coded reports", (await _cairn.Run("link", "hollow")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task coded_reports_in_a_damaged_archive_are_read_as_far_as_it_goes_and_the_damage_is_told_as_such()
    {
        var coded = Encoding.UTF8.GetBytes((await _cairn.Run("code", _cairn.File("good.jsonl", Good), "--json")).Output);
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true)) gzip.Write(coded);
        byte[] broken = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff, 0xff]; // the head of a second part, and no block that there is
        _cairn.File("damaged.jsonl.gz", [.. packed.ToArray(), .. broken]);
        var linked = await _cairn.Run("link", "damaged.jsonl.gz");
        Assert.Equal(["good#1"], linked.Lines[0].GetProperty("keys").EnumerateArray().Select(k => k.GetString()));
        Assert.Equal((3, "bad_archive"), (linked.Status, Assert.Single(linked.Codes(1))));
        Assert.Contains("damaged.jsonl.gz, after line 1: cannot be read further (", linked.Errors, StringComparison.Ordinal);
        var none = await _cairn.Run("link", _cairn.File("none.jsonl.gz", coded));
        Assert.Equal((3, "bad_archive"), (none.Status, Assert.Single(none.Codes(0))));
        Assert.Contains("none.jsonl.gz: cannot be read (", none.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task remarks_on_reports_that_are_read_go_to_standard_error_too_and_many_of_a_kind_are_counted()
    {
        _cairn.File("date.jsonl", string.Join('\n', Enumerable.Range(0, 25).Select(n => Good.Replace("good", $"g{n}", StringComparison.Ordinal).Replace("2022-01-21", "21/01/2022", StringComparison.Ordinal))));
        foreach (var verb in (string[][])[["extract", "date.jsonl"], ["duplicates", "date.jsonl"], ["ingest", "--ledger", "w.cairn", "date.jsonl"]])
        {
            var said = await _cairn.Run(verb);
            Assert.Equal(0, said.Status);
            Assert.Contains("date.jsonl, line 10: published '21/01/2022' is no ISO 8601 date", said.Errors, StringComparison.Ordinal);
            Assert.DoesNotContain("line 11:", said.Errors, StringComparison.Ordinal);
            Assert.Contains("bad_date: 15 more like these", said.Errors, StringComparison.Ordinal);
        }
    }
}
