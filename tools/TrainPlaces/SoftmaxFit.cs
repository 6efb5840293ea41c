namespace Cairn.Tools.TrainPlaces;

/// <summary>Fits a soft maximum over readings: the gold readings together should have the largest share. Full batch, momentum, L2 about given means; deterministic.</summary>
internal static class SoftmaxFit
{
    /// <param name="groups">Rows of feature values and which of them are right (at least one, not all).</param>
    public static double[] Fit(List<(double[][] Rows, bool[] Right, double Weight)> groups, double[] start, double[] means, int steps, double prior)
    {
        var count = start.Length;
        var (w, velocity, gradient) = ((double[])start.Clone(), new double[count], new double[count]);
        var total = groups.Sum(g => g.Weight);
        for (var step = 0; step < steps; step++)
        {
            Array.Clear(gradient);
            foreach (var (rows, right, weight) in groups)
            {
                var scores = rows.Select(r => Dot(w, r)).ToArray();
                var top = scores.Max();
                double all = 0, good = 0;
                for (var i = 0; i < scores.Length; i++)
                {
                    scores[i] = Math.Exp(scores[i] - top);
                    all += scores[i];
                    if (right[i]) good += scores[i];
                }

                for (var i = 0; i < scores.Length; i++)
                {
                    var pull = weight * (scores[i] / all - (right[i] ? scores[i] / good : 0));
                    if (Math.Abs(pull) < 1e-9) continue;
                    for (var k = 0; k < count; k++) gradient[k] += pull * rows[i][k];
                }
            }

            for (var k = 0; k < count; k++)
            {
                velocity[k] = 0.9 * velocity[k] - 0.4 * (gradient[k] / total + prior * (w[k] - means[k]));
                w[k] += velocity[k];
            }
        }

        return w;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
