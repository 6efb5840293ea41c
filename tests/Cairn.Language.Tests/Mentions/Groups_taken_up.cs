namespace Cairn.Language.Tests.Mentions;

public sealed class Groups_taken_up
{
    [Fact]
    public void whoever_speaks_of_attackers_is_not_them() =>
        Assert.Equal("Islamic State", Of("Islamic State fighters attacked a prison of the Syrian Democratic Forces. The Syrian Democratic Forces sent troops. The attackers killed seven guards, the Syrian Democratic Forces said.", "attackers"));

    [Fact]
    public void a_name_that_a_report_is_about_does_not_put_off_the_group() =>
        Assert.Equal("Islamic State", Of("Islamic State has lost its towns to the Syrian Democratic Forces. Islamic State hides. The militants claimed nine raids, according to a yearly report on the campaign against Islamic State.", "militants"));

    // The name of what a word takes up.
    private static string? Of(string report, string word)
    {
        var text = EnglishReader.Default.Read(report, null);
        var mention = text.Mentions.Last(m => text.Tokens[m.Head].Lower == word);
        return mention.Referent < 0 ? null : text.Mentions[mention.Referent].Name;
    }
}
