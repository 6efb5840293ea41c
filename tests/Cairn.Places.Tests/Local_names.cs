namespace Cairn.Places.Tests;

/// <summary>Names in local reports: streets, parts of towns, the outlet's own town.</summary>
public sealed class Local_names
{
    [Theory]
    [InlineData("Two men were shot on Bordeaux Avenue late on Monday.", "Bordeaux")]
    [InlineData("Shots were fired at Lima and Belmont avenues on Monday.", "Lima")]
    [InlineData("A man was shot on the North Side on Monday.", "North Side")]
    [InlineData("A brewer was hurt on the South Side on Monday.", "Side")]
    [InlineData("A clerk was hit near 83rd Terrace on Monday.", "Terrace")]
    [InlineData("Two cooks were hurt at Marlowe Industries on Monday.", "Industries")]
    [InlineData("Shots were fired on Ridge Street near Stanton St. on Monday.", "Stanton")]
    public void a_street_or_a_direction_is_not_the_place_it_is_called_after(string text, string words) =>
        Assert.DoesNotContain(Places.Of(text), f => f.Words == words);

    [Fact]
    public void a_part_of_a_town_by_its_direction_is_the_town() =>
        Assert.Equal("Pennsylvania", Places.At("A woman was shot in South Philadelphia on Monday.", "Philadelphia").Admin1);

    [Fact]
    public void a_name_with_an_apostrophe_is_read_whole() =>
        Assert.Equal("Maryland", Places.At("Two men were shot in Prince George's County on Monday.", "Prince George's County").Admin1);

    [Theory]
    [InlineData("toledotribune.example")]
    [InlineData("www.nbctoledo.example")]
    [InlineData("The Toledo Tribune")]
    public void a_local_outlet_speaks_of_its_own_town(string publisher) =>
        Assert.Equal("Ohio", Places.At("Two people were hurt at a club in Toledo on Saturday.", "Toledo", publisher).Admin1);

    [Fact]
    public void the_words_for_the_offices_of_a_country_tell_the_country() =>
        Assert.Equal("US", Places.At("Two people were hurt at a club in Bristol, the sheriff said.", "Bristol").Country);

    [Theory]
    [InlineData("Two people were hurt at a club in Salisbury on Saturday.", "wxyz9.com")]
    [InlineData("A brewer told WXYZ that two people were hurt at a club in Salisbury on Saturday.", null)]
    [InlineData("Two people were hurt at a club in Salisbury on Saturday, WXYZ reports.", null)]
    public void stations_that_go_by_a_call_sign_tell_of_the_united_states(string text, string? publisher) =>
        Assert.Equal("US", Places.At(text, "Salisbury", publisher).Country);

    [Theory]
    [InlineData("Two people were hurt at a club in Salisbury on Saturday.", "news.example")]
    [InlineData("Two people were hurt at a club in Salisbury on Saturday, KUNA reported.", null)]
    [InlineData("TWO PEOPLE WERE HURT AT A CLUB IN SALISBURY, WHERE TWO WERE REPORTED HURT IN MAY.", null)]
    public void agencies_and_wires_in_capitals_name_no_station(string text, string? publisher) =>
        Assert.DoesNotContain(Places.Of(text, publisher), f => f.Place.Country == "US");

    [Fact]
    public void a_quarter_goes_by_the_name_of_its_town_at_its_own_point()
    {
        var quarter = Places.At("A man was shot in the Mission District of San Francisco.", "Mission District");
        Assert.Equal("San Francisco", quarter.Name);
        Places.Near(37.76, -122.42, 1, quarter);
    }

    [Fact]
    public void a_division_that_is_one_town_knows_its_town() =>
        Assert.Equal("Washington", Places.At("A man was shot in the District of Columbia on Monday.", "District of Columbia").OnlyTown?.Name);

    [Theory]
    [InlineData("MOBILE, Ala. - A warehouse burned down on Monday.", "MOBILE", "Alabama")]
    [InlineData("JACKSON, Miss. - The council met on Friday.", "JACKSON", "Mississippi")]
    public void a_word_that_is_a_town_before_its_state_is_the_town(string text, string words, string state) =>
        Assert.Equal(state, Places.At(text, words).Admin1);

