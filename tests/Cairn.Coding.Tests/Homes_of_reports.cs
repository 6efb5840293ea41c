using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding.Tests;

/// <summary>Where it happened, in reports that take their own town for granted.</summary>
public sealed class Homes_of_reports
{
    [Fact]
    public void a_neighborhood_that_bears_the_name_of_a_far_town_is_in_the_town_whose_police_speak()
    {
        var where = Account("Two men were killed in the Gresham neighborhood on Monday. Chicago police said that the gunman fled.").Where;
        Assert.Equal(("Chicago", "Illinois", "Gresham"), (where.Name, where.Admin1, where.AsReported));
    }

    [Fact]
    public void a_far_town_that_the_report_places_stays_where_it_is() =>
        Assert.Equal("Oregon", Account("Two men were killed in Gresham, Oregon, on Monday. Chicago police sent two detectives.").Where.Admin1);

    [Fact]
    public void a_street_is_in_the_town_whose_police_speak() =>
        Assert.Equal("Chicago", Account("Two men were shot and killed on Bordeaux Avenue on Monday. Chicago police said that the gunman fled.").Where.Name);

    [Fact]
    public void a_dateline_with_its_state_is_the_home_of_a_report() =>
        Assert.Equal("Memphis", Account("MEMPHIS, Tenn. - The mayor spoke on Tuesday. Two men were shot and killed in the Gresham neighborhood on Monday.").Where.Name);

    [Fact]
    public void what_the_police_try_to_find_out_about_did_happen() =>
        Assert.Equal(Modality.Occurred, Account("Police in Chicago are trying to find out who shot two men on Monday.").Modality);

    private static Account Account(string text) => Located.Accounts(text, "2031-05-06")[0];
}
