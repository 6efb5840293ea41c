using System.Globalization;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Explains the score of a pair by the features that moved it most.</summary>
internal static class PairExplanation
{
    private const int MostReasons = 6;
    private const double LeastPart = 0.1;

    public static IncidentLink Of(Telling one, Telling other, bool joined)
    {
        if (Veto.Of(one, other) is { } veto) return new IncidentLink(one.Account.Key, other.Account.Key, joined, null, veto, [], []);
        if (ReferenceEquals(one.Report, other.Report)) return new IncidentLink(one.Account.Key, other.Account.Key, joined, OneReport.LogOdds(one, other), null, ["told by one report with the same acts, day and place, and figures that agree"], []);
        var values = new double[PairFeatures.Count];
        PairFeatures.Measure(one, other, values);
        var parts = PairWeights.Default.Parts(values).Select((part, f) => (Part: part, Words: PairPhrases.Of((PairFeature)f, values[f]))).Where(p => Math.Abs(p.Part) >= LeastPart).ToList();
        return new IncidentLink(one.Account.Key, other.Account.Key, joined, Math.Round(PairWeights.Default.LogOdds(values), 2), null,
            Said(parts.Where(p => p.Part > 0).OrderByDescending(p => p.Part)), Said(parts.Where(p => p.Part < 0).OrderBy(p => p.Part)));
    }

    private static IReadOnlyList<string> Said(IEnumerable<(double Part, string Words)> parts) =>
        [.. parts.Take(MostReasons).Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Words} ({p.Part:+0.0;-0.0})"))];
}
