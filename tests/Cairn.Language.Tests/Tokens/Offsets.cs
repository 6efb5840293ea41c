using System.Text;

namespace Cairn.Language.Tests.Tokens;

public sealed class Offsets
{
    private const string Hostile = "A 👍🏽 b\u00a0c\r\n\r\n\ufeffd é e\u0301 \ud83d x\t‘’ ''' \"…\" .5 -- #1 @a @ab_c 3,to 1/2/ <<a>> a.b.c. \0 I. Ⅳ ½ 漢字。";

    [Fact]
    public void every_form_is_the_text_at_its_offsets() =>
        Assert.All(EnglishReader.Segment(Hostile).Tokens, t => Assert.Equal(Hostile[t.Start..t.End], t.Form));

    [Fact]
    public void nothing_but_spaces_lies_between_tokens()
    {
        var left = new StringBuilder(Hostile);
        foreach (var token in EnglishReader.Segment(Hostile).Tokens)
            for (var i = token.Start; i < token.End; i++) left[i] = ' ';
        Assert.All(left.ToString(), c => Assert.True(char.IsWhiteSpace(c) || c is '\0' or '\ufeff'));
    }

    [Fact]
    public void sentences_cover_every_token_once()
    {
        var cut = EnglishReader.Segment(Hostile + "\n\nOne. Two! Three");
        Assert.Equal(Enumerable.Range(0, cut.Tokens.Length), cut.Sentences.SelectMany(s => Enumerable.Range(s.First, s.Count)));
        Assert.All(cut.Tokens, t => Assert.True(t.Index >= cut.Sentences[t.Sentence].First && t.Index < cut.Sentences[t.Sentence].End));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void a_text_without_words_has_no_tokens(string text) => Assert.Empty(EnglishReader.Segment(text).Tokens);

    [Fact]
    public void a_very_long_line_is_cut_into_bounded_sentences()
    {
        var cut = EnglishReader.Segment(string.Concat(Enumerable.Repeat("ab-", 100_000)));
        Assert.Equal(200_000, cut.Tokens.Length);
        Assert.All(cut.Sentences, s => Assert.True(s.Count <= 220));
    }
}
