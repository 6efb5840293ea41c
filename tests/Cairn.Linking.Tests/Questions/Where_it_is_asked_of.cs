using Cairn.Model;
using static Cairn.Linking.Tests.Recorded;

namespace Cairn.Linking.Tests;

/// <summary>A question about a place counts what happened there.</summary>
public sealed class Where_it_is_asked_of
{
    private static readonly ComparedPlace Iraq = new("Iraq", "Iraq", "IQ", WherePrec: 6);
    private static readonly ComparedPlace Mosul = new("Mosul", "Mosul", "IQ", "Nineveh", "Mosul", 99072, 1);

    private static Question Worst(ComparedPlace? place) => new() { Relation = "most", Period = Period.Of("day", Day("2020-05-03")), Baseline = Days("2020-01-01", "2020-12-31"), Place = place };

    private static Incident In(string id, string day, int killed, Where? where) => Incident(id, day, killed: killed) with { Where = where };

    private static Where Place(string country, string? admin1 = null, string? name = null, int? precision = null) => new() { Country = country, Admin1 = admin1, Name = name, WherePrec = precision };

    [Fact]
    public void a_worse_day_elsewhere_does_not_matter()
    {
        Incident[] incidents = [In("a", "2020-05-03", 40, Place("IQ", "Nineveh", "Mosul", 1)), In("b", "2020-07-01", 90, Place("SY")), In("c", "2020-07-02", 80, null)];
        Assert.Equal(Verdict.No, Questions.Ask(Worst(null), incidents).Verdict);
        var answer = Questions.Ask(Worst(Iraq), incidents);
        Assert.Equal(Verdict.Yes, answer.Verdict);
        Assert.Contains("in Iraq", answer.Question, StringComparison.Ordinal);
        Assert.Contains(answer.Caveats, c => c.Contains("Counted in Iraq only", StringComparison.Ordinal));
        Assert.Equal(Verdict.Yes, Questions.Ask(Worst(Mosul), incidents).Verdict);
    }

    [Fact]
    public void what_may_have_been_there_keeps_the_answer_open()
    {
        var known = In("a", "2020-05-03", 40, Place("IQ", "Nineveh", "Mosul", 1));
        foreach (var wide in new[] { Place("IQ", precision: 6), Place("IQ", "Nineveh", precision: 4) })
        {
            var answer = Questions.Ask(Worst(Mosul), [known, In("b", "2020-07-01", 90, wide)]);
            Assert.Equal(Verdict.NotDecidable, answer.Verdict);
            Assert.Contains(answer.Caveats, c => c.Contains("wider place", StringComparison.Ordinal));
        }

        Assert.Equal(Verdict.Yes, Questions.Ask(Worst(Mosul), [known, In("b", "2020-07-01", 90, Place("IQ", "Nineveh", "Sinjar", 1)), In("c", "2020-07-01", 90, Place("IQ", "Basra", precision: 4))]).Verdict);
    }

    [Fact]
    public void a_place_that_nobody_knows_decides_nothing()
    {
        var answer = Questions.Ask(Worst(new ComparedPlace("the region")), [In("a", "2020-05-03", 40, Place("IQ"))]);
        Assert.Equal(Verdict.NotDecidable, answer.Verdict);
        Assert.Contains("\"the region\"", answer.Caveats[0], StringComparison.Ordinal);
    }
}
