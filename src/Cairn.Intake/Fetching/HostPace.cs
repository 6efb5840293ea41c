using System.Collections.Concurrent;

namespace Cairn.Intake;

/// <summary>Keeps requests to one host apart in time and one at a time. Safe for several threads.</summary>
internal sealed class HostPace(TimeProvider time)
{
    private const int MostHosts = 50_000;
    private readonly ConcurrentDictionary<string, Turn> _turns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for the host's turn; dispose the result when the request is done.</summary>
    public async Task<IDisposable> WaitAsync(string host, TimeSpan delay, CancellationToken cancellationToken)
    {
        if (_turns.Count > MostHosts)
            foreach (var (name, idle) in _turns)
                if (idle.IsFree && idle.Next < time.GetUtcNow()) _turns.TryRemove(name, out _);

        var turn = _turns.GetOrAdd(host, _ => new Turn());
        await turn.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var wait = turn.Next - time.GetUtcNow();
            if (wait > TimeSpan.Zero) await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            turn.Gate.Release();
            throw;
        }

        return new Lease(turn, () => time.GetUtcNow() + delay);
    }

    private sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);
        public DateTimeOffset Next { get; set; } = DateTimeOffset.MinValue;
        public bool IsFree => Gate.CurrentCount == 1;
    }

    private sealed class Lease(Turn turn, Func<DateTimeOffset> next) : IDisposable
    {
        public void Dispose()
        {
            turn.Next = next();
            turn.Gate.Release();
        }
    }
}
