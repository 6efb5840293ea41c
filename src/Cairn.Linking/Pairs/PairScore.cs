namespace Cairn.Linking;

/// <summary>How likely two tellings are one occurrence, and why.</summary>
internal static class PairScore
{
    // A short follow-up has little in common with anything; it must not outvote the reports that agree.
    private const double LeastLogOdds = -1;

    // Joined last, and no evidence for more.
    private const double Bound = 0.001;

    /// <summary>Whether two tellings belong together whatever the mean of their groups says.</summary>
    public static bool Binds(Telling a, Telling b) => OneReport.Binds(a, b) || OneToll.Holds(a, b);

    /// <summary>Log-odds under the shipped weights; negative infinity under a veto.</summary>
    public static double LogOdds(Telling a, Telling b) => LogOdds(a, b, PairWeights.Default);

    /// <summary>Log-odds under some weights; negative infinity under a veto.</summary>
    public static double LogOdds(Telling a, Telling b, PairWeights weights)
    {
        if (ReferenceEquals(a.Report, b.Report)) return OneReport.LogOdds(a, b) ?? double.NegativeInfinity;
        if (Veto.Of(a, b) is not null) return double.NegativeInfinity;
        Span<double> values = stackalloc double[PairFeatures.Count];
        PairFeatures.Measure(a, b, values);
        var odds = Math.Max(weights.LogOdds(values), LeastLogOdds);
        return odds > 0 || !OneToll.Holds(a, b) ? odds : Bound;
    }
}
