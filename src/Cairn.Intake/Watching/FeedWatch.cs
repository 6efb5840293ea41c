using System.Runtime.CompilerServices;
using Cairn.Model;

namespace Cairn.Intake;

/// <summary>
/// Visits feeds, sitemaps and OPML lists when they are due and gives out their new stories. Requests are conditional; who fails or has
/// nothing new is visited less often; the fetcher keeps to robots.txt and to its pace for each host.
/// </summary>
/// <param name="fetcher">Fetches sources and stories.</param>
/// <param name="state">What earlier visits learnt; changed by every visit.</param>
/// <param name="plan">When sources are visited again.</param>
/// <param name="time">The clock.</param>
public sealed class FeedWatch(SafeFetcher fetcher, WatchState state, WatchPlan plan, TimeProvider time)
{
    /// <summary>Sitemaps of sitemaps and lists of lists are followed this deep.</summary>
    private const int MostLevels = 3;

    /// <summary>New stories of one visit; a sitemap may list a whole archive, its newest stories are what a watch is for.</summary>
    private const int MostStories = 500;

    private const int MostSitemaps = 10;
    private const int Gone = 410;

    /// <summary>Visits every source that is due, once, in the order given.</summary>
    public async IAsyncEnumerable<WatchNews> RoundAsync(IReadOnlyList<Uri> sources, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var waiting = new Queue<(string Address, int Level)>(sources.Select(s => (s.AbsoluteUri, 0)));
        var met = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var next))
        {
            var address = new Uri(next.Address);
            if (!met.Add(next.Address)) continue;
            var due = state.Of(address) is var known && !known.IsGone && !(known.Due > time.GetUtcNow());
            var (read, trouble) = due ? await VisitAsync(known, address, cancellationToken).ConfigureAwait(false) : default;
            if (trouble is not null) yield return trouble;
            // What a list named stays watched while the list itself is not due, unchanged or out of order.
            if (next.Level < MostLevels)
                foreach (var part in state.Of(address).Parts) waiting.Enqueue((part, next.Level + 1));
            if (read is null or { Kind: FeedKind.Opml or FeedKind.SitemapIndex }) continue;
            foreach (var entry in Newest(read))
            {
                var outcome = await StoryAsync(entry, read.Title, cancellationToken).ConfigureAwait(false);
                state.See(entry.Address);
                yield return new WatchNews.Story(outcome);
            }
        }
    }

    /// <summary>The moment when the next of the sources is due; null when all are gone.</summary>
    public DateTimeOffset? NextDue(IReadOnlyList<Uri> sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var reached = new List<WatchSource>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(sources.Select(s => s.AbsoluteUri));
        while (waiting.TryDequeue(out var address))
        {
            if (!met.Add(address)) continue;
            reached.Add(state.Of(new Uri(address)));
            foreach (var part in reached[^1].Parts) waiting.Enqueue(part);
        }

        return reached.Where(s => !s.IsGone).Select(s => s.Due ?? time.GetUtcNow()).Cast<DateTimeOffset?>().Min();
    }

    private async Task<(FeedOutcome.Read? Read, WatchNews.Trouble? Trouble)> VisitAsync(WatchSource known, Uri address, CancellationToken cancellationToken)
    {
        var outcome = await fetcher.FetchAsync(new FetchRequest(address, known.ETag, known.LastModified), cancellationToken).ConfigureAwait(false);
        var now = time.GetUtcNow();
        switch (outcome)
        {
            case FetchOutcome.Fetched page when FeedReader.Read(page.Bytes.Span, page.Address, page.Charset) is FeedOutcome.Read read:
                var marked = known with { ETag = page.ETag, LastModified = page.LastModified, Title = read.Title ?? known.Title, Parts = PartsOf(read) };
                state.Keep(plan.AfterVisit(marked, read.Entries.Any(e => !state.HasSeen(e.Address)), now));
                return (read, null);
            case FetchOutcome.Fetched:
                state.Keep(plan.AfterFailure(known, null, now));
                return (null, new WatchNews.Trouble(address, $"{address}: is no RSS, Atom, sitemap or OPML"));
            case FetchOutcome.NotModified:
                state.Keep(plan.AfterVisit(known, hadNews: false, now));
                return (null, null);
            case FetchOutcome.Refused refused:
                state.Keep(plan.AfterFailure(known, null, now) with { IsGone = refused.Code is FetchCodes.Scheme or FetchCodes.Address });
                return (null, new WatchNews.Trouble(address, $"{address}: not fetched, {refused.Message}"));
            case FetchOutcome.Failed failed:
                state.Keep(plan.AfterFailure(known, failed.RetryAfter, now) with { IsGone = failed.Status == Gone });
                return (null, new WatchNews.Trouble(address, $"{address}: cannot be fetched, {failed.Message}"));
            default:
                throw new InvalidOperationException("a fetch has no other outcome");
        }
    }

    /// <summary>The feeds of a list; of a sitemap of sitemaps those that changed last, for it may hold decades.</summary>
    private static IReadOnlyList<string> PartsOf(FeedOutcome.Read read) => read.Kind switch
    {
        FeedKind.Opml => [.. read.Entries.Select(e => e.Address.AbsoluteUri)],
        FeedKind.SitemapIndex => [.. read.Entries.OrderByDescending(e => e.Published, StringComparer.Ordinal).Take(MostSitemaps).Select(e => e.Address.AbsoluteUri)],
        _ => [],
    };

    /// <summary>Unseen entries, each address once, in document order; the latest ones when there are too many.</summary>
    private List<FeedEntry> Newest(FeedOutcome.Read read)
    {
        var fresh = read.Entries.Where(e => !state.HasSeen(e.Address)).DistinctBy(e => e.Address.GetLeftPart(UriPartial.Query), StringComparer.Ordinal).ToList();
        if (fresh.Count <= MostStories) return fresh;
        foreach (var old in fresh.OrderByDescending(e => e.Published, StringComparer.Ordinal).Skip(MostStories).ToList())
        {
            state.See(old.Address);
            fresh.Remove(old);
        }

        return fresh;
    }

    private async Task<ReportOutcome> StoryAsync(FeedEntry entry, string? publisher, CancellationToken cancellationToken)
    {
        var fetched = await fetcher.FetchAsync(new FetchRequest(entry.Address), cancellationToken).ConfigureAwait(false);
        var outcome = AddressReport.Of(entry.Address.AbsoluteUri, fetched, entry.Title, entry.Published);
        if (outcome is ReportOutcome.Read read) return read with { Report = read.Report with { Publisher = publisher } };
        // A page that cannot be had may stand in the feed itself.
        if (entry.Html is not { Length: > 0 } html) return outcome;
        var report = new Report { Id = entry.Address.AbsoluteUri, Html = html, Url = entry.Address.AbsoluteUri, Title = entry.Title, Published = entry.Published, Publisher = publisher };
        var origin = new ReportOrigin(entry.Address.AbsoluteUri, null, TextHash.Sha256(html));
        return new ReportOutcome.Read(report, ReportForm.Page, origin, [new Diagnostic(FetchCodes.Status, $"the story's page was not had ({((ReportOutcome.Unreadable)outcome).Message}); the text is the feed's own")]);
    }
}
