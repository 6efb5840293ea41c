namespace Cairn.Language.Tests.Numbers;

public sealed class Numbers_that_count_nobody
{
    [Theory]
    [InlineData("The war began in 2019.", "2019=Year 2019")]
    [InlineData("They walked 56 km.", "56=Distance 56")]
    [InlineData("They walked 35 miles.", "35=Distance 35")]
    [InlineData("It cost $1,200.", "1,200=Money 1200")]
    [InlineData("They paid 300 dollars.", "300=Money 300")]
    [InlineData("Forty percent of the houses burned.", "Forty=Percentage 40")]
    [InlineData("The truce held for 12 days.", "12=Measure 12")]
    [InlineData("The shop opened at 9 a.m.", "9=ClockTime 9")]
    [InlineData("They carried 40 kg of explosives.", "40=Measure 40")]
    public void Years_measures_money_and_times_have_forms_of_their_own(string sentence, string numbers) => Assert.Equal(numbers, Quantities.Of(sentence));

    [Fact]
    public void A_four_digit_number_before_a_plural_counts() => Assert.Equal("2019=2019/2019/2019 Exact", Quantities.Of("2019 families fled."));

    [Fact]
    public void An_age_counts_nobody() => Assert.Equal("12=Age 12", Quantities.Of("A 12-year-old boy was wounded."));

    [Fact]
    public void A_day_of_the_month_counts_nobody() => Assert.DoesNotContain("Exact", Quantities.Of("The town fell on March 3."), StringComparison.Ordinal);
}
