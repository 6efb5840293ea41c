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
}