    [Theory]
    [InlineData("COLUMBUS, Neb. (AP) - A warehouse burned down on Monday.", "COLUMBUS", "Nebraska")]
    [InlineData("MANCHESTER, N.H. - A warehouse burned down on Monday.", "MANCHESTER", "New Hampshire")]
    [InlineData("CHARLESTON, W.Va. - A warehouse burned down on Monday.", "CHARLESTON", "West Virginia")]
    [InlineData("VANCOUVER, WA - A warehouse burned down on Monday.", "VANCOUVER", "Washington")]
    [InlineData("FLOYD CO., Ind. - A warehouse burned down on Monday.", "FLOYD", "Indiana")]
    [InlineData("A warehouse burned down in Columbus, IN, on Monday.", "Columbus", "Indiana")]
    [InlineData("A warehouse burned down in Florence, Ky.", "Florence", "Kentucky")]
    [InlineData("A warehouse burned down in Portland, Ore., on Monday.", "Portland", "Oregon")]
    [InlineData("A warehouse burned down in London, Ont., on Monday.", "London", "Ontario")]
    public void a_town_with_its_state_behind_a_comma_is_of_that_state(string text, string words, string state) =>
        Assert.Equal(state, Places.At(text, words).Admin1);

    [Fact]
    public void every_short_form_of_a_state_is_a_division_of_the_gazetteer()
    {
        var short_ = new ShortDivisions(Gazetteer.Default);
        Assert.All(ShortDivisions.All, listed => Assert.True(short_.Of(listed.Form) is not null, $"states.csv: no division '{listed.Name}'"));
    }

    [Fact]
    public void what_is_no_more_than_a_word_after_a_comma_is_no_state() =>
        Assert.DoesNotContain(Places.Of("The bridge is in Vancouver, or so the guards say."), f => f.Words == "or");

    [Fact]
    public void a_stop_behind_a_comma_is_no_state() =>
        Assert.Equal("Vancouver", Places.At("The bridge is in Vancouver,. It was closed on Monday.", "Vancouver").Name);

    [Fact]
    public void two_towns_of_one_name_are_each_in_their_own_state()
    {
        var places = Places.Of("The engine was built in Columbus, Ohio, and burned in Columbus, Ga., on Monday.").Where(p => p.Words == "Columbus").ToList();
        Assert.Equal(["Ohio", "Georgia"], places.Select(p => p.Place.Admin1));
    }

    [Theory]
    [InlineData("Warehouse burns down - Example News 5 - Springfield, OR")]
    [InlineData("Warehouse burns down | News of Springfield, Oregon")]
    public void a_title_that_gives_the_outlets_town_with_its_state_tells_where_it_is(string title) =>
        Assert.Equal("Oregon", Places.At("A warehouse burned down in Springfield on Monday.", "Springfield", title: title).Admin1);

    [Fact]
    public void police_of_the_metro_name_no_town() =>
        Assert.DoesNotContain(Places.Of("Metro police closed a bridge on Monday."), f => f.Words == "Metro");

    [Fact]
    public void the_day_behind_a_name_is_no_part_of_it() =>
        Assert.DoesNotContain(Places.Of("A bridge was closed in South Los Angeles Saturday, police said."), f => f.Words.Contains("Saturday", StringComparison.Ordinal));

    [Fact]
    public void an_address_by_the_block_tells_the_country() =>
        Assert.Equal("US", Places.At("A shop burned down in Bristol on Monday. Officers went to the 300 block of Elm Street.", "Bristol").Country);

    [Fact]
    public void beside_the_district_washington_is_the_town() =>
        Assert.Equal("District of Columbia", Places.At("A bridge was closed in southeast Washington. Its keeper lives in Southeast, Washington, D.C.", "Washington").Admin1);

    [Fact]
    public void a_namesake_far_from_the_dateline_is_not_meant() =>
        Assert.NotEqual("US", Places.At("BANNU (Reuters) - A bomb went off at a police station in Mandan on Friday.", "Mandan").Country);

    [Fact]
    public void a_village_that_was_attacked_is_a_place_though_the_tagger_doubts_it() =>
        Assert.Contains(Places.Of("Suspected jihadists attacked Gorgadji, in the northeast, on Saturday."), f => f.Words == "Gorgadji");
}
