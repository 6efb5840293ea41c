namespace Cairn.Language;

/// <summary>Tags, names and parses one sentence after another with a model. Holds scratch memory: one instance a thread.</summary>
internal sealed class SentenceAnalyzer(EnglishModel model)
{
    // Longer sentences (lists, tables) are read in pieces of this many tokens; the pieces hang under the first one's root.
    private const int LongestPiece = 160;

    private readonly EncoderPass _encoder = new(model.Network.Encoder, model.Vectors);
    private readonly ParserPass _parser = new(model.Network.Parser);
    private readonly NamePass _names = new(model.Network.Names);
    private readonly TreeDecoder _decoder = new();
    private float[] _tagScores = [];

    public SentenceBuffers Buffers { get; } = new();

    /// <summary>Features of the words read so far.</summary>
    public WordMemory Words { get; } = new(model.Clusters);

    /// <summary>Reads a sentence.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="tags">Filled with <see cref="Tag"/> codes.</param>
    /// <param name="names">Filled with <see cref="NameLabel"/> codes.</param>
    /// <param name="heads">Filled with heads relative to the sentence, its length for the root; empty when no tree is asked for.</param>
    /// <param name="relations">Filled with relations, if heads are.</param>
    public void Read(ReadOnlySpan<WordFeatures> words, Span<byte> tags, Span<byte> names, Span<int> heads, Span<Relation> relations)
    {
        var n = words.Length;
        var root = -1;
        for (var from = 0; from < n; from += LongestPiece)
        {
            var count = Math.Min(LongestPiece, n - from);
            _encoder.Run(words.Slice(from, count));
            TagWords(tags.Slice(from, count));
            _names.Run(_encoder.Output, _encoder.Units, count);
            _names.Best(names.Slice(from, count));
            if (heads.IsEmpty) continue;

            var own = heads.Slice(from, count);
            var named = relations.Slice(from, count);
            _parser.Run(_encoder.Output, _encoder.Units, count);
            _decoder.Decode(_parser.Arcs, own);
            _parser.Name(own, named);
            for (var i = 0; i < count; i++)
            {
                if (own[i] < count) own[i] += from;
                else if (root < 0) (root, own[i]) = (from + i, n);
                else (own[i], named[i]) = (root, Relation.Parataxis);
            }
        }
    }

    private void TagWords(Span<byte> tags)
    {
        const int room = TagLabels.Room;
        var rows = ByteKernels.Whole(tags.Length);
        if (_tagScores.Length < rows * room) _tagScores = new float[2 * rows * room];
        ByteKernels.Layer(_encoder.After(model.Network.TagLayer), tags.Length, _encoder.Units, model.Network.Tags, _tagScores);
        for (var i = 0; i < tags.Length; i++)
        {
            var scores = _tagScores.AsSpan(i * room, TagLabels.Count);
            var best = 0;
            for (var k = 1; k < scores.Length; k++)
            {
                if (scores[k] > scores[best]) best = k;
            }

            tags[i] = (byte)best;
        }
    }

    /// <summary>Mends what the treebanks do otherwise than the network, by rule; the root's head becomes −1.</summary>
    public static void Mend(Span<int> heads, Span<Relation> relations, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags)
    {
        PunctuationHeads.Mend(heads, tags);
        PerfectAuxiliaries.Mend(heads, relations, words, tags);
        heads.Replace(words.Length, -1);
    }
}
