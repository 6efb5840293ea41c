using Cairn.Coding;

namespace Cairn.Tools.TrainCoder;

/// <summary>How the occurrences that the coder tells apart stand to those that a reader told apart.</summary>
internal sealed class MergeScores
{
    private int _drafts;
    private int _told;
    private int _found;
    private int _nothing;
    private double _precision;
    private double _recall;
    private int _marks;

    /// <summary>Takes in one report with what the coder made of it.</summary>
    public void Add(OccurrenceLabels labels, ReportReading reading, IReadOnlyList<AccountDraft> drafts)
    {
        // B-cubed over the words that tell one occurrence.
        var at = new List<(string Letter, int Draft)>();
        var seen = new HashSet<int>();
        for (var d = 0; d < drafts.Count; d++)
        {
            foreach (var m in drafts[d].Mentions)
            {
                if (labels.Marks.GetValueOrDefault(reading.Tokens[m.Head].Start) is { } l && l is not ("-" or "?") && !l.Contains('+', StringComparison.Ordinal) && seen.Add(reading.Tokens[m.Head].Start)) at.Add((l, d));
            }
        }

        foreach (var (letter, draft) in at)
        {
            var both = at.Count(a => a.Letter == letter && a.Draft == draft);
            _precision += (double)both / at.Count(a => a.Draft == draft);
            _recall += (double)both / at.Count(a => a.Letter == letter);
        }

        _marks += at.Count;
        var mains = drafts.Select(d => labels.Main(reading, d.Mentions)).ToList();
        _drafts += drafts.Count;
        _nothing += mains.Count(m => m is "-");
        _found += mains.Where(m => m is not (null or "-")).Distinct().Count();
        _told += labels.Marks.Values.Where(l => l is not ("-" or "?")).SelectMany(l => l.Split('+')).Distinct().Count();
    }

    /// <summary>B-cubed F1 over the words that tell one occurrence.</summary>
    public double Words => Harmonic(_precision / _marks, _recall / _marks);

    /// <summary>F1 of accounts that tell mostly one occurrence, each occurrence once.</summary>
    public double Occurrences => Harmonic((double)_found / _drafts, (double)_found / _told);

    public override string ToString() =>
        $"words P {100 * _precision / _marks:0.0} R {100 * _recall / _marks:0.0} F {100 * Words:0.0} | occurrences {_told}, accounts {_drafts} (nothing {_nothing}), found {_found}: P {100.0 * _found / _drafts:0.0} R {100.0 * _found / _told:0.0} F {100 * Occurrences:0.0}";

    private static double Harmonic(double a, double b) => 2 * a * b / (a + b);
}
