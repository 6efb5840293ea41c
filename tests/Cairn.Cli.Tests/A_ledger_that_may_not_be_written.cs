using System.IO.Compression;
using System.Text.Json;
using Cairn.Ledger;
using Cairn.Testing;

namespace Cairn.Cli.Tests;

/// <summary>
/// A ledger of somebody else's, to be read only. Permissions do not apply to the superuser, so where the tests run as that, the command runs as nobody.
/// </summary>
public sealed class A_ledger_that_may_not_be_written : IDisposable
{
    private const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode Write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private const string Ledger = "theirs/w.cairn";

    private readonly Command _cairn = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Folder => _cairn.PathOf("theirs");

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows() && Directory.Exists(Folder)) File.SetUnixFileMode(Folder, Read | Enter | Write);
        _cairn.Dispose();
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task is_read_and_nothing_is_written(bool file, bool folder)
    {
        await TakeIn();
        string[][] questions =
        [
            ["ask", "--ledger", Ledger], ["ask", "--ledger", Ledger, "--text", "hotel", "--by", "country"], ["ask", "--ledger", Ledger, "--as-of", "1"],
            ["ask", "--ledger", Ledger, "--worst", "day", "--period", "2022-01-21", "--baseline", "2022-01-01/2022-01-31"],
            ["export", "--ledger", Ledger], ["export", "--ledger", Ledger, "--format", "acled"], ["ledger", "info", "--ledger", Ledger], ["ledger", "verify", "--ledger", Ledger, "--incidents"], ["release", "list", "--ledger", Ledger],
        ];
        if (file || folder) questions = [questions[1], questions[^2]];
        var answers = new List<string>();
        foreach (var question in questions) answers.Add((await _cairn.Run(question)).Output);
        Forbid(file, folder);
        var before = Contents();
        foreach (var (question, answer) in questions.Zip(answers))
        {
            var said = await _cairn.RunAsNobody(question);
            Assert.True(said.Status == 0, $"cairn {string.Join(' ', question)} ended with {said.Status}: {said.Errors}");
            Assert.Equal(answer, said.Output);
        }

        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task is_copied_to_where_one_may_write()
    {
        await TakeIn();
        Forbid(file: false, folder: false);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Directory.CreateDirectory(_cairn.PathOf("mine")).FullName, Read | Enter | Write);
        var before = Contents();
        Assert.Contains("sound", (await _cairn.RunAsNobody("ledger", "backup", "--ledger", Ledger, "mine/b.cairn")).Output, StringComparison.Ordinal);
        Assert.Contains("rows copied", (await _cairn.RunAsNobody("ledger", "copy", "--ledger", Ledger, "--to", "mine/c.cairn")).Output, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task takes_nothing_in_and_says_why()
    {
        await TakeIn();
        Forbid(file: false, folder: false);
        var before = Contents();
        var said = await _cairn.RunAsNobody("ingest", "--ledger", Ledger, "r.jsonl");
        Assert.Equal(1, said.Status);
        Assert.Contains("permission", said.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public async Task shows_what_its_writer_has_not_put_into_the_file_yet()
    {
        await TakeIn();
        await using var writer = await AcceptOne();
        Assert.True(new FileInfo(_cairn.PathOf(Ledger) + "-wal").Length > 0);
        Forbid(file: false, folder: false);
        var said = await _cairn.RunAsNobody("ask", "--ledger", Ledger, "--review", "accepted");
        Assert.True(said.Status == 0, said.Errors);
        Assert.Equal(1, said.Lines[0].GetProperty("incidents").GetInt32());
    }

    [Fact]
    public async Task whose_last_words_cannot_be_read_says_what_to_do_instead_of_leaving_them_out()
    {
        await TakeIn();
        await using (var writer = await AcceptOne())
        {
            // As a copy of the two files is, or what a crash leaves on another machine.
            Directory.CreateDirectory(_cairn.PathOf("copied"));
            foreach (var ending in new[] { "", "-wal" }) File.Copy(_cairn.PathOf(Ledger) + ending, _cairn.PathOf("copied/w.cairn") + ending);
        }

        Directory.Delete(Folder, recursive: true);
        Directory.Move(_cairn.PathOf("copied"), Folder);
        Forbid(file: false, folder: false);
        var said = await _cairn.RunAsNobody("ask", "--ledger", Ledger);
        Assert.Equal((1, ""), (said.Status, said.Output));
        Assert.Contains("w.cairn-wal", said.Errors, StringComparison.Ordinal);
        Assert.Contains($"cairn ledger info --ledger {Ledger}", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task is_served_to_be_read()
    {
        await TakeIn();
        Forbid(file: false, folder: false);
        var before = Contents();
        using (var serving = _cairn.StartAsNobody("serve", "--ledger", Ledger, "--read-only", "--urls", "http://127.0.0.1:0"))
        {
            try
            {
                var said = await serving.StandardError.ReadLineAsync(Stop) ?? "";
                Assert.Contains("read only at http://", said, StringComparison.Ordinal);
                var url = said[said.IndexOf("http://", StringComparison.Ordinal)..];
                using var client = new HttpClient { BaseAddress = new Uri(url[..url.IndexOf(';', StringComparison.Ordinal)]) };
                var session = JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/session", UriKind.Relative), Stop)).RootElement;
                Assert.True(session.GetProperty("read_only").GetBoolean());
                client.DefaultRequestHeaders.Add("X-Cairn-Csrf", session.GetProperty("csrf").GetString());
                Assert.Equal(2, JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/incidents", UriKind.Relative), Stop)).RootElement.GetProperty("total").GetInt32());
                Assert.Equal(2, (await client.GetStringAsync(new Uri("/api/v1/export?format=jsonl", UriKind.Relative), Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
                using var words = new StringContent("{\"name\":\"second\"}", System.Text.Encoding.UTF8, "application/json");
                using var refused = await client.PostAsync(new Uri("/api/v1/releases", UriKind.Relative), words, Stop);
                Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.StatusCode);
            }
            finally
            {
                serving.Kill();
                await serving.WaitForExitAsync(CancellationToken.None);
            }
        }

        Assert.Equal(before, Contents());
        Assert.Contains("there is no ledger", (await _cairn.RunAsNobody("serve", "--ledger", "theirs/none.cairn", "--read-only", "--urls", "http://127.0.0.1:0")).Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public async Task of_an_older_program_says_that_it_must_be_brought_forward(int schema)
    {
        Directory.CreateDirectory(Folder);
        await using (var packed = new GZipStream(File.OpenRead(Repository.PathOf("tests", "Cairn.Ledger.Tests", "Released", $"schema-{schema}.cairn.gz")), CompressionMode.Decompress))
        await using (var file = File.Create(_cairn.PathOf(Ledger))) await packed.CopyToAsync(file, Stop);
        Forbid(file: false, folder: false);
        var said = await _cairn.RunAsNobody("ask", "--ledger", Ledger);
        Assert.Equal(1, said.Status);
        Assert.Contains($"older Cairn (schema {schema}", said.Errors, StringComparison.Ordinal);
    }

    private async Task TakeIn()
    {
        _cairn.File("r.jsonl", """
            {"id":"r1","text":"Gunmen killed four soldiers in Gao, Mali, on Monday, police said.","published":"2022-01-18","publisher":"The Wire"}
            {"id":"r2","text":"A car bomb went off beside a hotel in Mosul, Iraq, on Friday, killing 12 people, police said.","published":"2022-01-21","publisher":"Own Reporter"}
            """);
        Directory.CreateDirectory(Folder);
        Assert.Equal(0, (await _cairn.Run("ingest", "--ledger", Ledger, "r.jsonl")).Status);
        Assert.Equal(0, (await _cairn.Run("release", "create", "first", "--ledger", Ledger)).Status);
    }

    // A writer that still has the ledger open.
    private async Task<ILedger> AcceptOne()
    {
        var ledger = await Ledgers.OpenAsync(_cairn.PathOf(Ledger), mustExist: true, cancellationToken: Stop);
        var one = (await ledger.IncidentsAsync(new IncidentQuery(), Reader.Analyst, cancellationToken: Stop)).Items[0];
        await ledger.DecideAsync(new Decision { Kind = DecisionKind.Accept, IncidentId = one.Incident.IncidentId!, By = "ana", Reason = "seen" }, Stop);
        return ledger;
    }

    private void Forbid(bool file, bool folder)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "permissions are set as Unix has them");
        if (OperatingSystem.IsWindows()) return;
        foreach (var one in Directory.GetFiles(Folder)) File.SetUnixFileMode(one, file ? Read | Write : Read);
        File.SetUnixFileMode(Folder, folder ? Read | Enter | Write : Read | Enter);
        _cairn.SkipUnlessNobodyIsRefused(file ? Folder : _cairn.PathOf(Ledger));
    }

    private List<string> Contents() =>
        [.. Directory.GetFiles(Folder).Order(StringComparer.Ordinal).Select(f => $"{Path.GetFileName(f)} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))} {File.GetLastWriteTimeUtc(f).Ticks}")];
}
