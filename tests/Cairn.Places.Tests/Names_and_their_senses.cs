namespace Cairn.Places.Tests;

public sealed class Names_and_their_senses
{
    [Theory]
    [InlineData("Shells hit al-Hasakah on Friday.", "al-Hasakah")]
    [InlineData("Shells hit Hasakah in Syria on Friday.", "Hasakah")]
    [InlineData("Fighting spread near Hassakeh in Syria.", "Hassakeh")]
    public void a_name_is_found_under_its_spellings_and_articles(string text, string words) => Places.Near(36.5, 40.75, 60, Places.At(text, words));

    [Fact]
    public void the_state_named_after_a_town_says_which_town_it_is() =>
        Assert.Equal("US", Places.At("Police in Paris, Texas, arrested two men.", "Paris").Country);

    [Fact]
    public void a_town_alone_is_the_one_everybody_knows() =>
        Assert.Equal("FR", Places.At("A bomb exploded in Paris on Monday, police said.", "Paris").Country);

    [Fact]
    public void a_territory_is_no_province_of_another_country() =>
        Assert.Equal("CD", Places.At("Raiders burned houses in Beni territory, eastern Congo, on Thursday.", "Beni").Country);

    [Fact]
    public void another_spelling_of_a_city_alone_is_the_city() =>
        Assert.Equal("PS", Places.At("A blast hit a house in Khan Younis on Saturday, medics said.", "Khan Younis").Country);

    [Fact]
    public void a_division_word_tells_the_province_from_its_town()
    {
        Assert.Equal("ADM1", Places.At("Troops killed two rebels in Kandahar province.", "Kandahar").FeatureCode);
        Assert.StartsWith("PPL", Places.At("Troops killed two rebels in the city of Kandahar.", "Kandahar").FeatureCode, StringComparison.Ordinal);
    }

    [Fact]
    public void the_same_name_means_the_same_place_all_through_a_report()
    {
        var found = Places.Of("Rebels attacked Tripoli in Libya at dawn. Residents of Tripoli fled. Tripoli was calm by night.").Where(f => f.Words == "Tripoli").ToList();
        Assert.Equal(3, found.Count);
        Assert.All(found, f => Assert.Equal("LY", f.Place.Country));
    }

    [Fact]
    public void a_person_with_the_name_of_a_town_is_no_place() =>
        Assert.DoesNotContain(Places.Of("Mr. Jackson Houston, a lawyer, said he would appeal."), f => f.Words is "Jackson" or "Houston");

    [Fact]
    public void a_nationality_is_no_place() => Assert.DoesNotContain(Places.Of("Iraqi soldiers shot at Syrian smugglers."), f => f.Words is "Iraqi" or "Syrian");

    [Fact]
    public void a_government_named_by_its_seat_is_kept_as_such() => Assert.True(Places.At("Damascus said that it rejects the plan.", "Damascus").IsMetonymy);

    [Fact]
    public void the_town_where_a_report_was_filed_is_known_as_such() =>
        Assert.True(Places.At("BAGHDAD (Reuters) - Gunmen killed two policemen in Mosul on Sunday.", "BAGHDAD").IsDateline);

    [Fact]
    public void the_other_side_of_a_border_is_not_where_it_happened() =>
        Assert.True(Places.At("A convoy was hit in Nangarhar near the border with Pakistan.", "Pakistan").IsInName);

    [Fact]
    public void the_full_stop_of_a_sentence_is_not_part_of_the_name() => Assert.Contains(Places.Of("Two men were shot in Canada."), f => f.Words == "Canada");
}
