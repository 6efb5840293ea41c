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
    public void where_the_hurt_get_well_at_home_is_not_where_they_were_hurt() =>
        Assert.Equal("Memphis", Account("MEMPHIS, Tenn. - A gunman shot two bakers on Monday. One of them, who was shot twice, is recovering at his home in Knoxville.").Where.Name);

    [Fact]
    public void a_dateline_with_its_state_is_the_home_of_a_report() =>
        Assert.Equal("Memphis", Account("MEMPHIS, Tenn. - The mayor spoke on Tuesday. Gunmen shot two bakers dead in the Gresham neighborhood on Monday.").Where.Name);

    [Theory]
    [InlineData("Two men were killed in the 300 block of Austin on Monday. Chicago police said that the gunman fled.", "Austin")]
    [InlineData("Two men were killed near 21st Street and Houston on Monday. Chicago police said that the gunman fled.", "Houston")]
    [InlineData("Two men were killed at Houston and 100th on Monday. Chicago police said that the gunman fled.", "Houston")]
    [InlineData("Gunmen killed two bakers at the intersection of Houston and Elm on Monday. Chicago police said that the gunman fled.", "Houston")]
    public void a_street_by_its_block_or_corner_is_in_the_town_whose_police_speak(string text, string words)
    {
        var where = Account(text).Where;
        Assert.Equal(("Chicago", words), (where.Name, where.AsReported));
    }

    [Fact]
    public void who_comes_from_every_corner_of_a_town_comes_from_the_town() =>
        Assert.Equal("Houston", Account("Rioters came from every corner of Houston and killed two men on Monday. Chicago police sent detectives.").Where.Name);

    [Fact]
    public void a_block_without_a_number_is_a_division() =>
        Assert.Equal("Bihar", Account("Two men were killed in the Nayatola block of Gaya on Monday, police in Patna said.").Where.Admin1);

    [Fact]
    public void where_somebody_is_cared_for_is_not_where_it_happened() =>
        Assert.Equal("Illinois", Account("Two men were shot on Monday and taken to Example Medical Center in Gresham, Oregon. Chicago police said that the gunman fled.").Where.Admin1);

    [Fact]
    public void a_hospital_that_is_attacked_is_where_it_happened() =>
        Assert.Equal("Aleppo", Account("A rocket hit the trauma center in Aleppo on Monday and killed five.").Where.Name);

    [Fact]
    public void what_the_police_try_to_find_out_about_did_happen() =>
        Assert.Equal(Modality.Occurred, Account("Police in Chicago are trying to find out who shot two men on Monday.").Modality);

    [Theory]
    [InlineData("Police in Chicago investigate a shooting that left two bakers dead on Monday.")]
    [InlineData("Detectives in Chicago investigate the death of a baker who was shot on Monday.")]
    public void what_the_police_investigate_is_the_news(string text) => Assert.False(Account(text).Background);

    [Theory]
    [InlineData("Monks in Chicago asked for an investigation into the murder of a porter.")]
    [InlineData("A judge was told to probe the murder of two porters in Chicago.")]
    public void what_an_inquiry_is_of_or_asked_for_is_not(string text) => Assert.DoesNotContain(Located.Accounts(text, "2031-05-06"), a => !a.Background);

    private static Account Account(string text) => Located.Accounts(text, "2031-05-06")[0];
}
