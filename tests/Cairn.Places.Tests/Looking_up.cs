namespace Cairn.Places.Tests;

/// <summary>Places by a name as somebody types it.</summary>
public sealed class Looking_up
{
    private static IReadOnlyList<PlaceEntry> Find(string name, string? country = null) => PlaceSearch.Find(Gazetteer.Default, name, country);

    [Theory]
    [InlineData("Aleppo", null, "SY")]
    [InlineData("ALEPPO", null, "SY")]
    [InlineData("al-Hasakah", "SY", "SY")]
    [InlineData("Maidugur", null, "NG")] // as it begins
    [InlineData("Eua Pro", null, "TO")] // as it begins behind its apostrophe
    public void finds_it_as_written_as_it_sounds_and_as_it_begins(string name, string? country, string land) =>
        Assert.Equal(land, Find(name, country)[0].Country);

    [Theory]
    [InlineData("Baghdad")]
    [InlineData("Mosul")] // which is also another name of its province
    public void a_town_comes_before_what_surrounds_it(string name) => Assert.Equal((name, PlaceKind.Populated), (Find(name)[0].Name, Find(name)[0].Kind));

    [Fact]
    public void a_country_holds_only_its_own()
    {
        Assert.Contains(Find("San Juan"), p => p.Country == "AR");
        Assert.All(Find("San Juan", "PR"), p => Assert.Equal("PR", p.Country));
        Assert.NotEmpty(Find("San Juan", "PR"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("?!")]
    [InlineData("Qz")] // too short to begin with
    [InlineData("Zzyzxq Nowhere")]
    public void finds_nothing_where_nothing_is_asked_or_known(string name) => Assert.Empty(Find(name));

    [Fact]
    public void nothing_is_found_twice_and_never_more_than_are_wanted()
    {
        var found = PlaceSearch.Find(Gazetteer.Default, "San", most: 5);
        Assert.True(found.Count <= 5);
        Assert.Equal(found.Select(f => f.Index).Distinct(), found.Select(f => f.Index));
    }
}
