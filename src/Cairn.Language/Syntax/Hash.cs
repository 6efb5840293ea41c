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
}
