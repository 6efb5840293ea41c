using System.Globalization;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>"Fewer attacks than in the same quarter last year": two periods against each other, with the same outlets and the same lag where reports are known.</summary>
internal static class PeriodComparison
{
    // Late reports keep changing counts; both periods are read as they stood this long after their end.
    private const int LagDays = 90;

    public static Answer Of(Question question, IReadOnlyList<Incident> incidents, IReadOnlyDictionary<string, ReportFacts>? reports)
    {
        var asked = incidents.Where(i => Counting.Asks(question, i)).ToList();
        var (mine, before) = Pair(question, asked);
        var verdict = Decide(question.Relation, mine.Value, before.Value);
        var rows = new List<Sensitivity>();
        foreach (var policy in PointCounting.Policies)
        {
            foreach (var rule in Enum.GetValues<UnitRule>())
            {
                var counts = PointCounting.By(d => question.Period.Contains(d) ? question.Period : question.Baseline.Contains(d) ? question.Baseline : null, question, asked, policy, rule);
                Row(rows, $"{policy.Id}, {CodeNames.Name(rule)}", Decide(question.Relation, Exactly(counts.GetValueOrDefault(question.Period)), Exactly(counts.GetValueOrDefault(question.Baseline))), verdict);
            }
        }

        var checks = reports is null ? [] : Checks(question, asked, reports).ToList();
        foreach (var (rule, then) in checks) Row(rows, rule, then, verdict);
        var open = checks.Exists(c => verdict != Verdict.NotDecidable && c.Verdict != Verdict.NotDecidable && c.Verdict != verdict);
        return new Answer
        {
            Question = string.Create(CultureInfo.InvariantCulture, $"{(question.Relation == "same" ? "As many" : char.ToUpperInvariant(question.Relation[0]) + question.Relation[1..])} {Words.Of(question)} in {question.Period} {(question.Relation == "same" ? "as" : "than")} in {question.Baseline}?"),
            Verdict = open ? Verdict.NotDecidable : verdict,
            Rule = "yes if the counts, from lowest to highest, lie apart in the direction said; no if they lie apart the other way; else not decidable, also when the same outlets or the same lag turn it round",
            Value = mine,
            Baseline = [before],
            Rivals = open || verdict == Verdict.NotDecidable ? [before] : [],
            Sensitivity = rows,
            Caveats = Caveat.Of(question, asked.Where(i => Counting.Span(i).Meets(question.Period) || Counting.Span(i).Meets(question.Baseline)).ToList()),
        };
    }

    private static (PeriodValue Mine, PeriodValue Before) Pair(Question question, IReadOnlyList<Incident> asked) =>
        (Counting.Over(question.Period, question, asked), Counting.Over(question.Baseline, question, asked));

    private static Verdict Decide(string relation, Bounds mine, Bounds before) => relation switch
    {
        "more" or "most" => mine.Low > before.High ? Verdict.Yes : mine.High <= before.Low ? Verdict.No : Verdict.NotDecidable,
        "same" => mine == before && mine.Low == mine.High ? Verdict.Yes : mine.Low > before.High || mine.High < before.Low ? Verdict.No : Verdict.NotDecidable,
        _ => mine.High < before.Low ? Verdict.Yes : mine.Low >= before.High ? Verdict.No : Verdict.NotDecidable,
    };

    private static IEnumerable<(string Rule, Verdict Verdict)> Checks(Question question, List<Incident> asked, IReadOnlyDictionary<string, ReportFacts> reports)
    {
        var (here, there) = (Outlets(question.Period, asked, reports), Outlets(question.Baseline, asked, reports));
        var basket = asked.Where(i => i.Reports.Any(r => reports.GetValueOrDefault(r)?.Outlet is { } o && here.Contains(o) && there.Contains(o))).ToList();
        yield return ("only outlets heard in both periods", Judge(question, basket));
        yield return (string.Create(CultureInfo.InvariantCulture, $"both as known {LagDays} days after their end"), Judge(question, asked.Where(i => KnownInTime(i, question, reports)).ToList()));
        yield return ("only reviewed incidents", Judge(question, asked.Where(i => i.Reports.Any(r => reports.GetValueOrDefault(r)?.Reviewed == true)).ToList()));
    }

    private static Verdict Judge(Question question, List<Incident> incidents)
    {
        var (mine, before) = Pair(question, incidents);
        return incidents.Count == 0 ? Verdict.NotDecidable : Decide(question.Relation, mine.Value, before.Value);
    }

    private static HashSet<string> Outlets(Period period, List<Incident> asked, IReadOnlyDictionary<string, ReportFacts> reports) =>
        [.. asked.Where(i => Counting.Span(i).Meets(period)).SelectMany(i => i.Reports).Select(r => reports.GetValueOrDefault(r)?.Outlet).OfType<string>()];

    private static bool KnownInTime(Incident incident, Question question, IReadOnlyDictionary<string, ReportFacts> reports)
    {
        var end = Counting.Span(incident).Meets(question.Period) ? question.Period.End : question.Baseline.End;
        return incident.Reports.Any(r => reports.GetValueOrDefault(r)?.Published is { } day && day <= end.AddDays(LagDays));
    }

    private static Bounds Exactly(long n) => new(n, n);

    private static void Row(List<Sensitivity> rows, string rule, Verdict verdict, Verdict answer) => rows.Add(new Sensitivity(rule, verdict, verdict != answer));
}
