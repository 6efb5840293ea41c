namespace Cairn.Language.Tests.Tokens;

public sealed class Sentences_of_news
{
    [Theory]
    [InlineData("Gen. Ali Haddad met Mr. Cole. They left.")]
    [InlineData("It struck on Jan. 5 near St. Paul. Two died.")]
    [InlineData("The U.S. Army came. It left.")]
    [InlineData("He lives in the U.S. The army does not.")]
    [InlineData("The attack came at 5 a.m. Friday. Nobody died.")]
    [InlineData("J. K. Rahman spoke. Others listened.")]
    [InlineData("\"Where were they?\" he asked. Nobody knew.")]
    [InlineData("“We are leaving.” The convoy moved off.")]
    [InlineData("They fled (most on foot). Some came back.")]
    [InlineData("It was over.[12] The town was quiet.")]
    public void abbreviations_and_quotes_do_not_mislead(string text) => Assert.Equal(2, Cuts.SentencesOf(text).Length);

    [Theory]
    [InlineData("gunmen killed three soldiers. police found the car in the u.s. embassy's street.")]
    [InlineData("GUNMEN KILLED THREE SOLDIERS. POLICE FOUND THE CAR NEAR THE U.S. EMBASSY.")]
    public void text_without_case_is_split_at_its_marks(string text) => Assert.Equal(2, Cuts.SentencesOf(text).Length);

    [Fact]
    public void a_blank_line_always_ends_a_sentence() =>
        Assert.Equal(["Rebels seize town", "Fighters entered it on", "Friday."], Cuts.SentencesOf("Rebels seize town\n\nFighters entered it on\n\nFriday."));

    [Fact]
    public void a_single_break_in_a_copied_page_ends_a_paragraph()
    {
        var cut = EnglishReader.Segment("Rebels seize town\nBy Our Correspondent\nFighters entered the town on Friday, residents said, and met no resistance at all from the army.");
        Assert.Equal([0, 1, 2], cut.Sentences.Select(s => s.Paragraph));
    }

    [Fact]
    public void text_wrapped_at_a_width_is_joined()
    {
        const string text = "Fighters entered the town late on Friday, residents of\nKarsa said, and they met no resistance at all from the\nMinistry of Defence's men, who had left the place some\nhours earlier. It was the second such attack in May.";
        Assert.Equal(2, Cuts.SentencesOf(text).Length);
    }

    [Theory]
    [InlineData("KARSA, Aug 28 (Wire) - Gunmen of the Northern Front attacked a post.")]
    [InlineData("KARSA, Norland (Jan. 10, 2011) – A force detained two men.")]
    [InlineData("KARSA — Gunmen attacked a post.")]
    [InlineData("Karsa, Norland (Wire) -- Gunmen attacked a post.")]
    public void a_dateline_is_a_sentence_of_its_own(string text) => Assert.Equal(2, Cuts.SentencesOf(text).Length);

    [Theory]
    [InlineData("The army - or what is left of it - held the town.")]
    [InlineData("NATO forces in Karsa - a town of two mosques - left.")]
    [InlineData("Ali Haddad (left) - a well-known figure - spoke.")]
    public void other_dashes_are_no_dateline(string text) => Assert.Single(Cuts.SentencesOf(text));
}
