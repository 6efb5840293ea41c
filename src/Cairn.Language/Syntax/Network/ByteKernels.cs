using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cairn.Language;

/// <summary>Linear layers over bytes (<see cref="ByteWeights"/>).</summary>
internal static class ByteKernels
{
    /// <summary>Rows are computed this many at a time: what holds rows has room for a multiple of it.</summary>
    public const int Rows = 4;

    /// <summary>The scale of what an LSTM puts out: the cells lie between −1 and 1, so no value is beyond tanh 1 = 0.762.</summary>
    public const float UnitScale = 1f / 166;

    /// <summary>n rounded up to whole groups of rows.</summary>
    public static int Whole(int n) => (n + Rows - 1) / Rows * Rows;

    /// <summary>For each row of <paramref name="x"/>: bias plus the row times the weights. Rows up to <see cref="Whole"/> are read and written.</summary>
    public static void Layer(ReadOnlySpan<byte> x, int n, ReadOnlySpan<float> scales, ByteWeights weights, Span<float> output)
    {
        var rows = Whole(n);
        if (x.Length < rows * weights.Inputs || scales.Length < rows || output.Length < rows * weights.Outputs) throw new ArgumentException("the shapes do not fit");
        if (WideKernels.AreFaster)
        {
            WideKernels.Layer(x, rows, scales, weights, output);
            return;
        }

        for (var r = 0; r < rows; r += Rows)
        {
            FourRows(
                ref Unsafe.Add(ref MemoryMarshal.GetReference(x), r * weights.Inputs), weights.Inputs, ref MemoryMarshal.GetReference(weights.Packed), weights.Outputs,
                ref Unsafe.Add(ref MemoryMarshal.GetReference(scales), r), weights, ref Unsafe.Add(ref MemoryMarshal.GetReference(output), r * weights.Outputs));
        }
    }

    /// <summary>Adds one row of <paramref name="x"/>, of <see cref="UnitScale"/>, times the weights to <paramref name="sums"/>.</summary>
    public static void AddRow(ReadOnlySpan<byte> x, ByteWeights weights, Span<float> sums)
    {
        if (x.Length < weights.Inputs || sums.Length < weights.Outputs) throw new ArgumentException("the shapes do not fit");
        ref var xs = ref MemoryMarshal.GetReference(x);
        ref var ws = ref MemoryMarshal.GetReference(weights.Packed);
        ref var starts = ref MemoryMarshal.GetReference(weights.Start);
        ref var scales = ref MemoryMarshal.GetReference(weights.Scales);
        ref var to = ref MemoryMarshal.GetReference(sums);
        var j = 0;
        for (; j + 96 <= weights.Outputs; j += 96)
            OneRow96(ref xs, weights.Inputs, ref Unsafe.Add(ref ws, 4 * j), 4 * weights.Outputs, ref Unsafe.Add(ref starts, j), ref Unsafe.Add(ref scales, j), ref Unsafe.Add(ref to, j));
        for (; j < weights.Outputs; j += 16)
            OneRow16(ref xs, weights.Inputs, ref Unsafe.Add(ref ws, 4 * j), 4 * weights.Outputs, ref Unsafe.Add(ref starts, j), ref Unsafe.Add(ref scales, j), ref Unsafe.Add(ref to, j));
    }

    /// <summary>Rounds a row to bytes; gives its scale. Its length is a multiple of sixteen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Round(ReadOnlySpan<float> row, Span<byte> bytes)
    {
        if (row.Length % 16 != 0 || bytes.Length < row.Length) throw new ArgumentException("the shapes do not fit");
        ref var from = ref MemoryMarshal.GetReference(row);
        var largest = Vector256<float>.Zero;
        for (nuint i = 0; i < (nuint)row.Length; i += 8) largest = Vector256.Max(largest, Vector256.Abs(Vector256.LoadUnsafe(ref from, i)));
        var most = 1e-9f;
        for (var k = 0; k < 8; k++) most = Math.Max(most, largest[k]);
        var inverse = Vector256.Create(127 / most);
        ref var to = ref MemoryMarshal.GetReference(bytes);
        for (nuint i = 0; i < (nuint)row.Length; i += 16)
            Bytes(Vector256.LoadUnsafe(ref from, i), Vector256.LoadUnsafe(ref from, i + 8), inverse).StoreUnsafe(ref to, i);
        return most / 127;
    }

