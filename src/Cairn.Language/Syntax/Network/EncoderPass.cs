namespace Cairn.Language;

/// <summary>One run of an encoder over a sentence. Holds scratch memory, which stays readable until the next run: one instance a thread.</summary>
internal sealed class EncoderPass(EncoderWeights weights, WordVectors vectors)
{
    private readonly byte[][] _encoded = [.. weights.Layers.Select(_ => Array.Empty<byte>())];
    private readonly float[] _cells = new float[weights.Width];
    private readonly WordGates _first = new(weights, vectors);
    private float[] _forwards = [], _backwards = [], _units = [];

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
        for (var layer = 0; layer < _encoded.Length; layer++)
        {
            var (forwards, backwards) = weights.Layers[layer];
            if (layer == 0)
            {
                _first.Read(words, _forwards, _backwards);
            }
            else
            {
                ByteKernels.Layer(_encoded[layer - 1], Length, _units, forwards.Input, _forwards);
                ByteKernels.Layer(_encoded[layer - 1], Length, _units, backwards.Input, _backwards);
            }

            forwards.Run(Length, false, _forwards, _cells, _encoded[layer], weights.Encoded, 0);
            backwards.Run(Length, true, _backwards, _cells, _encoded[layer], weights.Encoded, weights.Width);
        }
    }

    private void Reserve(int rows)
    {
        if (_units.Length >= rows) return;
        var room = ByteKernels.Whole(Math.Max(64, rows * 3 / 2));
        _units = new float[room];
        _units.AsSpan().Fill(ByteKernels.UnitScale);
        (_forwards, _backwards) = (new float[room * LstmDirection.Gates * weights.Width], new float[room * LstmDirection.Gates * weights.Width]);
        for (var k = 0; k < _encoded.Length; k++) _encoded[k] = new byte[room * weights.Encoded];
    }
}
