using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>What a report opens with is its news; what it tells behind it of days before, of plans and of a longer time is background.</summary>
public sealed class Told_behind_the_news
{
    // Published on a Sunday.
    [Theory]
    [InlineData("Raiders shot dead three drivers in Kirkuk on Friday. A bomb killed nine porters in Mosul on Tuesday.", "False True")]
    [InlineData("A bomb killed nine porters in Mosul on Tuesday. Raiders shot dead three drivers in Kirkuk on Friday.", "False False")]
    [InlineData("Raiders shot dead three drivers in Kirkuk on Friday. A bomb killed nine porters in Mosul on Thursday.", "False False")]
    [InlineData("Raiders shot dead three drivers in Kirkuk on Friday. Meanwhile, a bomb killed nine porters in Mosul on Tuesday.", "False False")]
    [InlineData("Raiders shot dead three drivers in Kirkuk. A bomb killed nine porters in Mosul on Tuesday.", "False False")]
    [InlineData("Raiders shot dead three drivers in Kirkuk on Friday.\n\nIn Mosul, a bomb killed nine porters on Tuesday.", "False False")]
    [InlineData("Raiders shot dead three drivers in Kirkuk on Friday. Another nine drivers were shot dead in Mosul on Tuesday.", "False False")]
    [InlineData("Raiders shot dead three drivers in Kirkuk on Friday.\n\nOn the other side of the front, in Mosul, a bomb killed nine porters on Tuesday.", "False False")]
    [InlineData("Raiders shot dead three drivers in Kirkuk on Friday.\n\nIn Mosul, a bomb killed nine porters on November 17.", "False True")]
    public void of_days_before(string text, string background) => Assert.Equal(background, Background(text));

    [Theory]
    [InlineData("Raiders shot dead three drivers in Kirkuk on Friday. The rebels threatened to blow up a bridge in Mosul.", "False True")]
    [InlineData("The rebels threatened to blow up a bridge in Mosul. Raiders shot dead three drivers in Kirkuk on Friday.", "False False")]
    [InlineData("Raiders shot dead three drivers in Kirkuk on Friday. Gunmen tried to kill the mayor of Mosul on Thursday.", "False False")]
    public void of_plans_and_threats(string text, string background) =>
        Assert.Equal(background, string.Join(' ', InOrder(text).Select(a => a.Background)));

    [Theory]
    [InlineData("Raiders shot dead three drivers in Kirkuk on Saturday. Air raids have killed 44 people in Mosul since Friday.", "False True")]
    [InlineData("Air raids have killed 44 people in Mosul since Friday.", "False")]
    [InlineData("Raiders shot dead three drivers in Kirkuk on Saturday. Air raids killed 44 people in Mosul on Friday.", "False False")]
    public void of_a_longer_time(string text, string background) => Assert.Equal(background, Background(text));

    [Fact]
    public void a_count_since_a_day_is_no_toll_of_one_attack()
    {
        var accounts = Located.Accounts("A bomb killed three porters at a market in Kirkuk on Saturday. Bombs have killed 44 people in Kirkuk since Thursday.", "2031-11-30");
        Assert.Equal(3, Assert.Single(accounts, a => !a.Background).Totals["killed"].Best);
    }

    private static string Background(string text) => string.Join(' ', InOrder(text).Select(a => a.Background));

    private static IEnumerable<Account> InOrder(string text) => Located.Accounts(text, "2031-11-30").OrderBy(a => a.Evidence[0].Start);
}
