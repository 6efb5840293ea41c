using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Cairn.Language;

namespace TrainEnglish;

/// <summary>
/// One direction of a long short-term memory whose input gate is what the forget gate leaves (Greff et al. 2017, CIFG).
/// Gates stand side by side: forget, output, candidate.
/// </summary>
internal sealed class LstmLayer(int inputs, int width)
{
    public const int Gates = 3;

    public int Width { get; } = width;
    public Matrix Input { get; } = new(inputs, Gates * width);
    public Matrix Recurrent { get; } = new(width, Gates * width);
    public Matrix Bias { get; } = new(1, Gates * width);

    /// <summary>Runs over n tokens. <paramref name="gates"/> (n × 3 width) must hold the inputs' share and keeps the activated gates; states and outputs are kept for training.</summary>
    public void Run(int n, bool backwards, Span<float> gates, Span<float> cells, Span<float> output, int outputWidth, int outputFrom)
    {
        var width = Width;
        for (var step = 0; step < n; step++)
        {
            var t = backwards ? n - 1 - step : step;
            var before = backwards ? t + 1 : t - 1;
            var gate = gates.Slice(t * Gates * width, Gates * width);
            if (step > 0) Kernels.Multiply(output.Slice(before * outputWidth + outputFrom, width), 1, width, Recurrent.Values, Gates * width, gate);
            Cell(gate, step > 0 ? cells.Slice(before * width, width) : default, cells.Slice(t * width, width), output.Slice(t * outputWidth + outputFrom, width));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Cell(Span<float> gate, ReadOnlySpan<float> before, Span<float> cell, Span<float> output)
    {
        var width = cell.Length;
        ref var gates = ref MemoryMarshal.GetReference(gate);
        ref var past = ref MemoryMarshal.GetReference(before);
        ref var cells = ref MemoryMarshal.GetReference(cell);
        ref var outputs = ref MemoryMarshal.GetReference(output);
        for (var j = 0; j < width; j += 8)
        {
            var at = (nuint)j;
            var forget = Curves.Sigmoid(Vector256.LoadUnsafe(ref gates, at));
            var show = Curves.Sigmoid(Vector256.LoadUnsafe(ref gates, at + (nuint)width));
            var candidate = Curves.Tanh(Vector256.LoadUnsafe(ref gates, at + 2 * (nuint)width));
            var old = before.IsEmpty ? Vector256<float>.Zero : Vector256.LoadUnsafe(ref past, at);
            var now = Vector256.FusedMultiplyAdd(forget, old - candidate, candidate);
            forget.StoreUnsafe(ref gates, at);
            show.StoreUnsafe(ref gates, at + (nuint)width);
            candidate.StoreUnsafe(ref gates, at + 2 * (nuint)width);
            now.StoreUnsafe(ref cells, at);
            (show * Curves.Tanh(now)).StoreUnsafe(ref outputs, at);
        }
    }
}
