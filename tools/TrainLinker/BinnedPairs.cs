namespace TrainLinker;

/// <summary>The features of the pairs sorted into bins, so that thresholds can be tried quickly.</summary>
internal sealed class BinnedPairs
{
    private readonly double[][] _edges; // rising thresholds of each feature
    private readonly byte[][] _bins; // by feature, then row: number of thresholds reached

    public BinnedPairs(LabelledPairs pairs, IReadOnlyList<int> rows, int bins)
    {
        var features = pairs.Features[0].Length;
        _edges = new double[features][];
        _bins = new byte[features][];
        for (var f = 0; f < features; f++)
        {
            // Thresholds follow the pairs that are together as well as all: most pairs share nothing.
            var all = rows.Select(r => pairs.Features[r][f]).Order().ToArray();
            var yes = rows.Where(r => pairs.Together[r]).Select(r => pairs.Features[r][f]).Order().ToArray();
            _edges[f] = [.. Quantiles(all, bins).Concat(Quantiles(yes, bins)).Select(v => Math.Round(v, 3)).Distinct().Order().Where(e => e > all[0] && e <= all[^1])];
            var edges = _edges[f];
            _bins[f] = [.. rows.Select(r => (byte)Upper(edges, pairs.Features[r][f]))];
        }
    }

    public bool Reaches(int row, Split split) => _bins[split.Feature][row] > split.Edge;

    public double Threshold(Split split) => _edges[split.Feature][split.Edge];

    /// <summary>The question that gains most when asked on every side at once; null when none gains.</summary>
    public Split? BestSplit(double[] slope, double[] curve, byte[] side, int sides, double penalty, double leastCurve)
    {
        var gains = new (double Gain, Split Split)[_edges.Length];
        Parallel.For(0, _edges.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, f => gains[f] = Best(f, slope, curve, side, sides, penalty, leastCurve));
        var best = gains.OrderByDescending(g => g.Gain).ThenBy(g => g.Split.Feature).First();
        return best.Gain > 1e-9 ? best.Split : null;
    }

    private (double Gain, Split Split) Best(int f, double[] slope, double[] curve, byte[] side, int sides, double penalty, double leastCurve)
    {
        var n = _edges[f].Length + 1;
        var (g, h) = (new double[sides * n], new double[sides * n]);
        var bins = _bins[f];
        for (var i = 0; i < bins.Length; i++)
        {
            var at = (side[i] * n) + bins[i];
            g[at] += slope[i];
            h[at] += curve[i];
        }

        var (best, edge) = (0.0, 0);
        for (var e = 0; e < n - 1; e++)
        {
            var gain = 0.0;
            var (below, above) = (0.0, 0.0);
            for (var s = 0; s < sides; s++)
            {
                double gl = 0, hl = 0, gr = 0, hr = 0;
                for (var b = 0; b < n; b++)
                {
                    if (b <= e) (gl, hl) = (gl + g[(s * n) + b], hl + h[(s * n) + b]);
                    else (gr, hr) = (gr + g[(s * n) + b], hr + h[(s * n) + b]);
                }

                below += hl;
                above += hr;
                gain += (gl * gl / (hl + penalty)) + (gr * gr / (hr + penalty)) - ((gl + gr) * (gl + gr) / (hl + hr + penalty));
            }

            if (below >= leastCurve && above >= leastCurve && gain > best) (best, edge) = (gain, e);
        }

        return (best, new Split(f, edge));
    }

    private static IEnumerable<double> Quantiles(double[] sorted, int bins) =>
        sorted.Length == 0 ? [] : Enumerable.Range(1, bins).Select(k => sorted[(int)((long)(sorted.Length - 1) * k / bins)]);

    private static int Upper(double[] edges, double value)
    {
        var n = 0;
        while (n < edges.Length && value >= edges[n]) n++;
        return n;
    }
}

/// <summary>A feature and the number of one of its thresholds.</summary>
internal readonly record struct Split(int Feature, int Edge);
