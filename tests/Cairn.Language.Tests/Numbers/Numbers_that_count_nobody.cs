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

    [Theory]
    [InlineData("Ana Ruiz, 35; her cousin, Bo Lind, 37; and a friend, Kim Dahl, 26, were buried.", "35=Age 35; 37=Age 37; 26=Age 26")]
    [InlineData("A friend, Kim Dahl, 26, was buried.", "26=Age 26")]
    [InlineData("Kim Dahl, 26, were buried.", "26=Age 26")]
    [InlineData("A friend, Kim Dahl, 26, were buried.", "26=Age 26")]
    [InlineData("The fire took his wife, 34, and their girls.", "34=Age 34")]
    [InlineData("The body of Marlon Reed, 21 of Oxford, was found.", "21=Age 21")]
    [InlineData("Guards carried out a baker and a cook, both 23, and left.", "23=Age 23")]
    [InlineData("Pupils between the ages of 8 and 12 were hurt.", "8=Age 8; 12=Age 12")]
    [InlineData("Their ages were 7, 9, 12 and 13, a nurse said.", "7=Age 7; 9=Age 9; 12=Age 12; 13=Age 13")]
    [InlineData("Masked men, ages 20-27, ran off.", "20=Age 20; 27=Age 27")]
    [InlineData("The dead brothers, 24 and 31, lived nearby.", "24=Age 24; 31=Age 31")]
    public void Ages_told_in_lists_count_nobody(string sentence, string numbers) => Assert.Equal(numbers, Quantities.Of(sentence));

    [Theory]
    [InlineData("In Norton, 35 and in Oldfield 12 were killed.", "35=35/35/35 Exact; 12=12/12/12 Exact")]
    [InlineData("Of the men, 26 were freed.", "26=26/26/26 Exact")]
    [InlineData("The shells killed five in Norton, 12 in Oldfield.", "five=5/5/5 Exact; 12=12/12/12 Exact")]
    public void A_count_behind_a_comma_stays_a_count(string sentence, string numbers) => Assert.Equal(numbers, Quantities.Of(sentence));

    [Theory]
    [InlineData("He carried an AK-47 and fled.")]
    [InlineData("The bomber wounded a police K-9 and fled.")]
    [InlineData("Witnesses may call 855-HELP-310 at any time.")]
    [InlineData("Photo 5 of 44 shows the street.")]
    public void A_label_counts_nobody(string sentence) => Assert.DoesNotContain("Exact", Quantities.Of(sentence), StringComparison.Ordinal);

    [Fact]
    public void A_day_of_the_month_counts_nobody() => Assert.DoesNotContain("Exact", Quantities.Of("The town fell on March 3."), StringComparison.Ordinal);
}
