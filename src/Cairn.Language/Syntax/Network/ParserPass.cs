namespace Cairn.Language;

/// <summary>Scores of arcs and labels for one sentence after another. Holds scratch memory, which stays readable until the next run: one instance a thread.</summary>
internal sealed class ParserPass(ParserHead weights)
{
    private readonly int _arc = weights.Arc, _label = weights.Label, _labels = weights.LabelOut.Outputs;
    private float[] _dependents = [], _headsOf = [], _headsTurned = [], _asked = [], _scores = [], _labelDependents = [], _labelHeads = [], _hidden = [], _labelScores = [];
    private int _length, _heads; // columns of the scores: a head for each token, the root, room for whole lanes

    /// <summary>Scores of the sentence that was run.</summary>
    public ArcScores Arcs => new(_scores, _length, _heads);

    /// <summary>Scores every arc of a sentence that was encoded.</summary>
    public void Run(ReadOnlySpan<byte> encoded, ReadOnlySpan<float> scales, int n)
    {
        Reserve(n);
        ByteKernels.Layer(encoded, n, scales, weights.Dependent, _dependents);
        ByteKernels.Layer(encoded, n, scales, weights.Head, _headsOf);
        Curves.Rectify(_dependents.AsSpan(0, n * _arc));
        Curves.Rectify(_headsOf.AsSpan(0, n * _arc));
        weights.RootHead.Values.CopyTo(_headsOf.AsSpan(n * _arc));
        _headsOf.AsSpan((n + 1) * _arc, (_heads - n - 1) * _arc).Clear();
        weights.Biaffine.Layer(_dependents, n, _asked);
        Kernels.Transpose(_headsOf, _heads, _arc, _headsTurned);
        _scores.AsSpan(0, n * _heads).Clear();
        Kernels.Multiply(_asked, n, _arc, _headsTurned, _heads, _scores);
        ByteKernels.Layer(encoded, n, scales, weights.LabelDependent, _labelDependents);
        ByteKernels.Layer(encoded, n, scales, weights.LabelHead, _labelHeads);
    }

    /// <summary>Names the arcs of a tree over the sentence that was run; the root's head is the number of tokens.</summary>
    public void Name(ReadOnlySpan<int> heads, Span<Relation> relations)
    {
        var n = heads.Length;
        for (var d = 0; d < n; d++)
        {
            var hidden = _hidden.AsSpan(d * _label, _label);
            _labelDependents.AsSpan(d * _label, _label).CopyTo(hidden);
            if (heads[d] == n) continue;
            Kernels.Add(_labelHeads.AsSpan(heads[d] * _label, _label), hidden);
            Kernels.Add(weights.LabelDistance.Row(ArcDistance.Of(heads[d], d)), hidden);
        }

        Curves.Rectify(_hidden.AsSpan(0, n * _label));
        weights.LabelOut.Layer(_hidden, n, _labelScores);
        for (var d = 0; d < n; d++) relations[d] = heads[d] == n ? Relation.Root : Best(_labelScores.AsSpan(d * _labels, _labels));
    }

    private static Relation Best(ReadOnlySpan<float> scores)
    {
        var best = (int)Relation.Acl;
        for (var k = best + 1; k <= (int)Relation.Xcomp; k++)
        {
            if (scores[k] > scores[best]) best = k;
        }

        return (Relation)best;
    }

    private void Reserve(int n)
    {
        (_length, _heads) = (n, (n + 1 + Kernels.Lane - 1) / Kernels.Lane * Kernels.Lane);
        if (_asked.Length >= (_heads + ByteKernels.Rows) * _arc) return;
        var room = Math.Max(64, n * 3 / 2) / Kernels.Lane * Kernels.Lane + 2 * Kernels.Lane;
        (_dependents, _asked, _headsOf, _headsTurned) = (new float[room * _arc], new float[room * _arc], new float[room * _arc], new float[room * _arc]);
        (_labelDependents, _labelHeads, _hidden, _labelScores) = (new float[room * _label], new float[room * _label], new float[room * _label], new float[room * _labels]);
        _scores = new float[room * room];
    }
}
