using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What somebody is arrested, wanted or sentenced for: those who hold him did not do it, and its year is its own.</summary>
public sealed class Arrested_or_sentenced_for_it
{
    private const string Published = "2031-11-30";

    [Theory]
    [InlineData("Police in Kirkuk arrested a man over the murder of a judge in Mosul in May.")]
    [InlineData("Police in Kirkuk arrested a man for the murder of a judge in Mosul in May.")]
    [InlineData("Police in Kirkuk on Friday arrested a man for killing a judge in Mosul in May.")]
    public void is_no_act_of_the_police(string text)
    {
        var accounts = Located.Accounts(text, Published);
        Assert.Equal([Act.Arrest], accounts[0].Acts);
        Assert.DoesNotContain("killed", accounts[0].Totals.Keys);
        Assert.All(accounts.Skip(1), a => Assert.DoesNotContain(a.Actors, x => x.Role == ActorRole.Perpetrator && x.AsReported == "Police"));
    }

    [Theory]
    [InlineData("A court sentenced four members of the Hill Front to life in prison over a 2029 suicide bombing in Kirkuk that killed 24 people.", "Hill Front")]
    [InlineData("A court jailed two bakers for 20 years for the 2029 bombing of a mill in Kirkuk that killed nine people.", "bakers")]
    [InlineData("Three bakers were sentenced to death on Friday over an attack on a school in Kirkuk that killed nine people in 2029.", "bakers")]
    public void was_done_by_those_who_are_sentenced(string text, string who)
    {
        var account = Assert.Single(Located.Accounts(text, Published));
        Assert.Equal((true, 2029, 2029), (account.Background, account.When.Start?.Year, account.When.End?.Year));
        Assert.Contains(account.Actors, a => a is { Role: ActorRole.Perpetrator, Certainty: Certainty.Accused } && a.AsReported!.Contains(who, StringComparison.Ordinal));
        Assert.DoesNotContain(Act.Arrest, account.Acts);
    }

    [Fact]
    public void was_in_the_year_before_its_noun()
    {
        var deed = Assert.Single(Located.Accounts("Troops arrested a porter wanted over the 2029 bombing of a mill in Kirkuk that killed 20 people.", Published), a => a.Acts.Contains(Act.Bombing));
        Assert.Equal(2029, deed.When.Start?.Year);
        Assert.DoesNotContain(deed.Actors, a => a.Role == ActorRole.Perpetrator && a.AsReported == "Troops");
    }

    [Theory]
    [InlineData("Police in Kirkuk arrested nine students over a riot on Friday.")]
    [InlineData("Police in Kirkuk arrested 30 people on Friday for looting shops.")]
    public void is_told_beside_the_arrest_where_nobody_was_killed_or_taken(string text) => Assert.Contains(Located.Accounts(text, Published), a => !a.Background && a.Acts.Contains(Act.Arrest));

    [Theory]
    [InlineData("Karl Benz was caught in Kirkuk on Friday.", true)]
    [InlineData("Twelve of the fugitives were recaptured in Kirkuk on Friday.", true)]
    [InlineData("Two porters were caught in the firing in Kirkuk on Friday.", false)]
    [InlineData("The porters in Kirkuk were caught unawares.", false)]
    public void who_is_caught_is_held_unless_he_was_only_there(string text, bool isHeld) =>
        Assert.Equal(isHeld, Located.Accounts(text, Published).Any(a => a.Acts.Contains(Act.Arrest)));
}
