using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Who did it where sides fight or act together; and whose numbers count.</summary>
public sealed class Sides_of_a_fight
{
    [Theory]
    [InlineData("Norwegian and Danish air raids killed four porters.", "Norwegian military, Danish military")]
    public void allies_act_together(string text, string names) =>
        Assert.Equal(names.Split(", ").Order(), Perpetrators(text).Select(a => a.Name).Distinct().Order());

    [Theory]
    [InlineData("Air raids on the market, carried out by planes belonging to the Red Hill Front, killed four porters.", "Red Hill Front")]
    [InlineData("Air raids on the market were carried out by aircraft of unknown make and four porters died.", "")]
    public void whose_planes_they_are_is_told_behind_them(string text, string name) =>
        Assert.Equal(name, string.Join(", ", Perpetrators(text).Select(p => p.Name).OfType<string>().Distinct()));

    [Theory]
    [InlineData("A landmine of many left behind by the Red Hill Front exploded near the mill and killed a miller.", "Red Hill Front")]
    [InlineData("A bomb killed nine guards. The mayor said the attack bore all the hallmarks of the Red Hill Front.", "Red Hill Front")]
    [InlineData("A mine killed a miller on land that he left behind by choice.", "")]
    public void whose_mine_or_manner_it_was_is_told(string text, string name) =>
        Assert.Equal(name, string.Join(", ", Perpetrators(text).Select(p => p.Name).OfType<string>().Distinct()));

    [Fact]
    public void who_claims_it_did_it_though_it_fights_too() =>
        Assert.Contains(Perpetrators("The Red Hill Front claimed responsibility for a bombing that killed nine guards. The guards had clashed with the Red Hill Front near the mill."), a => a.Name == "Red Hill Front" && a.Certainty == Certainty.Claimed);

    [Theory]
    [InlineData("A bomb killed 32 guards at the gate, doctors said. A statement of the rebels said the attack left 50 guards dead.", 32)]
    [InlineData("More than 30 guards were killed by a bomb. The attack killed 32 guards at the gate. A rebel statement said the raid killed almost 50 guards.", 32)]
    [InlineData("The rebels said their bomb killed 50 guards at the gate.", 50)]
    public void a_sides_own_count_is_no_whole_of_others(string text, int killed) => Assert.Equal(killed, Unplaced.Accounts(text, "2026-11-20").Where(a => a.Totals.ContainsKey("killed")).Max(a => a.Totals["killed"].Best));

    private static List<Actor> Perpetrators(string text) => [.. Unplaced.Accounts(text, "2026-11-20").SelectMany(a => a.Actors).Where(a => a.Role == ActorRole.Perpetrator)];
}
