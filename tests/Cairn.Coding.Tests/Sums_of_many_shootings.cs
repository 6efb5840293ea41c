using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What many shootings all over a town come to is of none of them.</summary>
public sealed class Sums_of_many_shootings
{
    [Theory]
    [InlineData("Eleven bakers were killed and some 46 others wounded in shootings all across Kirkuk over the holiday weekend, police said.")]
    [InlineData("A baker has died and nine other men were wounded since Tuesday in separate shootings in Kirkuk, police said.")]
    public void a_sum_is_of_a_period(string text) =>
        Assert.All(Located.Accounts(text, "2031-11-18"), a => Assert.False(a.Totals.ContainsKey("killed") || a.Totals.ContainsKey("injured")));

    [Fact]
    public void behind_those_included_a_clause_of_its_own_counts_others()
    {
        var figures = Assert.Single(Located.Accounts("Four bakers were killed, including the grandson of a mayor, and at least 19 more were wounded in shootings all across Kirkuk on Friday, police said.", "2031-11-18")).Figures;
        Assert.Contains(figures, f => f is { Kind: FigureKind.Killed, Point: 4, Scope: FigureScope.Period });
        Assert.Contains(figures, f => f is { Kind: FigureKind.Injured, Low: 19 });
        Assert.DoesNotContain(figures, f => f is { Kind: FigureKind.Killed, Low: 19 });
    }

    [Theory]
    [InlineData("Ten people were killed in Kirkuk on Sunday, including three in shootings across the town.", 10)]
    [InlineData("A gunman killed six people in three shootings in Kirkuk on Sunday.", 6)]
    [InlineData("A guard died in a shooting in Kirkuk on Sunday.", 1)]
    public void what_one_deed_or_a_whole_day_took_is_not(string text, int killed) =>
        Assert.Contains(Located.Accounts(text, "2031-11-18"), a => a.Totals.TryGetValue("killed", out var dead) && dead.Best == killed);
}
