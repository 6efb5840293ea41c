namespace Cairn.Linking;

/// <summary>How likely two tellings are one occurrence, and why.</summary>
internal static class PairScore
{
    // A short follow-up has little in common with anything; it must not outvote the reports that agree.
    private const double LeastLogOdds = -2;

    /// <summary>Log-odds; negative infinity under a veto.</summary>
    public static double LogOdds(Telling a, Telling b)
    {
        if (Veto.Of(a, b) is not null) return double.NegativeInfinity;
        Span<double> values = stackalloc double[PairFeatures.Count];
        PairFeatures.Measure(a, b, values);
        return Math.Max(PairWeights.Default.LogOdds(values), LeastLogOdds);
    }
}
