using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Cairn.Server.Tests;

public sealed class Adding_and_exporting
{
    private const string Text = "A car bomb went off beside a hotel in Mosul on Friday, killing 12 people, police said.";

    [Fact]
    public async Task a_pasted_text_becomes_a_report_and_an_incident_and_the_same_text_again_is_known()
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var first = await bench.PostAsync("reports", new { text = Text, published = "2022-01-21" });
        var result = (await first.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["items"]![0]!;
        Assert.True((bool)result["new"]!);
        Assert.NotEmpty(result["incidents"]!.AsArray());
        using var again = await bench.PostAsync("reports", new { text = Text, published = "2022-01-21" });
        Assert.False((bool)(await again.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["items"]![0]!["new"]!);
    }

    [Fact]
    public async Task what_became_of_an_added_report_is_said()
    {
        await using var bench = await TestWorkbench.StartAsync();
        Assert.Equal("new", await BecameAsync(bench, "first.jsonl", $$"""{"id":"m1","text":"{{Text}}","published":"2022-01-21"}"""));
        Assert.Equal("known", await BecameAsync(bench, "again.jsonl", $$"""{"id":"m1","text":"{{Text}}","published":"2022-01-21"}"""));
        Assert.Equal("updated", await BecameAsync(bench, "later.jsonl", $$"""{"id":"m1","text":"{{Text}} Two more died on Saturday.","published":"2022-01-22"}"""));
        Assert.Equal("unreadable", await BecameAsync(bench, "scan.pdf", "%PDF-1.4 scan"));
        Assert.Equal(1, (await bench.Ledger.SummaryAsync(TestContext.Current.CancellationToken)).Reports);
    }

    [Theory]
    [InlineData("hello", "no_report")]
    [InlineData("  www.example.org/news/4711 ", "no_report")]
    [InlineData("This is only a try, to see what comes.", "no_report")]
    [InlineData("Gunmen killed four soldiers in Gao.", "new")]
    [InlineData("Parliament met on Monday to speak of the new budget for schools and roads, the speaker said.", "new")]
    public async Task a_few_words_that_tell_nothing_are_no_report(string text, string became)
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var answer = await bench.PostAsync("reports", new { text });
        var result = (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["items"]![0]!;
        Assert.Equal((became, became == "new"), ((string)result["became"]!, (bool)result["new"]!));
        Assert.Equal(became == "new" ? 1 : 0, (await bench.Ledger.SummaryAsync(TestContext.Current.CancellationToken)).Reports);
    }

    [Fact]
    public async Task a_report_takes_no_row_of_a_spreadsheet_out_of_force()
    {
        await using var bench = await TestWorkbench.StartAsync(async l =>
            await l.RecordAsync([.. Cairn.Ledger.OwnIncidents.Read("own.csv", new StringReader("id,date,country,killed\nrow-1,2024-03-01,ML,3\n"), new Dictionary<string, string>(), "run", Assert.Fail)]));
        using var answer = await bench.PostAsync("reports", new { id = "row-1", text = Text, published = "2022-01-21" });
        var result = (await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["items"]![0]!;
        Assert.Equal(("passed_over", false), ((string)result["became"]!, (bool)result["new"]!));
        Assert.Contains("spreadsheet", result["diagnostics"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<string> BecameAsync(TestWorkbench bench, string name, string content)
    {
        using var form = new MultipartFormDataContent { { new StringContent(content), "file", name } };
        using var answer = await bench.Client.PostAsync(new Uri("/api/v1/reports/files", UriKind.Relative), form, TestContext.Current.CancellationToken);
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["items"]![0]!["became"]!;
    }

    [Theory]
    [InlineData("25/11/2026")]
    [InlineData("2026-02-30")]
    [InlineData("2026-11-25 and more")]
    public async Task a_date_that_is_none_is_refused_and_nothing_is_recorded(string published)
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var answer = await bench.PostAsync("reports", new { id = "bd", text = Text, published });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("2022-01-21", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, (await bench.Ledger.SummaryAsync(TestContext.Current.CancellationToken)).Reports);
    }

    [Theory]
    [InlineData("25/11/2026", HttpStatusCode.BadRequest)]
    [InlineData("  ", HttpStatusCode.OK)] // as good as none, as for a text
    public async Task a_files_date_is_held_to_what_a_texts_is(string published, HttpStatusCode status)
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent(Text), "file", "a.txt" }, { new StringContent(published), "published" } };
        using var answer = await bench.Client.PostAsync(new Uri("/api/v1/reports/files", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task an_empty_id_is_none()
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var answer = await bench.PostAsync("reports", new { id = " ", text = Text, published = "2022-01-21" });
        Assert.StartsWith("pasted-", (string)(await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["items"]![0]!["report"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_date_that_is_none_is_refused_before_an_address_is_fetched()
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var answer = await bench.PostAsync("reports", new { url = bench.Url + "api/v1/session", published = "25/11/2026" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task pages_beside_an_empty_text_are_read_and_are_two_reports()
    {
        await using var bench = await TestWorkbench.StartAsync();
        foreach (var place in new[] { "Mosul", "Goma" })
        {
            using var answer = await bench.PostAsync("reports", new { text = "", html = $"<html><body><p>Gunmen killed five soldiers in {place} on 3 October 2026, police said.</p></body></html>", published = "2026-10-04" });
            Assert.True((bool)(await answer.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["items"]![0]!["new"]!);
        }

        Assert.Equal(["Goma", "Mosul"], (await bench.GetAsync("incidents"))["items"]!.AsArray().Select(i => (string)i!["place"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task a_date_that_comes_later_dates_the_report()
    {
        await using var bench = await TestWorkbench.StartAsync();
        using (await bench.PostAsync("reports", new { id = "r", text = Text }))
        {
        }

        using (await bench.PostAsync("reports", new { id = "r", text = Text, published = "2022-01-22" }))
        {
        }

        Assert.Equal("2022-01-21", (string?)(await bench.GetAsync("incidents"))["items"]![0]!["start"]);
    }

    [Fact]
    public async Task of_two_texts_under_one_id_in_a_file_one_counts_and_the_other_is_told()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var lines = """{"id":"same","text":"Gunmen killed five soldiers in Mosul on Friday.","published":"2026-10-03"}""" + "\n" + """{"id":"same","text":"Rebels killed seven soldiers in Goma on Monday."}""";
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(lines)), "file", "two.jsonl" } };
        using var answer = await bench.Client.PostAsync(new Uri("/api/v1/reports/files", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("two.jsonl, line 1 and upload-", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), said, StringComparison.Ordinal);
        Assert.Equal("Mosul", (string?)Assert.Single((await bench.GetAsync("incidents"))["items"]!.AsArray())!["place"]);
    }

    [Fact]
    public async Task a_file_is_read_and_its_path_on_the_server_is_told_to_nobody()
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Text)), "file", "../../etc/story.txt" }, { new StringContent("2022-01-21"), "published" } };
        using var answer = await bench.Client.PostAsync(new Uri("/api/v1/reports/files", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("story.txt", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_address_inside_this_machine_is_not_fetched()
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var answer = await bench.PostAsync("reports", new { url = bench.Url + "api/v1/session" });
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.UnprocessableEntity, HttpStatusCode.BadGateway });
    }

    [Fact]
    public async Task an_export_holds_what_the_list_shows_and_no_cell_is_a_formula()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "=Mosul", "IQ", new DateOnly(2024, 3, 1), 12), Told.Report("r2", "Homs", "SY", new DateOnly(2024, 5, 1), 2, lat: 34.7, lon: 36.7)));
        var csv = await bench.Client.GetStringAsync(new Uri("/api/v1/export?format=csv&country=IQ", UriKind.Relative), TestContext.Current.CancellationToken);
        var lines = csv.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.Contains(",'=Mosul,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_release_can_be_taken_out_as_it_was_frozen_and_its_hash_is_the_manifests()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12)));
        using var made = await bench.PostAsync("releases", new { name = "spring" });
        var release = (await made.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
        await Told.IntoAsync(bench.Ledger, Told.Report("r2", "Homs", "SY", new DateOnly(2024, 5, 1), 2, lat: 34.7, lon: 36.7));
        var bytes = await bench.Client.GetByteArrayAsync(new Uri("/api/v1/releases/1/incidents", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Single(Encoding.UTF8.GetString(bytes).TrimEnd('\n').Split('\n'));
        Assert.Equal((string?)release["sha256"], Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        using var none = await bench.Client.GetAsync(new Uri("/api/v1/releases/2/incidents", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task two_releases_are_not_called_alike()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12)));
        using var first = await bench.PostAsync("releases", new { name = "2024-03" });
        using var again = await bench.PostAsync("releases", new { name = " 2024-03 " });
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Conflict), (first.StatusCode, again.StatusCode));
        Assert.Contains("release 1 of", await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Single((await bench.GetAsync("releases"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("IQ", "1 incident recorded; 12 reported killed.")]
    [InlineData("SY", "2 incidents recorded; 2 to 9 reported killed in 1 of them.")]
    [InlineData("ML", "0 incidents recorded.")]
    public async Task a_count_is_told_in_english(string country, string sentence)
    {
        var (homs, day) = (Told.Report("r2", "Homs", "SY", new DateOnly(2024, 5, 1), 2, lat: 34.7, lon: 36.7), new DateOnly(2024, 9, 1));
        var range = homs.Accounts[0].Figures[0] with { Low = 2, Point = null, High = 9, Qualifier = Cairn.Model.Qualifier.Range };
        var silent = Told.Report("r3", "Hama", "SY", day, 1, lat: 35.1, lon: 36.8);
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12),
            homs with { Accounts = [homs.Accounts[0] with { Figures = [range], Totals = Cairn.Model.AccountTotals.Of([range]) }] },
            silent with { Accounts = [silent.Accounts[0] with { Figures = [], Totals = Cairn.Model.AccountTotals.Of([]) }] }));
        Assert.Equal(sentence, (string)(await bench.GetAsync($"questions/count?country={country}"))["sentence"]!);
        var caveats = (await bench.GetAsync("questions/count?country=SY"))["caveats"]!.AsArray().Select(c => (string)c!);
        Assert.Contains("1 incident has no figure of the killed: unknown, not zero", caveats);
    }

    [Fact]
    public async Task a_saved_search_has_a_feed_that_its_address_alone_opens()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12)));
        using var saved = await bench.PostAsync("searches", new { name = "Ten or more in Iraq", query = "country=IQ&min_killed=10" });
        var feed = (string)(await saved.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["feed"]!;
        Assert.Contains("12 killed", await bench.Client.GetStringAsync(new Uri(feed, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var other = await bench.Client.GetAsync(new Uri(feed[..^1] + (feed[^1] == '0' ? '1' : '0'), UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task the_worst_day_is_found_when_nobody_names_it()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12), Told.Report("r2", "Basra", "IQ", new DateOnly(2024, 5, 1), 2, lat: 30.5, lon: 47.8)));
        var answer = await bench.GetAsync("questions/worst?from=2024-01-01&to=2024-12-31");
        Assert.Equal("yes", (string)answer["verdict"]!);
        Assert.Contains("2024-03-01", (string)answer["sentence"]!, StringComparison.Ordinal);
        var behind = Assert.Single(answer["behind"]!.AsArray())!;
        Assert.Equal("Mosul", (string?)behind["place"]);
        Assert.Equal((string?)answer["incidents"]![0], (string?)behind["incident_id"]);
        var count = await bench.GetAsync("questions/count?by=country&from=2024-01-01&to=2024-12-31");
        Assert.Equal(["Mosul", "Basra"], count["behind"]!.AsArray().Select(r => (string)r!["place"]!)); // the deadliest first
    }
}
