namespace Cairn.Engine.Tests;

/// <summary>Reports that list occurrences: labelled items, headlines over several stories, paragraphs that open elsewhere.</summary>
public sealed class Round_ups
{
    private const string Labelled = """
        NORTHERN SYRIA: DEVELOPMENTS, TUESDAY 14 MAY

        * DAMASCUS: A car bomb exploded near a bakery, killing four people.

        * RAQQA: Gunmen shot dead a teacher outside his school.

        * IDLIB: Shells fell on a market. Nine people were wounded.
        """;

    [Fact]
    public void each_item_is_an_occurrence_at_the_place_of_its_label() =>
        Assert.Equal(["Damascus", "Raqqa", "Idlib"], Coding.Text(Labelled, "2013-05-14").Accounts.Select(a => a.Where.Name));

    [Fact]
    public void no_item_takes_the_dead_of_another()
    {
        var accounts = Coding.Text(Labelled, "2013-05-14").Accounts;
        Assert.Equal([4, 1, null], accounts.Select(a => a.Totals.TryGetValue("killed", out var toll) ? toll.Best : null));
    }

    [Fact]
    public void an_item_without_a_day_is_of_the_day_in_the_heading() =>
        Assert.All(Coding.Text(Labelled, "2013-05-15").Accounts, a => Assert.Equal(new DateOnly(2013, 5, 14), a.When.Start));

    [Fact]
    public void a_dateline_makes_no_list() =>
        Assert.Single(Coding.Text("BAGHDAD - A car bomb killed four people in Baghdad on Monday.\n\nThe bomb went off near a bakery. Nine people were wounded.", "2013-05-14").Accounts);

    [Fact]
    public void a_headline_over_two_stories_does_not_join_them()
    {
        var accounts = Coding.Text("""
            Two rebels killed in Mosul; three men held in Basra

            Two rebels were killed in a gunfight with soldiers in Mosul on Monday, police said.

            In Basra, police arrested three men with a rocket on Monday.
            """, "2013-05-14").Accounts;
        Assert.Equal(["Mosul", "Basra"], accounts.Select(a => a.Where.Name));
        Assert.False(accounts[1].Totals.ContainsKey("killed"));
    }

    [Fact]
    public void a_paragraph_that_opens_in_another_town_tells_another_occurrence() =>
        Assert.Equal(2, Coding.Text("Three soldiers were killed in a clash in Mosul on Monday.\n\nMeanwhile, in Basra, gunmen shot dead a judge on Monday.", "2013-05-14").Accounts.Count);
}
