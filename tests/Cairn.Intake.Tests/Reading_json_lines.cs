using System.IO.Compression;
using System.Text;
using Cairn.Model;

namespace Cairn.Intake.Tests;

public sealed class Reading_json_lines : IDisposable
{
    private readonly Inputs _inputs = new();

    [Fact]
    public async Task every_field_of_the_contract_is_read()
    {
        var path = _inputs.File("a.jsonl", """{"id":"r1","text":"A shell fell.","title":"T","url":"https://example.org/1","publisher":"P","published":"2022-01-21","language":"en"}""");

        var read = await Inputs.One(path);

        Assert.Equal(new Report { Id = "r1", Text = "A shell fell.", Title = "T", Url = "https://example.org/1", Publisher = "P", Published = "2022-01-21", Language = "en" }, read.Report);
        Assert.Equal(ReportForm.Text, read.Form);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public async Task an_unknown_field_is_named_and_the_report_kept()
    {
        var read = await Inputs.One(_inputs.File("a.jsonl", """{"id":"r1","text":"x","tone":3}"""));

        var note = Assert.Single(read.Diagnostics);
        Assert.Equal(IntakeCodes.UnknownField, note.Code);
        Assert.Contains("line 1: field 'tone'", note.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("21/01/2022")]
    [InlineData("2022-02-30")]
    [InlineData("yesterday")]
    public async Task a_bad_date_is_dropped_and_said(string date)
    {
        var read = await Inputs.One(_inputs.File("a.jsonl", $$"""{"id":"r1","text":"x","published":"{{date}}"}"""));

        Assert.Null(read.Report.Published);
        Assert.Contains(date, Assert.Single(read.Diagnostics, d => d.Code == IntakeCodes.BadDate).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-01-21T09:30:00Z")]
    [InlineData("2022-01-21T09:30+03:00")]
    public async Task an_instant_with_its_offset_is_a_date(string date) =>
        Assert.Equal(date, (await Inputs.One(_inputs.File("a.jsonl", $$"""{"text":"x","published":"{{date}}"}"""))).Report.Published);

    [Fact]
    public async Task a_bad_line_is_told_with_file_and_line_and_the_rest_goes_on()
    {
        var path = _inputs.File("a.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\": oops}\nnot json\n[1]\n\n{\"id\":\"2\",\"text\":\"y\"}\n");

        var outcomes = await Inputs.Read(path);

        Assert.Equal(5, outcomes.Count);
        var bad = Assert.IsType<ReportOutcome.Unreadable>(outcomes[1]);
        Assert.Equal(IntakeCodes.BadJson, bad.Code);
        Assert.StartsWith($"{path}, line 2:", bad.Message, StringComparison.Ordinal);
        Assert.Equal("2", Assert.IsType<ReportOutcome.Read>(outcomes[4]).Report.Id);
    }

    [Theory]
    [InlineData("""{"id":"r1"}""", IntakeCodes.NoText)]
    [InlineData("""{"id":"r1","text":7}""", IntakeCodes.BadField)]
    [InlineData("""{"id":"r1","text":"  "}""", IntakeCodes.Empty)]
    [InlineData("""{"id":"r1","text":"\ud800"}""", IntakeCodes.BadJson)]
    public async Task a_line_without_words_has_its_reason(string line, string code) =>
        Assert.Equal(code, (await Inputs.Refusal(_inputs.File("a.jsonl", line))).Code);

    [Theory]
    [InlineData("{\n\"id\": \"a\",\n\"text\": \"x\"\n}", "one whole object a line")]
    [InlineData("[{\"id\":\"a\",\"text\":\"x\"}]", "one whole object a line")]
    [InlineData("{\"id\":\"a\",\"Text\":\"x\"}", "'Text' is another name")]
    [InlineData("{\"id\":\"a\",\"report\":{},\"accounts\":[]}", "--coded")]
    public async Task what_was_likely_meant_is_said_with_what_is_wrong(string lines, string words) =>
        Assert.Contains(words, Assert.IsType<ReportOutcome.Unreadable>((await Inputs.Read(_inputs.File("a.jsonl", lines)))[0]).Message, StringComparison.Ordinal);

    [Fact]
    public async Task a_field_that_stands_there_twice_is_said()
    {
        var read = await Inputs.One(_inputs.File("a.jsonl", "{\"text\":\"x\",\"text\":\"y\"}"));
        Assert.Equal("y", read.Report.Text);
        Assert.Contains("'text' stands there twice", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_missing_id_is_the_path_of_a_file_that_is_one_report()
    {
        var path = _inputs.File("a.jsonl", "\n{\"text\":\"x\"}\n");

        Assert.Equal(path, (await Inputs.One(path)).Report.Id);
    }

    [Theory]
    [InlineData("{\"text\":\"w\"}")]
    [InlineData("{broken")]
    [InlineData("{\"id\":\"a\",\"text\":\"w\"}")]
    public async Task a_missing_id_in_a_file_of_several_is_its_line_whatever_the_others_are(string other)
    {
        var path = _inputs.File("a.jsonl", other + "\n{\"id\":\"b\",\"text\":\"y\"}\n{\"text\":\"z\"}");

        Assert.Equal($"{path}:3", Assert.IsType<ReportOutcome.Read>((await Inputs.Read(path))[2]).Report.Id);
        if (other.Contains("id", StringComparison.Ordinal)) return;
        var first = (await Inputs.Read(path))[0];
        Assert.Equal($"{path}:1", first is ReportOutcome.Read read ? read.Report.Id : ((ReportOutcome.Unreadable)first).Id);
    }

    [Fact]
    public async Task a_line_over_the_limit_is_refused_and_the_next_one_read()
    {
        var path = _inputs.File("a.jsonl", $$"""{"text":"{{new string('x', 300_000)}}"}""" + "\n{\"id\":\"b\",\"text\":\"y\"}\n");

        var outcomes = await Inputs.Read(new ReportReader(new ReadLimits(100_000)), path);

        Assert.Equal(IntakeCodes.TooLarge, Assert.IsType<ReportOutcome.Unreadable>(outcomes[0]).Code);
        Assert.Equal("b", Assert.IsType<ReportOutcome.Read>(outcomes[1]).Report.Id);
    }

    [Fact]
    public async Task one_line_of_two_megabytes_is_a_report()
    {
        var words = string.Concat(Enumerable.Repeat("A shell fell near the market. ", 70_000));

        var read = await Inputs.One(_inputs.File("a.jsonl", $$"""{"id":"long","text":"{{words}}"}"""));

        Assert.Equal(words, Extractor.Extract(read).Text);
    }

    [Fact]
    public async Task lines_in_windows_1252_are_read_and_said()
    {
        var path = _inputs.File("a.jsonl", TextDecoding.Windows1252.GetBytes("{\"text\":\"café – “two dead”\"}"));

        var read = await Inputs.One(path);

        Assert.Equal("café – “two dead”", read.Report.Text);
        Assert.Equal(IntakeCodes.Encoding, Assert.Single(read.Diagnostics).Code);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task lines_in_utf_16_are_read(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        var path = _inputs.File("a.jsonl", [.. encoding.GetPreamble(), .. encoding.GetBytes("{\"id\":\"1\",\"text\":\"Ḩasakah\"}\n{\"id\":\"2\",\"text\":\"y\"}\n")]);

        Assert.Equal(["Ḩasakah", "y"], (await Inputs.Read(path)).Cast<ReportOutcome.Read>().Select(r => r.Report.Text));
    }

    [Fact]
    public async Task a_byte_order_mark_does_not_spoil_the_first_line() =>
        Assert.Equal("x", (await Inputs.One(_inputs.File("a.jsonl", [0xEF, 0xBB, 0xBF, .. "{\"text\":\"x\"}"u8]))).Report.Text);

    [Fact]
    public async Task gzipped_lines_are_read_and_a_cut_archive_is_told()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write("{\"id\":\"1\",\"text\":\"x\"}\n"u8);
        var whole = _inputs.File("a.jsonl.gz", packed.ToArray());
        var broken = _inputs.File("b.jsonl.gz", [1, 2, 3, 4]);

        Assert.Equal("x", (await Inputs.One(whole)).Report.Text);
        Assert.Equal(IntakeCodes.BadArchive, (await Inputs.Refusal(broken)).Code);
    }

    public void Dispose() => _inputs.Dispose();
}
