using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What marks on bodies, the doers and those who were killed say of the act.</summary>
public sealed class Put_to_death_or_lynched
{
    [Theory]
    [InlineData("Police found the bodies of three porters, hands tied and shot in the head, in Selm.", true)]
    [InlineData("The bodies of six pilgrims, bound and shot, turned up in an orchard near Selm.", true)]
    [InlineData("Police found the bodies of three porters with bullet wounds in Selm.", false)]
    [InlineData("Gunmen shot dead three porters in Selm.", false)]
    public void who_lay_bound_was_put_to_death(string text, bool executed) => Assert.Equal(executed, Only(text).Acts.Contains(Act.Execution));

    [Theory]
    [InlineData("A crowd in Selm beat to death a man taken for a spy.", true)]
    [InlineData("A smuggler was beaten to death by villagers in Selm.", true)]
    [InlineData("Rebels beat a man to death in Selm.", false)]
    public void whom_a_crowd_kills_it_lynches(string text, bool riot) => Assert.Equal(riot, Only(text).Acts.Contains(Act.Riot));

    [Theory]
    [InlineData("Gunmen shot dead a tribal leader at his home in Selm.", true)]
    [InlineData("Gunmen killed a village chief in Selm.", true)]
    [InlineData("An official of the ministry was gunned down in Selm.", true)]
    [InlineData("Soldiers killed a rebel leader in Selm.", false)]
    [InlineData("Gunmen killed a porter in Selm.", false)]
    public void who_held_an_office_was_assassinated(string text, bool assassinated) => Assert.Equal(assassinated, Only(text).Acts.Contains(Act.Assassination));

    [Theory]
    [InlineData("The army bombed a market in Selm, killing nine.", Act.AirStrike)]
    [InlineData("Rebels bombed a market in Selm, killing nine.", Act.Bombing)]
    [InlineData("A reporter held since June walked free in Selm on Friday.", Act.Release)]
    public void by_whom_and_of_whom_it_is_told(string text, Act act) => Assert.Contains(act, Located.Accounts(text, "2031-11-30").SelectMany(a => a.Acts));

    private static Account Only(string text) => Assert.Single(Located.Accounts(text, "2031-11-30"));
}
