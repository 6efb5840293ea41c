using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What flies or drives did nothing by itself: whose it is did it, who rides in it is carried, and who shoots it down did that.</summary>
public sealed class Craft_and_arms
{
    private const string Published = "2031-11-30"; // a Sunday

    [Theory]
    [InlineData("Gunmen shot at soldiers in Kirkuk on Friday. A third soldier was wounded and evacuated by helicopter.", "Gunmen")]
    [InlineData("Gunmen shot two soldiers dead in Kirkuk on Friday. A helicopter sent to evacuate the injured came under fire but landed safely.", "Gunmen")]
    [InlineData("The Iraqi army killed 21 people when jets bombed a village near Kirkuk on Friday.", "Iraqi army")]
    public void a_craft_is_no_doer_beside_one(string text, string doer) => Assert.Equal([doer], Doers(text));

    [Fact]
    public void a_craft_alone_did_it() => Assert.Equal(["Helicopters"], Doers("Helicopters bombed a village near Kirkuk on Friday, killing nine people."));

    [Theory]
    [InlineData("A plane was shot down by rebels near Kirkuk on Friday, killing all seven people aboard.")]
    [InlineData("A helicopter was shot down near Kirkuk on Friday, killing three soldiers.")]
    public void what_is_shot_down_strikes_nobody(string text)
    {
        var account = Assert.Single(Located.Accounts(text, Published));
        Assert.DoesNotContain(Act.AirStrike, account.Acts);
        Assert.DoesNotContain(account.Actors, a => a.Role == ActorRole.Perpetrator && a.AsReported is "plane" or "helicopter");
    }

    [Theory]
    [InlineData("Rockets fired from Gaza killed a man in Ashkelon on Friday. Israeli air strikes killed four people in Rafah.")]
    [InlineData("A missile launched from Syria killed a man in Ashkelon on Friday. The Israeli army bombed a camp near Rafah, killing nine people.")]
    public void who_is_elsewhere_did_not_fire_from_there(string text) =>
        Assert.DoesNotContain(Located.Accounts(text, Published).Single(a => a.Where.Name == "Ashkelon").Actors, a => a.Role == ActorRole.Perpetrator);

    [Theory]
    [InlineData("A soldier was killed and three were wounded by a mine near Kirkuk on Friday.", Act.Landmine)]
    public void by_what_they_were_hurt_says_how(string text, Act act) => Assert.Contains(act, Located.Accounts(text, Published)[0].Acts);

    [Fact]
    public void whose_strike_it_is_does_not_say_where() =>
        Assert.Null(Located.Accounts("A U.S. strike on a boat in the Caribbean killed four people on Friday, a clerk said.", Published)[0].Where.Country);

    [Theory]
    [InlineData("A ship was damaged by a naval drone off Hodeidah on Friday. The Houthis' military spokesman, Karim Aziz, said the group had targeted the ship with two missiles.", "Houthis", Certainty.Claimed)]
    [InlineData("Bombs killed seven soldiers in Kirkuk on Friday, the army said, blaming a faction of Islamic State.", "Islamic State", Certainty.Accused)]
    public void the_group_is_the_one_named(string text, string name, Certainty certainty) =>
        Assert.Contains(Located.Accounts(text, Published)[0].Actors, a => a.Role == ActorRole.Perpetrator && a.AsReported?.Contains(name, StringComparison.Ordinal) == true && a.Certainty == certainty);

    [Theory]
    [InlineData("Three porters were killed by Israeli fire near Rafah on Friday, medics said.", "Israeli")]
    [InlineData("Israeli fire killed three porters near Rafah on Friday, medics said.", "Israeli")]
    [InlineData("A Houthi missile hit a ship in the Gulf of Aden on Friday, killing three sailors.", "Houthi")]
    [InlineData("Hezbollah rockets hit a house in Haifa on Friday, killing a woman.", "Hezbollah")]
    [InlineData("The army said rebels had shot at its post in Kirkuk on Friday, wounding a guard.", "rebels")]
    [InlineData("Iraq's army said it had bombed a camp of rebels near Kirkuk on Sunday, killing nine rebels, among them a commander known as Fahd.", "Iraq's army")]
    public void whose_arms_they_are_or_who_fires_did_it(string text, string doer) => Assert.Equal([doer], Doers(text));

    [Theory]
    [InlineData("Three men died in a Turkish fire brigade depot in Ankara on Friday when a bomb went off.")]
    [InlineData("A Russian fire killed four porters in Moscow on Friday.")]
    public void what_burns_is_no_forces_fire(string text) => Assert.DoesNotContain(Located.Accounts(text, Published).SelectMany(a => a.Actors), a => a.Role == ActorRole.Perpetrator);

    [Theory]
    [InlineData("Fighting between the Iraqi army and Islamic State fighters resumed near Kirkuk on Thursday.", "Iraqi army", "fighters")]
    [InlineData("Heavy fighting raged in El Fasher on Friday between the army and the Rapid Support Forces, killing 20 porters, doctors said.", "army", "Rapid Support Forces")]
    [InlineData("Fighting between the Congolese army and M23 rebels resumed near Goma on Thursday.", "Congolese army", "M23 rebels")]
    public void between_whom_names_both(string text, string one, string other) =>
        Assert.Equal([one, other], Located.Accounts(text, Published)[0].Actors.Where(a => a.Role == ActorRole.Party).Select(a => a.AsReported));

    private static IEnumerable<string?> Doers(string text) => Located.Accounts(text, Published)[0].Actors.Where(a => a.Role == ActorRole.Perpetrator).Select(a => a.AsReported);
}
