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

    public override string ToString()
    {
        double p = _precision / _marks, r = _recall / _marks, ap = (double)_found / _drafts, ar = (double)_found / _told;
        return $"words P {100 * p:0.0} R {100 * r:0.0} F {200 * p * r / (p + r):0.0} | occurrences {_told}, accounts {_drafts} (nothing {_nothing}), found {_found}: P {100 * ap:0.0} R {100 * ar:0.0} F {200 * ap * ar / (ap + ar):0.0}";
    }
}
