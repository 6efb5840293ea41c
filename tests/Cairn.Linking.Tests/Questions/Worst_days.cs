using Cairn.Model;
using static Cairn.Linking.Tests.Recorded;

namespace Cairn.Linking.Tests;

public sealed class Worst_days
{
    private static Question Worst(string day, string unit = "day") => new() { Relation = "most", Unit = unit, Period = Period.Of(unit, Day(day)), Baseline = Days("2020-01-01", "2020-12-31") };

    [Fact]
    public void a_day_above_all_others_is_the_worst() =>
        Assert.Equal(Verdict.Yes, Questions.Ask(Worst("2020-05-03"), [Incident("a", "2020-05-03", killed: 40), Incident("b", "2020-07-01", killed: 12)]).Verdict);

    [Fact]
    public void a_day_surely_exceeded_is_not_the_worst_and_the_other_is_named()
    {
        var answer = Questions.Ask(Worst("2020-07-01"), [Incident("a", "2020-05-03", killed: 40), Incident("b", "2020-07-01", killed: 12)]);
        Assert.Equal(Verdict.No, answer.Verdict);
        Assert.Equal(["a"], Assert.Single(answer.Rivals).Incidents);
    }

    [Fact]
    public void a_day_that_another_may_exceed_is_not_decidable()
    {
        var answer = Questions.Ask(Worst("2020-05-03"), [Incident("a", "2020-05-03", killed: 40), Incident("b", "2020-07-01", killed: 30, atMost: 45)]);
        Assert.Equal(Verdict.NotDecidable, answer.Verdict);
        Assert.Equal(new Bounds(30, 45), Assert.Single(answer.Rivals).Value);
    }

    [Fact]
    public void an_attack_somewhere_in_a_month_keeps_every_lesser_day_of_it_open()
    {
        var answer = Questions.Ask(Worst("2020-05-03"), [Incident("a", "2020-05-03", killed: 40), Incident("b", "2020-06-01", "2020-06-30", killed: 50)]);
        Assert.Equal(Verdict.NotDecidable, answer.Verdict);
        Assert.Equal(30, answer.Rivals.Count);
    }

    [Fact]
    public void days_outside_the_period_do_not_compete() =>
        Assert.Equal(Verdict.Yes, Questions.Ask(Worst("2020-05-03"), [Incident("a", "2020-05-03", killed: 40), Incident("b", "2019-07-01", killed: 90)]).Verdict);

    [Fact]
    public void weeks_add_up_their_days() =>
        Assert.Equal(Verdict.Yes, Questions.Ask(Worst("2020-05-04", "week"), [Incident("a", "2020-05-04", killed: 10), Incident("b", "2020-05-10", killed: 10), Incident("c", "2020-07-01", killed: 15)]).Verdict);

    [Fact]
    public void every_answer_is_tried_under_three_policies_and_two_unit_rules() =>
        Assert.Equal(6, Questions.Ask(Worst("2020-05-03"), [Incident("a", "2020-05-03", killed: 40)]).Sensitivity.Count);

    [Fact]
    public void a_siege_of_four_days_divides_its_dead_under_the_rule_of_days()
    {
        var answer = Questions.Ask(Worst("2020-05-03"), [Incident("a", "2020-05-03", "2020-05-06", killed: 40, precision: WhenPrecision.Days), Incident("b", "2020-07-01", killed: 15)]);
        Assert.Equal(Verdict.No, answer.Sensitivity.Single(s => s.Rule == "ucdp_like, day_location_dyad").Verdict);
        Assert.Equal(Verdict.Yes, answer.Sensitivity.Single(s => s.Rule == "ucdp_like, event_fatal").Verdict);
    }

    [Fact]
    public void the_quietest_month_is_found_among_empty_ones_too() =>
        Assert.Equal(Verdict.No, Questions.Ask(Worst("2020-05-03", "month") with { Relation = "least" }, [Incident("a", "2020-05-03", killed: 40)]).Verdict);
}
