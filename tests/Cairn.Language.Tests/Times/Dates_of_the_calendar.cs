namespace Cairn.Language.Tests.Times;

public sealed class Dates_of_the_calendar
{
    [Theory]
    [InlineData("The mine was laid on 3 October 2014.", "3 October 2014=2014-10-03")]
    [InlineData("The mine was laid on October 3, 2014.", "October 3, 2014=2014-10-03")]
    [InlineData("The mine was laid on the 3rd of October.", "the 3rd of October=2021-10-03")]
    [InlineData("The log says 2014-10-03.", "2014-10-03=2014-10-03")]
    [InlineData("They met in March of last year.", "March of last year=2021-03")]
    public void A_date_is_read_in_every_usual_order(string sentence, string times) => Assert.Equal(times, Timex.Of(sentence));

    [Fact]
    public void A_day_without_a_year_is_the_latest_one_before_publication() =>
        Assert.Equal("December 28=2021-12-28", Timex.Of("Rebels entered the town on December 28."));

    [Fact]
    public void A_day_that_the_verb_looks_ahead_to_is_the_coming_one() =>
        Assert.Equal("August 6=2022-08-06", Timex.Of("The two sides will meet on August 6."));

    [Fact]
    public void A_range_of_days_is_one_expression_with_both_ends() =>
        Assert.Equal("2011-03-03..2011-03-05", Timex.Bounds("Shells fell on March 3-5, 2011."));

    [Theory]
    [InlineData("Shells fell between 3 and 5 March 2011.")]
    [InlineData("Shells fell between March 3 and 5, 2011.")]
    public void A_range_told_with_between_has_both_ends(string text) => Assert.Equal("2011-03-03..2011-03-05", Timex.Bounds(text));

    [Fact]
    public void Without_a_publication_date_a_bare_day_stays_without_a_year() =>
        Assert.Equal("May 4=XXXX-05-04", Timex.Of("The bridge fell on May 4.", null));

    [Theory]
    [InlineData("Troops may march on the city.")]
    [InlineData("The march drew thousands to the square.")]
    public void Verbs_that_look_like_months_are_no_dates(string sentence) => Assert.Equal("", Timex.Of(sentence));

    [Theory]
    [InlineData("A van burned in the 1900 block of Mill Street.")]
    [InlineData("The fire was at 1912 Oak Street.")]
    [InlineData("The fire was on East March Lane.")]
    [InlineData("A 2000-strong crowd set it.")]
    [InlineData("The fire was near June Novak High School.")]
    public void An_address_holds_no_date(string sentence) => Assert.Equal("", Timex.Of(sentence));

    [Fact]
    public void A_month_before_a_school_that_did_something_is_a_month() =>
        Assert.Equal("June=2021-06", Timex.Of("In June Novak High School was closed."));

    [Fact]
    public void The_Fourth_of_July_is_a_day() => Assert.Equal("Fourth of July=2021-07-04", Timex.Of("The mill burned on the Fourth of July."));

    [Fact]
    public void In_a_history_a_day_belongs_to_the_year_last_told() =>
        Assert.Equal(
            "1946=1946; 1947=1947; 1948=1948; 4 May=1948-05-04; The next day=1948-05-05",
            Timex.Of("The league was founded in 1946. By 1947 it was armed. In 1948 it rose. On 4 May it took the port. The next day it lost it again."));

    [Fact]
    public void In_a_history_January_follows_December_into_the_next_year() =>
        Assert.Contains(
            "January=1949-01",
            Timex.Of("The league was founded in 1946 and armed in 1947. In December 1948 it took the port. In January it lost it."), StringComparison.Ordinal);
}
