namespace Cairn.Language.Tests.Tokens;

public sealed class Tokens_of_news
{
    [Theory]
    [InlineData("U.S.-backed fighters", "U.S.|-|backed|fighters")]
    [InlineData("the Communist Party (CPI-Maoist)", "the|Communist|Party|(|CPI|-|Maoist|)")]
    [InlineData("al-Shabab said", "al|-|Shabab|said")]
    [InlineData("a 35-year-old man", "a|35|-|year|-|old|man")]
    [InlineData("an AK-47", "an|AK|-|47")]
    public void hyphens_are_tokens_as_in_the_treebanks(string text, string tokens) => Assert.Equal(tokens, Cuts.TokensOf(text));

    [Theory]
    [InlineData("pro-government militia", "pro-government|militia")]
    [InlineData("mid-2004", "mid-2004")]
    [InlineData("over-the-counter", "over|-|the|-|counter")]
    public void prefixes_stay_joined(string text, string tokens) => Assert.Equal(tokens, Cuts.TokensOf(text));

    [Theory]
    [InlineData("They didn't", "They|did|n't")]
    [InlineData("They didn’t", "They|did|n’t")]
    [InlineData("Iraq's army", "Iraq|'s|army")]
    [InlineData("THE ARMY'S MEN CAN'T", "THE|ARMY|'S|MEN|CA|N'T")]
    [InlineData("the rebels' camp", "the|rebels|'|camp")]
    [InlineData("cannot", "can|not")]
    [InlineData("Sha'ab and O'Connor", "Sha'ab|and|O'Connor")]
    public void contractions_and_possessives_are_cut(string text, string tokens) => Assert.Equal(tokens, Cuts.TokensOf(text));

    [Theory]
    [InlineData("1,200 killed, 3.5 km", "1,200|killed|,|3.5|km")]
    [InlineData("at 5pm or 8:30 a.m.", "at|5|pm|or|8:30|a.m.")]
    [InlineData("10-15 dead", "10|-|15|dead")]
    [InlineData("10–15 dead", "10|–|15|dead")]
    [InlineData("on 2022-01-21", "on|2022-01-21")]
    [InlineData("the 20th in the 1980s", "the|20th|in|the|1980s")]
    [InlineData("$10m and US$20", "$|10|m|and|US$|20")]
    [InlineData("56.3 percent, 40%", "56.3|percent|,|40|%")]
    public void figures_keep_their_inner_marks(string text, string tokens) => Assert.Equal(tokens, Cuts.TokensOf(text));

    [Theory]
    [InlineData("“We left,” he said.", "“|We|left|,|”|he|said|.")]
    [InlineData("word—another", "word|—|another")]
    [InlineData("No!! Why?! ...", "No|!!|Why|?!|...")]
    [InlineData("see https://example.org/a?b=1.", "see|https://example.org/a?b=1|.")]
    [InlineData("mail a.b@example.org, please", "mail|a.b@example.org|,|please")]
    public void marks_quotes_and_addresses_are_tokens(string text, string tokens) => Assert.Equal(tokens, Cuts.TokensOf(text));

    [Fact]
    public void lower_forms_have_plain_marks()
    {
        var tokens = EnglishReader.Segment("“Iraq’s” — Ḩasakah").Tokens;
        Assert.Equal(["\"", "iraq", "'s", "\"", "--", "ḩasakah"], tokens.Select(t => t.Lower));
    }
}
