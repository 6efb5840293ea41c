using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Cairn.Language;

/// <summary>Adds to each of eight sums the products of four input bytes with four weights. Three ways to the same whole numbers, for what processors can do.</summary>
internal static class ByteDots
{
    /// <summary>The fastest way this machine has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, int inputs, Vector256<sbyte> weights) =>
        AvxVnni.IsSupported ? AvxVnni.MultiplyWideningAndAdd(sums, Vector256.Create(inputs).AsByte(), weights)
        : Avx2.IsSupported ? AddPairs(sums, inputs, weights)
        : AddEach(sums, inputs, weights);

    /// <summary>By pairs of sixteen bits: even places, then odd ones.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddPairs(Vector256<int> sums, int inputs, Vector256<sbyte> weights)
    {
        var pairs = weights.AsInt16();
        var even = Avx2.MultiplyAddAdjacent(Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(pairs, 8), 8), Vector256.Create(inputs & 0x00FF00FF).AsInt16());
        var odd = Avx2.MultiplyAddAdjacent(Vector256.ShiftRightArithmetic(pairs, 8), Vector256.Create((inputs >> 8) & 0x00FF00FF).AsInt16());
        return sums + even + odd;
    }

    /// <summary>One input after another, on any machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddEach(Vector256<int> sums, int inputs, Vector256<sbyte> weights)
    {
        var fours = weights.AsInt32();
        sums += Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(fours, 24), 24) * (inputs & 0xFF);
        sums += Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(fours, 16), 24) * ((inputs >> 8) & 0xFF);
        sums += Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(fours, 8), 24) * ((inputs >> 16) & 0xFF);
        return sums + Vector256.ShiftRightArithmetic(fours, 24) * ((inputs >> 24) & 0xFF);
    }
}
