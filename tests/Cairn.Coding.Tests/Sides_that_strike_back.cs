using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Who was hit and then hits, on another day, in another town or from the air, does so in another occurrence.</summary>
public sealed class Sides_that_strike_back
{
    private const string Published = "2031-11-30"; // a Sunday

    [Theory]
    [InlineData("Two Turkish soldiers were killed when their vehicle hit a roadside bomb near Dohuk on Friday, the ministry said. Turkish jets later struck PKK targets in the area, killing eight militants.", 2, 8)]
    [InlineData("Two Armenian soldiers were killed by Azerbaijani fire near Goris on Friday, a clerk said. Armenian forces had shot at a post near Zangilan on Thursday, killing a guard.", 2, 1)]
    public void is_told_apart(string text, int first, int second) =>
        Assert.Equal([first, second], Located.Accounts(text, Published).Select(a => a.Totals["killed"].Best ?? 0));

    [Theory]
    [InlineData("Rebels ambushed a Turkish patrol near Dohuk on Friday, killing two Turkish soldiers. Turkish soldiers returned fire and killed eight rebels.")]
    [InlineData("Two Armenian soldiers were killed by Azerbaijani fire near Goris on Friday. Armenian forces fired back, killing a guard.")]
    public void a_fight_stays_one(string text) => Assert.Single(Located.Accounts(text, Published));
}
