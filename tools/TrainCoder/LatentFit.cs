namespace Cairn.Tools.TrainCoder;

/// <summary>
/// Maximises the likelihood of the known sums over the unknown readings that give them: each figure chooses its reading by a softmax over
/// features; gradient ascent with a quadratic penalty from zero, so the same input gives the same weights.
/// </summary>
internal static class LatentFit
{
    private const int Steps = 400;
    private const double Rate = 0.3;

    public static IReadOnlyDictionary<string, double> Fit(IReadOnlyList<Puzzle> puzzles, double penalty)
    {
        var names = puzzles.SelectMany(p => p.Features).SelectMany(c => c).SelectMany(f => f).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var index = names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
        var sums = puzzles.Select(p => new Indexed([.. p.Features.Select(c => c.Select(f => f.Select(n => index[n]).ToArray()).ToArray())], p.Right, p.Weight)).ToArray();
        var weights = new double[names.Length];
        var squares = new double[names.Length];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[names.Length];
            var likelihood = sums.Sum(s => s.Add(weights, gradient));
            for (var k = 0; k < weights.Length; k++)
            {
                var g = gradient[k] - penalty * weights[k];
                squares[k] += g * g;
                if (squares[k] > 0) weights[k] += Rate * g / Math.Sqrt(squares[k]);
            }

            if (step % 50 == 0 || step == Steps - 1) Console.Error.WriteLine($"step {step}: log-likelihood {likelihood:0.0}");
        }

        return names.Select((n, i) => (n, weights[i])).ToDictionary(p => p.n, p => p.Item2, StringComparer.Ordinal);
    }

    private sealed class Indexed(int[][][] features, IReadOnlyList<int[]> right, double weight)
    {
        /// <summary>Adds the gradient of this puzzle; returns its weighted log-likelihood.</summary>
        public double Add(double[] weights, double[] gradient)
        {
            var p = features.Select(candidates => Softmax([.. candidates.Select(f => f.Sum(k => weights[k]))])).ToArray();
            var joint = right.Select(a => a.Select((c, j) => p[j][c]).Aggregate(1.0, (x, y) => x * y)).ToArray();
            var total = Math.Max(joint.Sum(), 1e-12);
            var posterior = p.Select(q => new double[q.Length]).ToArray();
            for (var r = 0; r < right.Count; r++)
            {
                for (var j = 0; j < p.Length; j++) posterior[j][right[r][j]] += joint[r] / total;
            }

            for (var j = 0; j < p.Length; j++)
            {
                for (var c = 0; c < p[j].Length; c++)
                {
                    var error = weight * (posterior[j][c] - p[j][c]);
                    foreach (var k in features[j][c]) gradient[k] += error;
                }
            }

            return weight * Math.Log(total);
        }

        private static double[] Softmax(double[] scores)
        {
            var max = scores.Max();
            var odds = scores.Select(s => Math.Exp(s - max)).ToArray();
            var sum = odds.Sum();
            return [.. odds.Select(o => o / sum)];
        }
    }
}
