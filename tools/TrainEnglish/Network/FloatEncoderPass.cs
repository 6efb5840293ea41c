using Cairn.Language;

namespace TrainEnglish;

/// <summary>One run of an encoder over a sentence. Holds scratch memory, which stays readable until the next run: one instance a thread.</summary>
internal class FloatEncoderPass(Encoder encoder, WordVectors vectors)
{
    public Encoder Encoder { get; } = encoder;

    /// <summary>Tokens of the sentence.</summary>
    public int Length { get; private set; }

    /// <summary>Vectors of the tokens in their context.</summary>
    public float[] Output => Encoded[^1];

    protected int[] Rows { get; private set; } = [];
    protected float[] Vectors { get; private set; } = [];
    protected float[] Embedded { get; private set; } = [];

    // By layer and direction.
    protected float[][] Gates { get; } = [.. Enumerable.Range(0, encoder.Lstm.Length * 2).Select(_ => Array.Empty<float>())];
    protected float[][] Cells { get; } = [.. Enumerable.Range(0, encoder.Lstm.Length * 2).Select(_ => Array.Empty<float>())];
    protected float[][] Encoded { get; } = [.. Enumerable.Range(0, encoder.Lstm.Length).Select(_ => Array.Empty<float>())];

    /// <summary>Vectors of the tokens after a layer.</summary>
    public float[] After(int layer) => Encoded[layer];

    /// <summary>Reads a sentence.</summary>
    public void Run(ReadOnlySpan<WordFeatures> words)
    {
        Length = words.Length;
        Reserve(Length);
        Embed(words);
        for (var layer = 0; layer < Encoded.Length; layer++) Encode(layer);
    }

    /// <summary>Drops values out while training; nothing otherwise. Level 0 is below the first layer.</summary>
    protected virtual void Mask(int level, Span<float> values, int width)
    {
    }

    /// <summary>Drops embeddings out while training (a row of −1 counts nothing).</summary>
    protected virtual void Choose()
    {
    }

    private void Embed(ReadOnlySpan<WordFeatures> words)
    {
        var width = Encoder.Embedded;
        var embedded = Embedded.AsSpan(0, Length * width);
        embedded.Clear();
        for (var i = 0; i < Length; i++)
        {
            vectors.Read(words[i].Place, Vectors.AsSpan(i * WordVectors.Dimensions, WordVectors.Dimensions));
            WordRows.Fill(words[i], Rows.AsSpan(i * WordRows.Kinds, WordRows.Kinds));
        }

        Choose();
        for (var i = 0; i < Length * WordRows.Kinds; i++)
        {
            if (Rows[i] is >= 0 and var row) Kernels.Add(Encoder.Embeddings.Row(row), embedded.Slice(i / WordRows.Kinds * width, width));
        }

        Kernels.Multiply(Vectors, Length, WordVectors.Dimensions, Encoder.Project.Values, width, embedded);
        Mask(0, embedded, width);
    }

    private void Encode(int layer)
    {
        var (input, width) = layer == 0 ? (Embedded, Encoder.Embedded) : (Encoded[layer - 1], Encoder.Encoded);
        for (var direction = 0; direction < 2; direction++)
        {
            var lstm = Encoder.Lstm[layer][direction];
            var at = layer * 2 + direction;
            Forwards.Layer(input, Length, width, lstm.Input, lstm.Bias.Values, Gates[at]);
            lstm.Run(Length, direction == 1, Gates[at], Cells[at], Encoded[layer], Encoder.Encoded, direction * Encoder.Width);
        }

        Mask(layer + 1, Encoded[layer].AsSpan(0, Length * Encoder.Encoded), Encoder.Encoded);
    }

    private void Reserve(int n)
    {
        if (Rows.Length >= n * WordRows.Kinds) return;
        var room = Math.Max(64, n * 3 / 2);
        Rows = new int[room * WordRows.Kinds];
        Vectors = new float[room * WordVectors.Dimensions];
        Embedded = new float[room * Encoder.Embedded];
        for (var k = 0; k < Gates.Length; k++) (Gates[k], Cells[k]) = (new float[room * LstmLayer.Gates * Encoder.Width], new float[room * Encoder.Width]);
        for (var k = 0; k < Encoded.Length; k++) Encoded[k] = new float[room * Encoder.Encoded];
    }
}
