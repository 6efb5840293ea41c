namespace Cairn.Tools.TrainPlaces;

/// <summary>Logistic regression by full-batch gradient descent with momentum and an L2 prior about given means; deterministic.</summary>
internal static class LogisticFit
{
    public static double[] Fit(List<(double[] Features, double Label, double Weight)> rows, double[] means, int steps, double prior)
    {
        var count = means.Length;
        var (w, velocity, gradient) = ((double[])means.Clone(), new double[count], new double[count]);
        var total = rows.Sum(r => r.Weight);
        for (var step = 0; step < steps; step++)
        {
            Array.Clear(gradient);
            foreach (var (features, label, weight) in rows)
            {
                var sum = 0.0;
                for (var i = 0; i < count; i++) sum += w[i] * features[i];
                var error = weight * (1 / (1 + Math.Exp(-sum)) - label);
                for (var i = 0; i < count; i++) gradient[i] += error * features[i];
            }

            for (var i = 0; i < count; i++)
            {
                velocity[i] = 0.9 * velocity[i] - 0.6 * (gradient[i] / total + prior * (w[i] - means[i]));
                w[i] += velocity[i];
            }
        }

        return w;
    }
}
