using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Cairn.Server;

/// <summary>Something that happened, for whoever listens at <c>/api/v1/events</c>.</summary>
/// <param name="Type"><c>changed</c> (incidents changed), <c>report</c> (a report was added), <c>progress</c> (so many of an upload are read) or <c>watched</c> (a feed was visited).</param>
/// <param name="What">A word for people.</param>
/// <param name="Id">The report or incident, or empty.</param>
/// <param name="Title">The report's title.</param>
public sealed record LiveEvent(string Type, string What, string Id, string? Title);

/// <summary>Hands events to every listener; one that does not keep up loses the oldest.</summary>
internal sealed class Broadcast
{
    private readonly ConcurrentDictionary<Channel<LiveEvent>, byte> _listeners = new();

    public void Tell(LiveEvent said)
    {
        foreach (var listener in _listeners.Keys) listener.Writer.TryWrite(said);
    }

    public async IAsyncEnumerable<LiveEvent> ListenAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<LiveEvent>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[channel] = 0;
        try
        {
            yield return new LiveEvent("hello", "listening", "", null);
            await foreach (var said in channel.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return said;
        }
        finally
        {
            _listeners.TryRemove(channel, out _);
        }
    }
}
