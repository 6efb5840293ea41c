namespace Cairn.Language;

/// <summary>Tags, parses and labels one sentence after another with a model. Holds scratch memory: one instance a thread.</summary>
internal sealed class SentenceAnalyzer(EnglishModel model)
{
    private readonly ParseState _state = new();
    private readonly LabelContext _context = new();
    private readonly int[] _scores = new int[128];
    private readonly ulong[] _features = new ulong[128];

    /// <summary>Fills <paramref name="tags"/> with <see cref="Tag"/> codes.</summary>
    public void TagWords(ReadOnlySpan<WordFeatures> words, Span<byte> tags) => Sequence(model.Tags, words, default, tags);

    /// <summary>Fills <paramref name="names"/> with <see cref="NameLabel"/> codes.</summary>
    public void TagNames(ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<byte> names) => Sequence(model.Names, words, tags, names);

    /// <summary>Parses: heads relative to the sentence, −1 for the root.</summary>
    public void Parse(ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, ReadOnlySpan<string> lowers, Span<int> heads, Span<Relation> relations)
    {
        _state.Start(words.Length);
        while (!_state.IsDone)
        {
            ParseFeatures.Fill(_state, words, tags, _features);
            var scores = _scores.AsSpan(0, model.Moves.Classes);
            scores.Clear();
            foreach (var feature in _features.AsSpan(0, ParseFeatures.MoveCount)) model.Moves.Add(feature, scores);
            _state.Make(BestMove(scores));
        }

        var raw = _state.Heads;
        _context.Fill(raw, tags, lowers);
        for (var i = 0; i < words.Length; i++)
        {
            heads[i] = raw[i] == words.Length ? -1 : raw[i];
            relations[i] = raw[i] == words.Length ? Relation.Root : Label(raw, words, tags, i);
        }
    }

    private Relation Label(ReadOnlySpan<int> heads, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, int dependent)
    {
        ParseFeatures.FillLabel(heads, words, tags, _context, dependent, _features);
        var scores = _scores.AsSpan(0, model.Labels.Classes);
        scores.Clear();
        foreach (var feature in _features.AsSpan(0, ParseFeatures.LabelCount)) model.Labels.Add(feature, scores);
        return (Relation)Best(scores);
    }

    private int BestMove(ReadOnlySpan<int> scores)
    {
        var best = -1;
        for (var m = 0; m < ParseState.Moves; m++)
        {
            if (_state.Can(m) && (best < 0 || scores[m] > scores[best])) best = m;
        }

        return best;
    }

    private void Sequence(LinearTable table, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> other, Span<byte> labels)
    {
        int previous = 0, before = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var extra = other.IsEmpty ? default : ((int)other[i] + 1, i > 0 ? other[i - 1] + 1 : 0, i + 1 < other.Length ? other[i + 1] + 1 : 0);
            TagFeatures.Fill(words, i, previous, before, extra, _features);
            var scores = _scores.AsSpan(0, table.Classes);
            scores.Clear();
            foreach (var feature in _features.AsSpan(0, TagFeatures.Count)) table.Add(feature, scores);
            var best = Best(scores);
            labels[i] = (byte)best;
            before = previous;
            previous = best + 1;
        }
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
