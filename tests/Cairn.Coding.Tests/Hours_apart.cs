using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What happened hours before or after is another occurrence, and so is what somebody answered or came back from when it struck him.</summary>
public sealed class Hours_apart
{
    private const string Published = "2031-11-30";

    [Theory]
    [InlineData("Gunmen shot dead two clerks in Kirkuk on Friday, hours after a bomb killed nine porters at a market there.")]
    [InlineData("Gunmen shot dead two clerks in Kirkuk on Friday. Hours later, a bomb killed nine porters in the same town.")]
    public void each_attack_has_its_dead(string text)
    {
        var accounts = Located.Accounts(text, Published);
        Assert.Equal(2, Assert.Single(accounts, a => !a.Acts.Contains(Act.Bombing)).Totals["killed"].Best);
        Assert.Equal(9, Assert.Single(accounts, a => a.Acts.Contains(Act.Bombing)).Totals["killed"].Best);
        Assert.All(accounts, a => Assert.False(a.Background));
    }

    [Fact]
    public void what_the_same_people_did_before_is_another_attack()
    {
        var accounts = Located.Accounts("Rebels blew up a school in Kirkuk on Friday, hours after they set ablaze three trucks at a mine nearby.", Published);
        Assert.DoesNotContain(Act.Arson, Assert.Single(accounts, a => a.Acts.Contains(Act.Bombing)).Acts);
    }

    [Theory]
    [InlineData("Two clerks were killed in Kirkuk on Friday, hours after they were seized by gunmen.")]
    [InlineData("A gunman was held in Kirkuk on Friday, hours after he shot dead nine porters.")]
    public void who_suffers_or_is_held_later_is_of_the_same(string text) => Assert.Single(Located.Accounts(text, Published));

    [Theory]
    [InlineData("Two guards were killed when their car hit a mine near Kirkuk on Friday. They were responding to an attack on a mast on Thursday in which nobody was hurt.", "2031-11-27")]
    [InlineData("Two guards were killed when their car hit a mine near Kirkuk on Friday. They were returning from a village where gunmen had killed three weavers on Thursday.", "2031-11-27")]
    public void what_they_came_to_or_from_is_another_occurrence(string text, string day)
    {
        var accounts = Located.Accounts(text, Published);
        Assert.Equal((2, false), (accounts[0].Totals["killed"].Best, accounts[0].Totals.ContainsKey("injured")));
        Assert.Contains(accounts.Skip(1), a => a.When.Start == IsoDay.Of(day));
    }

    [Fact]
    public void who_is_struck_on_the_way_is_struck_there_and_then()
    {
        var account = Assert.Single(Located.Accounts("Weavers were on their way to attack a neighbouring guild in Kirkuk on Friday when they were ambushed.", Published), a => a.Modality == Modality.Occurred);
        Assert.Equal([Act.Ambush], account.Acts);
        Assert.Equal((new DateOnly(2031, 11, 28), "Kirkuk"), (account.When.Start, account.Where.Name));
    }
}
