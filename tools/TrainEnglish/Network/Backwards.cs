using Cairn.Language;

namespace TrainEnglish;

/// <summary>Gradients of linear layers. Holds scratch memory: one instance a thread.</summary>
internal sealed class Backwards
{
    private float[] _turned = [];

    /// <summary>Through a linear layer: adds to the gradients of weights and bias and to that of the input.</summary>
    public void Layer(ReadOnlySpan<float> input, int n, int width, ReadOnlySpan<float> output, Matrix weights, Matrix? bias, float[] turned, Span<float> inputGradient)
    {
        Weights(input, n, width, output, weights);
        if (bias is not null) Rows(output, n, bias);
        Kernels.Multiply(output, n, weights.Columns, turned, width, inputGradient);
    }

    /// <summary>Adds the input, turned, times the output's gradient.</summary>
    public void Weights(ReadOnlySpan<float> input, int n, int width, ReadOnlySpan<float> output, Matrix weights) =>
        Product(input, n, width, output, weights.Columns, weights.Values);

    public void Product(ReadOnlySpan<float> left, int n, int width, ReadOnlySpan<float> right, int columns, Span<float> sum)
    {
        if (_turned.Length < n * width) _turned = new float[n * width * 2];
        Kernels.Transpose(left, n, width, _turned);
        Kernels.Multiply(_turned, width, n, right, columns, sum);
    }

    public static void Rows(ReadOnlySpan<float> output, int n, Matrix bias)
    {
        for (var i = 0; i < n; i++) Kernels.Add(output.Slice(i * bias.Columns, bias.Columns), bias.Values);
    }
}
