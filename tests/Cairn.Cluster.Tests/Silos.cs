using System.Net;
using Cairn.Engine;
using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Cluster.Tests;

/// <summary>Orleans silos over one queue, as <c>cairn worker</c> runs them. The coder is a small one: what counts here is who works.</summary>
public sealed class Silos
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static ReportToRecord Code(QueueClaim claim) => new(
        new CodedReport { Id = claim.Entry.ReportId, Report = new ReportHeader { Text = claim.Entry.Payload, TextSha256 = TextHash.Sha256(claim.Entry.Payload) } }, TextHash.Sha256(claim.Entry.Key), "coder-1", "run-1");

    private static WorkerHome Home(IReportQueue queue, string name, Func<QueueClaim, ReportToRecord>? code = null) =>
        new(queue, code ?? Code, new WorkerTerms { Name = name, Home = "orleans", Threads = 1, InHand = 4, Idle = TimeSpan.FromMilliseconds(20), BetweenLinkings = TimeSpan.FromMilliseconds(200) }, _ => { });

    private static Task<int> Put(IReportQueue queue, int count) =>
        queue.AddAsync([.. Enumerable.Range(100, count).Select(i => new QueueEntry(TextHash.Sha256($"{i}"), $"r{i}", $"Nothing happened on day {i}."))], Stop);

    [Fact]
    public async Task two_share_a_queue_and_everything_is_recorded_once_and_linked()
    {
        var where = await Databases.Make();
        await using var ledger = await Ledgers.OpenAsync(where, cancellationToken: Stop);
        var queue = await ReportQueues.OpenAsync(ledger, cancellationToken: Stop);
        await Put(queue, 200);
        await using var first = await Silo.StartAsync(Home(queue, "s1"), where, IPAddress.Loopback, Stop);
        await using var second = await Silo.StartAsync(Home(queue, "s2"), where, IPAddress.Loopback, Stop);
        var recorded = await Task.WhenAll(first.RunAsync(once: true, Stop), second.RunAsync(once: true, Stop));
        Assert.Equal(200, recorded.Sum());
        Assert.All(recorded, r => Assert.True(r > 0, "a silo recorded nothing"));
        Assert.Equal(200, (await ledger.SummaryAsync(Stop)).TextVersions);
        var status = await queue.StatusAsync(Stop);
        Assert.True(status.IsAtRest);
        Assert.Equal(["s1", "s2"], status.Workers.Select(w => w.Beat.Worker));
    }

    [Fact]
    public async Task one_that_is_stopped_leaves_the_cluster_and_the_other_goes_on()
    {
        var where = await Databases.Make();
        await using var ledger = await Ledgers.OpenAsync(where, cancellationToken: Stop);
        var queue = await ReportQueues.OpenAsync(ledger, cancellationToken: Stop);
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using var begun = new SemaphoreSlim(0);
        await using var first = await Silo.StartAsync(Home(queue, "s1", c => { begun.Release(); return Code(c); }), where, IPAddress.Loopback, Stop);
        await Put(queue, 100);
        var running = first.RunAsync(once: false, leave.Token);
        await begun.WaitAsync(Stop);
        await using var second = await Silo.StartAsync(Home(queue, "s2"), where, IPAddress.Loopback, Stop);
        await leave.CancelAsync();
        var early = await running;
        await Put(queue, 150);
        Assert.Equal(150 - early, await second.RunAsync(once: true, Stop));
        Assert.Equal(150, (await ledger.SummaryAsync(Stop)).TextVersions);
    }

    [Fact]
    public async Task the_status_page_tells_of_workers_and_what_was_set_aside()
    {
        var where = await Databases.Make();
        await using var ledger = await Ledgers.OpenAsync(where, cancellationToken: Stop);
        var queue = await ReportQueues.OpenAsync(ledger, cancellationToken: Stop);
        await queue.AddAsync([new QueueEntry("k", "<b>", "x")], Stop);
        await queue.BeatAsync(new WorkerBeat("w1", "postgres", "here", 1, 5, 0, false), [], Stop);
        for (var i = 0; i < 2; i++) await queue.FailAsync(Assert.Single(await queue.ClaimAsync("w1", 1, Stop)), "no <i>sense</i>", Stop);
        await using var page = await StatusPage.StartAsync("http://127.0.0.1:0", queue, Stop);
        using var client = new HttpClient { BaseAddress = new Uri(((Microsoft.AspNetCore.Builder.WebApplication)page).Urls.Single()) };
        var html = await client.GetStringAsync(new Uri("/", UriKind.Relative), Stop);
        Assert.Contains("&lt;b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", html, StringComparison.Ordinal);
        Assert.Contains("working", html, StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(await client.GetStringAsync(new Uri("/status.json", UriKind.Relative), Stop));
        Assert.Equal(1, json.RootElement.GetProperty("status").GetProperty("set_aside").GetInt64());
        Assert.Equal("ok", await client.GetStringAsync(new Uri("/healthz", UriKind.Relative), Stop));
    }
}
