using Cairn.Model;

namespace Cairn.Language.Tests.Mentions;

public sealed class Names_and_what_takes_them_up
{
    // "LABEL words" of each mention that is no generic actor.
    private static string[] Named(string report)
    {
        var text = EnglishReader.Default.Read(report, null);
        return [.. text.Mentions.Where(m => !m.IsGeneric).Select(m => $"{m.Label} {text.Words(m.First, m.End)}")];
    }

    [Fact]
    public void A_title_makes_a_person() => Assert.Contains("Person Tomas Varga", Named("Colonel Tomas Varga visited the base."));

    [Fact]
    public void A_surname_elsewhere_in_the_report_is_the_same_person()
    {
        var text = EnglishReader.Default.Read("Colonel Tomas Varga visited the base. Later Varga spoke to the troops.", null);
        var persons = text.Mentions.Where(m => m.Label == MentionLabel.Person).ToList();
        Assert.Equal(["Tomas Varga", "Tomas Varga"], persons.Select(p => p.Name));
    }

    [Theory]
    [InlineData("Fighters of the Free Hill Liberation Front burned the post.", "Actor Free Hill Liberation Front")]
    [InlineData("Fighters of the Karu Resistance Army burned the post.", "Actor Karu Resistance Army")]
    [InlineData("Fighters of Harakat Al Noor burned the post.", "Actor Harakat Al Noor")]
    [InlineData("The Blue Valley Brigade claimed the attack.", "Actor Blue Valley Brigade")]
    [InlineData("The Karu Falcons attacked the post.", "Actor Karu Falcons")]
    [InlineData("Members of the Karu Peace League shot two guards.", "Actor Karu Peace League")]
    [InlineData("A cell called the Painted Door burned the post.", "Actor Painted Door")]
    [InlineData("Gunmen of the Painted Door burned the post.", "Actor Painted Door")]
    [InlineData("The Sons of the Karu Battalion burned the post.", "Actor Sons of the Karu Battalion")]
    [InlineData("The Karu Hills Council said it had shot down a drone.", "Actor Karu Hills Council")]
    [InlineData("Los Zorros de Karu, an armed gang, burned the post.", "Actor Los Zorros de Karu")]
    public void A_group_nobody_listed_is_known_by_its_words(string report, string mention) => Assert.Contains(mention, Named(report));

    [Theory]
    [InlineData("The Karu Falcons won the cup.")]
    [InlineData("The Karu Peace League held its yearly dinner.")]
    [InlineData("Gunmen from Karu burned the post.")]
    [InlineData("A battle between the Varga regime and the farmers began.")]
    [InlineData("Painted Door, a community group, mourned the dead.")]
    [InlineData("Operation Karu Shield killed two farmers.")]
    [InlineData("Tomas Varga, a leader of the group, was shot.")]
    [InlineData("The Karu Rights League, a human rights group, condemned the killing of two men.")]
    public void A_name_without_fighters_or_fighting_is_no_group(string report) =>
        Assert.DoesNotContain(Named(report), m => m.StartsWith("Actor", StringComparison.Ordinal));

    [Theory]
    [InlineData("The 9th Armoured Division left the town.", "Actor 9th Armoured Division")]
    [InlineData("The 3rd Battalion of the 12th Mountain Brigade left the town.", "Actor 3rd Battalion")]
    [InlineData("The Norwegian Air Force left the town.", "Actor Norwegian Air Force")]
    [InlineData("The Armed Forces of Norway left the town.", "Actor Armed Forces of Norway")]
    [InlineData("Norwegian army tanks left the town.", "Actor Norwegian army")]
    public void Forces_of_a_state_and_their_units_are_named(string report, string mention) => Assert.Contains(mention, Named(report));

    [Fact]
    public void The_name_ends_before_its_fighters()
    {
        var text = EnglishReader.Default.Read("Blue Valley Brigade militants burned the post.", null);
        var group = text.Mentions[0];
        Assert.Equal(("Blue Valley Brigade militants", "Blue Valley Brigade"), (text.Words(group.First, group.End), text.Words(group.First, group.NameEnd)));
    }

    [Fact]
    public void A_nation_and_its_soldiers_are_its_army()
    {
        var text = EnglishReader.Default.Read("Iraqi soldiers shelled the village.", null);
        var army = Assert.Single(text.Mentions);
        Assert.Equal(MentionLabel.Actor, army.Label);
        Assert.Contains("Iraq", army.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gunmen opened fire on the market.")]
    [InlineData("Suspected rebels opened fire on the market.")]
    public void Nameless_attackers_are_actors(string report)
    {
        var actor = Assert.Single(EnglishReader.Default.Read(report, null).Mentions);
        Assert.Equal((MentionLabel.Actor, true), (actor.Label, actor.IsGeneric));
    }

    [Fact]
    public void The_group_takes_up_the_group_named_before()
    {
        var text = EnglishReader.Default.Read("The Blue Valley Brigade attacked the post. The group said it took two prisoners.", null);
        var group = Assert.Single(text.Mentions, m => text.Words(m.First, m.End) == "group");
        Assert.Equal("Blue Valley Brigade", text.Mentions[group.Referent].Name);
    }

    [Fact]
    public void An_acronym_in_brackets_is_the_group_before_it()
    {
        var text = EnglishReader.Default.Read("The Blue Valley Brigade (BVB) attacked the post. The BVB said it took two prisoners.", null);
        Assert.Equal(3, text.Mentions.Count(m => m.Label == MentionLabel.Actor && m.Name == "Blue Valley Brigade"));
    }
}
