namespace Cairn.Language;

/// <summary>
/// One direction of a long short-term memory whose input gate is what the forget gate leaves (Greff et al. 2017, CIFG).
/// Gates stand side by side: forget, output, candidate. What it puts out is kept in bytes.
/// </summary>
internal sealed class LstmDirection(ByteWeights input, ByteWeights recurrent)
{
    public const int Gates = 3;

    public ByteWeights Input { get; } = input;
    public ByteWeights Recurrent { get; } = recurrent;
    public int Width => Recurrent.Inputs;

    /// <summary>Runs over n tokens. <paramref name="gates"/> (n × 3 width) holds the inputs' share and is used up.</summary>
    public void Run(int n, bool backwards, Span<float> gates, Span<float> cells, Span<byte> output, int outputWidth, int outputFrom)
    {
        var width = Width;
        cells = cells[..width];
        cells.Clear();
        for (var step = 0; step < n; step++)
        {
            var t = backwards ? n - 1 - step : step;
            var before = backwards ? t + 1 : t - 1;
            var gate = gates.Slice(t * Gates * width, Gates * width);
            if (step > 0) ByteKernels.AddRow(output.Slice(before * outputWidth + outputFrom, width), Recurrent, gate);
            LstmCell.Step(gate, cells, output.Slice(t * outputWidth + outputFrom, width));
        }
    }
}
