namespace Cairn.Coding.Tests;

/// <summary>Of the places a report names, the one where it happened: not whose embassy it was, what holds the village, how far the next city is, or where the next item plays.</summary>
public sealed class Where_the_words_lead
{
    [Theory]
    [InlineData("BOGOTA, Nov 30 -- Rebels seized the Embassy of Uruguay on Friday and took 40 people hostage, among them the ambassadors of Mexico, Brazil and Costa Rica.", "CO")]
    [InlineData("Rebels attacked an army post in Uruguay on Friday and took 40 people hostage.", "UY")]
    public void no_country_of_an_embassy(string text, string country) => Assert.Equal(country, Single(text).Country);

    [Theory]
    [InlineData("Rebels blow up school in Aurangabad\n\nAround 60 rebels blew up a school at Qqorvexa in Bihar's Aurangabad district on Friday.", "Qqorvexa")]
    [InlineData("Rebels blew up a school in Aurangabad on Friday.", "Aurangabad")]
    [InlineData("Three mortar rounds landed on a market in Baquba, 65 km (40 miles) north of Baghdad, on Friday and wounded five people.", "Baquba")]
    [InlineData("Three mortar rounds landed on a market 65 km (40 miles) north of Baghdad on Friday and wounded five people.", "65 km (40 miles) north of Baghdad")]
    [InlineData("Helicopters dropped barrel bombs on the village of al-Qorvexa on Friday and killed five people, residents of Idlib said.", "al-Qorvexa")]
    [InlineData("Jets struck a halted convoy south of Qorvexa, in Anbar, on Friday and killed 20 armed men.", "Qorvexa")]
    [InlineData("In Qorve Axal, Anbar, on Friday, policemen arrested a man with eleven receivers.", "Qorve Axal")]
    public void the_village_and_not_what_holds_it_or_lies_beside_it(string text, string place) => Assert.Equal(place, Single(text).AsReported);

    [Theory]
    [InlineData("Troops hunting the killers clashed with rebels in the forest on Friday and a soldier was hurt.\n\nIn Mosul, 200 rebels gave themselves up to the governor.")]
    public void nothing_is_where_the_next_item_opens(string text) => Assert.NotEqual("Mosul", Located.Accounts(text, "2031-11-30").OrderBy(a => a.Evidence[0].Start).First().Where.AsReported);

    private static Cairn.Model.Where Single(string text) => Assert.Single(Located.Accounts(text, "2031-11-30")).Where;
}
