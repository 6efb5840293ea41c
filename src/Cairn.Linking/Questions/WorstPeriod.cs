using System.Globalization;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>"The worst day (week, month…) in a year": whether the record holds one that cannot be beaten (domain.md 5).</summary>
internal static class WorstPeriod
{
    public static Answer Of(Question question, IReadOnlyList<Incident> incidents)
    {
        var asked = incidents.Where(i => Counting.Asks(question, i)).ToList();
        var value = Counting.Over(question.Period, question, asked);
        var others = Others(question, asked).Select(p => Counting.Over(p, question, asked)).ToList();
        var most = question.Relation != "least";
        var (verdict, rivals) = most ? Most(value, others) : Least(value, others);
        return new Answer
        {
            Question = string.Create(CultureInfo.InvariantCulture, $"Is {question.Period} the {question.Unit} with the {question.Relation} {Words.Of(question)} in {question.Baseline}?"),
            Verdict = verdict,
            Rule = most
                ? "yes if its lowest count is above the highest count of every other; no if another's lowest is above its highest; else not decidable"
                : "yes if its highest count is below the lowest count of every other; no if another's highest is below its lowest; else not decidable",
            Value = value,
            Baseline = [.. others.OrderByDescending(o => o.Value.High).ThenBy(o => o.Period.Start).Take(10)],
            Rivals = rivals,
            Sensitivity = Sensitivities(question, asked, verdict, most),
            Caveats = Caveat.Of(question, asked),
        };
    }

    // Only periods with something recorded can be worst; for the least, an empty one is as good as any.
    private static IEnumerable<Period> Others(Question question, List<Incident> asked)
    {
        IEnumerable<DateOnly> days = question.Relation == "least"
            ? Enumerable.Range(question.Baseline.Start.DayNumber, question.Baseline.Days).Select(DateOnly.FromDayNumber)
            : asked.Select(Counting.Span).Where(s => s.Meets(question.Baseline))
                .SelectMany(s => Enumerable.Range(Math.Max(s.Start.DayNumber, question.Baseline.Start.DayNumber), Math.Min(s.End.DayNumber, question.Baseline.End.DayNumber) - Math.Max(s.Start.DayNumber, question.Baseline.Start.DayNumber) + 1)).Select(DateOnly.FromDayNumber);
        return days.Select(d => Period.Of(question.Unit, d)).Where(p => p != question.Period && question.Baseline.Holds(p)).Distinct().OrderBy(p => p.Start);
    }

    private static (Verdict, IReadOnlyList<PeriodValue>) Most(PeriodValue value, List<PeriodValue> others)
    {
        var beaten = others.Where(o => o.Value.Low > value.Value.High).OrderByDescending(o => o.Value.Low).ThenBy(o => o.Period.Start).ToList();
        if (beaten.Count > 0) return (Verdict.No, beaten);
        var open = others.Where(o => o.Value.High >= value.Value.Low).OrderByDescending(o => o.Value.High).ThenBy(o => o.Period.Start).ToList();
        return open.Count > 0 || value.Value.High == 0 ? (Verdict.NotDecidable, open) : (Verdict.Yes, []);
    }

    private static (Verdict, IReadOnlyList<PeriodValue>) Least(PeriodValue value, List<PeriodValue> others)
    {
        var beaten = others.Where(o => o.Value.High < value.Value.Low).OrderBy(o => o.Value.High).ThenBy(o => o.Period.Start).ToList();
        if (beaten.Count > 0) return (Verdict.No, beaten);
        var open = others.Where(o => o.Value.Low <= value.Value.High).OrderBy(o => o.Value.Low).ThenBy(o => o.Period.Start).ToList();
        return open.Count > 0 ? (Verdict.NotDecidable, open) : (Verdict.Yes, []);
    }

    private static List<Sensitivity> Sensitivities(Question question, List<Incident> asked, Verdict answer, bool most)
    {
        var rows = new List<Sensitivity>();
        foreach (var policy in PointCounting.Policies)
        {
            foreach (var rule in Enum.GetValues<UnitRule>())
            {
                var counts = PointCounting.By(d => Within(question, Period.Of(question.Unit, d)), question, asked, policy, rule);
                var mine = counts.GetValueOrDefault(question.Period);
                counts.Remove(question.Period);
                long? rival = counts.Count == 0 ? null : most ? counts.Values.Max() : counts.Values.Min();
                var verdict = rival is null ? mine > 0 && most ? Verdict.Yes : Verdict.NotDecidable
                    : mine == rival ? Verdict.NotDecidable : (mine > rival) == most ? Verdict.Yes : Verdict.No;
                rows.Add(new Sensitivity($"{policy.Id}, {CodeNames.Name(rule)}", verdict, verdict != answer));
            }
        }

        return rows;
    }

    private static Period? Within(Question question, Period period) => period == question.Period || question.Baseline.Holds(period) ? period : null;
}
