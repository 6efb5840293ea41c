namespace Cairn.Language.Tests.Times;

public sealed class Units_and_spans_of_time
{
    [Theory]
    [InlineData("The army lost the pass last year.", "last year=2021")]
    [InlineData("The army lost the pass last month.", "last month=2022-02")]
    [InlineData("The army lost the pass last week.", "last week=2022-W10")]
    [InlineData("The army lost the pass over the weekend.", "the weekend=2022-W10-WE")]
    [InlineData("The army lost the pass two days ago.", "two days ago=2022-03-14")]
    [InlineData("The army lost the pass three years ago.", "three years ago=2019")]
    [InlineData("The army lost the pass last summer.", "last summer=2021-SU")]
    [InlineData("The army lost the pass in the third quarter of last year.", "the third quarter of last year=2021-Q3")]
    [InlineData("The army lost the pass in the spring of 1943.", "the spring of 1943=1943-SP")]
    [InlineData("The army lost the pass in mid-November.", "mid-November=2021-11")]
    [InlineData("The army lost the pass in nineteen ninety-six.", "nineteen ninety-six=1996")]
    [InlineData("The army lost the pass in the early 1990s.", "the early 1990s=199")]
    [InlineData("The army lost the pass in the 19th century.", "the 19th century=18")]
    public void Units_are_placed_on_the_calendar(string sentence, string times) => Assert.Equal(times, Timex.Of(sentence));

    [Theory]
    [InlineData("The siege lasted for several months.", "several months=PXM")]
    [InlineData("The siege lasted 40 days.", "40 days=P40D")]
    [InlineData("The siege lasted more than two decades.", "more than two decades=P20Y")]
    [InlineData("The siege lasted half an hour.", "half an hour=PT0.5H")]
    [InlineData("They signed a four-day truce.", "four-day=P4D")]
    [InlineData("Hundreds fled in the past two weeks.", "the past two weeks=P2W")]
    [InlineData("The road is mined every night.", "every night=P1NI")]
    [InlineData("They pray there every Friday.", "every Friday=XXXX-WXX-5")]
    public void Lengths_and_repetitions_are_durations_and_sets(string sentence, string times) => Assert.Equal(times, Timex.Of(sentence));

    [Fact]
    public void An_age_is_no_time() => Assert.Equal("", Timex.Of("A 12-year-old boy was wounded."));

    [Theory]
    [InlineData("He fled at the end of May 2019.", "2019-05-22..2019-05-31")]
    [InlineData("He fled in early May 2019.", "2019-05-01..2019-05-10")]
    [InlineData("He fled in late 2019.", "2019-09-02..2019-12-31")]
    public void An_edge_narrows_the_days_and_keeps_the_value_of_the_whole(string sentence, string bounds) => Assert.Equal(bounds, Timex.Bounds(sentence));

    [Theory]
    [InlineData("The shop was shelled on Christmas Day.", "Christmas Day=2021-12-25")]
    [InlineData("The shop was shelled on Easter Sunday.", "Easter Sunday=2021-04-04")]
    [InlineData("The shop was shelled on New Year's Eve.", "New Year's Eve=2021-12-31")]
    public void Days_with_names_are_dated(string sentence, string times) => Assert.Equal(times, Timex.Of(sentence));

    [Fact]
    public void Ramadan_is_bounded_a_day_wider_than_its_calendar() =>
        Assert.Equal("2021-04-12..2021-05-13", Timex.Bounds("Fighting stopped during Ramadan."));
}
