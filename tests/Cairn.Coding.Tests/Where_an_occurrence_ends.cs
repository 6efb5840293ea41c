using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding.Tests;

/// <summary>Which sentences tell one occurrence, which another, and which none that could be checked.</summary>
public sealed class Where_an_occurrence_ends
{
    [Theory]
    [InlineData("Armed men held up a bus near Oldfield on Monday and shot the driver. The driver died in hospital. Police called the attack a robbery gone wrong.", 1)]
    [InlineData("A bomb killed three porters in Kirkuk on Monday. Another bomb killed two fishermen in Basra.", 2)]
    [InlineData("Raiders killed nine herders at Oldfield on Monday. On Thursday police in Norton arrested four men for it.", 2)]
    public void is_told_by_who_what_where_and_when(string text, int occurrences) =>
        Assert.Equal(occurrences, Code(text).Count(a => !a.Background));

    [Theory]
    [InlineData("The minister spoke about violence in the region. He said that bloodshed helped nobody. Talks would go on for months. A song festival opened in the capital.")]
    [InlineData("A press release gave the programme. The march of 15 March begins at the mill. Singers from four towns will come. It ends with a meal.")]
    public void is_nowhere_where_nothing_happened(string text) => Assert.Empty(Code(text));

    [Fact]
    public void is_where_it_happened_and_not_where_people_think_of_it()
    {
        var account = Assert.Single(Code("Gunmen killed four soldiers in Mosul on Monday. The attacks raise doubts in Washington over the retreat."));
        Assert.Equal("Mosul", account.Where.Name);
    }

    [Theory]
    [InlineData("Four students died in police firing on Monday.", "police")]
    [InlineData("Two nurses were killed in army shelling near Homs.", "army")]
    [InlineData("A boy was hurt in a militant attack on a mill.", "militant")]
    [InlineData("Nine villagers died in rebel shelling.", "rebel")]
    public void tells_who_did_it_by_the_word_before_the_act(string text, string doer)
    {
        var account = Assert.Single(Code(text));
        Assert.Equal(doer, Assert.Single(account.Actors, a => a.Role == ActorRole.Perpetrator).AsReported);
    }

    private static IReadOnlyList<Account> Code(string text) => Located.Accounts(text, "2031-11-30");
}
