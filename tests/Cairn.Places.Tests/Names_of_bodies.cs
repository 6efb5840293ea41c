namespace Cairn.Places.Tests;

public sealed class Names_of_bodies
{
    [Theory]
    [InlineData("The Department of Fisheries closed the bay on Monday.")]
    [InlineData("The Board of Selectmen met on Monday in the town hall.")]
    [InlineData("A letter from the Warrant Division named three men.")]
    [InlineData("Two trucks burned at Route 9 on Monday, police said.")]
    [InlineData("Nobody was hurt, according to Kotwaller, who runs the mill.")]
    public void ministries_boards_roads_and_who_is_heard_are_no_places(string text) => Assert.Empty(Places.Of(text));

    [Theory]
    [InlineData("Raiders burned huts in the Department of Chontales on Monday.", "Chontales")]
    [InlineData("Raiders burned huts in the village of Kotwaller on Monday.", "Kotwaller")]
    [InlineData("Raiders burned huts in Kotwaller district on Monday.", "Kotwaller")]
    public void divisions_and_villages_stay_places(string text, string words) => Places.At(text, words);

    [Fact]
    public void a_city_is_no_first_name_though_people_bear_it() => Assert.Equal("Texas", Places.At("A crane fell on a street in Dallas on Friday.", "Dallas").Admin1);
}
