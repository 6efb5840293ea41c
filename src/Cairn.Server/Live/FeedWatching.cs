using System.Collections.Concurrent;
using Cairn.Intake;
using Cairn.Ledger;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cairn.Server;

/// <summary>
/// Visits the watched feeds when they are due and records their new stories as if somebody had added them. Its memory lies beside the desk, so that a
/// story is taken once; the fetcher keeps to robots.txt, to its pace and to public addresses.
/// </summary>
internal sealed partial class FeedWatching(ServerOptions options, DeskFile desk, Adding adding, Broadcast broadcast, TimeProvider time, ILogger<FeedWatching> log) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    private sealed record Visit(DateTimeOffset? At, int Found, string? Trouble, string? Title, DateTimeOffset? Due);

    private readonly ConcurrentDictionary<string, Visit> _visits = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _now = new(0);
    private readonly SafeFetcher _fetcher = new(new FetchOptions("Cairn/0.1 (watches this feed)"), options.MayReach);

    // Touched by the rounds alone: it is not safe for several threads.
    private readonly Lazy<WatchState> _state = new(() => WatchState.Read(options.DeskFile + ".watch.json"));

    /// <summary>Looks at once instead of when the next feed is due.</summary>
    public void LookNow() => _now.Release();

    /// <summary>A feed and its last visit.</summary>
    public WatchedShown Show(WatchedFeed feed)
    {
        var visit = _visits.GetValueOrDefault(feed.Address) ?? new Visit(null, 0, null, null, null);
        return new WatchedShown(feed.Id, feed.Address, feed.By, feed.Since, visit.Title, visit.At, visit.Due, visit.Found, visit.Trouble);
    }

    /// <summary>One round over the feeds that are due.</summary>
    public async Task RoundAsync(CancellationToken cancellationToken)
    {
        foreach (var feed in desk.State.Feeds)
        {
            if (!IsDue(feed)) continue;
            var watch = new FeedWatch(_fetcher, _state.Value, WatchPlan.Default, time);
            var visitor = new Visitor($"{feed.By}, feed", Role.Coder, Local: false, Csrf: null);
            string? trouble = null;
            await foreach (var news in watch.RoundAsync([new Uri(feed.Address)], cancellationToken).ConfigureAwait(false))
            {
                if (news is WatchNews.Trouble bad) trouble = bad.Message;
                else if (news is WatchNews.Story { Outcome: ReportOutcome.Read read })
                {
                    await adding.AddAsync([read], null, visitor, cancellationToken).ConfigureAwait(false);
                    Keep(feed, found: 1, null);
                }
            }

            Keep(feed, 0, trouble);
            if (trouble is not null) Unread(feed.Address, trouble);
        }
    }

    public override void Dispose()
    {
        _fetcher.Dispose();
        _now.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (desk.State.Feeds.Count > 0) await RoundAsync(stoppingToken).ConfigureAwait(false);
                await _now.WaitAsync(LongestSleep, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is LedgerException or IOException or InvalidDataException)
            {
                Unread("all", fault.Message);
                await Task.Delay(LongestSleep, time, stoppingToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private bool IsDue(WatchedFeed feed) =>
        new FeedWatch(_fetcher, _state.Value, WatchPlan.Default, time).NextDue([new Uri(feed.Address)]) is { } due && due <= time.GetUtcNow();

    private void Keep(WatchedFeed feed, int found, string? trouble)
    {
        var known = _state.Value.Of(new Uri(feed.Address));
        var before = _visits.GetValueOrDefault(feed.Address)?.Found ?? 0;
        _visits[feed.Address] = new Visit(time.GetUtcNow(), before + found, trouble, known.Title, known.IsGone ? null : known.Due);
        _state.Value.Write(options.DeskFile + ".watch.json");
        broadcast.Tell(new LiveEvent("watched", feed.Id, feed.Id, null));
    }

    [LoggerMessage(EventId = 5301, Level = LogLevel.Warning, Message = "The watched feed {Address} could not be read: {Reason}")]
    private partial void Unread(string address, string reason);
}
