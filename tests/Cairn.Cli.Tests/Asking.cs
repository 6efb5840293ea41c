namespace Cairn.Cli.Tests;

/// <summary>Count questions put to what <c>cairn link</c> wrote.</summary>
public sealed class Asking : IDisposable
{
    private const string Report = """{"id":"r1","text":"Gunmen killed four soldiers in Gao, Mali, on Monday.","published":"2022-01-21"}""";

    private readonly Command _cairn = new();

    public void Dispose() => _cairn.Dispose();

    [Fact]
    public async Task a_file_of_questions_is_answered_line_by_line()
    {
        _cairn.File("r.jsonl", Report);
        _cairn.File("coded.jsonl", (await _cairn.Run("code", "r.jsonl", "--json")).Output);
        _cairn.File("incidents.jsonl", (await _cairn.Run("link", "coded.jsonl")).Output);
        _cairn.File("q.jsonl", """
            {"id":"then","query":{"kind":"killed","place":{"country":"ML","city":"Gao"},"from":"2022-01-01","to":"2022-01-31"}}
            {"id":"later","query":{"kind":"killed","place":{"country":"ML"},"from":"2022-02-01","to":"2022-02-28"}}
            {"id":"bad","query":{"kind":"eaten","place":{"country":"ML"},"from":"2022-02-01","to":"2022-02-28"}}
            """);

        var said = await _cairn.Run("ask", "--queries", "q.jsonl", "--incidents", "incidents.jsonl");

        Assert.Equal(3, said.Status);
        Assert.Equal([1, 0], said.Lines.Take(2).Select(l => l.GetProperty("count").GetInt32()));
        Assert.Equal("r1", said.Lines[0].GetProperty("reports")[0].GetString());
        Assert.Equal(0, said.Lines[1].GetProperty("reports").GetArrayLength());
        Assert.Equal("bad_json", said.Lines[2].GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Contains("line 3", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task files_of_questions_and_incidents_may_be_packed_and_one_that_breaks_off_answers_nothing_more()
    {
        static byte[] Packed(string text)
        {
            using var to = new MemoryStream();
            using (var gzip = new System.IO.Compression.GZipStream(to, System.IO.Compression.CompressionLevel.Fastest)) gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
            return to.ToArray();
        }

        _cairn.File("i.jsonl.gz", Packed("{\"keys\":[]}\n"));
        var questions = Packed("""{"id":"then","query":{"kind":"killed","place":{"country":"ML"},"from":"2022-01-01","to":"2022-01-31"}}""" + "\n");
        _cairn.File("q.jsonl.gz", questions);
        Assert.Equal(0, (await _cairn.Run("ask", "--queries", "q.jsonl.gz", "--incidents", "i.jsonl.gz")).Lines[0].GetProperty("count").GetInt32());
        _cairn.File("q.jsonl.gz", questions[..^12]);
        var broken = await _cairn.Run("ask", "--queries", "q.jsonl.gz", "--incidents", "i.jsonl.gz");
        Assert.Equal(1, broken.Status);
        Assert.Contains("q.jsonl.gz", broken.Errors, StringComparison.Ordinal);
        var missing = await _cairn.Run("ask", "--queries", "none.jsonl", "--incidents", "i.jsonl.gz");
        Assert.Equal((1, ""), (missing.Status, missing.Output));
        Assert.Contains("none.jsonl: no such file", missing.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "--queries", "q.jsonl")]
    [InlineData("ask", "--incidents", "i.jsonl")]
    [InlineData("ask", "--incidents", "i.jsonl", "--queries", "q.jsonl", "--ledger", "l.cairn")]
    [InlineData("ask", "--incidents", "-", "--queries", "-")]
    public async Task what_is_asked_of_nothing_or_of_two_things_is_a_wrong_command_line(params string[] arguments) =>
        Assert.Equal(2, (await _cairn.Run(arguments)).Status);

    [Fact]
    public async Task a_file_that_holds_no_incidents_gives_no_answer_at_all()
    {
        _cairn.File("i.jsonl", "{\"keys\":[]}\nnothing\n");
        _cairn.File("q.jsonl", "");
        var said = await _cairn.Run("ask", "--queries", "q.jsonl", "--incidents", "i.jsonl");
        Assert.Equal((1, ""), (said.Status, said.Output));
        Assert.Contains("line 2", said.Errors, StringComparison.Ordinal);
    }
}
