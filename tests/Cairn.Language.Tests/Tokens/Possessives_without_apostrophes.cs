namespace Cairn.Language.Tests.Tokens;

/// <summary>A text that lost its apostrophes: what owns something is cut from its "s", plurals stay whole.</summary>
public sealed class Possessives_without_apostrophes
{
    [Theory]
    [InlineData("Raids hit Norways second port", "Raids|hit|Norway|'s|second|port")]
    [InlineData("It lies in the countrys north", "It|lies|in|the|country|'s|north")]
    [InlineData("Rain fell in Velm on Friday . Velms mill burned", "Rain|fell|in|Velm|on|Friday|.|Velm|'s|mill|burned")]
    [InlineData("Chief Orsk spoke . Orsks forces left", "Chief|Orsk|spoke|.|Orsk|'s|forces|left")]
    [InlineData("IRISs chief spoke", "IRIS|'s|chief|spoke")]
    public void are_cut(string text, string tokens) => Assert.Equal(tokens, Cuts.TokensOf(text));

    [Theory]
    [InlineData("Norway's port and Norways fleet", "Norway|'s|port|and|Norways|fleet")]
    [InlineData("A Kurd and two Kurds left in Kurd hands", "A|Kurd|and|two|Kurds|left|in|Kurd|hands")]
    [InlineData("NGOs said ways and boys", "NGOs|said|ways|and|boys")]
    [InlineData("Rebels in Hills country saw Hills", "Rebels|in|Hills|country|saw|Hills")]
    [InlineData("Orsks sang", "Orsks|sang")]
    public void are_not_seen_in_plurals_or_beside_apostrophes(string text, string tokens) => Assert.Equal(tokens, Cuts.TokensOf(text));

    [Fact]
    public void keep_their_place_in_the_text()
    {
        const string Text = "In Norways port";
        var owner = EnglishReader.Segment(Text).Tokens[1..3];
        Assert.Equal(["Norway", "s"], owner.Select(t => Text[t.Start..t.End]));
    }
}
