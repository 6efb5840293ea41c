using System.Globalization;
using Cairn.Coding;

namespace Cairn.Tools.TrainCoder;

/// <summary>How well probabilities fitted on one half of each set hold on the other: calibration error, Brier score, AUC, and how many of the wrong stand among the most doubtful.</summary>
internal static class CalibrationReport
{
    private const int Bins = 10;

    public static IEnumerable<string> Lines(IReadOnlyList<ConfidenceCase> cases)
    {
        var judged = new List<(ConfidenceCase Case, double P)>();
        for (var half = 0; half < 2; half++)
        {
            var weights = new ConfidenceWeights(MonotoneFit.Fit([.. cases.Where(c => c.Half != half)]));
            judged.AddRange(cases.Where(c => c.Half == half).Select(c => (c, weights.Probability(c.Start, c.Doubts))));
        }

        yield return "what | set | n | right | ECE | Brier | Brier of the base rate | AUC | wrong found in 10 % | in 20 %";
        foreach (var isAccount in new[] { true, false })
        {
            var of = judged.Where(j => j.Case.IsAccount == isAccount).ToList();
            foreach (var set in of.GroupBy(j => j.Case.Set)) yield return Line(isAccount ? "accounts" : "figures", set.Key, [.. set], _ => 1);
            yield return Line(isAccount ? "accounts" : "figures", "all, weighed", of, c => c.Weight);
        }
    }

    private static string Line(string what, string set, List<(ConfidenceCase Case, double P)> judged, Func<ConfidenceCase, double> weigh)
    {
        var rows = judged.Select(j => (j.P, Y: j.Case.Right, W: weigh(j.Case))).OrderBy(r => r.P).ToList();
        var total = rows.Sum(r => r.W);
        var right = rows.Sum(r => r.W * r.Y);
        var bins = rows.GroupBy(r => Math.Min(Bins - 1, (int)(r.P * Bins)));
        var error = bins.Sum(b => Math.Abs(b.Sum(r => r.W * (r.P - r.Y)))) / total;
        var brier = rows.Sum(r => r.W * (r.P - r.Y) * (r.P - r.Y)) / total;
        var rate = right / total;
        return string.Create(CultureInfo.InvariantCulture, $"{what} | {set} | {rows.Count} | {rate:.000} | {error:.000} | {brier:.000} | {rate * (1 - rate):.000} | {Auc(rows):.000} | {Found(rows, 0.1):.00} | {Found(rows, 0.2):.00}");
    }

    // The chance that a right one stands above a wrong one; equals count half.
    private static double Auc(List<(double P, double Y, double W)> rows)
    {
        double below = 0, sum = 0, right = 0, wrong = 0;
        foreach (var equals in rows.GroupBy(r => r.P))
        {
            var (r, w) = (equals.Sum(e => e.W * e.Y), equals.Sum(e => e.W * (1 - e.Y)));
            sum += r * (below + w / 2);
            below += w;
            (right, wrong) = (right + r, wrong + w);
        }

        return sum / (right * wrong);
    }

    // The share of the wrong among the most doubtful; of equals the part that fits.
    private static double Found(List<(double P, double Y, double W)> rows, double share)
    {
        var room = share * rows.Sum(r => r.W);
        double found = 0;
        foreach (var equals in rows.GroupBy(r => r.P))
        {
            var size = equals.Sum(e => e.W);
            found += equals.Sum(e => e.W * (1 - e.Y)) * Math.Min(1, room / size);
            room -= size;
            if (room <= 0) break;
        }

        return found / rows.Sum(r => r.W * (1 - r.Y));
    }
}
