namespace Cairn.Places.Tests;

public sealed class Places_nobody_listed
{
    private const string Village = "Rebels shot dead a farmer in Qqorvexa village in Kunduz province.";

    [Fact]
    public void an_unlisted_village_keeps_its_name() => Assert.Equal("Qqorvexa", Places.At(Village, "Qqorvexa").Name);

    [Fact]
    public void it_lies_where_what_holds_it_lies_and_says_no_more()
    {
        var place = Places.At(Village, "Qqorvexa");
        Assert.Equal(("AF", "Kunduz", 4), (place.Country, place.Admin1, place.WherePrec!.Value));
        Assert.True(place.IsUnlisted);
        Assert.Null(place.GeonamesId);
    }

    [Fact]
    public void without_a_container_it_has_no_point()
    {
        var place = Places.At("Rebels shot dead a farmer in Qqorvexa village.", "Qqorvexa");
        Assert.Null(place.Lat);
        Assert.Null(place.Country);
    }

    [Fact]
    public void a_town_of_that_name_in_another_country_is_not_taken_when_the_words_say_where_it_lies()
    {
        var place = Places.At("A patrol detained two men in Archi district, Kunduz province.", "Archi");
        Assert.Equal("AF", place.Country);
        Assert.Equal("Kunduz", place.Admin1);
    }

    [Theory]
    [InlineData("In Qqorvexa, three soldiers died when their truck hit a mine.", "Qqorvexa")]
    [InlineData("Helicopters shelled hideouts at Qqorvexa, killing twelve militants.", "Qqorvexa")]
    [InlineData("He was shot at his home near Qqorvexa on Sunday night.", "Qqorvexa")]
    [InlineData("Gunmen killed a cleric in the Qqorvexa-e-Zanim area of Karachi.", "Qqorvexa-e-Zanim")]
    public void a_name_that_ends_a_phrase_of_place_is_one(string text, string name) => Assert.True(Places.At(text, name).IsUnlisted);

    [Theory]
    [InlineData("They drove away in Qqorvexa trucks on Monday.", "Qqorvexa")]
    [InlineData("The text was written in Captain Qqorvexa, police said.", "Captain Qqorvexa")]
    public void a_name_before_a_noun_and_a_titled_man_are_none(string text, string name) => Assert.DoesNotContain(Places.Of(text), f => f.Words == name);

    [Fact]
    public void a_mandal_whose_kind_is_explained_still_holds_its_village() =>
        Assert.Equal("Warangal", Places.At("Gunmen shot a man at Qqorvexa village of Zanimpet mandal (administrative unit) under Warangal district.", "Qqorvexa").Admin2);

    [Fact]
    public void the_number_of_a_road_is_no_state() => Assert.DoesNotContain(Places.Of("A truck was set ablaze on NH-33 near Qqorvexa bridge."), f => f.Words == "NH");
}
