using System.Runtime.CompilerServices;

namespace Cairn.Language;

/// <summary>64-bit mixing for feature rows: the same on every machine.</summary>
internal static class Hash
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash, ulong value)
    {
        hash ^= value * 0xff51afd7ed558ccd;
        hash = (hash << 27 | hash >> 37) * Prime;
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 29);
    }

    /// <summary>Hash of a word's code units.</summary>
    public static ulong Of(ReadOnlySpan<char> word)
    {
        ulong hash = 14695981039346656037;
        foreach (var c in word) hash = (hash ^ c) * 1099511628211;
        return Finish(hash);
    }

    /// <summary>Index of a hash among ascending ones, negative when it is not there. Hashes lie evenly, so the search begins where this one should be.</summary>
    public static int Find(ReadOnlySpan<ulong> ascending, ulong hash)
    {
        const int near = 512;
        var guess = (int)Math.BigMul(hash, (ulong)ascending.Length, out _);
        int low = Math.Max(0, guess - near), high = Math.Min(ascending.Length, guess + near);
        if (low > 0 && ascending[low - 1] >= hash) low = 0;
        if (high < ascending.Length && ascending[high] <= hash) high = ascending.Length;
        var at = ascending[low..high].BinarySearch(hash);
        return at < 0 ? -1 : low + at;
    }
}
