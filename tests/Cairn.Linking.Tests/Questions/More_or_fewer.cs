using Cairn.Model;
using static Cairn.Linking.Tests.Recorded;

namespace Cairn.Linking.Tests;

public sealed class More_or_fewer
{
    private static readonly Actor Claimant = new() { Role = ActorRole.Claimant, Name = "Red Line Front", Named = true };

    private static readonly Question FewerClaimed = new() { Measure = Measure.Claimed, Relation = "fewer", Actor = "Red Line Front", Period = Days("2021-01-01", "2021-03-31"), Baseline = Days("2020-01-01", "2020-03-31") };

    [Fact]
    public void fewer_claimed_attacks_than_in_the_same_quarter_are_counted_by_incident() =>
        Assert.Equal(Verdict.Yes, Questions.Ask(FewerClaimed, [
            Incident("a", "2021-02-01", actors: Claimant), Incident("b", "2020-02-01", actors: Claimant), Incident("c", "2020-03-01", actors: Claimant)]).Verdict);

    [Fact]
    public void attacks_that_nobody_claimed_do_not_count() =>
        Assert.Equal(0, Questions.Ask(FewerClaimed, [Incident("a", "2021-02-01")]).Value.Value.High);

    [Fact]
    public void an_outlet_heard_only_in_one_period_leaves_the_question_open()
    {
        Incident[] incidents =
        [
            Incident("a", "2021-02-01", actors: Claimant, report: "r1"),
            Incident("b", "2020-02-01", actors: Claimant, report: "r2"), Incident("c", "2020-03-01", actors: Claimant, report: "r3"),
            Incident("d", "2021-02-03", actors: Claimant, report: "r4"), Incident("e", "2020-01-05", actors: Claimant, report: "r5"),
        ];
        var reports = new Dictionary<string, ReportFacts>
        {
            ["r1"] = new("Old Paper", Day("2021-02-02"), false),
            ["r4"] = new("Old Paper", Day("2021-02-04"), false),
            ["r2"] = new("New Site", Day("2020-02-02"), false),
            ["r3"] = new("New Site", Day("2020-03-02"), false),
            ["r5"] = new("Old Paper", Day("2020-01-06"), false),
        };
        Assert.Equal(Verdict.Yes, Questions.Ask(FewerClaimed, incidents).Verdict);
        Assert.Equal(Verdict.NotDecidable, Questions.Ask(FewerClaimed, incidents, reports).Verdict);
    }

    [Fact]
    public void an_attack_that_may_lie_outside_keeps_the_answer_open() =>
        Assert.Equal(Verdict.NotDecidable, Questions.Ask(FewerClaimed with { Measure = Measure.Incidents, Actor = null },
            [Incident("a", "2021-02-01"), Incident("b", "2020-02-01"), Incident("c", "2020-03-15", "2020-04-15")]).Verdict);

    [Fact]
    public void a_comparison_in_a_report_becomes_a_question()
    {
        var question = Question.From(new Comparison("attacks_claimed", "fewer", null, Day("2021-01-01"), Day("2021-03-31"), Day("2020-01-01"), Day("2020-03-31"), "Red Line Front"));
        Assert.Equal(FewerClaimed, question);
    }

    [Fact]
    public void a_superlative_without_a_baseline_looks_back_a_year()
    {
        var question = Question.From(new Comparison("violence", "most", "day", Day("2021-05-03"), Day("2021-05-03"), null, null, null));
        Assert.Equal(Days("2020-05-04", "2021-05-03"), question!.Baseline);
    }

    [Fact]
    public void a_comparison_without_a_period_cannot_be_asked() =>
        Assert.Null(Question.From(new Comparison("violence", "most", "day", null, null, null, null, null)));

    [Fact]
    public void counts_by_a_trait_keep_ranges_and_ids()
    {
        var rows = Questions.CountBy([Incident("a", "2021-02-01", killed: 3, atMost: 5), Incident("b", "2021-02-09", killed: 1), Incident("c", "2021-03-01")], Trait.Month);
        Assert.Equal("2021-02", rows[0].Name);
        Assert.Equal(new Bounds(4, 6), rows[0].Killed);
        Assert.Equal(["a", "b"], rows[0].IncidentIds);
    }
}
