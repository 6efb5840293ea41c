using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What an act is called where it hangs on who did it or to whom.</summary>
public sealed class Acts_by_doer_and_victim
{
    [Theory]
    [InlineData("Soldiers fired on a sit-in outside the town hall in Mosul on Friday and killed two protesters.", true)]
    [InlineData("Gunmen fired on a sit-in outside the town hall in Mosul on Friday and killed two protesters.", false)]
    [InlineData("Soldiers fired on a car outside the town hall in Mosul on Friday and killed two porters.", false)]
    public void forces_that_fire_on_a_crowd_disperse_it(string text, bool disperses) =>
        Assert.Equal(disperses, Assert.Single(Located.Accounts(text, "2031-11-30")).Acts.Contains(Act.CrowdDispersal));

    [Theory]
    [InlineData("Gunmen shot dead the administrator of a ward in Mosul on Friday.", true)]
    [InlineData("Gunmen murdered the ombudsman in Mosul on Friday.", true)]
    [InlineData("Gunmen shot dead the baker of a ward in Mosul on Friday.", false)]
    public void who_holds_an_office_is_assassinated(string text, bool isAssassination) =>
        Assert.Equal(isAssassination, Assert.Single(Located.Accounts(text, "2031-11-30")).Acts.Contains(Act.Assassination));
}
