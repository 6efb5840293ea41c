using Cairn.Language;

namespace Cairn.Places.Tests;

/// <summary>A group's home tells namesakes apart; it is no place by itself.</summary>
public sealed class Homes_of_groups
{
    [Fact]
    public void each_line_names_a_group_of_the_lexicon_and_divisions_of_the_gazetteer()
    {
        var groups = ActorLexicon.Named.All.Select(a => a.Entry.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, country, names) in HomeDivisions.All)
        {
            Assert.True(groups.Contains(id), $"homes.csv: no group '{id}'");
            foreach (var name in names) Assert.True(HomeDivisions.Divisions(Gazetteer.Default, country, [name]).Length > 0, $"homes.csv: no division '{name}' in {country}");
        }
    }

    [Theory]
    [InlineData("Sinai Province fighters attacked a checkpoint in Rafah on Monday.", "EG")]
    [InlineData("Fighters attacked a checkpoint in Rafah on Monday.", "PS")]
    public void of_two_towns_of_one_name_it_is_the_one_at_home(string text, string country) => Assert.Equal(country, Places.At(text, "Rafah").Country);

    [Fact]
    public void a_home_is_no_place() => Assert.Empty(Places.Of("Sinai Province fighters killed two officers."));

    [Fact]
    public void a_village_of_a_report_on_another_country_is_not_the_city_of_its_name()
    {
        Assert.Null(Places.At("Maoists shot a farmer at Verona village in the night.", "Verona").Country);
        Assert.Equal("IT", Places.At("A farmer was shot in Verona in the night.", "Verona").Country);
    }

    [Fact]
    public void what_holds_a_village_is_looked_for_past_what_is_on_no_list()
    {
        var place = Places.At("Maoists shot a farmer at Verona village under Qqorvexa police station of Gaya district.", "Verona");
        Assert.Equal(("IN", "Bihar", "Gaya"), (place.Country, place.Admin1, place.Admin2));
    }

    [Fact]
    public void a_district_without_a_point_of_its_own_says_so()
    {
        var place = Places.At("Gunmen killed two farmers in Bakassi district, Nigeria.", "Bakassi");
        Assert.Equal(("Cross River State", true, 100), (place.Admin1, place.IsRough, place.RadiusKm!.Value));
    }
}
