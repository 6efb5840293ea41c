using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>A feed to watch.</summary>
public sealed record WatchedSent(string Url);

/// <summary>A watched feed and what became of its last visit.</summary>
/// <param name="Title">The name it gives itself.</param>
/// <param name="Visited">When it was visited last; null before the first visit.</param>
/// <param name="Due">When it is visited next; null when never again.</param>
/// <param name="Found">Stories found since the server started.</param>
/// <param name="Trouble">Why it cannot be read; null when all is well.</param>
public sealed record WatchedShown(string Id, string Url, string By, DateTimeOffset Since, string? Title, DateTimeOffset? Visited, DateTimeOffset? Due, int Found, string? Trouble);

/// <summary>All watched feeds.</summary>
public sealed record WatchedAll(IReadOnlyList<WatchedShown> Items);

/// <summary>Feeds that the server watches by itself.</summary>
internal static class WatchedApi
{
    private const int MostFeeds = 500;

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/watched").WithTags("Reports");
        group.MapGet("/", All).WithName("listWatched").Refuses(403).WithSummary("The feeds that are watched, with their last visit.");
        group.MapPost("/", Add).WithName("watch").RequireRateLimiting("write").WithSummary("Watches a feed, a sitemap or a list of feeds (OPML); it is visited at once, then when it is due.");
        group.MapDelete("/{id}", Remove).WithName("unwatch").Produces(StatusCodes.Status204NoContent).WithSummary("Watches it no longer; what it brought stays.");
    }

    private static Ok<WatchedAll> All(HttpContext http, DeskFile desk, FeedWatching watching)
    {
        Visitor.Of(http).Needs(Role.Coder);
        return TypedResults.Ok(new WatchedAll([.. desk.State.Feeds.Select(watching.Show)]));
    }

    private static Ok<WatchedShown> Add(WatchedSent sent, HttpContext http, DeskFile desk, FeedWatching watching, TimeProvider time)
    {
        var visitor = Visitor.Of(http);
        visitor.Needs(Role.Coder);
        if (sent.Url is not { Length: <= 2000 } || !Uri.TryCreate(sent.Url.Trim(), UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) throw RequestProblem.Bad("a feed has an http or https address");
        if (desk.State.Feeds.Count >= MostFeeds) throw RequestProblem.Bad($"at most {MostFeeds} feeds; list them in one OPML file");
        var feed = desk.State.Feeds.FirstOrDefault(f => f.Address == address.AbsoluteUri) ?? new WatchedFeed(Passwords.Secret("")[..12], address.AbsoluteUri, visitor.Name, time.GetUtcNow());
        desk.Change(s => s with { Feeds = [.. s.Feeds.Where(f => f.Address != feed.Address), feed] });
        watching.LookNow();
        return TypedResults.Ok(watching.Show(feed));
    }

    private static NoContent Remove(string id, HttpContext http, DeskFile desk)
    {
        Visitor.Of(http).Needs(Role.Coder);
        if (!desk.State.Feeds.Any(f => f.Id == id)) throw RequestProblem.NotFound("no such feed is watched");
        desk.Change(s => s with { Feeds = [.. s.Feeds.Where(f => f.Id != id)] });
        return TypedResults.NoContent();
    }
}
