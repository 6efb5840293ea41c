using Cairn.Places;

namespace Cairn.Tools.TrainPlaces;

/// <summary>Turns reports into rows for the resolution of names.</summary>
internal sealed class ResolutionRows(Gazetteer gazetteer)
{
    private const double SameKilometres = 15;
    private const int Passes = 4;

    /// <summary>Two sets of three are news of the world, as what Cairn reads is; the third, of American towns, has most names.</summary>
    private const double WorldNews = 2;

    /// <summary>Gazetteers of the corpora are larger than ours, so they make "none of these" too likely: taken off its weight.</summary>
    private const double DoubtOfNone = 1.0;

    /// <summary>Fits in passes: where the other names are depends on the weights.</summary>
    public double[] Fit(List<GoldReport> reports, PlaceWeights start)
    {
        var weights = start;
        for (var pass = 0; pass < Passes; pass++)
        {
            var groups = reports.SelectMany(r => Groups(r, weights)).Where(g => g.Right.Contains(true) && g.Right.Contains(false)).ToList();
            weights = new PlaceWeights(weights.Recognition, SoftmaxFit.Fit(groups, weights.Resolution, PriorMeans.Resolution(), 400, 0.0005));
        }

        weights.Resolution[(int)ResolutionFeature.None] -= DoubtOfNone;
        return weights.Resolution;
    }

    /// <summary>Share of the names, by occurrences, whose first reading is right, none of them counted as a reading.</summary>
    public double Measure(List<GoldReport> reports, PlaceWeights weights)
    {
        double right = 0, all = 0;
        foreach (var (rows, good, weight) in reports.SelectMany(r => Groups(r, weights)))
        {
            if (!good.Contains(true)) continue;
            var best = 0;
            var top = double.MinValue;
            for (var i = 0; i < rows.Length; i++)
            {
                var sum = 0.0;
                for (var k = 0; k < rows[i].Length; k++) sum += weights.Resolution[k] * rows[i][k];
                if (sum > top) (best, top) = (i, sum);
            }

            all += weight;
            if (good[best]) right += weight;
        }

        return right / Math.Max(1, all);
    }

    private IEnumerable<(double[][] Rows, bool[] Right, double Weight)> Groups(GoldReport report, PlaceWeights weights)
    {
        var mentions = new PlaceRecognizer(gazetteer, weights).Find(new ReportNames(report.Text));
        Datelines.Mark(report.Text, mentions);
        var names = new PlaceResolver(gazetteer, weights).Names(report.Text, mentions, null);
        foreach (var name in names)
        {
            if (name.Hits.Length == 0) continue;
            var golds = name.Mentions.Select(m => report.Text.SpanOf(m.First, m.End)).Select(s => report.Places.Find(g => !g.Optional && g.Lat is not null && g.Overlaps(s.Start, s.End))).OfType<GoldPlace>().ToList();
            if (golds.Count == 0) continue;
            var gold = golds.GroupBy(g => (g.GeonamesId, g.Lat, g.Lon)).MaxBy(g => g.Count())!;
            var ids = Enumerable.Range(0, name.Hits.Length).Select(h => gold.Key.GeonamesId is { } id && gazetteer.Row(name.Place(h)).Id == id).ToArray();
            var right = ids.Contains(true) ? ids : [.. Enumerable.Range(0, name.Hits.Length).Select(h => IsNear(name.Place(h), gold.First()))];
            if (!right.Contains(true)) right = Nearest(name, gold.First());
            // A place that the gazetteer does not have: none of the readings is right.
            right = [.. right, !right.Contains(true)];
            yield return ([.. Enumerable.Range(0, name.Hits.Length + 1).Select(h => name.Row(h).ToArray())], right, gold.Count() * (report.Set == "lgl" ? 1 : WorldNews));
        }
    }

    // Points of one place differ between sources: the nearest reading within 161 km, if any.
    private bool[] Nearest(NameReadings name, GoldPlace gold)
    {
        var distances = Enumerable.Range(0, name.Hits.Length).Select(h => gazetteer.Row(name.Place(h))).Select(r => Geodesy.Distance(r.Lat, r.Lon, gold.Lat!.Value, gold.Lon!.Value)).ToArray();
        var least = distances.Min();
        return [.. distances.Select(d => d <= 161 && d <= least)];
    }

    private bool IsNear(int place, GoldPlace gold)
    {
        var row = gazetteer.Row(place);
        var limit = row.PlaceKind is PlaceKind.Country or PlaceKind.Area ? 900 : row.PlaceKind == PlaceKind.Admin1 ? 100 : SameKilometres;
        return Geodesy.Distance(row.Lat, row.Lon, gold.Lat!.Value, gold.Lon!.Value) <= limit;
    }
}
