using Cairn.Language;

namespace TrainEnglish;

/// <summary>Linear layers.</summary>
internal static class Forwards
{
    /// <summary>Each of the n rows of <paramref name="output"/> is the bias plus the input's row times the weights.</summary>
    public static void Layer(ReadOnlySpan<float> input, int n, int width, Matrix weights, ReadOnlySpan<float> bias, Span<float> output)
    {
        for (var i = 0; i < n; i++) bias.CopyTo(output[(i * weights.Columns)..]);
        Kernels.Multiply(input, n, width, weights.Values, weights.Columns, output);
    }
}
