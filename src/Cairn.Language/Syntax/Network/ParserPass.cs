namespace Cairn.Language;

/// <summary>Scores of arcs and labels for one sentence after another. Holds scratch memory, which stays readable until the next run: one instance a thread.</summary>
internal class ParserPass(ParserNetwork network, EncoderPass encoder)
{
    private const int Arc = ParserNetwork.Arc, Label = ParserNetwork.Label;
    private float[] _headsTurned = [], _scores = [];

    protected ParserNetwork Network { get; } = network;
    protected int Length => encoder.Length;

    /// <summary>Columns of the arc scores: a head for each token, the root, room for whole lanes.</summary>
    protected int Heads { get; private set; }
    protected float[] Dependents { get; private set; } = [];
    protected float[] HeadsOf { get; private set; } = [];
    protected float[] Asked { get; private set; } = [];
    protected float[] Hidden { get; } = new float[Label];
    private float[] LabelScores { get; } = new float[ParserNetwork.Labels];
    private float[] LabelDependents { get; set; } = [];
    private float[] LabelHeads { get; set; } = [];

    /// <summary>Scores of the sentence that was run.</summary>
    public ArcScores Arcs => new(_scores, Length, Heads);

    /// <summary>Reads a sentence and scores every arc.</summary>
    public void Run(ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags)
    {
        var n = words.Length;
        Reserve(n);
        encoder.Run(words, tags, 0);
        var (encoded, width) = (encoder.Output, encoder.Encoder.Encoded);
        Kernels.Layer(encoded, n, width, Network.Dependent, Network.DependentBias.Values, Dependents);
        Kernels.Layer(encoded, n, width, Network.Head, Network.HeadBias.Values, HeadsOf);
        Curves.Rectify(Dependents.AsSpan(0, n * Arc));
        Curves.Rectify(HeadsOf.AsSpan(0, n * Arc));
        Mask(0, Dependents.AsSpan(0, n * Arc));
        Mask(1, HeadsOf.AsSpan(0, n * Arc));
        Network.RootHead.Values.CopyTo(HeadsOf.AsSpan(n * Arc));
        HeadsOf.AsSpan((n + 1) * Arc, (Heads - n - 1) * Arc).Clear();
        Kernels.Layer(Dependents, n, Arc, Network.Biaffine, Network.HeadPrior.Values, Asked);
        Kernels.Transpose(HeadsOf, Heads, Arc, _headsTurned);
        _scores.AsSpan(0, n * Heads).Clear();
        Kernels.Multiply(Asked, n, Arc, _headsTurned, Heads, _scores);
        LabelDependents.AsSpan(0, n * Label).Clear();
        LabelHeads.AsSpan(0, n * Label).Clear();
        Kernels.Multiply(encoded, n, width, Network.LabelDependent.Values, Label, LabelDependents);
        Kernels.Multiply(encoded, n, width, Network.LabelHead.Values, Label, LabelHeads);
    }

    /// <summary>Scores the labels of one arc between two tokens.</summary>
    public ReadOnlySpan<float> LabelsOf(int head, int dependent)
    {
        var own = LabelDependents.AsSpan(dependent * Label, Label);
        var above = LabelHeads.AsSpan(head * Label, Label);
        var distance = Network.LabelDistance.Row(ParserNetwork.DistanceOf(head, dependent));
        for (var k = 0; k < Label; k++) Hidden[k] = Math.Max(0, own[k] + above[k] + distance[k]);
        Kernels.Layer(Hidden, 1, Label, Network.LabelOut, Network.LabelBias.Values, LabelScores);
        return LabelScores;
    }

    /// <summary>Drops values of dependents (0) and heads (1) out while training; nothing otherwise.</summary>
    protected virtual void Mask(int which, Span<float> values)
    {
    }

    private void Reserve(int n)
    {
        Heads = (n + 1 + Kernels.Lane - 1) / Kernels.Lane * Kernels.Lane;
        if (Dependents.Length >= n * Arc) return;
        var room = Math.Max(64, n * 3 / 2);
        var heads = room + 2 * Kernels.Lane;
        (Dependents, Asked, HeadsOf) = (new float[room * Arc], new float[room * Arc], new float[heads * Arc]);
        (LabelDependents, LabelHeads) = (new float[room * Label], new float[room * Label]);
        (_headsTurned, _scores) = (new float[heads * Arc], new float[room * heads]);
    }
}
