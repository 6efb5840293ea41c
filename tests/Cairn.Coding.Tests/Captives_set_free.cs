using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Who is set free, by whatever word for them, and who was taken before: the one is no part of the other, and who comes to kill abducts nobody.</summary>
public sealed class Captives_set_free
{
    private const string Published = "2031-11-30"; // a Sunday

    [Theory]
    [InlineData("Kidnappers have freed nine schoolgirls in Kirkuk.", 9)]
    [InlineData("Rebels let go nine weavers in Kirkuk on Friday.", 9)]
    [InlineData("Nine seamstresses have regained their freedom in Kirkuk, the police said on Friday.", 9)]
    [InlineData("Rebels in Kirkuk on Friday let go nine teachers held since May.", 9)]
    public void are_released(string text, int count)
    {
        var account = Assert.Single(Located.Accounts(text, Published), a => a.Acts.Contains(Act.Release));
        Assert.Equal(count, account.Totals["released"].Best);
    }

    [Fact]
    public void were_taken_on_another_day()
    {
        var accounts = Located.Accounts("A priest was released in Kirkuk on Friday, nine days after he was kidnapped.", Published);
        Assert.Equal(new DateOnly(2031, 11, 28), Assert.Single(accounts, a => a.Acts.Contains(Act.Release)).When.Start);
        var taken = Assert.Single(accounts, a => a.Acts.Contains(Act.Abduction));
        Assert.Equal((true, new DateOnly(2031, 11, 19)), (taken.Background, taken.When.Start));
    }

    [Theory]
    [InlineData("Nine porters were killed on Friday after gunmen stormed a village near Kirkuk.")]
    [InlineData("A bomb killed nine porters in Kirkuk on Friday, a day after gunmen shot dead two clerks.")]
    [InlineData("Nine porters were shot in Kirkuk on Friday after unidentified attackers opened fire.")]
    public void are_none_of_those_who_are_killed_after_gunmen_came(string text) =>
        Assert.DoesNotContain(Located.Accounts(text, Published), a => a.Acts.Contains(Act.Abduction));

    [Fact]
    public void vanish_after_gunmen_came() =>
        Assert.Contains(Act.Abduction, Located.Accounts("Two drivers went missing after gunmen stopped their lorry near Kirkuk on Friday.", Published)[0].Acts);

    [Theory]
    [InlineData("The company released nine albums in Kirkuk on Friday.")]
    [InlineData("The ministry released a statement in Kirkuk on Friday.")]
    public void are_people(string text) => Assert.Empty(Located.Accounts(text, Published));
}
