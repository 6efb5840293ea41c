namespace Cairn.Linking;

/// <summary>How likely two tellings are one occurrence, and why.</summary>
internal static class PairScore
{
    /// <summary>Log-odds; negative infinity under a veto.</summary>
    public static double LogOdds(Telling a, Telling b)
    {
        if (Veto.Of(a, b) is not null) return double.NegativeInfinity;
        Span<double> values = stackalloc double[PairFeatures.Count];
        PairFeatures.Measure(a, b, values);
        return PairWeights.Default.LogOdds(values);
    }
}
