using Cairn.Language;

namespace TrainEnglish;

/// <summary>Scores arcs and their labels and carries the loss of a tree back to the encoded words. Holds scratch memory: one instance a thread.</summary>
internal sealed class ParserLearner(ParserWeights network, ParserWeights gradients, EncoderTraining encoder)
{
    private const int Arc = ParserWeights.Arc, Label = ParserWeights.Label, Labels = ParserWeights.Labels;
    private const int FirstLabel = (int)Relation.Acl, LastLabel = (int)Relation.Xcomp;
    private const double ArcDropout = 0.25;
    private readonly float[][] _masks = [new float[Arc], new float[Arc]];
    private readonly float[] _within = new float[Label], _hidden = new float[Label], _labels = new float[Labels];
    private readonly Backwards _back = new();
    private float[] _work = [];
    private int _length, _heads; // columns of the scores: a head for each token, the root, room for whole lanes

    /// <summary>Adds to the gradient of the encoded words; gives the loss.</summary>
    public double Learn(GoldSentence gold, Turned turned, Span<float> encodedGradient)
    {
        var n = _length = gold.Length;
        _heads = (n + 1 + Kernels.Lane - 1) / Kernels.Lane * Kernels.Lane;
        var (encoded, both) = (encoder.Output, encoder.Encoder.Encoded);
        var room = n * (2 * _heads + 4 * Arc + 4 * Label) + 3 * _heads * Arc;
        if (_work.Length < room) _work = new float[room * 2];
        Array.Clear(_work);
        var at = 0;
        Span<float> Take(int count) => _work.AsSpan((at += count) - count, count);

        var dependents = Take(n * Arc);
        var heads = Take(_heads * Arc);
        Forwards.Layer(encoded, n, both, network.Dependent, network.DependentBias.Values, dependents);
        Forwards.Layer(encoded, n, both, network.Head, network.HeadBias.Values, heads);
        Curves.Rectify(dependents);
        Curves.Rectify(heads[..(n * Arc)]);
        Mask(0, dependents);
        Mask(1, heads[..(n * Arc)]);
        network.RootHead.Values.CopyTo(heads[(n * Arc)..]);
        var asked = Take(n * Arc);
        var headsTurned = Take(_heads * Arc);
        var scores = Take(n * _heads);
        Forwards.Layer(dependents, n, Arc, network.Biaffine, network.HeadPrior.Values, asked);
        Kernels.Transpose(heads, _heads, Arc, headsTurned);
        Kernels.Multiply(asked, n, Arc, headsTurned, _heads, scores);
        var ownLabels = Take(n * Label);
        var aboveLabels = Take(n * Label);
        Kernels.Multiply(encoded, n, both, network.LabelDependent.Values, Label, ownLabels);
        Kernels.Multiply(encoded, n, both, network.LabelHead.Values, Label, aboveLabels);

        var scoresBack = Take(n * _heads);
        var askedBack = Take(n * Arc);
        var dependentsBack = Take(n * Arc);
        var headsBack = Take(_heads * Arc);
        var loss = ArcLoss(gold.Heads, scores, scoresBack);
        Kernels.Multiply(scoresBack, n, _heads, heads, Arc, askedBack);
        _back.Product(scoresBack, n, _heads, asked, Arc, headsBack);
        Kernels.Add(headsBack.Slice(n * Arc, Arc), gradients.RootHead.Values);
        headsBack = headsBack[..(n * Arc)];
        _back.Layer(dependents, n, Arc, askedBack, gradients.Biaffine, gradients.HeadPrior, turned[network.Biaffine], dependentsBack);
        Cut(dependentsBack, dependents, _masks[0]);
        Cut(headsBack, heads, _masks[1]);
        var ownBack = Take(n * Label);
        var aboveBack = Take(n * Label);
        loss += LabelLoss(gold, ownLabels, aboveLabels, ownBack, aboveBack, turned[network.LabelOut]);
        _back.Layer(encoded, n, both, dependentsBack, gradients.Dependent, gradients.DependentBias, turned[network.Dependent], encodedGradient);
        _back.Layer(encoded, n, both, headsBack, gradients.Head, gradients.HeadBias, turned[network.Head], encodedGradient);
        _back.Layer(encoded, n, both, ownBack, gradients.LabelDependent, null, turned[network.LabelDependent], encodedGradient);
        _back.Layer(encoded, n, both, aboveBack, gradients.LabelHead, null, turned[network.LabelHead], encodedGradient);
        return loss;
    }

    private void Mask(int which, Span<float> values)
    {
        encoder.Fill(_masks[which], ArcDropout);
        EncoderTraining.Apply(_masks[which], values);
    }

    private double ArcLoss(int[] gold, ReadOnlySpan<float> scores, Span<float> gradient)
    {
        var loss = 0.0;
        for (var d = 0; d < _length; d++)
        {
            var row = gradient.Slice(d * _heads, _length + 1);
            scores.Slice(d * _heads, _length + 1).CopyTo(row);
            row[d] = float.MinValue;
            loss += SoftMax.Gradient(row, gold[d] < 0 ? _length : gold[d]);
        }

        return loss;
    }

    private double LabelLoss(GoldSentence gold, ReadOnlySpan<float> own, ReadOnlySpan<float> above, Span<float> dependents, Span<float> heads, float[] outTurned)
    {
        var loss = 0.0;
        for (var d = 0; d < _length; d++)
        {
            if (gold.Heads[d] is var head && head < 0) continue;
            var distance = ArcDistance.Of(head, d);
            for (var k = 0; k < Label; k++) _within[k] = Math.Max(0, own[d * Label + k] + above[head * Label + k] + network.LabelDistance.Row(distance)[k]);
            Forwards.Layer(_within, 1, Label, network.LabelOut, network.LabelBias.Values, _labels);
            _labels.AsSpan(0, FirstLabel).Clear();
            _labels.AsSpan(LastLabel + 1).Clear();
            loss += SoftMax.Gradient(_labels.AsSpan(FirstLabel, LastLabel - FirstLabel + 1), (int)gold.Relations[d] - FirstLabel);
            Kernels.Multiply(_within, Label, 1, _labels, Labels, gradients.LabelOut.Values);
            Kernels.Add(_labels, gradients.LabelBias.Values);
            Array.Clear(_hidden);
            Kernels.Multiply(_labels, 1, Labels, outTurned, Label, _hidden);
            for (var k = 0; k < Label; k++)
            {
                if (_within[k] <= 0) _hidden[k] = 0;
            }

            Kernels.Add(_hidden, dependents.Slice(d * Label, Label));
            Kernels.Add(_hidden, heads.Slice(head * Label, Label));
            Kernels.Add(_hidden, gradients.LabelDistance.Row(distance));
        }

        return loss;
    }

    private static void Cut(Span<float> gradient, ReadOnlySpan<float> values, float[] mask)
    {
        EncoderTraining.Apply(mask, gradient);
        for (var i = 0; i < gradient.Length; i++)
        {
            if (values[i] <= 0) gradient[i] = 0;
        }
    }
}
