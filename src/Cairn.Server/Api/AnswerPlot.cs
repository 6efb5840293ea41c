using System.Globalization;
using Cairn.Ledger;
using Cairn.Linking;

namespace Cairn.Server;

/// <summary>Draws answers: bars by time, the asked one and its rivals marked, and the answer as one sentence.</summary>
internal static class AnswerPlot
{
    private const int MostIds = 200;
    public const int MostBehind = 50;

    /// <summary>A day of the unit with the highest count; null when there is nothing.</summary>
    public static DateOnly? Peak(IReadOnlyList<DayCount> days, string unit, Measure measure) =>
        days.GroupBy(d => Period.Of(unit, d.Day)).OrderByDescending(g => g.Sum(d => Low(d, measure))).ThenByDescending(g => g.Sum(d => High(d, measure))).ThenBy(g => g.Key.Start).FirstOrDefault()?.Key.Start;

    /// <summary>Every unit of the window, with what was recorded on its days.</summary>
    public static IReadOnlyList<AnswerBar> Bars(IReadOnlyList<DayCount> days, Question question, Answer answer)
    {
        // The ledger counts killed and incidents by day; for other measures the answer's own periods are drawn.
        if (question.Unit != "day" || question.Measure is not (Measure.Killed or Measure.Incidents)) return Periods(answer);
        var rivals = answer.Rivals.Select(r => r.Period.Start).ToHashSet();
        var known = days.ToDictionary(d => d.Day);
        var first = days.Count == 0 ? question.Baseline.Start : Max(question.Baseline.Start, days.Min(d => d.Day));
        var last = days.Count == 0 ? question.Baseline.End : Min(question.Baseline.End, days.Max(d => d.Day));
        var bars = new List<AnswerBar>();
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var subject = question.Period.Contains(day);
            var count = known.GetValueOrDefault(day);
            // The asked day carries the answer's own bounds, so that plot and sentence agree.
            var (low, high) = subject ? (answer.Value.Value.Low, answer.Value.Value.High) : (Low(count, question.Measure), High(count, question.Measure));
            bars.Add(new AnswerBar(Iso(day), Iso(day), low, high, count?.KilledBest, count?.Fewest ?? 0, subject, rivals.Contains(day)));
        }

        return bars;
    }

    /// <summary>The two periods of a comparison.</summary>
    public static IReadOnlyList<AnswerBar> Two(Answer answer) => [.. answer.Baseline.Select(b => Bar(b, false, false)), Bar(answer.Value, true, false)];

    /// <summary>The answer with its plot and the incidents that it counts.</summary>
    public static AnswerShown Show(Answer answer, IReadOnlyList<AnswerBar> bars, IReadOnlyList<RecordedIncident> asked)
    {
        var counted = answer.Value.Incidents.ToHashSet(StringComparer.Ordinal);
        var behind = asked.Where(r => counted.Contains(r.Incident.IncidentId ?? "")).Select(IncidentRow.Of).OrderByDescending(r => r.Killed?.Best ?? r.Killed?.Low ?? -1).ThenBy(r => r.Start).ThenBy(r => r.IncidentId, StringComparer.Ordinal);
        return new(
            answer.Question, answer.Verdict, $"{answer.Question} {Said(answer.Value)} recorded{Against(answer)}.", answer.Rule, bars, [.. answer.Rivals.Take(20).Select(r => $"{r.Period}: {Said(r)}")],
            [.. answer.Sensitivity.Select(s => new AnswerVariant(s.Rule, s.Verdict, s.Flips))], answer.Caveats, [.. answer.Value.Incidents.Take(MostIds)], [.. behind.Take(MostBehind)]);
    }

    /// <summary>The periods that the answer itself counts.</summary>
    public static IReadOnlyList<AnswerBar> Periods(Answer answer)
    {
        var rivals = answer.Rivals.Select(r => r.Period).ToHashSet();
        return [.. answer.Baseline.Concat(answer.Rivals).DistinctBy(p => p.Period).Select(p => Bar(p, false, rivals.Contains(p.Period))).Append(Bar(answer.Value, true, false)).OrderBy(b => b.Start, StringComparer.Ordinal)];
    }

    private static AnswerBar Bar(PeriodValue p, bool subject, bool rival) => new(Iso(p.Period.Start), Iso(p.Period.End), p.Value.Low, p.Value.High, null, p.Incidents.Count, subject, rival);

    // A comparison has one other side, and nobody should have to read it off the plot.
    private static string Against(Answer answer) => answer.Baseline.Count == 1 && answer.Rivals.Count == 0 ? $", against {Said(answer.Baseline[0])}" : "";

    private static string Said(PeriodValue value) => value.Value.Low == value.Value.High
        ? value.Value.Low.ToString("N0", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{value.Value.Low:N0} to {value.Value.High:N0}");

    private static long Low(DayCount? d, Measure measure) => d is null ? 0 : measure == Measure.Killed ? d.KilledLow : d.Fewest;

    private static long High(DayCount? d, Measure measure) => d is null ? 0 : measure == Measure.Killed ? d.KilledHigh : d.Most;

    private static DateOnly Max(DateOnly a, DateOnly b) => a > b ? a : b;

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
