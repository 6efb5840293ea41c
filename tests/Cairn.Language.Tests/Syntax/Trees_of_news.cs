namespace Cairn.Language.Tests.Syntax;

public sealed class Trees_of_news
{
    private static string Arc(string sentence, string word)
    {
        var text = EnglishReader.Default.Read(sentence, null);
        var token = Assert.Single(text.Tokens, t => t.Form == word);
        return $"{token.Relation} {(token.Head < 0 ? "" : text.Tokens[token.Head].Form)}".TrimEnd();
    }

    [Fact]
    public void A_participle_behind_have_is_the_verb() => Assert.Equal("Aux killed", Arc("The guards claimed to have killed two men in a raid.", "have"));

    [Fact]
    public void A_participle_before_a_numeral_is_no_attribute_of_what_is_counted() =>
        Assert.Equal("Obj wounded", Arc("The militants claimed to have wounded 12 guards in an ambush near Karu on Friday.", "guards"));

    [Fact]
    public void Subject_and_object_hang_from_the_verb()
    {
        Assert.Equal("Nsubj shelled", Arc("The soldiers shelled a village.", "soldiers"));
        Assert.Equal("Obj shelled", Arc("The soldiers shelled a village.", "village"));
    }

    [Fact]
    public void A_passive_subject_is_told_from_an_active_one() => Assert.Equal("NsubjPass killed", Arc("Three guards were killed by gunmen.", "guards"));

    [Fact]
    public void The_agent_of_a_passive_is_named() => Assert.Equal("OblAgent killed", Arc("Three guards were killed by gunmen.", "gunmen"));

    [Fact]
    public void The_closing_mark_hangs_from_the_root() => Assert.Equal("Punct shelled", Arc("The soldiers who fled the town shelled a village.", "."));
}
