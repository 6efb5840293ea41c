using System.Runtime.InteropServices;

namespace Cairn.Linking;

/// <summary>Which numbers stand under a key. Most keys have one only, so that a list for each would be most of the memory: the numbers of all keys are chained in one.</summary>
internal sealed class Postings<TKey> where TKey : notnull
{
    private const int End = -1;

    private readonly Dictionary<TKey, int> _last = [];
    private readonly List<(int Number, int Before)> _all = [];

    /// <summary>Puts a number under a key.</summary>
    public void Add(TKey key, int number)
    {
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_last, key, out var known);
        _all.Add((number, known ? last : End));
        last = _all.Count - 1;
    }

    /// <summary>The numbers under a key, the last first.</summary>
    public Chain Of(TKey key) => new(_all, _last.TryGetValue(key, out var last) ? last : End);

    /// <summary>The numbers of one key.</summary>
    internal struct Chain(List<(int Number, int Before)> all, int last)
    {
        private int _next = last;

        public int Current { get; private set; }

        public readonly Chain GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_next == End) return false;
            (Current, _next) = all[_next];
            return true;
        }
    }
}
