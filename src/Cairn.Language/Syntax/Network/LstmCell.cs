using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cairn.Language;

/// <summary>
/// A step of a long short-term memory from the sums of its gates. With a = e^−forget, b = e^−2·candidate, e = e^−output the new cell is
/// (cell(1+b) + a(1−b)) / ((1+a)(1+b)), and what is put out (1−d) / ((1+e)(1+d)) with d = e^−2·cell: two divisions for four curves.
/// The exponential is a power of two from a polynomial, right to 3.5 parts in a million; the same operations in vectors of either width, so the same bits.
/// </summary>
internal static class LstmCell
{
    private const float Log2 = 1.44269504f;
    private const float Most = 30; // powers of two beyond it change nothing, and their products stay finite
    private const float Magic = 12582912f; // adding it rounds to whole numbers and leaves them in the low bits
    private const float C1 = 0.693121045f, C2 = 0.240223490f, C3 = 0.0559219759f, C4 = 0.00966636852f;

    /// <summary>Changes the cells and puts out their values as bytes of <see cref="ByteKernels.UnitScale"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // at its best from the first sentence on
    public static void Step(ReadOnlySpan<float> gate, Span<float> cells, Span<byte> output)
    {
        var width = (nuint)cells.Length;
        ref var gates = ref MemoryMarshal.GetReference(gate);
        ref var past = ref MemoryMarshal.GetReference(cells);
        ref var to = ref MemoryMarshal.GetReference(output);
        for (nuint at = 0; at < width; at += 16)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                var shown = Sixteen(ref gates, width, ref past, at);
                ByteKernels.Bytes(shown.GetLower(), shown.GetUpper(), Vector256.Create(1 / ByteKernels.UnitScale)).StoreUnsafe(ref to, at);
                continue;
            }

            var low = Eight(ref gates, width, ref past, at);
            var high = Eight(ref gates, width, ref past, at + 8);
            ByteKernels.Bytes(low, high, Vector256.Create(1 / ByteKernels.UnitScale)).StoreUnsafe(ref to, at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<float> Eight(ref float gates, nuint width, ref float cells, nuint at)
    {
        var one = Vector256<float>.One;
        var a = Bounded(Vector256.LoadUnsafe(ref gates, at) * -Log2);
        var b = Bounded(Vector256.LoadUnsafe(ref gates, at + 2 * width) * (-2 * Log2));
        var e = Bounded(Vector256.LoadUnsafe(ref gates, at + width) * -Log2);
        var above = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref cells, at), one + b, a * (one - b));
        var now = above / ((one + a) * (one + b));
        now.StoreUnsafe(ref cells, at);
        var d = Power(now * (-2 * Log2));
        return (one - d) / ((one + e) * (one + d));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<float> Sixteen(ref float gates, nuint width, ref float cells, nuint at)
    {
        var one = Vector512<float>.One;
        var a = Bounded(Vector512.LoadUnsafe(ref gates, at) * -Log2);
        var b = Bounded(Vector512.LoadUnsafe(ref gates, at + 2 * width) * (-2 * Log2));
        var e = Bounded(Vector512.LoadUnsafe(ref gates, at + width) * -Log2);
        var above = Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref cells, at), one + b, a * (one - b));
        var now = above / ((one + a) * (one + b));
        now.StoreUnsafe(ref cells, at);
        var d = Power(now * (-2 * Log2));
        return (one - d) / ((one + e) * (one + d));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Bounded(Vector256<float> x) => Power(Vector256.MinNative(Vector256.MaxNative(x, Vector256.Create(-Most)), Vector256.Create(Most)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Bounded(Vector512<float> x) => Power(Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-Most)), Vector512.Create(Most)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Power(Vector256<float> x)
    {
        var rounded = x + Vector256.Create(Magic);
        var rest = x - (rounded - Vector256.Create(Magic));
        var p = Vector256.FusedMultiplyAdd(Vector256.Create(C4), rest, Vector256.Create(C3));
        p = Vector256.FusedMultiplyAdd(p, rest, Vector256.Create(C2));
        p = Vector256.FusedMultiplyAdd(p, rest, Vector256.Create(C1));
        p = Vector256.FusedMultiplyAdd(p, rest, Vector256<float>.One);
        return (p.AsInt32() + Vector256.ShiftLeft(rounded.AsInt32(), 23)).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Power(Vector512<float> x)
    {
        var rounded = x + Vector512.Create(Magic);
        var rest = x - (rounded - Vector512.Create(Magic));
        var p = Vector512.FusedMultiplyAdd(Vector512.Create(C4), rest, Vector512.Create(C3));
        p = Vector512.FusedMultiplyAdd(p, rest, Vector512.Create(C2));
        p = Vector512.FusedMultiplyAdd(p, rest, Vector512.Create(C1));
        p = Vector512.FusedMultiplyAdd(p, rest, Vector512<float>.One);
        return (p.AsInt32() + Vector512.ShiftLeft(rounded.AsInt32(), 23)).AsSingle();
    }
}
