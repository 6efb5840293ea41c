using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Cairn.Server;

/// <summary>Server-sent events.</summary>
internal static class EventsApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/events", (Broadcast broadcast, IHostApplicationLifetime life, CancellationToken cancellationToken) => TypedResults.ServerSentEvents(Listen(broadcast, life.ApplicationStopping, cancellationToken)))
            .WithName("events").WithTags("Live").DisableRateLimiting().WithSummary("What happens, as it happens: changed (read again), report (one was added), progress (of an upload) and watched (a feed was visited).");

    // Ends when the server stops: a page left open must not hold it up for the half minute that a host waits for its requests.
    private static async IAsyncEnumerable<SseItem<LiveEvent>> Listen(Broadcast broadcast, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancellationToken);
        await using var events = broadcast.ListenAsync(either.Token).GetAsyncEnumerator(either.Token);
        while (await NextAsync(events, stopping).ConfigureAwait(false)) yield return new SseItem<LiveEvent>(events.Current, events.Current.Type);
    }

    private static async Task<bool> NextAsync(IAsyncEnumerator<LiveEvent> events, CancellationToken stopping)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
    }
}
