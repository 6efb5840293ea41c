namespace Cairn.Language.Tests;

public sealed class Dateline_of_a_paragraph
{
    [Theory]
    [InlineData("PORT EXAMPLE (Agency) - Soldiers shot two men.", "PORT EXAMPLE (Agency) -")]
    [InlineData("PORT EXAMPLE, Ruritania (Aug. 19, 2031) – Soldiers shot two men.", "PORT EXAMPLE, Ruritania (Aug. 19, 2031) –")]
    [InlineData("SANTA MARTA, 3 JAN 90 (AGENCY) -- SOLDIERS SHOT TWO MEN.", "SANTA MARTA, 3 JAN 90 (AGENCY) --")]
    [InlineData("SANTA MARTA, 3 JAN 90 -- [EXCERPTS] [OFFICIAL STATEMENT] SOLDIERS SHOT TWO MEN.", "SANTA MARTA, 3 JAN 90 -- [EXCERPTS] [OFFICIAL STATEMENT]")]
    public void is_no_part_of_the_first_sentence(string text, string dateline)
    {
        var read = EnglishReader.Default.Read(text, null);

        Assert.Equal(dateline, text[read.Sentences[0].Span.Start..read.Sentences[0].Span.End]);
        Assert.Equal(2, read.Sentences.Length);
    }

    [Theory]
    [InlineData("UNICEF (the children's fund) is a body - a large one - of the UN.")]
    [InlineData("NATO said on Friday - hours after the strike - that it was sorry.")]
    public void is_not_seen_where_a_sentence_begins_with_capitals(string text) => Assert.Single(EnglishReader.Default.Read(text, null).Sentences);
}
