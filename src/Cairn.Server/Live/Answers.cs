using System.Collections.Concurrent;

namespace Cairn.Server;

/// <summary>Answers that cost a walk over many incidents, kept as long as the ledger has not moved. Bounded; dropped whole when the ledger moves.</summary>
internal sealed class Answers(LedgerWatch watch)
{
    private const int Most = 400;
    private readonly Lock _lock = new();
    private ConcurrentDictionary<string, Lazy<Task<object>>> _kept = new(StringComparer.Ordinal);
    private long _at = -1;

    /// <summary>The answer kept under the key, or a new one.</summary>
    public async Task<T> Get<T>(string key, Func<Task<T>> make) where T : notnull
    {
        ConcurrentDictionary<string, Lazy<Task<object>>> kept;
        lock (_lock)
        {
            if (_at != watch.Head || _kept.Count > Most) (_kept, _at) = (new(StringComparer.Ordinal), watch.Head);
            kept = _kept;
        }

        var lazy = kept.GetOrAdd(key, _ => new Lazy<Task<object>>(async () => await make().ConfigureAwait(false)));
        try
        {
            return (T)await lazy.Value.ConfigureAwait(false);
        }
        catch
        {
            kept.TryRemove(key, out _);
            throw;
        }
    }
}
