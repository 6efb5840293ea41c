using System.Net;
using System.Text.Json.Nodes;

namespace Cairn.Server.Tests;

public sealed class Watched_feeds
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_feed_is_visited_at_once_and_its_stories_become_incidents()
    {
        await using var outlet = await Outlet.StartAsync();
        await using var bench = await TestWorkbench.StartAsync(change: o => o with { MayReach = _ => true });
        using var watched = await bench.PostAsync("watched", new { url = outlet.Feed });
        watched.EnsureSuccessStatusCode();
        var feed = await UntilAsync(bench, f => f["found"]!.GetValue<int>() == 1 && f["visited"] is not null);
        Assert.Equal("The Outlet", (string?)feed["title"]);
        Assert.Null((string?)feed["trouble"]);
        var row = (await bench.GetAsync("incidents"))["items"]![0]!;
        Assert.Equal(12, (int)row["killed"]!["best"]!);

        using var gone = await bench.Client.DeleteAsync(new Uri($"/api/v1/watched/{feed["id"]}", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NoContent, gone.StatusCode);
        Assert.Empty((await bench.GetAsync("watched"))["items"]!.AsArray());
        Assert.Single((await bench.GetAsync("incidents"))["items"]!.AsArray());
    }

    [Fact]
    public async Task a_feed_inside_this_machine_is_not_fetched_and_says_so()
    {
        await using var outlet = await Outlet.StartAsync();
        await using var bench = await TestWorkbench.StartAsync();
        using var watched = await bench.PostAsync("watched", new { url = outlet.Feed });
        watched.EnsureSuccessStatusCode();
        var feed = await UntilAsync(bench, f => f["trouble"] is not null);
        Assert.Contains("not fetched", (string)feed["trouble"]!, StringComparison.Ordinal);
        Assert.Equal(0, outlet.Asked);
    }

    [Fact]
    public async Task an_address_that_is_none_is_refused()
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var answer = await bench.PostAsync("watched", new { url = "file:///etc/passwd" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<JsonNode> UntilAsync(TestWorkbench bench, Func<JsonNode, bool> so)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if ((await bench.GetAsync("watched"))["items"]![0] is { } feed && so(feed)) return feed;
            await Task.Delay(100, Stop);
        }

        throw new TimeoutException("the feed was not visited");
    }
}
