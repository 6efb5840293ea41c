namespace Cairn.Language;

/// <summary>One run of an encoder over a sentence. Holds scratch memory, which stays readable until the next run: one instance a thread.</summary>
internal sealed class EncoderPass(EncoderWeights weights, WordVectors vectors)
{
    private readonly byte[][] _encoded = [.. weights.Layers.Select(_ => Array.Empty<byte>())];
    private readonly float[] _cells = new float[weights.Width];
    private byte[] _vectors = [], _rounded = [];
    private float[] _embedded = [], _gates = [], _scales = [], _units = [];

    /// <summary>Tokens of the sentence.</summary>
    public int Length { get; private set; }

    /// <summary>A scale for each token's vector: all are <see cref="ByteKernels.UnitScale"/>.</summary>
    public ReadOnlySpan<float> Units => _units;

    /// <summary>Vectors of the tokens after a layer.</summary>
    public ReadOnlySpan<byte> After(int layer) => _encoded[layer];

    /// <summary>Vectors after the last layer.</summary>
    public ReadOnlySpan<byte> Output => _encoded[^1];

    public void Run(ReadOnlySpan<WordFeatures> words)
    {
        Length = words.Length;
        Reserve(ByteKernels.Whole(Length));
        Embed(words);
        for (var layer = 0; layer < _encoded.Length; layer++)
        {
            var input = layer == 0 ? _rounded : _encoded[layer - 1];
            var scales = layer == 0 ? _scales : _units;
            Encode(weights.Layers[layer].Forwards, false, input, scales, _encoded[layer]);
            Encode(weights.Layers[layer].Backwards, true, input, scales, _encoded[layer]);
        }
    }

    private void Embed(ReadOnlySpan<WordFeatures> words)
    {
        Span<int> rows = stackalloc int[WordRows.Kinds];
        for (var i = 0; i < words.Length; i++) _scales[i] = vectors.Read(words[i].Place, _vectors.AsSpan(i * WordVectors.Dimensions, WordVectors.Dimensions));
        ByteKernels.Layer(_vectors, words.Length, _scales, weights.Project, _embedded);
        for (var i = 0; i < words.Length; i++)
        {
            var embedded = _embedded.AsSpan(i * weights.Embedded, weights.Embedded);
            WordRows.Fill(words[i], rows);
            weights.Embeddings.AddTo(rows, embedded);
            _scales[i] = ByteKernels.Round(embedded, _rounded.AsSpan(i * weights.Embedded, weights.Embedded));
        }
    }

    private void Encode(LstmDirection direction, bool backwards, ReadOnlySpan<byte> input, ReadOnlySpan<float> scales, Span<byte> output)
    {
        ByteKernels.Layer(input, Length, scales, direction.Input, _gates);
        direction.Run(Length, backwards, _gates, _cells, output, weights.Encoded, backwards ? weights.Width : 0);
    }

    private void Reserve(int rows)
    {
        if (_scales.Length >= rows) return;
        var room = ByteKernels.Whole(Math.Max(64, rows * 3 / 2));
        (_scales, _units) = (new float[room], new float[room]);
        _units.AsSpan().Fill(ByteKernels.UnitScale);
        (_vectors, _rounded) = (new byte[room * WordVectors.Dimensions], new byte[room * weights.Embedded]);
        (_embedded, _gates) = (new float[room * weights.Embedded], new float[room * LstmDirection.Gates * weights.Width]);
        for (var k = 0; k < _encoded.Length; k++) _encoded[k] = new byte[room * weights.Encoded];
    }
}
