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
