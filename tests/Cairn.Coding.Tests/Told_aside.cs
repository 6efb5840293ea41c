using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What a clause tells of somebody in passing is another occurrence than the one its sentence tells.</summary>
public sealed class Told_aside
{
    [Theory]
    [InlineData("A rebel, who stood accused of raiding a mill when Karl Benz was its owner in 2012, surrendered before the police in Selm.", Act.Surrender)]
    [InlineData("Rebels shot dead Karl Benz, secretary of a council set up by the governor in 2012, near his house in Selm.", Act.ArmedAssault)]
    [InlineData("A boy taken away by the rebels two years ago surrendered in Selm.", Act.Surrender)]
    [InlineData("A clerk, son of a guard who was killed in 2018, was shot by rebels in Selm.", Act.ArmedAssault)]
    [InlineData("Rebels blew up a school in Selm. They had damaged its roof in 2019 as well.", Act.Bombing)]
    public void a_year_in_a_side_clause_is_none_of_the_news(string text, Act act)
    {
        var account = Assert.Single(Accounts(text), a => !a.Background);
        Assert.Contains(act, account.Acts);
        Assert.Null(account.When.Start);
    }

    [Fact]
    public void a_month_of_the_sentence_itself_is() =>
        Assert.All(Accounts("In June 2019, rebels killed three guards in Selm."), a => Assert.True(a.Background));

    [Theory]
    [InlineData("Police arrested two rebels wanted for the attack on a camp in which nine guards were killed.", Act.Arrest)]
    [InlineData("A top leader, Karl Benz, who was involved in raids such as the ambush in which 15 guards were killed, surrendered in Selm.", Act.Surrender)]
    public void what_somebody_is_held_for_adds_no_dead_to_the_news(string text, Act act)
    {
        var account = Assert.Single(Accounts(text), a => !a.Background);
        Assert.Contains(act, account.Acts);
        Assert.DoesNotContain(account.Figures, f => f.Kind == FigureKind.Killed);
        Assert.Contains(Accounts(text), a => a.Background && a.Figures.Any(f => f.Kind == FigureKind.Killed));
    }

    [Theory]
    [InlineData("Police clashed with rebels accused of attacking a village, killing four rebels.", 4)]
    [InlineData("The army killed a commander who was wanted for the murder of two bakers.", 1)]
    [InlineData("Two millers, who were accused of feeding guards, have been shot dead by rebels.", 2)]
    [InlineData("According to men who fled from the hills, nine guards were killed.", 9)]
    public void the_sentence_goes_on_where_the_clause_ends(string text, int killed) =>
        Assert.Equal(killed, Accounts(text).Where(a => !a.Background).Sum(a => a.Totals.TryGetValue("killed", out var total) ? total.Best : 0));

    [Theory]
    [InlineData("A bomber killed four people at a clinic on Friday. The attack came a day after shells killed 26 people in the hills.", 4)]
    [InlineData("A bomber killed four people at a clinic on Friday. The latest deaths come less than two weeks after raiders killed nine millers.", 4)]
    [InlineData("A bomber killed four people at a clinic on Friday. The attack came as a monitor said that raiders had murdered 48 millers in a village.", 4)]
    public void what_the_news_came_after_is_another_occurrence(string text, int killed)
    {
        var accounts = Accounts(text);
        Assert.Equal(killed, accounts[0].Totals["killed"].Best);
        Assert.Equal(2, accounts.Count(a => a.Totals.ContainsKey("killed")));
    }

    [Theory]
    [InlineData("A bomber killed four people at a clinic on Friday. The attack came as no surprise to the guards, the mayor said.", 4)]
    [InlineData("Raiders came after dark and killed four people at a clinic.", 4)]
    public void what_only_came_tells_nothing_else(string text, int killed) => Assert.Equal(killed, Assert.Single(Accounts(text)).Totals["killed"].Best);

    private static IReadOnlyList<Account> Accounts(string text) => Unplaced.Accounts(text, "2026-11-20");
}
