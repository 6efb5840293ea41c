using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What stands beside the news of a plain report and is not it: the truce signed days before, the taking of those set free; and the captives exchanged.</summary>
public sealed class Told_beside_the_news
{
    private const string Published = "2031-11-30"; // a Sunday

    [Theory]
    [InlineData("Fighting between the army and rebels resumed near Kirkuk on Friday, days after both sides signed a truce in Doha, residents said.")]
    [InlineData("Rebels shelled a village near Kirkuk on Friday, killing nine porters, just weeks after both sides signed a truce in Doha.")]
    public void what_was_signed_days_before_is_elsewhere(string text)
    {
        var news = Located.Accounts(text, Published).First(a => !a.Background);
        Assert.Equal("Kirkuk", news.Where.Name);
        Assert.DoesNotContain(Act.Agreement, news.Acts);
    }

    [Theory]
    [InlineData("Rebels and the army exchanged 20 prisoners near Kirkuk on Friday.", 20)]
    [InlineData("Russia and Ukraine swapped 390 prisoners of war each on Friday.", 390)]
    public void captives_exchanged_are_released(string text, int released)
    {
        var account = Assert.Single(Located.Accounts(text, Published));
        Assert.Equal(released, account.Totals["released"].Best);
        Assert.Contains(Act.Release, account.Acts);
    }

    [Fact]
    public void who_is_called_after_rescue_rescues_nobody() =>
        Assert.DoesNotContain(Act.Rescue, Located.Accounts("A mine killed three children near Kirkuk on Friday, the White Helmets rescue group said.", Published)[0].Acts);
}
