namespace Cairn.Places.Tests;

public sealed class Neighbours_of_names
{
    [Fact]
    public void members_of_a_list_are_of_one_kind() =>
        Assert.Equal("ADM1", Places.At("Voters in Oregon, Idaho and Washington backed the law.", "Washington").FeatureCode);

    [Fact]
    public void a_name_in_no_list_stays_what_it_is() => Assert.Equal("PPLC", Places.At("Voters in Washington backed the law, and so did those of Idaho.", "Washington").FeatureCode);

    [Theory]
    [InlineData("Clashes were reported in Kandahar, Helmand and Zabul provinces.", "Kandahar")]
    [InlineData("Clashes were reported in Ghazni and Kunduz provinces.", "Ghazni")]
    public void the_word_behind_a_list_is_each_names(string text, string words) => Assert.Equal("ADM1", Places.At(text, words).FeatureCode);

    [Fact]
    public void the_word_behind_a_list_is_each_countys() =>
        Assert.Equal("Lubbock County", Places.At("Fires burned in Lubbock, Hale and Floyd counties of Texas on Sunday.", "Lubbock").Name);

    [Theory]
    [InlineData("Clashes were reported in the city of Kandahar, and in Helmand province.", "Kandahar")]
    [InlineData("Troops left Kandahar, and two provinces were quiet.", "Kandahar")]
    public void what_is_no_list_shares_no_word(string text, string words) => Assert.StartsWith("PPL", Places.At(text, words).FeatureCode, StringComparison.Ordinal);

    [Fact]
    public void two_names_of_many_places_tell_each_other_where_one_pair_lies_together() =>
        Assert.Equal("Ohio", Places.At("The sheriff said crews from Hamilton and Fairfield put the fire out.", "Fairfield").Admin1);

    [Theory]
    [InlineData("Shells hit a market at Tadif in Aleppo on Friday. In Aleppo city two people were hurt.", "Tadif")]
    [InlineData("Shells hit a market at Manbij in Aleppo, and two shops of the city of Aleppo burned.", "Manbij")]
    public void a_town_in_a_province_called_like_its_city_is_in_it_though_far_from_the_city(string text, string words)
    {
        var town = Places.At(text, words);
        Assert.NotNull(town.GeonamesId);
        Assert.Equal("Aleppo", town.Admin1);
    }

    [Theory]
    [InlineData("GUATEMALA CITY (Agency) - A court in Guatemala freed two men on Friday.", "Guatemala", "GT")]
    [InlineData("Flights from Mexico City were late. Mexico has had storms since Friday.", "Mexico", "MX")]
    public void beside_its_city_a_name_is_the_country(string text, string words, string country)
    {
        Assert.Equal("PCLI", Places.At(text, words).FeatureCode);
        Assert.Equal(country, Places.At(text, words).Country);
    }

    [Fact]
    public void a_province_and_its_town_of_one_name_leave_no_doubt_where() => Assert.InRange(Places.At("Shells hit Aleppo on Friday.", "Aleppo").Confidence, 0.95, 1);
}
