using Cairn.Coding;

namespace Cairn.Tools.TrainCoder;

/// <summary>
/// Logistic regression whose doubts may only lower: gradient steps with every doubt's weight held at zero or below, a quadratic penalty on the doubts,
/// a fixed number of steps in a fixed order, so the same input gives the same weights.
/// </summary>
internal static class MonotoneFit
{
    private const int Steps = 4000;
    private const double Rate = 0.2, Penalty = 1;

    public static SortedDictionary<string, double> Fit(IReadOnlyList<ConfidenceCase> cases)
    {
        string[] starts = [.. cases.Select(c => c.Start).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Doubt[] doubts = [.. cases.SelectMany(c => c.Doubts).Distinct().Order()];
        var features = cases.Select(c => (int[])[Array.IndexOf(starts, c.Start), .. c.Doubts.Select(d => starts.Length + Array.IndexOf(doubts, d))]).ToArray();
        var weights = new double[starts.Length + doubts.Length];
        var squares = new double[weights.Length];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[weights.Length];
            for (var k = starts.Length; k < weights.Length; k++) gradient[k] = -Penalty * weights[k];
            for (var n = 0; n < features.Length; n++)
            {
                var odds = 0.0;
                foreach (var k in features[n]) odds += weights[k];
                var error = cases[n].Weight * (cases[n].Right - 1 / (1 + Math.Exp(-odds)));
                foreach (var k in features[n]) gradient[k] += error;
            }

            for (var k = 0; k < weights.Length; k++)
            {
                squares[k] += gradient[k] * gradient[k];
                if (squares[k] > 0) weights[k] += Rate * gradient[k] / Math.Sqrt(squares[k]);
                if (k >= starts.Length) weights[k] = Math.Min(0, weights[k]);
            }
        }

        var fitted = new SortedDictionary<string, double>(StringComparer.Ordinal);
        for (var k = 0; k < weights.Length; k++) fitted[k < starts.Length ? starts[k] : doubts[k - starts.Length].ToString()] = Math.Round(weights[k], 3) + 0.0;
        return fitted;
    }
}
