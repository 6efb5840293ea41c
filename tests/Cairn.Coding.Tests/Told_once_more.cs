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

    [Theory]
    [InlineData("Troops conducted four raids in Kirkuk, Anbar and Babil provinces on Friday, detaining numerous rebels. In Tikrit, the troops detained six rebels at a mill.", 6)]
    [InlineData("Troops conducted four raids in Kirkuk, Anbar and Babil provinces on Friday, detaining ten rebels.", 10)]
    [InlineData("Police detained three smugglers in Kirkuk on Friday. In the last month, troops have detained five smugglers in Kirkuk.", 3)]
    public void in_a_sum_of_many_operations_or_of_a_month(string text, int held) => Assert.Equal(held, Held(text));

    [Theory]
    [InlineData("Army units killed four farmers in Kirkuk on Friday. The farmers were shot at a well in Iraq.", "Iraqi military")]
    [InlineData("Rebel units killed four farmers in Kirkuk on Friday. The farmers were shot at a well in Iraq.", null)]
    public void forces_of_the_country_by_its_name(string text, string? name) =>
        Assert.Equal(name, Located.Accounts(text, "2031-11-30").SelectMany(a => a.Actors).First(a => a.Role == ActorRole.Perpetrator).Name);

    [Fact]
    public void no_attack_is_where_its_report_was_filed() =>
        Assert.Equal("Kirkuk", Located.Accounts("Updated Friday Nov 28, 2031 MOSUL Some six porters were killed on Friday when jets bombed Kirkuk, a clerk said.", "2031-11-30")[0].Where.Name);

    private static int? Held(string text) => Located.Accounts(text, "2031-11-30").Sum(a => a.Totals.TryGetValue("arrested", out var total) ? total.Best : 0);
}
