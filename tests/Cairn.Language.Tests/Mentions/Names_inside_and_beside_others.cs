namespace Cairn.Language.Tests.Mentions;

public sealed class Names_inside_and_beside_others
{
    [Theory]
    [InlineData("US troops entered Larak on Monday.", "Actor US troops", "Place US")]
    [InlineData("Norwegian soldiers entered Larak on Monday.", "Actor Norwegian soldiers", "Nationality Norwegian")]
    [InlineData("Two Hamas gunmen were killed in Larak.", "Actor Hamas gunmen", "Actor Hamas")]
    public void A_description_holds_the_name_it_describes_by(string report, string whole, string within)
    {
        var text = EnglishReader.Default.Read(report, null);
        Assert.Contains(whole, Words(text, text.Mentions));
        Assert.Equal([within], Words(text, text.NamesWithin));
    }

    [Fact]
    public void A_name_holds_none()
    {
        var text = EnglishReader.Default.Read("The Blue Valley Brigade and the Norwegian Army met Colonel Tomas Varga.", null);
        Assert.Empty(text.NamesWithin);
    }

    [Theory]
    [InlineData("According to the Washington Post, nobody was hurt.", "Org Washington Post")]
    [InlineData("The Washington Post said that nobody was hurt.", "Org Washington Post")]
    public void An_article_is_no_part_of_a_listed_name(string report, string mention)
    {
        var text = EnglishReader.Default.Read(report, null);
        Assert.Contains(mention, Words(text, text.Mentions));
    }

    [Theory]
    [InlineData("You will see that SHE IS THE BEST teacher in town.")]
    [InlineData("Tell us WHO WANTS TO come with us in the summer.")]
    public void A_word_among_others_in_capitals_is_no_acronym(string report) =>
        Assert.DoesNotContain(EnglishReader.Default.Read(report, null).Mentions, m => !m.IsGeneric);

    [Theory]
    [InlineData("The WHO said that the clinic was hit.", "Org WHO")]
    [InlineData("IS claimed the blast.", "Actor IS")]
    public void An_acronym_that_is_also_a_word_is_one_among_small_letters(string report, string mention)
    {
        var text = EnglishReader.Default.Read(report, null);
        Assert.Contains(mention, Words(text, text.Mentions));
    }

    private static string[] Words(AnnotatedText text, IEnumerable<Mention> mentions) => [.. mentions.Where(m => !m.IsGeneric).Select(m => $"{m.Label} {text.Words(m.First, m.End)}")];
}
