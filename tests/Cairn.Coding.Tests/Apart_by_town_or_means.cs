namespace Cairn.Coding.Tests;

/// <summary>What opens in another town with a toll of its own, and what was done with other means to others elsewhere, is another occurrence.</summary>
public sealed class Apart_by_town_or_means
{
    // Published on a Sunday.
    [Theory]
    [InlineData("On Friday, 38 people were killed in Mosul when artillery rounds burst among tents. In Kirkuk, the same evening, 27 died.", "38 27")]
    [InlineData("On Friday, 38 people were killed in Mosul and Kirkuk when artillery rounds burst among tents. In Kirkuk, 27 died.", "38")]
    [InlineData("On Friday, 38 people were killed in Iraq when artillery rounds burst among tents. The attack in Mosul left a school in ruins.", "38")]
    public void a_toll_in_the_town_that_opens_the_sentence(string text, string tolls) => Assert.Equal(tolls, Tolls(text));

    [Theory]
    [InlineData("Warplanes hit a minibus in Taiz on Friday, killing three passengers. Shells fired by rebels killed two people at a market in Hays that day.", "3 2")]
    [InlineData("Warplanes hit a minibus in Taiz on Friday, killing three passengers. The air strike in Taiz also wounded two people.", "3")]
    public void a_toll_of_other_means_in_another_town(string text, string tolls) => Assert.Equal(tolls, Tolls(text));

    private static string Tolls(string text) => string.Join(' ', Located.Accounts(text, "2031-11-30").Where(a => !a.Background).OrderBy(a => a.Evidence[0].Start).Select(a => a.Totals["killed"].Best));
}
