namespace Cairn.Language;

/// <summary>Tags, parses and labels one sentence after another with a model. Holds scratch memory: one instance a thread.</summary>
internal sealed class SentenceAnalyzer(EnglishModel model)
{
    // Longer sentences (lists, tables) are read in pieces of this many tokens; the pieces hang under the first one's root.
    private const int LongestPiece = 160;

    // Names need no tree, so their pieces are longer than any sentence of prose; a line of a million words must not ask for a row of scratch memory each.
    private const int LongestNamePiece = 512;

    private readonly ParserPass _pass = new(model.Parser, new EncoderPass(model.Parser.Encoder, model.Vectors));
    private readonly NamePass _names = new(model.Names, new EncoderPass(model.Names.Encoder, model.Vectors));
    private readonly TreeDecoder _decoder = new();
    private readonly int[] _scores = new int[model.Tags.ScoreRoom];
    private readonly ulong[] _features = new ulong[TagFeatures.Count];

    /// <summary>Fills <paramref name="tags"/> with <see cref="Tag"/> codes.</summary>
    public void TagWords(ReadOnlySpan<WordFeatures> words, Span<byte> tags)
    {
        int previous = 0, before = 0;
        for (var i = 0; i < words.Length; i++)
        {
            TagFeatures.Fill(words, i, previous, before, _features);
            model.Tags.Sum(_features, _scores);
            var best = Best(_scores.AsSpan(0, model.Tags.Classes));
            tags[i] = (byte)best;
            before = previous;
            previous = best + 1;
        }
    }

    /// <summary>Fills <paramref name="names"/> with <see cref="NameLabel"/> codes.</summary>
    public void TagNames(ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<byte> names)
    {
        for (var from = 0; from < words.Length; from += LongestNamePiece)
        {
            var count = Math.Min(LongestNamePiece, words.Length - from);
            _names.Run(words.Slice(from, count), tags.Slice(from, count), NameSources.Uner);
            _names.Best(names.Slice(from, count));
        }
    }

    /// <summary>Parses: heads relative to the sentence, −1 for the root.</summary>
    public void Parse(ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<int> heads, Span<Relation> relations)
    {
        var n = words.Length;
        var root = -1;
        for (var from = 0; from < n; from += LongestPiece)
        {
            var count = Math.Min(LongestPiece, n - from);
            var own = heads.Slice(from, count);
            var named = relations.Slice(from, count);
            Piece(words.Slice(from, count), tags.Slice(from, count), own, named);
            for (var i = 0; i < count; i++)
            {
                if (own[i] < count) own[i] += from;
                else if (root < 0) (root, own[i]) = (from + i, n);
                else (own[i], named[i]) = (root, Relation.Parataxis);
            }
        }

        PunctuationHeads.Mend(heads, tags);
        PerfectAuxiliaries.Mend(heads, relations, words, tags);
        heads.Replace(n, -1);
    }

    private void Piece(ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<int> heads, Span<Relation> relations)
    {
        _pass.Run(words, tags);
        _decoder.Decode(_pass.Arcs, heads);
        for (var i = 0; i < heads.Length; i++) relations[i] = heads[i] == heads.Length ? Relation.Root : LabelOf(heads[i], i);
    }

    private Relation LabelOf(int head, int dependent)
    {
        var scores = _pass.LabelsOf(head, dependent);
        var best = (int)Relation.Acl;
        for (var k = best + 1; k <= (int)Relation.Xcomp; k++)
        {
            if (scores[k] > scores[best]) best = k;
        }

        return (Relation)best;
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var k = 1; k < scores.Length; k++)
        {
            if (scores[k] > scores[best]) best = k;
        }

        return best;
    }
}
