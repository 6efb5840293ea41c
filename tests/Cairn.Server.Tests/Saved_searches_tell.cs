using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Cairn.Server.Tests;

public sealed class Saved_searches_tell
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_webhook_is_told_of_new_incidents_that_match_and_of_each_once()
    {
        await using var hook = await Receiver.StartAsync(HttpStatusCode.OK);
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("before", "Mosul", "IQ", new DateOnly(2024, 3, 1), 40)));
        var desk = await SaveAsync(bench, hook.Url);
        await Told.IntoAsync(bench.Ledger, Told.Report("many", "Baqubah", "IQ", new DateOnly(2024, 4, 1), 12, lat: 33.7, lon: 44.6), Told.Report("few", "Khanaqin", "IQ", new DateOnly(2024, 5, 1), 2, lat: 34.3, lon: 45.4), Told.Report("elsewhere", "Aleppo", "SY", new DateOnly(2024, 6, 1), 30, lat: 36.2, lon: 37.1));
        using var webhooks = await WebhooksAsync(bench, desk, _ => true);
        await webhooks.TellAsync(Stop);
        await webhooks.TellAsync(Stop);
        var told = JsonNode.Parse(Assert.Single(hook.Bodies))!;
        Assert.Equal("Ten or more in Iraq", (string?)told["search"]);
        var incident = Assert.Single(told["incidents"]!.AsArray())!;
        Assert.Contains("Baqubah", (string?)incident["text"], StringComparison.Ordinal);
        Assert.Equal($"/incidents/{incident["incident_id"]}", (string?)incident["path"]);
    }

    [Fact]
    public async Task an_address_of_this_machine_is_not_called()
    {
        await using var hook = await Receiver.StartAsync(HttpStatusCode.OK);
        await using var bench = await TestWorkbench.StartAsync();
        var desk = await SaveAsync(bench, hook.Url);
        await Told.IntoAsync(bench.Ledger, Told.Report("many", "Baqubah", "IQ", new DateOnly(2024, 4, 1), 12));
        using var webhooks = await WebhooksAsync(bench, desk, null);
        await webhooks.TellAsync(Stop);
        Assert.Empty(hook.Bodies);
    }

    [Fact]
    public async Task a_webhook_that_fails_does_not_keep_others_from_being_told()
    {
        await using var broken = await Receiver.StartAsync(HttpStatusCode.InternalServerError);
        await using var sound = await Receiver.StartAsync(HttpStatusCode.OK);
        await using var bench = await TestWorkbench.StartAsync();
        await SaveAsync(bench, broken.Url);
        var desk = await SaveAsync(bench, sound.Url);
        await Told.IntoAsync(bench.Ledger, Told.Report("many", "Baqubah", "IQ", new DateOnly(2024, 4, 1), 12));
        using var webhooks = await WebhooksAsync(bench, desk, _ => true);
        await webhooks.TellAsync(Stop);
        Assert.Single(broken.Bodies);
        Assert.Single(sound.Bodies);
    }

    [Fact]
    public async Task a_webhook_that_fails_is_told_later_and_the_search_says_why_it_was_not()
    {
        await using var hook = await Receiver.StartAsync(HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK);
        await using var bench = await TestWorkbench.StartAsync();
        var desk = await SaveAsync(bench, hook.Url);
        await Told.IntoAsync(bench.Ledger, Told.Report("many", "Baqubah", "IQ", new DateOnly(2024, 4, 1), 12));
        var clock = new TurnedClock();
        using var webhooks = await WebhooksAsync(bench, desk, _ => true, clock);
        await webhooks.TellAsync(Stop);
        Assert.Equal("it answered 503", desk.State.Searches[0].Trouble);
        await webhooks.TellAsync(Stop);
        Assert.Single(hook.Bodies);
        clock.Now += TimeSpan.FromSeconds(6);
        await webhooks.TellAsync(Stop);
        Assert.Equal(2, hook.Bodies.Count);
        Assert.Null(desk.State.Searches[0].Trouble);
        Assert.NotNull(desk.State.Searches[0].Told);
    }

    /// <summary>Saves a search and gives a copy of the desk as it then is: the server's own webhooks look at theirs every few seconds.</summary>
    private static async Task<DeskFile> SaveAsync(TestWorkbench bench, string webhook)
    {
        using var saved = await bench.PostAsync("searches", new { name = "Ten or more in Iraq", query = "country=IQ&min_killed=10", webhook });
        saved.EnsureSuccessStatusCode();
        var copy = bench.DeskFile + ".copy";
        File.Copy(bench.DeskFile, copy, overwrite: true);
        return new DeskFile(copy);
    }

    // The server's own call public addresses only; these are asked by the test.
    private static async Task<Webhooks> WebhooksAsync(TestWorkbench bench, DeskFile desk, Func<IPAddress, bool>? mayReach, TimeProvider? time = null)
    {
        var watch = new LedgerWatch(bench.Ledger, new Broadcast(), TimeProvider.System, NullLogger<LedgerWatch>.Instance);
        await watch.StartAtAsync(Stop);
        return new Webhooks(bench.Ledger, desk, watch, time ?? TimeProvider.System, NullLogger<Webhooks>.Instance, mayReach);
    }

    private sealed class TurnedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Receiver : IAsyncDisposable
    {
        private readonly WebApplication _app;

        private Receiver(WebApplication app) => _app = app;

        public List<string> Bodies { get; } = [];

        public string Url => _app.Urls.First() + "/hook";

        /// <summary>Answers with each in turn, with the last for ever.</summary>
        public static async Task<Receiver> StartAsync(params HttpStatusCode[] answers)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            var receiver = new Receiver(app);
            app.MapPost("/hook", async (HttpRequest request) =>
            {
                using var reader = new StreamReader(request.Body);
                receiver.Bodies.Add(await reader.ReadToEndAsync(Stop));
                return Results.StatusCode((int)answers[Math.Min(receiver.Bodies.Count, answers.Length) - 1]);
            });
            await app.StartAsync(Stop);
            return receiver;
        }

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
