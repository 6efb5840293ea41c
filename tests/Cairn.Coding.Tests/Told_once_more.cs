using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>People who are told of again beside others, by a number that takes them up, or in a sum over many operations.</summary>
public sealed class Told_once_more
{
    [Theory]
    [InlineData("Troops detained a wanted courier and another man in Mosul on Friday. Both men were arrested without a shot.", 2)]
    [InlineData("Police detained a smuggler in Mosul on Friday. Two men stepped out of the van. Both men were detained at the gate.", 2)]
    public void by_a_number_that_takes_them_up(string text, int held) => Assert.Equal(held, Held(text));

    [Theory]
    [InlineData("The raid in Mosul on Friday led to the capture of a bomb maker. At the farm the troops detained the bomb maker and two rebels.", 3)]
    [InlineData("Troops detained several rebels in Mosul on Friday. After the search the troops detained a bomb maker and four rebels.", 5)]
    public void beside_others(string text, int held) => Assert.Equal(held, Held(text));

    [Fact]
    public void with_an_exact_number_behind_an_open_one() =>
        Assert.Equal(15, Located.Accounts("The strike killed more than ten rebels near Mosul on Friday. Later an officer said the strike killed 15 rebels.", "2031-11-30").Sum(a => a.Totals["killed"].Best));

    private static int? Held(string text) => Located.Accounts(text, "2031-11-30").Sum(a => a.Totals.TryGetValue("arrested", out var total) ? total.Best : 0);
}
