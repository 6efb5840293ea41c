namespace TrainLinker;

/// <summary>Logistic regression by Newton's method with a quadratic penalty; deterministic.</summary>
internal static class LogisticFit
{
    public static double[] Fit(IReadOnlyList<double[]> features, IReadOnlyList<bool> labels, IReadOnlyList<double> counts, double penalty)
    {
        var n = features[0].Length;
        var weights = new double[n];
        for (var step = 0; step < 30; step++)
        {
            var gradient = new double[n];
            var hessian = new double[n, n];
            for (var i = 0; i < features.Count; i++)
            {
                var x = features[i];
                double z = 0;
                for (var k = 0; k < n; k++) z += weights[k] * x[k];
                var p = 1 / (1 + Math.Exp(-z));
                var (error, curve) = (counts[i] * ((labels[i] ? 1 : 0) - p), counts[i] * Math.Max(1e-9, p * (1 - p)));
                for (var k = 0; k < n; k++)
                {
                    if (x[k] == 0) continue;
                    gradient[k] += error * x[k];
                    for (var m = 0; m <= k; m++) hessian[k, m] += curve * x[k] * x[m];
                }
            }

            for (var k = 0; k < n; k++)
            {
                gradient[k] -= penalty * weights[k];
                hessian[k, k] += penalty;
                for (var m = k + 1; m < n; m++) hessian[k, m] = hessian[m, k];
            }

            var move = Solve(hessian, gradient);
            for (var k = 0; k < n; k++) weights[k] += move[k];
            if (move.Max(Math.Abs) < 1e-6) break;
        }

        return weights;
    }

    // Gaussian elimination with partial pivoting.
    private static double[] Solve(double[,] a, double[] b)
    {
        var n = b.Length;
        for (var i = 0; i < n; i++)
        {
            var pivot = i;
            for (var r = i + 1; r < n; r++) pivot = Math.Abs(a[r, i]) > Math.Abs(a[pivot, i]) ? r : pivot;
            for (var c = 0; c < n; c++) (a[i, c], a[pivot, c]) = (a[pivot, c], a[i, c]);
            (b[i], b[pivot]) = (b[pivot], b[i]);
            for (var r = i + 1; r < n; r++)
            {
                var factor = a[r, i] / a[i, i];
                if (factor == 0) continue;
                for (var c = i; c < n; c++) a[r, c] -= factor * a[i, c];
                b[r] -= factor * b[i];
            }
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var c = i + 1; c < n; c++) b[i] -= a[i, c] * b[c];
            b[i] /= a[i, i];
        }

        return b;
    }
}
