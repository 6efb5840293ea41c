using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cairn.Language;

/// <summary>
/// Arithmetic of the network. Lanes run over outputs and every sum runs over inputs in their order with fused multiply-add,
/// so that the result is the same to the bit on every machine, whatever its vectors.
/// </summary>
internal static class Kernels
{
    /// <summary>Outputs are computed this many at a time.</summary>
    public const int Lane = 16;

    /// <summary>Adds <paramref name="x"/> (n × inner) times <paramref name="w"/> (inner × outer) to <paramref name="c"/> (n × outer).</summary>
    public static void Multiply(ReadOnlySpan<float> x, int n, int inner, ReadOnlySpan<float> w, int outer, Span<float> c)
    {
        if (outer % Lane != 0 || x.Length < n * inner || w.Length < inner * outer || c.Length < n * outer) throw new ArgumentException("the shapes do not fit");
        ref var xs = ref MemoryMarshal.GetReference(x);
        ref var ws = ref MemoryMarshal.GetReference(w);
        ref var cs = ref MemoryMarshal.GetReference(c);
        var r = 0;
        for (; Vector512.IsHardwareAccelerated && r + 8 <= n; r += 8) EightRows(ref Unsafe.Add(ref xs, r * inner), inner, ref ws, outer, ref Unsafe.Add(ref cs, r * outer));
        for (; r + 4 <= n; r += 4) FourRows(ref Unsafe.Add(ref xs, r * inner), inner, ref ws, outer, ref Unsafe.Add(ref cs, r * outer));
        for (; r < n; r++) OneRow(ref Unsafe.Add(ref xs, r * inner), inner, ref ws, outer, ref Unsafe.Add(ref cs, r * outer));
    }

