namespace Cairn.Linking;

/// <summary>Weights of the pair features; the score of a pair is a probability.</summary>
internal sealed class PairWeights(double[] weights)
{
    /// <summary>The weights that ship with the product.</summary>
    public static PairWeights Default { get; } = new(Initial());

    /// <summary>Weighted sum of the features: the logarithm of the odds that both tell of one occurrence.</summary>
    public double LogOdds(ReadOnlySpan<double> values)
    {
        double sum = 0;
        for (var i = 0; i < values.Length; i++) sum += weights[i] * values[i];
        return sum;
    }

    /// <summary>What one feature adds.</summary>
    public double Part(PairFeature feature, ReadOnlySpan<double> values) => weights[(int)feature] * values[(int)feature];

    private static double[] Initial()
    {
        var weights = new double[PairFeatures.Count];
        weights[(int)PairFeature.Bias] = -4;
        weights[(int)PairFeature.SameDay] = 2.5;
        weights[(int)PairFeature.DaysOverlap] = 1.5;
        weights[(int)PairFeature.DaysApart] = -1.2;
        weights[(int)PairFeature.SamePlace] = 2.5;
        weights[(int)PairFeature.PlaceInside] = 0.8;
        weights[(int)PairFeature.KmApart] = -0.8;
        weights[(int)PairFeature.SameActs] = 0.8;
        weights[(int)PairFeature.NoActShared] = -0.8;
        weights[(int)PairFeature.SameActor] = 0.8;
        weights[(int)PairFeature.OtherActor] = -0.8;
        weights[(int)PairFeature.SameFigures] = 1;
        weights[(int)PairFeature.OtherFigures] = -1;
        weights[(int)PairFeature.SameWords] = 12;
        weights[(int)PairFeature.PublishedApart] = -0.3;
        weights[(int)PairFeature.Background] = -0.3;
        return weights;
    }
}
