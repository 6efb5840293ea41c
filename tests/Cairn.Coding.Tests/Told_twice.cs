using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding.Tests;

/// <summary>One occurrence that a report tells at its head and again further down is one account; two that are alike are two.</summary>
public sealed class Told_twice
{
    [Fact]
    public void the_news_of_a_charge_and_the_day_of_the_killing_are_one()
    {
        var account = Assert.Single(Violent(
            """
            The baker who shot an 11-year-old girl behind a mill in Chicago is in custody and charged with her murder, prosecutors said.

            Neighbours had sought him for weeks.

            The 11-year-old girl's Nov. 2 murder closed the schools of Chicago for a day. She was followed from a mill by the baker and shot in the head.
            """, "2031-11-28"));
        Assert.Equal(new DateOnly(2031, 11, 2), account.When.Start);
        Assert.Equal(1, account.Totals["killed"].Best);
    }

    [Fact]
    public void what_the_lead_and_the_story_tell_of_one_night_is_one()
    {
        var account = Assert.Single(Violent(
            """
            Two men were killed in a shooting at a club in Houston early on Saturday, police said.

            Neighbours described the evening before as quiet.

            The club had been closed twice by the city.

            Officers came to the club at 3 a.m. on Saturday in Houston and found two men dead of gunshot wounds.
            """, "2031-11-30"));
        Assert.Equal(2, account.Totals["killed"].Best);
    }

    [Theory]
    [InlineData("Gunmen killed two guards in Kirkuk on Saturday. A bomb killed two guards in Mosul on Saturday.")]
    [InlineData("Gunmen killed two guards in Kirkuk on Monday. Gunmen killed four guards in Kirkuk on Friday.")]
    public void what_is_of_another_town_or_day_stays_apart(string text) =>
        Assert.Equal(2, Located.Accounts(text, "2031-11-30").Count);

    [Fact]
    public void news_without_a_day_is_not_of_the_year_that_its_background_tells()
    {
        var accounts = Located.Accounts(
            """
            Gunmen of Islamic State attacked an army post in Diyala, Iraq, killing 11 soldiers, officials said.

            An attack on a prison in Hasakah, Syria, left 35 dead, officials said.

            The group lost control of its territory in Syria in 2019 after attacks by American and Syrian forces.
            """, null);
        Assert.Contains(accounts, a => !a.Background && a.Totals.TryGetValue("killed", out var dead) && dead.Best == 35 && a.When.Start is null);
    }

    [Fact]
    public void the_body_and_its_finding_are_one_death_whatever_towns_they_name() =>
        Assert.Equal(1, Located.Accounts("The beheaded body of a guard of the Aleppo battalion was found near Idlib. Rebels are suspected.", "2026-11-20").Where(a => !a.Background).Sum(a => a.Totals.TryGetValue("killed", out var dead) ? dead.Best : 0));

    private static List<Account> Violent(string text, string published) => [.. Located.Accounts(text, published).Where(a => a.Acts.Contains(Act.ArmedAssault) || a.Totals.ContainsKey("killed"))];
}
