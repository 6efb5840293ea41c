using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Cairn.Server.Tests;

/// <summary>A server that was started to show a ledger and nothing else.</summary>
public sealed partial class Reading_only
{
    private static readonly DateOnly Day = new(2024, 3, 1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<TestWorkbench> StartAsync(Action<DeskFile>? desk = null, Func<ServerOptions, ServerOptions>? change = null) =>
        TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", Day, 12)), desk, o => (change?.Invoke(o) ?? o) with { ReadOnly = true });

    [Fact]
    public async Task every_changing_request_is_refused_with_problem_details_and_changes_nothing()
    {
        await using var bench = await StartAsync();
        var before = (await bench.Ledger.SummaryAsync(Stop)).Head;
        var (detail, version) = await bench.IncidentAsync((string)(await bench.GetAsync("incidents"))["items"]![0]!["incident_id"]!);
        Assert.NotNull(detail);
        var refused = 0;
        foreach (var (path, method, operation) in await ChangingAsync(bench))
        {
            var address = InBraces().Replace(path, m => m.Value == "{id}" && path.Contains("incidents", StringComparison.Ordinal) ? (string)detail["row"]!["incident_id"]! : "1");
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative)) { Content = JsonContent.Create(new { kind = "accept", name = "first", text = "A bomb killed 5 people in Basra, police said.", url = "https://news.example/feed", query = "" }) };
            request.Headers.TryAddWithoutValidation("If-Match", version);
            using var answer = await bench.Client.SendAsync(request, Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {address}: {answer.StatusCode}");
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("Read only", (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>(Stop))!["title"]);
            // The description says so.
            Assert.NotNull(operation["responses"]!["403"]);
            refused++;
        }

        Assert.True(refused >= 9, $"{refused} changing requests");
        Assert.Equal(before, (await bench.Ledger.SummaryAsync(Stop)).Head);
        Assert.False(File.Exists(bench.DeskFile));
    }

    [Fact]
    public async Task everything_is_shown_as_ever_and_the_session_says_that_it_is_read_only()
    {
        await using var bench = await StartAsync();
        Assert.True((bool)(await bench.GetAsync("session"))["read_only"]!);
        var id = (string)Assert.Single((await bench.GetAsync("incidents"))["items"]!.AsArray())!["incident_id"]!;
        Assert.Equal(12, (int)(await bench.IncidentAsync(id)).Detail["row"]!["killed"]!["best"]!);
        foreach (var path in new[] { "review", "releases", "searches", "watched", "methodology", "incidents/facets", "export?format=jsonl", "export?format=geojson" })
        {
            using var answer = await bench.Client.GetAsync(new Uri("/api/v1/" + path, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task people_sign_in_and_out_and_administrators_change_nothing_either()
    {
        const string password = "a long enough one";
        var token = "";
        await using var bench = await StartAsync(desk =>
        {
            DeskKeeping.SetUser(desk, "ana", Role.Administrator, password);
            token = DeskKeeping.AddToken(desk, "nightly", Role.Administrator, DateTimeOffset.UtcNow.AddDays(1));
        });
        using var nobody = await bench.PostAsync("reports", new { text = "Nothing." });
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        using var signed = await bench.PostAsync("session", new { name = "ana", password });
        var session = (await signed.Content.ReadFromJsonAsync<JsonNode>(Stop))!;
        Assert.True((bool)session["read_only"]!);
        bench.Client.DefaultRequestHeaders.Add("X-Cairn-Csrf", (string)session["csrf"]!);
        using var added = await bench.PostAsync("reports", new { text = "Nothing." });
        Assert.Equal(HttpStatusCode.Forbidden, added.StatusCode);
        using var byToken = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/releases", UriKind.Relative)) { Content = JsonContent.Create(new { name = "first" }) };
        byToken.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var released = await bench.Client.SendAsync(byToken, Stop);
        Assert.Equal(HttpStatusCode.Forbidden, released.StatusCode);
        using var left = await bench.Client.DeleteAsync(new Uri("/api/v1/session", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
    }

    [Fact]
    public async Task no_watched_feed_is_visited()
    {
        await using var outlet = await Outlet.StartAsync();
        DeskState Watching(DeskState desk) => desk with { Feeds = [new WatchedFeed("f1", outlet.Feed, "local", DateTimeOffset.UtcNow)] };
        // The same desk is visited at once where more than reading is allowed.
        await using (await TestWorkbench.StartAsync(desk: d => d.Change(Watching), change: o => o with { MayReach = _ => true }))
        {
            for (var i = 0; i < 100 && outlet.Asked == 0; i++) await Task.Delay(100, Stop);
        }

        var before = outlet.Asked;
        Assert.True(before > 0);
        await using var bench = await StartAsync(d => d.Change(Watching), o => o with { MayReach = _ => true });
        await Task.Delay(1500, Stop);
        Assert.Equal(before, outlet.Asked);
    }

    [Fact]
    public async Task where_people_sign_in_nothing_is_taken_out_unseen()
    {
        // The record of exports cannot be written: a folder stands in its place.
        static ServerOptions Blocked(ServerOptions options)
        {
            Directory.CreateDirectory(options.DeskFile + ".audit.jsonl");
            return options;
        }

        await using (var alone = await StartAsync(change: Blocked))
        {
            using var mine = await alone.Client.GetAsync(new Uri("/api/v1/export?format=csv", UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.OK, mine.StatusCode);
        }

        var token = "";
        await using var shared = await StartAsync(desk =>
        {
            DeskKeeping.SetUser(desk, "ana", Role.Reader, "a long enough one");
            token = DeskKeeping.AddToken(desk, "nightly", Role.Reader, DateTimeOffset.UtcNow.AddDays(1));
        }, Blocked);
        shared.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var theirs = await shared.Client.GetAsync(new Uri("/api/v1/export?format=csv", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, theirs.StatusCode);
        Assert.Contains("--desk", await theirs.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static async Task<List<(string Path, string Method, JsonNode Operation)>> ChangingAsync(TestWorkbench bench)
    {
        var description = JsonNode.Parse(await bench.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Stop))!;
        return [.. from path in description["paths"]!.AsObject()
                   where path.Key != "/api/v1/session"
                   from operation in path.Value!.AsObject()
                   where operation.Key is "post" or "put" or "patch" or "delete"
                   select (path.Key, operation.Key.ToUpperInvariant(), operation.Value!)];
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex InBraces();
}
