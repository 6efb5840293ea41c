using System.Runtime.InteropServices;

namespace Cairn.Linking;

/// <summary>
/// The distinct words of a text as sorted 64-bit hashes with a weight each: rare words weigh more, names more than common nouns.
/// Words themselves are not kept, so nothing that names a person stays in memory beyond the comparison.
/// </summary>
internal sealed class WordSet
{
    /// <summary>Longer words are no words.</summary>
    public const int LongestWord = 32;

    private readonly ulong[] _hashes;
    private readonly float[]? _weights; // null: all weigh one
    private readonly float[]? _values; // weights times how often, damped; the weights themselves where each stands once

    private WordSet(ulong[] hashes, float[]? weights, float[]? values)
    {
        (_hashes, _weights, _values) = (hashes, weights, values);
        var squares = 0.0;
        for (var i = 0; i < hashes.Length; i++) squares += Value(i) * Value(i);
        Norm = Math.Sqrt(squares);
    }

    public static WordSet Empty { get; } = new([], null, null);

    /// <summary>Euclidean length of the weights.</summary>
    public double Norm { get; }

    /// <summary>Number of distinct words.</summary>
    public int Count => _hashes.Length;

    /// <summary>The words of some texts; the commonest are left out.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="namesOnly">Takes only capitalised words that begin no sentence, and numbers.</param>
    public static WordSet Of(IEnumerable<string> texts, bool namesOnly = false)
    {
        var weights = new Dictionary<ulong, (float Weight, int Times)>();
        foreach (var text in texts) Add(text, namesOnly, weights);
        return Of(weights);
    }

    /// <summary>The set of some hashes with weights.</summary>
    internal static WordSet Of(Dictionary<ulong, (float Weight, int Times)> weights)
    {
        if (weights.Count == 0) return Empty;
        var hashes = weights.Keys.ToArray();
        Array.Sort(hashes);
        var (once, alike, own, values) = (true, true, new float[hashes.Length], new float[hashes.Length]);
        for (var i = 0; i < hashes.Length; i++)
        {
            var (weight, times) = weights[hashes[i]];
            (own[i], values[i]) = (weight, weight * (1 + MathF.Log(times)));
            once &= times == 1;
            alike &= weight == 1;
        }

        // Millions of sets are remembered: what follows from the rest is not kept.
        var kept = alike ? null : own;
        return new WordSet(hashes, kept, once ? kept : values);
    }

    /// <summary>Number of words that weigh at least <paramref name="least"/>.</summary>
    public int CountOf(float least)
    {
        var count = 0;
        for (var i = 0; i < _hashes.Length; i++)
        {
            if (Weight(i) >= least) count++;
        }

        return count;
    }

    /// <summary>Cosine of the two weighted sets, 0 to 1; 0 when either is empty.</summary>
    public static double Cosine(WordSet a, WordSet b)
    {
        if (a.Norm == 0 || b.Norm == 0) return 0;
        double shared = 0;
        for (int i = 0, j = 0; i < a._hashes.Length && j < b._hashes.Length;)
        {
            if (a._hashes[i] < b._hashes[j]) i++;
            else if (a._hashes[i] > b._hashes[j]) j++;
            else shared += a.Value(i++) * b.Value(j++);
        }

        return shared / (a.Norm * b.Norm);
    }

    /// <summary>Number of words in common that weigh at least <paramref name="least"/> and are in none of <paramref name="except"/>.</summary>
    public static int Shared(WordSet a, WordSet b, float least, params ReadOnlySpan<WordSet> except)
    {
        var shared = 0;
        for (int i = 0, j = 0; i < a._hashes.Length && j < b._hashes.Length;)
        {
            if (a._hashes[i] < b._hashes[j]) i++;
            else if (a._hashes[i] > b._hashes[j]) j++;
            else
            {
                if (a.Weight(i) >= least && !IsIn(except, a._hashes[i])) shared++;
                i++;
                j++;
            }
        }

        return shared;
    }

    private static bool IsIn(ReadOnlySpan<WordSet> sets, ulong hash)
    {
        foreach (var set in sets)
        {
            if (Array.BinarySearch(set._hashes, hash) >= 0) return true;
        }

        return false;
    }

    /// <summary>Whether every word of <paramref name="other"/> is in this set; false for an empty one.</summary>
    public bool Holds(WordSet other) => other.Count > 0 && Array.TrueForAll(other._hashes, h => Array.BinarySearch(_hashes, h) >= 0);

    /// <summary>The rarest words, at most <paramref name="most"/>, chosen by their hashes so that two texts with the same rare words choose alike.</summary>
    public ulong[] Rarest(int most, float least) =>
        [.. _hashes.Where((_, i) => Weight(i) >= least).OrderBy(Mix).Take(most)];

    private float Weight(int i) => _weights is null ? 1 : _weights[i];

    private float Value(int i) => _values is null ? 1 : _values[i];

    private static ulong Mix(ulong hash) => unchecked((hash ^ (hash >> 31)) * 0x9E3779B97F4A7C15UL);

    private static void Add(string text, bool namesOnly, Dictionary<ulong, (float Weight, int Times)> weights)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var scan = new WordScan(text);
        while (scan.Next())
        {
            var word = scan.Word;
            if (word.Length is < 2 or > LongestWord || (namesOnly && !(scan.IsCapital && !scan.BeginsSentence) && !char.IsDigit(word[0]))) continue;
            var length = word.ToLowerInvariant(lower);
            if (WordRanks.Weight(lower[..length]) is not (var weight and > 0)) continue;
            ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(weights, Hash(lower[..length]), out _);
            held = (weight, held.Times + 1);
        }
    }

    // FNV-1a: the same on every machine and run.
    internal static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in word) hash = unchecked((hash ^ c) * 1099511628211UL);
        return hash;
    }
}
