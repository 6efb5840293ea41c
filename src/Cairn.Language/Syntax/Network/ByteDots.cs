using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Cairn.Language;

/// <summary>
/// Adds to each of eight sums the products of four inputs with four weights; an input byte stands for itself less 128.
/// Three ways to the same whole numbers, for what processors can do.
/// </summary>
internal static class ByteDots
{
    /// <summary>What eight sums begin with: for the way that multiplies the bytes as they are, minus 128 times their weights.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Start(ref int starts, int at) => AvxVnni.IsSupported ? Vector256.LoadUnsafe(ref starts, (nuint)at) : Vector256<int>.Zero;

    /// <summary>The fastest way this machine has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Add(Vector256<int> sums, int inputs, Vector256<sbyte> weights) =>
        AvxVnni.IsSupported ? AvxVnni.MultiplyWideningAndAdd(sums, Vector256.Create(inputs).AsByte(), weights)
        : Avx2.IsSupported ? AddTurned(sums, inputs, weights)
        : AddEach(sums, inputs, weights);

    /// <summary>The sign of each input is moved to its weight, so that two products, of at most 128 × 127, fit into sixteen bits with their sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddTurned(Vector256<int> sums, int inputs, Vector256<sbyte> weights)
    {
        var signed = (Vector256.Create(inputs).AsByte() ^ Vector256.Create((byte)128)).AsSByte();
        return sums + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(Avx2.Abs(signed), Avx2.Sign(weights, signed)), Vector256<short>.One);
    }

    /// <summary>One input after another, on any machine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> AddEach(Vector256<int> sums, int inputs, Vector256<sbyte> weights)
    {
        var fours = weights.AsInt32();
        sums += Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(fours, 24), 24) * ((inputs & 0xFF) - 128);
        sums += Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(fours, 16), 24) * (((inputs >> 8) & 0xFF) - 128);
        sums += Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(fours, 8), 24) * (((inputs >> 16) & 0xFF) - 128);
        return sums + Vector256.ShiftRightArithmetic(fours, 24) * (((inputs >> 24) & 0xFF) - 128);
    }
}
