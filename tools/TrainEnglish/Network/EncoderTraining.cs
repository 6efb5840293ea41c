using Cairn.Language;

namespace TrainEnglish;

/// <summary>A run of the encoder with dropout that afterwards carries gradients back to its weights.</summary>
internal sealed class EncoderTraining(Encoder encoder, Encoder gradients, WordVectors vectors, Dropout dropout, List<int> touched) : FloatEncoderPass(encoder, vectors)
{
    private const int GateCount = LstmLayer.Gates;
    private readonly float[][] _masks = [.. Enumerable.Range(0, encoder.Lstm.Length + 1).Select(l => l == 0 ? [] : new float[encoder.Encoded])];
    private readonly Backwards _back = new();
    private float[] _gates = [], _outputs = [], _above = [], _below = [];
    private Xorshift _random = new(1);

    public void Begin(ulong seed) => _random = new Xorshift(seed);

    public bool Chance(double share) => _random.Chance(share);

    protected override void Choose()
    {
        for (var i = 0; i < Length; i++)
        {
            if (_random.Chance(dropout.Word)) Rows[i * WordRows.Kinds] = -1;
            if (_random.Chance(dropout.Vector)) Vectors.AsSpan(i * WordVectors.Dimensions, WordVectors.Dimensions).Clear();
        }
    }

    protected override void Mask(int level, Span<float> values, int width)
    {
        var length = level == 0 ? values.Length : width;
        if (_masks[level].Length < length) _masks[level] = new float[length * 2];
        Fill(_masks[level].AsSpan(0, length), level == 0 ? dropout.Embedded : dropout.Encoded);
        Apply(_masks[level].AsSpan(0, length), values);
    }

    /// <summary>Zero for what is left out, the rest a little more than one to make up for it.</summary>
    public void Fill(Span<float> mask, double share)
    {
        var kept = (float)(1 / (1 - share));
        for (var i = 0; i < mask.Length; i++) mask[i] = _random.Chance(share) ? 0 : kept;
    }

    public static void Apply(ReadOnlySpan<float> mask, Span<float> values)
    {
        for (var from = 0; from < values.Length; from += mask.Length)
        {
            for (var k = 0; k < mask.Length; k++) values[from + k] *= mask[k];
        }
    }

    /// <summary>Carries the gradient of the output back, and that of the vectors after the layer <paramref name="innerLayer"/>.</summary>
    public void Back(ReadOnlySpan<float> output, int innerLayer, ReadOnlySpan<float> inner, Turned turned)
    {
        var (n, width, both) = (Length, Encoder.Width, Encoder.Encoded);
        if (_gates.Length < n * GateCount * width) (_gates, _outputs, _above, _below) = (new float[n * 2 * GateCount * width], new float[n * 2 * width], new float[n * 2 * both], new float[n * 2 * Math.Max(both, Encoder.Embedded)]);
        output.CopyTo(_above);
        for (var layer = Encoder.Lstm.Length - 1; layer >= 0; layer--)
        {
            if (layer == innerLayer) Kernels.Add(inner, _above);
            Apply(_masks[1 + layer].AsSpan(0, both), _above.AsSpan(0, n * both));
            var below = layer == 0 ? Encoder.Embedded : both;
            Array.Clear(_below);
            for (var direction = 0; direction < 2; direction++)
            {
                var (own, gradient) = (Encoder.Lstm[layer][direction], gradients.Lstm[layer][direction]);
                Recur(layer, direction, turned[own.Recurrent]);
                _back.Layer(layer == 0 ? Embedded : Encoded[layer - 1], n, below, _gates.AsSpan(0, n * GateCount * width), gradient.Input, gradient.Bias, turned[own.Input], _below);
                _back.Weights(_outputs, n, width, _gates.AsSpan(0, n * GateCount * width), gradient.Recurrent);
            }

            if (layer > 0) _below.AsSpan(0, n * both).CopyTo(_above);
        }

        Words();
    }

    // Back through time: the gradients of the gates before their curves, and the outputs that fed them, as they were before dropout.
    private void Recur(int layer, int direction, float[] turned)
    {
        var (n, width, both, at) = (Length, Encoder.Width, Encoder.Encoded, layer * 2 + direction);
        Span<float> carried = stackalloc float[width], cell = stackalloc float[width];
        _outputs.AsSpan(0, n * width).Clear();
        for (var step = n - 1; step >= 0; step--)
        {
            var t = direction == 1 ? n - 1 - step : step;
            var after = direction == 1 ? t - 1 : t + 1;
            var before = direction == 1 ? t + 1 : t - 1;
            var values = Gates[at].AsSpan(t * GateCount * width, GateCount * width);
            var gate = _gates.AsSpan(t * GateCount * width, GateCount * width);
            var cells = Cells[at].AsSpan(t * width, width);
            for (var k = 0; k < width; k++)
            {
                float forget = values[k], show = values[width + k], candidate = values[2 * width + k];
                var shown = 1 - 2 / (1 + Curves.Exp(2 * cells[k]));
                var old = step > 0 ? Cells[at][before * width + k] : 0;
                var from = _above[t * both + direction * width + k] + carried[k];
                var within = cell[k] + from * show * (1 - shown * shown);
                gate[k] = within * (old - candidate) * forget * (1 - forget);
                gate[width + k] = from * shown * show * (1 - show);
                gate[2 * width + k] = within * (1 - forget) * (1 - candidate * candidate);
                cell[k] = within * forget;
                if (step + 1 < n) _outputs[after * width + k] = show * shown;
            }

            carried.Clear();
            Kernels.Multiply(gate, 1, GateCount * width, turned, width, carried);
        }
    }

    private void Words()
    {
        var width = Encoder.Embedded;
        var embedded = _below.AsSpan(0, Length * width);
        Apply(_masks[0].AsSpan(0, embedded.Length), embedded);
        _back.Weights(Vectors, Length, WordVectors.Dimensions, embedded, gradients.Project);
        for (var i = 0; i < Length * WordRows.Kinds; i++)
        {
            if (Rows[i] < 0) continue;
            touched.Add(Rows[i]);
            Kernels.Add(embedded.Slice(i / WordRows.Kinds * width, width), gradients.Embeddings.Row(Rows[i]));
        }
    }
}
