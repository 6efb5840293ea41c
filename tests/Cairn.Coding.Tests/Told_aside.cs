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
    [InlineData("Two rebels were arrested in Selm in connection with a landmine explosion near Orsk in which two porters were killed.", Act.Arrest)]
    [InlineData("Police arrested a rebel wanted in nine cases, including the raid on the mill of Orsk in which seven guards were killed.", Act.Arrest)]
    [InlineData("Rebels fired at a patrol in Selm near the bridge where ten guards were killed in a blast on May 2.", Act.ArmedAssault)]
    [InlineData("Police seized explosives in Selm after an encounter on May 2 in which six guards were killed.", Act.WeaponsSeizure)]
    [InlineData("Raiders shot dead a party leader in Selm, two days after three clerks were killed at Orsk.", Act.Assassination)]
    [InlineData("Rebels burnt the houses of two millers in Selm who were shot dead by rebels on May 2.", Act.Arson)]
    [InlineData("Protesting against the killing of nine rebels, fighters abducted two clerks in Selm.", Act.Abduction)]
    [InlineData("Rebels abducted two clerks in Selm in revenge of the murder of nine of their men.", Act.Abduction)]
    public void an_earlier_event_that_a_sentence_hangs_on_adds_no_dead(string text, Act act)
    {
        var news = Unplaced.Accounts(text, "2026-05-20").Where(a => !a.Background).ToList();
        Assert.Contains(news, a => a.Acts.Contains(act));
        Assert.DoesNotContain(news, a => a.Totals.TryGetValue("killed", out var killed) && killed.Best > 1);
    }

    [Theory]
    [InlineData("Nine guards were killed in an ambush in which rebels used mines.", 9)]
    [InlineData("Police arrested a man after a shooting in which two bakers were killed in Selm.", 2)]
    [InlineData("Rebels raided the mill of Selm, where they killed three millers on May 19.", 3)]
    [InlineData("The bishop sent a letter two days after six porters were killed by rebels in Selm.", 6)]
    [InlineData("This week raiders beat a clerk, who was badly hurt, and last week a miller was murdered by raiders in Selm.", 1)]
    public void an_event_that_is_the_news_keeps_its_dead(string text, int killed) =>
        Assert.Equal(killed, Unplaced.Accounts(text, "2026-05-20").Where(a => !a.Background).Sum(a => a.Totals.TryGetValue("killed", out var total) ? total.Best : 0));

    [Theory]
    [InlineData("Police seized two rifles in Selm on information given by the recently arrested rebels.")]
    [InlineData("Police seized two rifles in Selm on a tip by a courier, Karl Benz, who was arrested on May 2.")]
    public void who_was_arrested_before_is_not_arrested_again(string text) =>
        Assert.DoesNotContain(Unplaced.Accounts(text, "2026-05-20"), a => !a.Background && a.Acts.Contains(Act.Arrest));

    [Theory]
    [InlineData("Police arrested two clerks for violence in Selm.")]
    [InlineData("Police said the nine men arrested for their role in Friday's riot had been charged.")]
    public void what_people_are_arrested_for_is_no_act_beside(string text) =>
        Assert.DoesNotContain(Accounts(text), a => !a.Background && a.Acts.Any(act => act is Act.OtherViolence or Act.Riot));

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

    [Fact]
    public void who_did_it_is_told_with_how_he_did_it() =>
        Assert.Contains(Act.Ambush, Assert.Single(Accounts("Five guards were gunned down by rebels who ambushed their truck in Selm on Sunday."), a => !a.Background).Acts);

    [Fact]
    public void what_a_sentence_tells_alone_is_news_within_the_week() =>
        Assert.Contains(Accounts("Norland said it had sent more troops. They would go to the hills, where rebels burned 18 houses in Selm on Tuesday."), a => !a.Background && a.Acts.Contains(Act.Arson));

    private static IReadOnlyList<Account> Accounts(string text) => Unplaced.Accounts(text, "2026-11-20");
}
