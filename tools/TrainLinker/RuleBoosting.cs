using Cairn.Linking;

namespace TrainLinker;

/// <summary>
/// Fits rules of two questions one after the other, each to what the rules before left wrong (gradient boosting on the logistic loss). Deterministic.
/// </summary>
internal sealed class RuleBoosting(int rules, double rate, double penalty)
{
    private const int Bins = 24;
    private const double LeastCurve = 3; // a side of a question must hold about this much evidence

    public PairWeights Fit(LabelledPairs pairs, IReadOnlyList<int> rows)
    {
        var binned = new BinnedPairs(pairs, rows, Bins);
        var (sumYes, sum) = (0.0, 0.0);
        foreach (var r in rows)
        {
            sum += pairs.Weights[r];
            if (pairs.Together[r]) sumYes += pairs.Weights[r];
        }

        var start = Math.Log(sumYes / (sum - sumYes));
        var odds = new double[rows.Count];
        Array.Fill(odds, start);
        var (slope, curve, side) = (new double[rows.Count], new double[rows.Count], new byte[rows.Count]);
        var found = new List<PairRule>();
        for (var n = 0; n < rules; n++)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var (p, w) = (1 / (1 + Math.Exp(-odds[i])), pairs.Weights[rows[i]]);
                (slope[i], curve[i]) = (w * ((pairs.Together[rows[i]] ? 1 : 0) - p), w * Math.Max(1e-6, p * (1 - p)));
            }

            Array.Clear(side);
            if (binned.BestSplit(slope, curve, side, 1, penalty, LeastCurve) is not { } first) break;
            for (var i = 0; i < rows.Count; i++) side[i] = (byte)(binned.Reaches(i, first) ? 1 : 0);
            var second = binned.BestSplit(slope, curve, side, 2, penalty, LeastCurve) ?? first;
            var (g, h) = (new double[4], new double[4]);
            for (var i = 0; i < rows.Count; i++)
            {
                side[i] = (byte)((side[i] << 1) | (binned.Reaches(i, second) ? 1 : 0));
                g[side[i]] += slope[i];
                h[side[i]] += curve[i];
            }

            var points = g.Zip(h, (s, c) => Math.Round(rate * s / (c + penalty), 4)).ToArray();
            for (var i = 0; i < rows.Count; i++) odds[i] += points[side[i]];
            found.Add(new PairRule((PairFeature)first.Feature, binned.Threshold(first), (PairFeature)second.Feature, binned.Threshold(second), points));
        }

        return new PairWeights(Math.Round(start, 4), found);
    }
}
