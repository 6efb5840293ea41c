using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What is taken from whom: money, papers and arms; of which occurrence it is; what is no taking of a place and no carrying off of people.</summary>
public sealed class Seized_and_recovered
{
    [Theory]
    [InlineData("Two rebels were arrested in Selm. Police seized INR 70,000 in cash, three phones and a motorcycle from them.")]
    [InlineData("Two rebels were arrested in Selm. Guards also recovered INR 90,500 from them.")]
    [InlineData("Two rebels were arrested in Selm. Police seized 90 blankets meant for the band from the house of a miller.")]
    [InlineData("Two rebels were arrested in Selm. Leaflets were recovered from the spot.")]
    [InlineData("Two rebels were arrested in Selm. Two rifles, a map, among other articles were seized from them.")]
    [InlineData("A rebel was killed in a clash near Selm. Soldiers recovered the body of the rebel along with a loaded rifle.")]
    [InlineData("Rebels killed two guards in Selm and carried away their rifles.")]
    public void is_a_seizure(string text) => Assert.Contains(Acts(text), a => a is Act.WeaponsSeizure);

    [Theory]
    [InlineData("Two rebels were arrested in Selm. Police seized INR 70,000 in cash, three phones and a motorcycle from them.", Act.TerritoryTaken)]
    [InlineData("Two rebels were arrested in Selm. The guards also seized four muskets, ammunition and cash worth INR 600,000.", Act.TerritoryTaken)]
    [InlineData("Rebels carried away the rifles of the guards.", Act.Abduction)]
    [InlineData("A squad of the army recovered an improvised explosive device (IED) near Selm.", Act.Bombing)]
    [InlineData("The army recovered a 35-kilogram improvised explosive device near Selm.", Act.Bombing)]
    [InlineData("The army recovered a bomb half-buried beside a mill near Selm.", Act.Bombing)]
    [InlineData("Four rebels were hurt and two wounded rebels were dragged away by the rebels near Selm.", Act.Abduction)]
    [InlineData("The library recovered INR 90,500 from a borrower.", Act.WeaponsSeizure)]
    public void is_nothing_else(string text, Act act) => Assert.DoesNotContain(act, Acts(text));

    [Theory]
    [InlineData("Rebels seized Norton on Monday.", Act.TerritoryTaken)]
    [InlineData("Rebels carried away two guards in Selm.", Act.Abduction)]
    [InlineData("Rebels dragged away two wounded guards in Selm.", Act.Abduction)]
    public void is_something_else_all_the_same(string text, Act act) => Assert.Contains(act, Acts(text));

    [Fact]
    public void is_of_the_arrest_and_not_of_what_somebody_is_held_for()
    {
        var accounts = Located.Accounts("Guards arrested a rebel, Karl Brun, during a search in Selm. Brun had joined in the three attacks that had killed nine soldiers in Norton on December 3, 2029. Two rifles and 90 bullets were recovered from him.", "2031-11-20");
        Assert.Contains(accounts, a => a.Acts.Contains(Act.Arrest) && a.Acts.Contains(Act.WeaponsSeizure));
        Assert.DoesNotContain(accounts, a => a.Acts.Contains(Act.ArmedAssault) && a.Acts.Contains(Act.WeaponsSeizure));
    }

    [Theory]
    [InlineData("Police busted a rebel camp in the hills near Selm.", Act.Raid, Act.PropertyDestruction)]
    [InlineData("Police destroyed a rebel camp in the hills near Selm.", Act.PropertyDestruction, Act.Raid)]
    public void a_camp_is_raided_or_wrecked(string text, Act told, Act other)
    {
        Assert.Contains(told, Acts(text));
        Assert.DoesNotContain(other, Acts(text));
    }

    [Theory]
    [InlineData("Rebels blew up a mast in Selm on the ninth day of a long shutdown.", false)]
    [InlineData("During a two-day shutdown rebels blew up a mast in Selm.", false)]
    [InlineData("Rebels blew up a bridge near Selm while enforcing a shutdown.", false)]
    [InlineData("Rebels burned a bus in Selm and enforced a shutdown.", true)]
    [InlineData("Rebels enforced a shutdown in Selm.", true)]
    public void a_strike_that_says_only_when_is_no_act(string text, bool isAct) => Assert.Equal(isAct, Acts(text).Contains(Act.ForcedStoppage));

    [Theory]
    [InlineData("Police recovered a mine planted by rebels under a bridge near Selm.", "rebels", "Police")]
    [InlineData("Soldiers found two mines laid by guerrillas on the road to Selm.", "guerrillas", "Soldiers")]
    public void who_laid_it_did_it_and_who_found_it_did_not(string text, string doer, string finder)
    {
        var doers = Unplaced.Accounts(text).SelectMany(a => a.Actors).Where(a => a.Role is ActorRole.Perpetrator).Select(a => a.AsReported).ToList();
        Assert.Contains(doer, doers);
        Assert.DoesNotContain(finder, doers);
    }

    [Fact]
    public void who_found_what_nobody_is_said_to_have_laid_is_told() =>
        Assert.Contains(Unplaced.Accounts("Police recovered a mine planted under a bridge near Selm.").SelectMany(a => a.Actors), a => a is { Role: ActorRole.Perpetrator, AsReported: "Police" });

    private static List<Act> Acts(string text) => [.. Unplaced.Accounts(text).SelectMany(a => a.Acts)];
}
