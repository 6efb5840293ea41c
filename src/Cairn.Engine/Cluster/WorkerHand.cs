using System.Diagnostics;
using Cairn.Ledger;

namespace Cairn.Engine;

/// <summary>What one worker has in hand: claimed, being coded, or waiting to be recorded. Thread-safe.</summary>
internal sealed class WorkerHand
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, Item> _items = [];
    private TaskCompletionSource _fewer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Count
    {
        get
        {
            lock (_lock) return _items.Count;
        }
    }

    /// <summary>Tokens of everything in hand.</summary>
    public IReadOnlyCollection<long> Tokens => Where(_ => true);

    /// <summary>Tokens of what nobody has begun to code.</summary>
    public IReadOnlyCollection<long> Untouched => Where(i => i.CodingSince is null);

    public void Take(QueueClaim claim)
    {
        lock (_lock) _items[claim.Token] = new Item(claim, null);
    }

    /// <summary>Marks a report as being coded.</summary>
    /// <returns>False when it was put down meanwhile.</returns>
    public bool Begin(long token)
    {
        lock (_lock)
        {
            if (!_items.TryGetValue(token, out var item)) return false;
            _items[token] = item with { CodingSince = Stopwatch.GetTimestamp() };
            return true;
        }
    }

    public void Put(IEnumerable<long> tokens)
    {
        TaskCompletionSource fewer;
        lock (_lock)
        {
            foreach (var token in tokens) _items.Remove(token);
            (fewer, _fewer) = (_fewer, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        fewer.SetResult();
    }

    /// <summary>The report that has been coding longest, with its time; null when none is.</summary>
    public (QueueClaim Claim, TimeSpan Time)? Longest()
    {
        lock (_lock)
        {
            var coding = _items.Values.Where(i => i.CodingSince is not null).ToList();
            return coding.Count == 0 ? null : coding.Select(i => (i.Claim, Stopwatch.GetElapsedTime(i.CodingSince!.Value))).MaxBy(p => p.Item2);
        }
    }

    /// <summary>Waits until no more than <paramref name="most"/> are in hand.</summary>
    public async Task WhenAtMostAsync(int most, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task fewer;
            lock (_lock)
            {
                if (_items.Count <= most) return;
                fewer = _fewer.Task;
            }

            await fewer.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private List<long> Where(Func<Item, bool> wanted)
    {
        lock (_lock) return [.. _items.Values.Where(wanted).Select(i => i.Claim.Token)];
    }

    private sealed record Item(QueueClaim Claim, long? CodingSince);
}
