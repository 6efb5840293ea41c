using Cairn.Language;

namespace TrainEnglish;

/// <summary>Carries the loss of heads and labels back through the parser's network.</summary>
internal sealed class ParserLearner : ParserPass, ILearner<ParserExample>
{
    private const int Arc = ParserNetwork.Arc, Label = ParserNetwork.Label, Labels = ParserNetwork.Labels;
    private const int FirstLabel = (int)Relation.Acl, LastLabel = (int)Relation.Xcomp;
    private const double ArcDropout = 0.25;
    private readonly ParserNetwork _gradients;
    private readonly EncoderTraining _encoder;
    private readonly float[][] _masks = [new float[Arc], new float[Arc]];
    private readonly float[] _hidden = new float[Label], _labels = new float[Labels];
    private readonly Backwards _back = new();
    private float[] _work = [];

    private ParserLearner(ParserNetwork network, ParserNetwork gradients, EncoderTraining encoder, List<int> touched) : base(network, encoder) =>
        (_gradients, _encoder, Touched) = (gradients, encoder, touched);

    public static ParserLearner Of(ParserNetwork network, WordVectors vectors)
    {
        var (gradients, touched) = (new ParserNetwork(), new List<int>());
        var dropout = new Dropout(Word: 0.2, Tag: 0.05, Vector: 0.02, Embedded: 0.15, Encoded: 0.25);
        return new ParserLearner(network, gradients, new EncoderTraining(network.Encoder, gradients.Encoder, vectors, dropout, touched), touched);
    }

    public INetwork Gradients => _gradients;
    public List<int> Touched { get; }
    public double Loss { get; set; }

    public void Learn(ParserExample example, Turned turned, ulong seed)
    {
        _encoder.Begin(seed);
        Run(example.Words, example.Tags);
        var (n, both) = (Length, _encoder.Encoder.Encoded);
        var room = n * (Heads + 2 * Arc + both + 2 * Label) + Heads * Arc;
        if (_work.Length < room) _work = new float[room * 2];
        Array.Clear(_work);
        var at = 0;
        Span<float> Take(int count) => _work.AsSpan((at += count) - count, count);

        var scores = Take(n * Heads);
        var asked = Take(n * Arc);
        var dependents = Take(n * Arc);
        var heads = Take(Heads * Arc);
        ArcLoss(example.Heads, scores);
        Kernels.Multiply(scores, n, Heads, HeadsOf, Arc, asked);
        _back.Product(scores, n, Heads, Asked, Arc, heads);
        Kernels.Add(heads.Slice(n * Arc, Arc), _gradients.RootHead.Values);
        heads = heads[..(n * Arc)];
        _back.Layer(Dependents, n, Arc, asked, _gradients.Biaffine, _gradients.HeadPrior, turned[Network.Biaffine], dependents);
        Cut(dependents, Dependents, _masks[0]);
        Cut(heads, HeadsOf, _masks[1]);

        var encoded = Take(n * both);
        var labelDependents = Take(n * Label);
        var labelHeads = Take(n * Label);
        LabelLoss(example, labelDependents, labelHeads, turned[Network.LabelOut]);
        _back.Layer(_encoder.Output, n, both, dependents, _gradients.Dependent, _gradients.DependentBias, turned[Network.Dependent], encoded);
        _back.Layer(_encoder.Output, n, both, heads, _gradients.Head, _gradients.HeadBias, turned[Network.Head], encoded);
        _back.Layer(_encoder.Output, n, both, labelDependents, _gradients.LabelDependent, null, turned[Network.LabelDependent], encoded);
        _back.Layer(_encoder.Output, n, both, labelHeads, _gradients.LabelHead, null, turned[Network.LabelHead], encoded);
        _encoder.Back(encoded, turned);
    }

    protected override void Mask(int which, Span<float> values)
    {
        _encoder.Fill(_masks[which], ArcDropout);
        EncoderTraining.Apply(_masks[which], values);
    }

    private void ArcLoss(int[] gold, Span<float> gradient)
    {
        for (var d = 0; d < Length; d++)
        {
            var row = gradient.Slice(d * Heads, Length + 1);
            Arcs.Of(d).CopyTo(row);
            row[d] = float.MinValue;
            Loss += SoftMax.Gradient(row, gold[d] < 0 ? Length : gold[d]);
        }
    }

    private void LabelLoss(ParserExample example, Span<float> dependents, Span<float> heads, float[] outTurned)
    {
        for (var d = 0; d < Length; d++)
        {
            if (example.Heads[d] is var head && head < 0) continue;
            Array.Clear(_labels);
            LabelsOf(head, d)[FirstLabel..(LastLabel + 1)].CopyTo(_labels.AsSpan(FirstLabel));
            Loss += SoftMax.Gradient(_labels.AsSpan(FirstLabel, LastLabel - FirstLabel + 1), (int)example.Relations[d] - FirstLabel);
            Kernels.Multiply(Hidden, Label, 1, _labels, Labels, _gradients.LabelOut.Values);
            Kernels.Add(_labels, _gradients.LabelBias.Values);
            Array.Clear(_hidden);
            Kernels.Multiply(_labels, 1, Labels, outTurned, Label, _hidden);
            for (var k = 0; k < Label; k++)
            {
                if (Hidden[k] <= 0) _hidden[k] = 0;
            }

            Kernels.Add(_hidden, dependents.Slice(d * Label, Label));
            Kernels.Add(_hidden, heads.Slice(head * Label, Label));
            Kernels.Add(_hidden, _gradients.LabelDistance.Row(ParserNetwork.DistanceOf(head, d)));
        }
    }

    private static void Cut(Span<float> gradient, float[] values, float[] mask)
    {
        EncoderTraining.Apply(mask, gradient);
        for (var i = 0; i < gradient.Length; i++)
        {
            if (values[i] <= 0) gradient[i] = 0;
        }
    }
}
