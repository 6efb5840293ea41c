using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>Server-sent events.</summary>
internal static class EventsApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/events", (Broadcast broadcast, CancellationToken cancellationToken) => TypedResults.ServerSentEvents(Listen(broadcast, cancellationToken)))
            .WithName("events").WithTags("Live").DisableRateLimiting().WithSummary("What happens, as it happens: changed (read again) and report (one was added).");

    private static async IAsyncEnumerable<SseItem<LiveEvent>> Listen(Broadcast broadcast, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var said in broadcast.ListenAsync(cancellationToken).ConfigureAwait(false)) yield return new SseItem<LiveEvent>(said, said.Type);
    }
}