    /// <summary>Sixteen values times a factor, rounded, plus 128.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Bytes(Vector256<float> low, Vector256<float> high, Vector256<float> factor)
    {
        var magic = Vector256.Create(12582912f + 128); // adding it leaves the rounded number in the low bits
        var a = Vector256.FusedMultiplyAdd(low, factor, magic).AsUInt32() & Vector256.Create(0xFFu);
        var b = Vector256.FusedMultiplyAdd(high, factor, magic).AsUInt32() & Vector256.Create(0xFFu);
        var both = Vector256.Narrow(a, b);
        return Vector128.Narrow(both.GetLower(), both.GetUpper());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // at its best from the first sentence on
    private static void FourRows(ref byte x, int inputs, ref sbyte packed, int outputs, ref float rowScales, ByteWeights weights, ref float output)
    {
        ref var starts = ref MemoryMarshal.GetReference(weights.Start);
        ref var scales = ref MemoryMarshal.GetReference(weights.Scales);
        ref var bias = ref MemoryMarshal.GetReference(weights.Bias);
        ref var x1 = ref Unsafe.Add(ref x, inputs);
        ref var x2 = ref Unsafe.Add(ref x, 2 * inputs);
        ref var x3 = ref Unsafe.Add(ref x, 3 * inputs);
        for (var j = 0; j < outputs; j += 16)
        {
            var a0 = ByteDots.Start(ref starts, j);
            var b0 = ByteDots.Start(ref starts, j + 8);
            Vector256<int> a1 = a0, a2 = a0, a3 = a0, b1 = b0, b2 = b0, b3 = b0;
            ref var at = ref Unsafe.Add(ref packed, 4 * j);
            for (var k = 0; k < inputs; k += 4)
            {
                var (wa, wb) = (Vector256.LoadUnsafe(ref at), Vector256.LoadUnsafe(ref at, 32));
                var i0 = Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, k));
                a0 = ByteDots.Add(a0, i0, wa);
                b0 = ByteDots.Add(b0, i0, wb);
                var i1 = Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x1, k));
                a1 = ByteDots.Add(a1, i1, wa);
                b1 = ByteDots.Add(b1, i1, wb);
                var i2 = Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x2, k));
                a2 = ByteDots.Add(a2, i2, wa);
                b2 = ByteDots.Add(b2, i2, wb);
                var i3 = Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x3, k));
                a3 = ByteDots.Add(a3, i3, wa);
                b3 = ByteDots.Add(b3, i3, wb);
                at = ref Unsafe.Add(ref at, 4 * outputs);
            }

            Scale(a0, rowScales, ref scales, ref bias, ref output, j);
            Scale(b0, rowScales, ref scales, ref bias, ref output, j + 8);
            ref var o1 = ref Unsafe.Add(ref output, outputs);
            Scale(a1, Unsafe.Add(ref rowScales, 1), ref scales, ref bias, ref o1, j);
            Scale(b1, Unsafe.Add(ref rowScales, 1), ref scales, ref bias, ref o1, j + 8);
            ref var o2 = ref Unsafe.Add(ref output, 2 * outputs);
            Scale(a2, Unsafe.Add(ref rowScales, 2), ref scales, ref bias, ref o2, j);
            Scale(b2, Unsafe.Add(ref rowScales, 2), ref scales, ref bias, ref o2, j + 8);
            ref var o3 = ref Unsafe.Add(ref output, 3 * outputs);
            Scale(a3, Unsafe.Add(ref rowScales, 3), ref scales, ref bias, ref o3, j);
            Scale(b3, Unsafe.Add(ref rowScales, 3), ref scales, ref bias, ref o3, j + 8);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scale(Vector256<int> sums, float rowScale, ref float scales, ref float added, ref float output, int j) =>
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(sums) * rowScale, Vector256.LoadUnsafe(ref scales, (nuint)j), Vector256.LoadUnsafe(ref added, (nuint)j)).StoreUnsafe(ref output, (nuint)j);

    // Twelve sums at once keep a single row from waiting on its own.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow96(ref byte x, int inputs, ref sbyte packed, int stride, ref int starts, ref float scales, ref float sums)
    {
        Vector256<int> a0 = ByteDots.Start(ref starts, 0), a1 = ByteDots.Start(ref starts, 8), a2 = ByteDots.Start(ref starts, 16), a3 = ByteDots.Start(ref starts, 24);
        Vector256<int> a4 = ByteDots.Start(ref starts, 32), a5 = ByteDots.Start(ref starts, 40), a6 = ByteDots.Start(ref starts, 48), a7 = ByteDots.Start(ref starts, 56);
        Vector256<int> a8 = ByteDots.Start(ref starts, 64), a9 = ByteDots.Start(ref starts, 72), a10 = ByteDots.Start(ref starts, 80), a11 = ByteDots.Start(ref starts, 88);
        for (var k = 0; k < inputs; k += 4)
        {
            var four = Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, k));
            a0 = ByteDots.Add(a0, four, Vector256.LoadUnsafe(ref packed));
            a1 = ByteDots.Add(a1, four, Vector256.LoadUnsafe(ref packed, 32));
            a2 = ByteDots.Add(a2, four, Vector256.LoadUnsafe(ref packed, 64));
            a3 = ByteDots.Add(a3, four, Vector256.LoadUnsafe(ref packed, 96));
            a4 = ByteDots.Add(a4, four, Vector256.LoadUnsafe(ref packed, 128));
            a5 = ByteDots.Add(a5, four, Vector256.LoadUnsafe(ref packed, 160));
            a6 = ByteDots.Add(a6, four, Vector256.LoadUnsafe(ref packed, 192));
            a7 = ByteDots.Add(a7, four, Vector256.LoadUnsafe(ref packed, 224));
            a8 = ByteDots.Add(a8, four, Vector256.LoadUnsafe(ref packed, 256));
            a9 = ByteDots.Add(a9, four, Vector256.LoadUnsafe(ref packed, 288));
            a10 = ByteDots.Add(a10, four, Vector256.LoadUnsafe(ref packed, 320));
            a11 = ByteDots.Add(a11, four, Vector256.LoadUnsafe(ref packed, 352));
            packed = ref Unsafe.Add(ref packed, stride);
        }

        Scale(a0, UnitScale, ref scales, ref sums, ref sums, 0);
        Scale(a1, UnitScale, ref scales, ref sums, ref sums, 8);
        Scale(a2, UnitScale, ref scales, ref sums, ref sums, 16);
        Scale(a3, UnitScale, ref scales, ref sums, ref sums, 24);
        Scale(a4, UnitScale, ref scales, ref sums, ref sums, 32);
        Scale(a5, UnitScale, ref scales, ref sums, ref sums, 40);
        Scale(a6, UnitScale, ref scales, ref sums, ref sums, 48);
        Scale(a7, UnitScale, ref scales, ref sums, ref sums, 56);
        Scale(a8, UnitScale, ref scales, ref sums, ref sums, 64);
        Scale(a9, UnitScale, ref scales, ref sums, ref sums, 72);
        Scale(a10, UnitScale, ref scales, ref sums, ref sums, 80);
        Scale(a11, UnitScale, ref scales, ref sums, ref sums, 88);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow16(ref byte x, int inputs, ref sbyte packed, int stride, ref int starts, ref float scales, ref float sums)
    {
        Vector256<int> a0 = ByteDots.Start(ref starts, 0), a1 = ByteDots.Start(ref starts, 8);
        for (var k = 0; k < inputs; k += 4)
        {
            var four = Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, k));
            a0 = ByteDots.Add(a0, four, Vector256.LoadUnsafe(ref packed));
            a1 = ByteDots.Add(a1, four, Vector256.LoadUnsafe(ref packed, 32));
            packed = ref Unsafe.Add(ref packed, stride);
        }

        Scale(a0, UnitScale, ref scales, ref sums, ref sums, 0);
        Scale(a1, UnitScale, ref scales, ref sums, ref sums, 8);
    }
}
