using Cairn.Model;
using static Cairn.Linking.Tests.Recorded;

namespace Cairn.Linking.Tests;

/// <summary>What reports tell only beside their news may be another occurrence and may be the news once more: none at the least, all at the most.</summary>
public sealed class Beside_the_news
{
    private static readonly Question Worst = new() { Relation = "most", Period = Period.Of("day", Day("2020-05-03")), Baseline = Days("2020-01-01", "2020-12-31") };

    private static Incident Mentioned(string id, string day, int killed) => Incident(id, day, killed: killed) with { ContextOnly = true };

    [Fact]
    public void a_worse_day_that_is_only_mentioned_keeps_the_answer_open()
    {
        Incident[] incidents = [Incident("a", "2020-05-03", killed: 40), Mentioned("b", "2020-07-01", 90)];
        var answer = Questions.Ask(Worst, incidents);
        Assert.Equal(Verdict.NotDecidable, answer.Verdict);
        Assert.Equal(new Bounds(0, 90), Assert.Single(answer.Rivals).Value);
        Assert.Contains(answer.Caveats, c => c.Contains("1 incident told only beside", StringComparison.Ordinal));
        Assert.Equal(Verdict.No, Questions.Ask(Worst, [incidents[0], incidents[1] with { ContextOnly = false }]).Verdict);
    }

    [Fact]
    public void what_is_only_mentioned_makes_no_day_the_worst()
    {
        var answer = Questions.Ask(Worst, [Incident("a", "2020-05-03", killed: 40), Mentioned("b", "2020-05-03", 20), Incident("c", "2020-07-01", killed: 50)]);
        Assert.Equal((Verdict.NotDecidable, new Bounds(40, 60)), (answer.Verdict, answer.Value.Value));
        Assert.All(answer.Sensitivity, s => Assert.Equal(Verdict.No, s.Verdict));
    }

    [Fact]
    public void a_lesser_one_that_is_only_mentioned_changes_nothing() =>
        Assert.Equal(Verdict.Yes, Questions.Ask(Worst, [Incident("a", "2020-05-03", killed: 40), Mentioned("b", "2020-07-01", 30)]).Verdict);

    [Fact]
    public void neither_more_nor_fewer_is_sure_by_it()
    {
        var fewer = new Question { Measure = Measure.Incidents, Relation = "fewer", Period = Days("2021-01-01", "2021-03-31"), Baseline = Days("2020-01-01", "2020-03-31") };
        Incident[] news = [Incident("a", "2021-02-01"), Incident("b", "2020-02-01"), Incident("c", "2020-03-01")];
        Assert.Equal(Verdict.Yes, Questions.Ask(fewer, news).Verdict);
        Assert.Equal(Verdict.NotDecidable, Questions.Ask(fewer, [.. news, Mentioned("d", "2021-03-02", 1)]).Verdict);
        Assert.Equal(Verdict.NotDecidable, Questions.Ask(fewer, [.. news[..2], news[2] with { ContextOnly = true }]).Verdict);
    }
}
