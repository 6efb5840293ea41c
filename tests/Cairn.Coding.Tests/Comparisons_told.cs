using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Comparisons over time whose word stands apart from what is compared: after a copula, in a verb, behind a comma.</summary>
public sealed class Comparisons_told
{
    [Theory]
    [InlineData("Missiles killed nine people in Mosul on Friday. The strike was the worst on the city since May 25.", "attacks", "most", null, null, "2031-05-25")]
    [InlineData("Gunmen killed nine people in Mosul on Friday. The killings are the worst in Iraq since February.", "killed", "most", null, null, "2031-02-01")]
    [InlineData("Attacks on the region in May were fewer than in April, the prosecutor said.", "attacks", "fewer", "2031-05-01", "2031-05-31", "2031-04-01")]
    [InlineData("Between October and December the group carried out more attacks than in the same months of 2030.", "attacks", "more", "2031-10-01", "2031-12-31", "2030-10-01")]
    [InlineData("Attacks in Iraq rose by 27 percent in the first three months of the year compared with the same period last year, an institute says.", "attacks", "more", "2031-01-01", "2031-03-31", "2030-01-01")]
    [InlineData("Militant attacks in Pakistan rose by 24 percent in the first half of this year compared with the same period in 2030, an institute says.", "attacks", "more", "2031-01-01", "2031-06-30", "2030-01-01")]
    [InlineData("The junta carried out more than 200 air strikes in 2030, nearly three times as many as in the year before, a monitor said.", "attacks", "more", "2030-01-01", "2030-12-31", "2029-01-01")]
    [InlineData("More than 2,500 people were killed in the first quarter of 2031, a 53% rise on the fourth quarter of 2030, the mission said.", "killed", "more", "2031-01-01", "2031-03-31", "2030-10-01")]
    [InlineData("Wednesday's toll in Mosul was the highest in the city since the 2026 war.", "killed", "most", null, null, "2026-01-01")]
    [InlineData("Gunmen killed nine people in Mosul on Friday. It made for the deadliest 24 hours in the area since February.", "killed", "most", null, null, "2031-02-01")]
    [InlineData("Killings fell in May compared with April, an institute says.", "killed", "fewer", "2031-05-01", "2031-05-31", "2031-04-01")]
    [InlineData("So far this year 17 mayors have been killed in Iraq, more than in all of 2030.", "killed", "more", "2031-01-01", null, "2030-01-01")]
    public void is_read(string text, string measure, string relation, string? start, string? end, string baseline)
    {
        var comparison = Assert.Single(Located.Statements(text, "2031-11-30"), s => s.Kind == StatementKind.Comparison).Comparison!;
        Assert.Equal((measure, relation, IsoDay.Of(baseline)), (comparison.Measure, comparison.Relation, comparison.BaselineStart));
        if (start is not null) Assert.Equal(IsoDay.Of(start), comparison.PeriodStart);
        if (end is not null) Assert.Equal(IsoDay.Of(end), comparison.PeriodEnd);
    }

    [Theory]
    [InlineData("Prices rose by 27 percent in May compared with April.")]
    [InlineData("The rise of the front over the years was quick.")]
    [InlineData("The attack was worse than the army had said.")]
    [InlineData("Attacks rose in the region, the prosecutor said.")]
    public void what_compares_no_periods_is_none(string text) =>
        Assert.DoesNotContain(Located.Statements(text, "2031-11-30"), s => s.Kind == StatementKind.Comparison);
}
