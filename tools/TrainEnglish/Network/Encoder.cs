using Cairn.Language;

namespace TrainEnglish;

/// <summary>Weights that turn the words of a sentence into vectors in their context: word vectors and hashed embeddings added up, then layers of bidirectional LSTM.</summary>
internal sealed class Encoder(int embedded, int width, int layers)
{
    public int Embedded { get; } = embedded;
    public int Width { get; } = width;

    /// <summary>Values of a token's vector: both directions.</summary>
    public int Encoded { get; } = 2 * width;
    public Matrix Project { get; } = new(WordVectors.Dimensions, embedded);
    public Matrix Embeddings { get; } = new(WordRows.Count, embedded);

    /// <summary>By layer; forwards, then backwards.</summary>
    public LstmLayer[][] Lstm { get; } =
        [.. Enumerable.Range(0, layers).Select(l => (LstmLayer[])[new(l == 0 ? embedded : 2 * width, width), new(l == 0 ? embedded : 2 * width, width)])];

    public IEnumerable<Matrix> Dense => [Project, .. Lstm.SelectMany(l => l).SelectMany(d => new[] { d.Input, d.Recurrent, d.Bias })];
}
