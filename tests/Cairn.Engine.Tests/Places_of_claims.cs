namespace Cairn.Engine.Tests;

/// <summary>A comparative claim is about the place that it names itself, never about one that an occurrence beside it names.</summary>
public sealed class Places_of_claims
{
    private const string Told = " Gunmen attacked a market in Kirkuk on Thursday and killed 14 people. Shops in Baghdad stayed closed and Iraq mourned.";

    [Theory]
    [InlineData("It was the deadliest attack in Iraq this year.", "IQ", "Iraq")]
    [InlineData("It was the deadliest attack this year in Iraq.", "IQ", "Iraq")]
    [InlineData("It was Iraq's deadliest day of violence in more than a year.", "IQ", "Iraq")]
    [InlineData("Iraq has suffered its worst day of violence in a year.", "IQ", "Iraq")]
    [InlineData("It was the country's deadliest attack since March.", "IQ", "Iraq")]
    [InlineData("It was the deadliest attack in the capital this year.", "IQ", "Baghdad")]
    [InlineData("It was the deadliest bombing in Kirkuk in two years.", "IQ", "Kirkuk")]
    [InlineData("The attack is the deadliest in Iraq this year.", "IQ", "Iraq")]
    public void is_the_one_that_the_claim_names(string claim, string country, string name)
    {
        var place = Assert.Single(Coding.Text(claim + Told).Statements, s => s.Comparison is not null).Comparison!.Place;
        Assert.Equal((country, name), (place?.Country, place?.Name));
    }

    [Theory]
    [InlineData("Gunmen killed 14 people at a market in Kirkuk on Thursday, the deadliest attack in a year.")]
    [InlineData("It was the deadliest attack this year.")]
    [InlineData("It was the worst day of violence since a truce of 2021 that Turkey had brokered.")]
    public void is_none_where_it_names_none(string claim) =>
        Assert.Null(Assert.Single(Coding.Text(claim + Told).Statements, s => s.Comparison is not null).Comparison!.Place);

    [Theory]
    [InlineData("It was the deadliest attack in northern Iraq this year.", "northern Iraq")]
    [InlineData("It was the deadliest attack in the region this year.", "the region")]
    public void is_unknown_where_what_it_names_is_no_place_of_the_gazetteer(string claim, string words)
    {
        var place = Assert.Single(Coding.Text(claim + Told).Statements, s => s.Comparison is not null).Comparison!.Place;
        Assert.NotNull(place);
        Assert.Equal((words, null), (place.AsReported, place.Country));
    }
}
