namespace Cairn.Language.Tests.Syntax;

public sealed class Triage
{
    private const string Text = "The harvest near Nyala was good. Two farmers in Mosul sold it all.";

    [Fact]
    public void a_text_that_needs_no_tree_is_read_no_further_than_its_words()
    {
        var read = EnglishReader.Default.Read(Text, null, _ => false);
        Assert.Equal(2, read.Sentences.Length);
        Assert.Empty(read.Mentions);
        Assert.All(read.Tokens, t => Assert.Equal(Tag.None, t.Tag));
    }

    [Fact]
    public void one_sentence_that_needs_a_tree_has_the_others_tagged_too()
    {
        var read = EnglishReader.Default.Read(Text, null, s => s.Span[0].Lower == "two");
        Assert.Equal([false, true], read.Sentences.Select(s => s.HasTree));
        Assert.All(read.Tokens, t => Assert.NotEqual(Tag.None, t.Tag));
        Assert.NotEmpty(read.Mentions);
    }
}
