using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>When an occurrence was, among the days that its report tells.</summary>
public sealed class On_which_day
{
    // Published on a Sunday.
    [Theory]
    [InlineData("Published November 30 2031 Five porters were killed on Friday when a bomb went off in the market of Kirkuk.", "2031-11-28")]
    [InlineData("Sun Nov 30 2031 Bomb kills five in Kirkuk market. Five porters were killed on Friday when a bomb went off in the market of Kirkuk.", "2031-11-28")]
    [InlineData("This story is from November 30, 2031\n\nA bomb went off at a market in Kirkuk on Friday and killed five porters.", "2031-11-28")]
    [InlineData("Posted: Sunday, November 30, 2031 7:20 AM\n\nFive porters were killed on Friday when a bomb went off in the market of Kirkuk.", "2031-11-28")]
    public void is_not_told_by_the_date_of_the_page(string text, string day) => Assert.Equal(day, Day(text));

    [Theory]
    [InlineData("Sun Nov 30 2031 Five porters killed by a bomb in Kirkuk. A bomb killed five porters at a market in Kirkuk.", "2031-11-30")]
    [InlineData("On November 29 2031 five porters were killed by a bomb in Kirkuk.", "2031-11-29")]
    public void is_told_by_a_date_where_nothing_else_does(string text, string day) => Assert.Equal(day, Day(text));

    [Theory]
    [InlineData("The rebels charged in Mosul on Saturday that on Thursday the army bombed three farms near Kirkuk.", "2031-11-27")]
    [InlineData("The council said that on Friday raiders killed nine herders in Kirkuk.", "2031-11-28")]
    public void is_not_when_somebody_told_of_it(string text, string day) => Assert.Equal(day, Day(text));

    [Theory]
    [InlineData("A bomb went off on Friday at approximately 1745 near a mill in Kirkuk.", "2031-11-28")]
    [InlineData("A bomb exploded at 1900 in Kirkuk. It killed five porters.", "2031-11-30")]
    [InlineData("On Friday the 19 May Movement killed five porters in Kirkuk.", "2031-11-28")]
    [InlineData("On Friday rebels of the May 19 Movement killed five porters in Kirkuk.", "2031-11-28")]
    [InlineData("GUNMEN SHOT AT THE PEACE MARCH IN KIRKUK ON FRIDAY AND KILLED FIVE PORTERS.", "2031-11-28")]
    public void is_not_in_an_hour_or_a_name(string text, string day) => Assert.Equal(day, Day(text));

    [Theory]
    [InlineData("The police in Kirkuk named two men who shot and killed a porter. The incident happened on November 27.")]
    [InlineData("Two men shot and killed a porter in Kirkuk. They fled in a car. The fatal shooting took place on Thursday.")]
    public void is_told_by_a_sentence_that_only_dates_it(string text) => Assert.Equal("2031-11-27", Day(text));

    [Fact]
    public void is_not_when_a_victim_died_of_it() =>
        Assert.NotEqual("2031-11-28", Day("A porter who was shot in Kirkuk died on Friday, three days after the attack."));

    [Theory]
    [InlineData("A man was arrested Friday in a shooting that killed a porter in Kirkuk on Nov. 22.", "2031-11-22")]
    [InlineData("A man was sentenced Friday for killing two porters in Kirkuk on March 4, 2029.", "2029-03-04")]
    [InlineData("The coroner on Friday identified the porter who was shot dead in Kirkuk.", null)]
    [InlineData("A man who shot dead four porters in Kirkuk appeared in court on Friday.", null)]
    [InlineData("The police arrested two porters in Kirkuk on Friday.", "2031-11-28")]
    [InlineData("Raiders shot and killed two porters, identified as Jan Kowal and Per Holm, in Kirkuk on Friday.", "2031-11-28")]
    [InlineData("A man was arrested after he shot and killed a porter in Kirkuk on Friday.", "2031-11-28")]
    public void is_not_when_somebody_was_held_or_named_for_it(string text, string? day) => Assert.Equal(day, Day(text));

    [Theory]
    [InlineData("A judge sentenced a man to nine years in Basra on Monday for his part in the killing of nine porters in Kirkuk in March 2029.", "2029-03-01", "Kirkuk")]
    [InlineData("Four men appeared in court in Basra on Monday over the bombing of a market in Kirkuk in May 2031 that killed nine porters.", "2031-05-01", "Kirkuk")]
    [InlineData("A man was arrested in Basra on Friday over the murder of a porter in Kirkuk on 3 May 2031.", "2031-05-03", "Kirkuk")]
    [InlineData("Gunmen killed a porter in Basra on Friday; one of them was sentenced in Kirkuk.", "2031-11-28", "Basra")]
    [InlineData("The police arrested two porters in Basra on Friday.", "2031-11-28", "Basra")]
    public void and_where_is_not_that_of_the_court(string text, string day, string place) =>
        Assert.Contains((IsoDay.Of(day), place), Located.Accounts(text, "2031-11-30").Select(a => (a.When.Start, a.Where.Name ?? "")));

    [Fact]
    public void has_one_day_and_another_is_of_what_it_was_for()
    {
        var accounts = Located.Accounts("A man was arrested in Basra on Friday over the murder of a porter in Kirkuk on 3 May 2031.", "2031-11-30");
        Assert.Equal(["2031-11-28 Basra", "2031-05-03 Kirkuk"], accounts.Select(a => $"{a.When.Start:yyyy-MM-dd} {a.Where.Name}"));
    }

    [Fact]
    public void lies_in_the_past() =>
        Assert.NotEqual("2031-12-09", Day("Gunmen shot a porter in Kirkuk. The suspect, accused of the attack, goes before a court on December 9."));

    private static string? Day(string text) => Located.Accounts(text, "2031-11-30")[0].When.Start?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
