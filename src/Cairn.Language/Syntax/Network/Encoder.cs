namespace Cairn.Language;

/// <summary>Weights that turn the words of a sentence into vectors in their context: word vectors and hashed embeddings added up, then layers of bidirectional LSTM.</summary>
internal sealed class Encoder(int embedded, int width, int layers)
{
    // Rows of each kind of embedding; hashed kinds are powers of two.
    private const int Words = 1 << 14, Suffixes2 = 1 << 9, Suffixes3 = 1 << 11, Suffixes4 = 1 << 12, Prefixes2 = 1 << 9, Prefixes3 = 1 << 11, Shapes = 1 << 8, Tags = 64, Classes = 1088, Sources = 8;

    /// <summary>Embeddings of a token.</summary>
    public const int Kinds = 10;

    /// <summary>Places among the embeddings: the word's own, its tag.</summary>
    public const int WordKind = 0, TagKind = 7;

    public int Embedded { get; } = embedded;
    public int Width { get; } = width;

    /// <summary>Values of a token's vector: both directions.</summary>
    public int Encoded { get; } = 2 * width;
    public Matrix Project { get; } = new(WordVectors.Dimensions, embedded);
    public Matrix Embeddings { get; } = new(Words + Suffixes2 + Suffixes3 + Suffixes4 + Prefixes2 + Prefixes3 + Shapes + Tags + Classes + Sources, embedded);

    /// <summary>By layer; forwards, then backwards.</summary>
    public LstmLayer[][] Lstm { get; } =
        [.. Enumerable.Range(0, layers).Select(l => (LstmLayer[])[new(l == 0 ? embedded : 2 * width, width), new(l == 0 ? embedded : 2 * width, width)])];

    public IEnumerable<Matrix> Dense => [Project, .. Lstm.SelectMany(l => l).SelectMany(d => new[] { d.Input, d.Recurrent, d.Bias })];

    /// <summary>Rows of a token's embeddings; <paramref name="source"/> is the corpus a sentence is from, 0 for none.</summary>
    public static void Rows(in WordFeatures word, byte tag, int source, Span<int> rows)
    {
        var from = 0;
        var n = 0;
        foreach (var (value, count) in ((ReadOnlySpan<(ulong, int)>)
            [(word.Word, Words), (word.Suffix2, Suffixes2), (word.Suffix3, Suffixes3), (word.Suffix4, Suffixes4), (word.Prefix2, Prefixes2), (word.Prefix3, Prefixes3), (Hash.Finish(word.Shape), Shapes)]))
        {
            rows[n++] = from + (int)(value & (ulong)(count - 1));
            from += count;
        }

        rows[n++] = from + tag;
        rows[n++] = from + Tags + word.Fine;
        rows[n] = from + Tags + Classes + source;
    }
}
