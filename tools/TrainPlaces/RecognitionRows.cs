using Cairn.Places;

namespace Cairn.Tools.TrainPlaces;

/// <summary>Turns reports into rows for the recognition of names.</summary>
internal sealed class RecognitionRows(Gazetteer gazetteer)
{
    private readonly Dictionary<string, List<(double[] Features, double Label, double Weight)>> _rows = new(StringComparer.Ordinal);

    public double[] Fit(List<GoldReport> reports) => LogisticFit.Fit([.. reports.SelectMany(Rows)], PriorMeans.Recognition(), 600, 0.002);

    /// <summary>Share of the listed runs judged as people judged them.</summary>
    public string Measure(List<GoldReport> reports, PlaceWeights weights)
    {
        var (right, found, wanted) = (0, 0, 0);
        foreach (var (features, label, _) in reports.SelectMany(Rows))
        {
            var sum = 0.0;
            for (var i = 0; i < features.Length; i++) sum += weights.Recognition[i] * features[i];
            if (label > 0.5) wanted++;
            if (sum > 0) found++;
            if (sum > 0 && label > 0.5) right++;
        }

        return $"P {(double)right / Math.Max(1, found):0.000} R {(double)right / Math.Max(1, wanted):0.000}";
    }

    // A run that is a marked place is right, one that touches none is wrong; the others (parts of places, optional ones) say nothing.
    private List<(double[] Features, double Label, double Weight)> Rows(GoldReport report)
    {
        if (_rows.TryGetValue(report.Id, out var known)) return known;
        var rows = new List<(double[], double, double)>();
        var recognizer = new PlaceRecognizer(gazetteer, PlaceWeights.Shipped);
        foreach (var candidate in recognizer.Candidates(new ReportNames(report.Text)))
        {
            var span = report.Text.SpanOf(candidate.First, candidate.End);
            var exact = report.Places.Exists(g => !g.Optional && g.Start == span.Start && g.End == span.End);
            if (!exact && report.Places.Exists(g => g.Overlaps(span.Start, span.End))) continue;
            rows.Add((candidate.Features, exact ? 1 : 0, 1));
        }

        return _rows[report.Id] = rows;
    }
}