    /// <summary>Adds <paramref name="x"/> to <paramref name="sum"/>, whole lanes of eight.</summary>
    public static void Add(ReadOnlySpan<float> x, Span<float> sum)
    {
        if (sum.Length < x.Length || x.Length % 8 != 0) throw new ArgumentException("the shapes do not fit");
        ref var from = ref MemoryMarshal.GetReference(x);
        ref var to = ref MemoryMarshal.GetReference(sum);
        for (nuint i = 0; i < (nuint)x.Length; i += 8) (Vector256.LoadUnsafe(ref to, i) + Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
    }

    public static void Transpose(ReadOnlySpan<float> x, int rows, int columns, Span<float> y)
    {
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++) y[c * rows + r] = x[r * columns + c];
        }
    }

    // Where vectors are twice as wide; the same sums in the same order.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // at its best from the first sentence on
    private static void EightRows(ref float x, int inner, ref float w, int outer, ref float c)
    {
        for (var j = 0; j < outer; j += Lane)
        {
            ref var at = ref Unsafe.Add(ref c, j);
            var a0 = Vector512.LoadUnsafe(ref at, 0);
            var a1 = Vector512.LoadUnsafe(ref at, (nuint)outer);
            var a2 = Vector512.LoadUnsafe(ref at, (nuint)(2 * outer));
            var a3 = Vector512.LoadUnsafe(ref at, (nuint)(3 * outer));
            var a4 = Vector512.LoadUnsafe(ref at, (nuint)(4 * outer));
            var a5 = Vector512.LoadUnsafe(ref at, (nuint)(5 * outer));
            var a6 = Vector512.LoadUnsafe(ref at, (nuint)(6 * outer));
            var a7 = Vector512.LoadUnsafe(ref at, (nuint)(7 * outer));
            ref var row = ref Unsafe.Add(ref w, j);
            for (var k = 0; k < inner; k++)
            {
                var weights = Vector512.LoadUnsafe(ref row);
                ref var own = ref Unsafe.Add(ref x, k);
                a0 = Vector512.FusedMultiplyAdd(Vector512.Create(own), weights, a0);
                a1 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref own, inner)), weights, a1);
                a2 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref own, 2 * inner)), weights, a2);
                a3 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref own, 3 * inner)), weights, a3);
                a4 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref own, 4 * inner)), weights, a4);
                a5 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref own, 5 * inner)), weights, a5);
                a6 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref own, 6 * inner)), weights, a6);
                a7 = Vector512.FusedMultiplyAdd(Vector512.Create(Unsafe.Add(ref own, 7 * inner)), weights, a7);
                row = ref Unsafe.Add(ref row, outer);
            }

            a0.StoreUnsafe(ref at, 0);
            a1.StoreUnsafe(ref at, (nuint)outer);
            a2.StoreUnsafe(ref at, (nuint)(2 * outer));
            a3.StoreUnsafe(ref at, (nuint)(3 * outer));
            a4.StoreUnsafe(ref at, (nuint)(4 * outer));
            a5.StoreUnsafe(ref at, (nuint)(5 * outer));
            a6.StoreUnsafe(ref at, (nuint)(6 * outer));
            a7.StoreUnsafe(ref at, (nuint)(7 * outer));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // at its best from the first sentence on
    private static void FourRows(ref float x, int inner, ref float w, int outer, ref float c)
    {
        for (var j = 0; j < outer; j += Lane)
        {
            ref var c0 = ref Unsafe.Add(ref c, j);
            ref var c1 = ref Unsafe.Add(ref c, outer + j);
            ref var c2 = ref Unsafe.Add(ref c, 2 * outer + j);
            ref var c3 = ref Unsafe.Add(ref c, 3 * outer + j);
            Vector256<float> a0 = Vector256.LoadUnsafe(ref c0), b0 = Vector256.LoadUnsafe(ref c0, 8), a1 = Vector256.LoadUnsafe(ref c1), b1 = Vector256.LoadUnsafe(ref c1, 8);
            Vector256<float> a2 = Vector256.LoadUnsafe(ref c2), b2 = Vector256.LoadUnsafe(ref c2, 8), a3 = Vector256.LoadUnsafe(ref c3), b3 = Vector256.LoadUnsafe(ref c3, 8);
            ref var row = ref Unsafe.Add(ref w, j);
            for (var k = 0; k < inner; k++)
            {
                Vector256<float> wa = Vector256.LoadUnsafe(ref row), wb = Vector256.LoadUnsafe(ref row, 8);
                var x0 = Vector256.Create(Unsafe.Add(ref x, k));
                a0 = Vector256.FusedMultiplyAdd(x0, wa, a0);
                b0 = Vector256.FusedMultiplyAdd(x0, wb, b0);
                var x1 = Vector256.Create(Unsafe.Add(ref x, inner + k));
                a1 = Vector256.FusedMultiplyAdd(x1, wa, a1);
                b1 = Vector256.FusedMultiplyAdd(x1, wb, b1);
                var x2 = Vector256.Create(Unsafe.Add(ref x, 2 * inner + k));
                a2 = Vector256.FusedMultiplyAdd(x2, wa, a2);
                b2 = Vector256.FusedMultiplyAdd(x2, wb, b2);
                var x3 = Vector256.Create(Unsafe.Add(ref x, 3 * inner + k));
                a3 = Vector256.FusedMultiplyAdd(x3, wa, a3);
                b3 = Vector256.FusedMultiplyAdd(x3, wb, b3);
                row = ref Unsafe.Add(ref row, outer);
            }

            a0.StoreUnsafe(ref c0);
            b0.StoreUnsafe(ref c0, 8);
            a1.StoreUnsafe(ref c1);
            b1.StoreUnsafe(ref c1, 8);
            a2.StoreUnsafe(ref c2);
            b2.StoreUnsafe(ref c2, 8);
            a3.StoreUnsafe(ref c3);
            b3.StoreUnsafe(ref c3, 8);
        }
    }

    // Six lanes at once keep a single row from waiting on its own sums.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // at its best from the first sentence on
    private static void OneRow(ref float x, int inner, ref float w, int outer, ref float c)
    {
        var j = 0;
        for (; Vector512.IsHardwareAccelerated && j + 96 <= outer; j += 96) Wide(ref x, inner, ref Unsafe.Add(ref w, j), outer, ref Unsafe.Add(ref c, j));
        for (; j + 48 <= outer; j += 48)
        {
            ref var at = ref Unsafe.Add(ref c, j);
            Vector256<float> a0 = Vector256.LoadUnsafe(ref at), a1 = Vector256.LoadUnsafe(ref at, 8), a2 = Vector256.LoadUnsafe(ref at, 16);
            Vector256<float> a3 = Vector256.LoadUnsafe(ref at, 24), a4 = Vector256.LoadUnsafe(ref at, 32), a5 = Vector256.LoadUnsafe(ref at, 40);
            ref var row = ref Unsafe.Add(ref w, j);
            for (var k = 0; k < inner; k++)
            {
                var x0 = Vector256.Create(Unsafe.Add(ref x, k));
                a0 = Vector256.FusedMultiplyAdd(x0, Vector256.LoadUnsafe(ref row), a0);
                a1 = Vector256.FusedMultiplyAdd(x0, Vector256.LoadUnsafe(ref row, 8), a1);
                a2 = Vector256.FusedMultiplyAdd(x0, Vector256.LoadUnsafe(ref row, 16), a2);
                a3 = Vector256.FusedMultiplyAdd(x0, Vector256.LoadUnsafe(ref row, 24), a3);
                a4 = Vector256.FusedMultiplyAdd(x0, Vector256.LoadUnsafe(ref row, 32), a4);
                a5 = Vector256.FusedMultiplyAdd(x0, Vector256.LoadUnsafe(ref row, 40), a5);
                row = ref Unsafe.Add(ref row, outer);
            }

            a0.StoreUnsafe(ref at);
            a1.StoreUnsafe(ref at, 8);
            a2.StoreUnsafe(ref at, 16);
            a3.StoreUnsafe(ref at, 24);
            a4.StoreUnsafe(ref at, 32);
            a5.StoreUnsafe(ref at, 40);
        }

        for (; j < outer; j += 8)
        {
            ref var at = ref Unsafe.Add(ref c, j);
            var a0 = Vector256.LoadUnsafe(ref at);
            ref var row = ref Unsafe.Add(ref w, j);
            for (var k = 0; k < inner; k++)
            {
                a0 = Vector256.FusedMultiplyAdd(Vector256.Create(Unsafe.Add(ref x, k)), Vector256.LoadUnsafe(ref row), a0);
                row = ref Unsafe.Add(ref row, outer);
            }

            a0.StoreUnsafe(ref at);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide(ref float x, int inner, ref float w, int outer, ref float c)
    {
        var a0 = Vector512.LoadUnsafe(ref c);
        var a1 = Vector512.LoadUnsafe(ref c, 16);
        var a2 = Vector512.LoadUnsafe(ref c, 32);
        var a3 = Vector512.LoadUnsafe(ref c, 48);
        var a4 = Vector512.LoadUnsafe(ref c, 64);
        var a5 = Vector512.LoadUnsafe(ref c, 80);
        for (var k = 0; k < inner; k++)
        {
            var own = Vector512.Create(Unsafe.Add(ref x, k));
            a0 = Vector512.FusedMultiplyAdd(own, Vector512.LoadUnsafe(ref w), a0);
            a1 = Vector512.FusedMultiplyAdd(own, Vector512.LoadUnsafe(ref w, 16), a1);
            a2 = Vector512.FusedMultiplyAdd(own, Vector512.LoadUnsafe(ref w, 32), a2);
            a3 = Vector512.FusedMultiplyAdd(own, Vector512.LoadUnsafe(ref w, 48), a3);
            a4 = Vector512.FusedMultiplyAdd(own, Vector512.LoadUnsafe(ref w, 64), a4);
            a5 = Vector512.FusedMultiplyAdd(own, Vector512.LoadUnsafe(ref w, 80), a5);
            w = ref Unsafe.Add(ref w, outer);
        }

        a0.StoreUnsafe(ref c);
        a1.StoreUnsafe(ref c, 16);
        a2.StoreUnsafe(ref c, 32);
        a3.StoreUnsafe(ref c, 48);
        a4.StoreUnsafe(ref c, 64);
        a5.StoreUnsafe(ref c, 80);
    }
}
