using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Cairn.Language;

/// <summary>Exponential and its kin from multiplications alone: libraries differ in the last bit, this does not.</summary>
internal static class Curves
{
    private const float Limit = 80;
    private const float Magic = 12582912f; // adding it rounds to whole numbers

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-Limit)), Vector256.Create(Limit));
        var n = Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), Vector256.Create(Magic)) - Vector256.Create(Magic);
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        var p = Vector256.Create(1.9875691500e-4f);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r + Vector256<float>.One);
        var power = Vector256.ShiftLeft(Vector256.ConvertToInt32(n) + Vector256.Create(127), 23);
        return p * power.AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x) => Vector256.Create(2f) * Sigmoid(x + x) - Vector256<float>.One;

    public static float Exp(float x) => Exp(Vector256.Create(x)).ToScalar();

    /// <summary>Negative values become zero.</summary>
    public static void Rectify(Span<float> x)
    {
        ref var at = ref MemoryMarshal.GetReference(x);
        var i = 0;
        for (; i + 8 <= x.Length; i += 8) Vector256.Max(Vector256.LoadUnsafe(ref at, (nuint)i), Vector256<float>.Zero).StoreUnsafe(ref at, (nuint)i);
        for (; i < x.Length; i++) x[i] = Math.Max(x[i], 0);
    }
}
