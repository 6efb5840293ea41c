namespace Cairn.Language.Tests.Times;

public sealed class Days_near_publication
{
    [Theory]
    [InlineData("A car bomb exploded on Monday.", "Monday=2022-03-14")]
    [InlineData("A car bomb exploded on Wednesday.", "Wednesday=2022-03-16")]
    [InlineData("A car bomb exploded late Thursday.", "late Thursday=2022-03-10TNI")]
    [InlineData("A car bomb exploded Friday night.", "Friday night=2022-03-11TNI")]
    [InlineData("A car bomb exploded yesterday.", "yesterday=2022-03-15")]
    [InlineData("A car bomb exploded early today.", "early today=2022-03-16TMO")]
    [InlineData("A car bomb exploded last night.", "last night=2022-03-15TNI")]
    [InlineData("A car bomb exploded last evening.", "last evening=2022-03-15TEV")]
    [InlineData("The mill is closed due to fire damage on Saturday.", "Saturday=2022-03-12")]
    [InlineData("The suspect was held Thursday morning (March 3) at his home.", "Thursday morning=2022-03-03TMO; March 3=2022-03-03")]
    [InlineData("A car bomb exploded this morning.", "this morning=2022-03-16TMO")]
    public void The_past_tense_looks_back(string sentence, string times) => Assert.Equal(times, Timex.Of(sentence));

    [Theory]
    [InlineData("The minister will visit the camp on Friday.", "Friday=2022-03-18")]
    [InlineData("The convoy is due to leave Saturday.", "Saturday=2022-03-19")]
    [InlineData("The convoy could leave as early as Tuesday.", "Tuesday=2022-03-22")]
    [InlineData("They gave the rebels until noon Sunday.", "noon Sunday=2022-03-20T12:00")]
    public void Words_that_look_ahead_take_the_coming_day(string sentence, string times) => Assert.Equal(times, Timex.Of(sentence));

    [Fact]
    public void The_day_of_saying_is_past_though_what_is_said_lies_ahead() =>
        Assert.Equal("Monday=2022-03-14", Timex.Of("The general, who will retire, said on Monday."));

    [Fact]
    public void Days_count_from_the_day_last_told() =>
        Assert.Equal(
            "March 3=2022-03-03; the same day=2022-03-03; Two days later=2022-03-05; the next morning=2022-03-06TMO",
            Timex.Of("The town fell on March 3. The mayor fled the same day. Two days later the army came back. It left the next morning."));

    [Theory]
    [InlineData("The town fell on March 3. The mayor has been held since January. The army fled on the same day.", "March 3=2022-03-03; January=2022-01; the same day=2022-03-03")]
    [InlineData("The town fell on March 3. The mayor has been held since January. The day before, a mill burned.", "March 3=2022-03-03; January=2022-01; The day before=2022-03-02")]
    [InlineData("The town fell on March 3. The mayor has been held since January. Two days later the army fled.", "March 3=2022-03-03; January=2022-01; Two days later=2022-03-05")]
    [InlineData("The town fell on March 3. The night before, a mill burned.", "March 3=2022-03-03; The night before=2022-03-02TNI")]
    [InlineData("The town fell on March 3. The day before, a mill burned.", "March 3=2022-03-03; The day before=2022-03-02")]
    [InlineData("The night before the fall of the town was calm.", "")]
    [InlineData("They were caught at dawn of Tuesday.", "dawn of Tuesday=2022-03-15TMO")]
    [InlineData("They were caught at the dawn of the republic.", "")]
    public void A_day_that_was_told_is_counted_from_whatever_month_came_between(string text, string times) => Assert.Equal(times, Timex.Of(text));

    [Fact]
    public void A_weekday_beside_its_date_is_one_expression() =>
        Assert.Equal("Wednesday 30 November 2016=2016-11-30", Timex.Of("The clash took place on Wednesday 30 November 2016."));

    [Theory]
    [InlineData("The bomb went off at 10:35 a.m. on Monday.", "10:35 a.m. on Monday=2022-03-14T10:35")]
    [InlineData("The bomb went off at 7:15 p.m. yesterday.", "7:15 p.m. yesterday=2022-03-15T19:15")]
    [InlineData("The bomb went off at 0735 GMT.", "0735 GMT=2022-03-16T07:35")]
    [InlineData("The raid began on the night of 3 May 2019.", "the night of 3 May 2019=2019-05-03TNI")]
    public void Clock_times_take_the_day_beside_them(string sentence, string times) => Assert.Equal(times, Timex.Of(sentence));

    [Fact]
    public void Without_a_publication_date_a_weekday_is_not_guessed() =>
        Assert.Equal("Monday=XXXX-WXX-1", Timex.Of("A car bomb exploded on Monday.", null));

    [Fact]
    public void Overnight_is_the_night_that_ended_on_the_day_of_publication() =>
        Assert.Equal("2022-03-15..2022-03-16", Timex.Bounds("Drones hit the depot overnight."));
}
