using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Cairn.Language;

/// <summary>
/// Layers over bytes on processors that have vectors of 512 bits but no instruction for four products (AVX-512 without AVX-VNNI): inputs and weights are widened
/// to sixteen bits, where a product of two pairs is one instruction. The sums are the same whole numbers as those of <see cref="ByteKernels"/>.
/// </summary>
internal static class WideKernels
{
    private const int Rows = ByteKernels.Rows, Lane = 16; // outputs in a vector

    /// <summary>Whether this machine reads widened weights faster than bytes.</summary>
    public static bool AreFaster => Avx512BW.IsSupported && !AvxVnni.IsSupported;

    /// <summary>Weights by two inputs, for each output its two.</summary>
    public static short[] Widen(int inputs, int outputs, ReadOnlySpan<sbyte> packed)
    {
        var wide = new short[inputs * outputs];
        for (var at = 0; at < packed.Length; at++)
        {
            var (input, output) = (at / 4 / outputs * 4 + at % 4, at / 4 % outputs);
            wide[(input / 2 * outputs + output) * 2 + input % 2] = packed[at];
        }

        return wide;
    }

    /// <summary>As <see cref="ByteKernels.Layer"/>; the shapes fit.</summary>
    public static void Layer(ReadOnlySpan<byte> x, int rows, ReadOnlySpan<float> scales, ByteWeights weights, Span<float> output)
    {
        Span<short> group = stackalloc short[Rows * weights.Inputs];
        for (var r = 0; r < rows; r += Rows)
        {
            Widen(x.Slice(r * weights.Inputs, Rows * weights.Inputs), group);
            FourRows(ref MemoryMarshal.GetReference(group), weights, ref Unsafe.Add(ref MemoryMarshal.GetReference(scales), r), ref Unsafe.Add(ref MemoryMarshal.GetReference(output), r * weights.Outputs));
        }
    }

    // An input byte stands for itself less 128.
    private static void Widen(ReadOnlySpan<byte> x, Span<short> wide)
    {
        for (var i = 0; i < wide.Length; i += Vector256<byte>.Count / 2)
            (Vector256.WidenLower(Vector256.Create(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(x), (nuint)i), Vector128<byte>.Zero)).AsInt16() - Vector256.Create((short)128)).StoreUnsafe(ref MemoryMarshal.GetReference(wide), (nuint)i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // at its best from the first sentence on
    private static void FourRows(ref short x, ByteWeights weights, ref float rowScales, ref float output)
    {
        var (inputs, outputs) = (weights.Inputs, weights.Outputs);
        ref var packed = ref MemoryMarshal.GetReference(weights.Wide);
        ref var x1 = ref Unsafe.Add(ref x, inputs);
        ref var x2 = ref Unsafe.Add(ref x, 2 * inputs);
        ref var x3 = ref Unsafe.Add(ref x, 3 * inputs);
        for (var j = 0; j < outputs; j += 2 * Lane)
        {
            var second = j + Lane < outputs ? 2 * Lane : 0; // a last vector by itself is computed twice
            Vector512<int> a0 = default, a1 = default, a2 = default, a3 = default, b0 = default, b1 = default, b2 = default, b3 = default;
            ref var at = ref Unsafe.Add(ref packed, 2 * j);
            for (nint k = 0; k < inputs; k += 2)
            {
                var (wa, wb) = (Vector512.LoadUnsafe(ref at), Vector512.LoadUnsafe(ref Unsafe.Add(ref at, second)));
                var two = Two(ref Unsafe.Add(ref x, k));
                a0 += Avx512BW.MultiplyAddAdjacent(two, wa);
                b0 += Avx512BW.MultiplyAddAdjacent(two, wb);
                two = Two(ref Unsafe.Add(ref x1, k));
                a1 += Avx512BW.MultiplyAddAdjacent(two, wa);
                b1 += Avx512BW.MultiplyAddAdjacent(two, wb);
                two = Two(ref Unsafe.Add(ref x2, k));
                a2 += Avx512BW.MultiplyAddAdjacent(two, wa);
                b2 += Avx512BW.MultiplyAddAdjacent(two, wb);
                two = Two(ref Unsafe.Add(ref x3, k));
                a3 += Avx512BW.MultiplyAddAdjacent(two, wa);
                b3 += Avx512BW.MultiplyAddAdjacent(two, wb);
                at = ref Unsafe.Add(ref at, 2 * outputs);
            }

            Scale(a0, b0, weights, rowScales, ref output, j, second / 2);
            Scale(a1, b1, weights, Unsafe.Add(ref rowScales, 1), ref Unsafe.Add(ref output, outputs), j, second / 2);
            Scale(a2, b2, weights, Unsafe.Add(ref rowScales, 2), ref Unsafe.Add(ref output, 2 * outputs), j, second / 2);
            Scale(a3, b3, weights, Unsafe.Add(ref rowScales, 3), ref Unsafe.Add(ref output, 3 * outputs), j, second / 2);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<short> Two(ref short x) => Vector512.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.As<short, byte>(ref x))).AsInt16();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scale(Vector512<int> first, Vector512<int> second, ByteWeights weights, float rowScale, ref float output, int j, int step)
    {
        Scale(first, weights, rowScale, ref output, j);
        Scale(second, weights, rowScale, ref output, j + step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scale(Vector512<int> sums, ByteWeights weights, float rowScale, ref float output, int j) =>
        Vector512.FusedMultiplyAdd(
            Vector512.ConvertToSingle(sums) * rowScale, Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(weights.Scales), (nuint)j),
            Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(weights.Bias), (nuint)j)).StoreUnsafe(ref output, (nuint)j);
}
