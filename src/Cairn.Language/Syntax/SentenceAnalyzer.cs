namespace Cairn.Language;

/// <summary>Tags, parses and labels one sentence after another with a model. Holds scratch memory: one instance a thread.</summary>
internal sealed class SentenceAnalyzer(EnglishModel model)
{
    private readonly ParseState _state = new();
    private readonly LookAhead _ahead = new();
    private readonly int[] _scores = new int[new[] { model.Tags, model.Moves, model.Labels, model.Names }.Max(t => t.ScoreRoom)];
    private readonly ulong[] _features = new ulong[192];

    /// <summary>Fills <paramref name="tags"/> with <see cref="Tag"/> codes.</summary>
    public void TagWords(ReadOnlySpan<WordFeatures> words, Span<byte> tags) => Sequence(model.Tags, words, default, tags);

    /// <summary>Fills <paramref name="names"/> with <see cref="NameLabel"/> codes.</summary>
    public void TagNames(ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<byte> names) => Sequence(model.Names, words, tags, names);

    /// <summary>Parses: heads relative to the sentence, −1 for the root.</summary>
    public void Parse(ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<int> heads, Span<Relation> relations)
    {
        _state.Start(words.Length);
        _ahead.Fill(tags);
        while (!_state.IsDone)
        {
            ParseFeatures.Fill(_state, _ahead, words, tags, _features);
            model.Moves.Sum(_features.AsSpan(0, ParseFeatures.MoveCount), _scores);
            var move = BestMove(_scores.AsSpan(0, model.Moves.Classes));
            if (move == ParseState.Shift)
            {
                _state.Make(move);
                continue;
            }

            var (head, dependent) = _state.Arc(move);
            var label = head == words.Length ? (int)Relation.Root : ArcLabel(head, dependent, words, tags);
            _state.Make(move);
            _state.SetLabel(dependent, label);
        }

        _state.Heads.CopyTo(heads);
        PunctuationHeads.Mend(heads, tags);
        for (var i = 0; i < words.Length; i++)
        {
            relations[i] = heads[i] == words.Length ? Relation.Root : _state.Label(i) is not 0 and var label ? (Relation)label : Relation.Dep;
        }

        PerfectAuxiliaries.Mend(heads, relations, words, tags);
        heads.Replace(words.Length, -1);
    }

    private int ArcLabel(int head, int dependent, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags)
    {
        ParseFeatures.FillArc(_state, head, dependent, words, tags, _features);
        model.Labels.Sum(_features.AsSpan(0, ParseFeatures.ArcCount), _scores);
        return Best(_scores.AsSpan(0, model.Labels.Classes));
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
            table.Sum(_features.AsSpan(0, TagFeatures.Count), _scores);
            var best = Best(_scores.AsSpan(0, table.Classes));
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
