namespace Cairn.Coding.Tests;

/// <summary>Buildings and vehicles that an act strikes, in lists before their verb, behind "one of", at the place of an explosion.</summary>
public sealed class Things_struck
{
    [Theory]
    [InlineData("Two bank buildings and a bakery were seriously damaged when a bomb went off in Selm on Monday.", "bakery")]
    [InlineData("Raiders placed a charge beneath one of the envoy's cars in Selm on Monday.", "envoy's cars")]
    [InlineData("An explosion took place in a bakery in Selm on Monday when a bomb went off.", "bakery")]
    [InlineData("A bomb went off in Selm on Monday and damaged the consul's automobile.", "consul's automobile")]
    [InlineData("Rebels attacked the presidency in Selm on Monday with mortars.", "presidency")]
    [InlineData("The blast in Selm on Monday hit a truck full of guards, as well as several trams and shops.", "shops")]
    [InlineData("Raiders threw a bomb onto the premises of the bakery in Selm on Monday.", "premises of the bakery")]
    [InlineData("A guard was killed in Selm on Monday by a bomb placed on top of his van.", "van")]
    [InlineData("Shots were fired at a bus in Selm on Monday.", "bus")]
    [InlineData("A bomb exploded in Selm on the parking lot of a brewery.", "brewery")]
    [InlineData("The attack with mortars staged by rebels on Monday against the mill in Selm failed.", "mill")]
    public void are_physical_targets(string text, string thing) => Assert.Contains(thing, Things(text));

    [Theory]
    [InlineData("The blast in Selm on Monday damaged a bakery and a tram was late.", "tram")]
    [InlineData("The explosion in Selm on Monday was heard from a bakery.", "bakery")]
    public void are_none_of_what_begins_a_clause_of_its_own(string text, string thing) => Assert.DoesNotContain(thing, Things(text));

    [Theory]
    [InlineData("A powerful bomb wrecked a mill in Selm on Monday.", "bomb")]
    [InlineData("A medium-sized bomb wrecked a mill in Selm on Monday.", "bomb")]
    [InlineData("Soldiers shelled a mill in Selm with heavy mortars on Monday.", "heavy mortars")]
    public void are_struck_by_what_is_named_without_its_strength(string text, string weapon) => Assert.Contains(weapon, Unplaced.Accounts(text).SelectMany(a => a.Weapons).Select(w => w.AsReported));

    [Fact]
    public void are_not_told_with_the_town_before_their_article()
    {
        var account = Assert.Single(Unplaced.Accounts("YESTERDAY IN VORDAL A BOMB WAS THROWN AT A MILL."));
        Assert.Equal("BOMB", Assert.Single(account.Weapons).AsReported);
        Assert.DoesNotContain(account.Actors, a => a.Role == Model.ActorRole.Perpetrator);
    }

    private static List<string> Things(string text) => [.. Unplaced.Accounts(text).SelectMany(a => a.PhysicalTargets).Select(t => t.AsReported)];
}
