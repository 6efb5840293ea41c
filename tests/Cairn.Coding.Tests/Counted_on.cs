using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Counts that go on from another: one more of the dead, others who are hurt, who is still in hospital, the number that deaths bring to.</summary>
public sealed class Counted_on
{
    private const string Published = "2031-11-30"; // a Sunday

    [Theory]
    [InlineData("Shells killed two porters in Kirkuk on Friday. A third porter died of his wounds on Saturday, a clerk said.", 3)]
    [InlineData("An air strike killed three people in Kirkuk on Friday. A fourth person died in hospital on Saturday.", 4)]
    [InlineData("A bomb killed two guards and wounded six in Kirkuk on Friday. One of the wounded later died in hospital, police said.", 3)]
    [InlineData("Gunmen killed five people in Kirkuk on Friday. A third person, a clerk, died at the well, the mayor said.", 5)]
    public void the_next_by_number_is_one_more_of_so_many(string text, int killed) => Assert.Equal(killed, Told(text).Totals["killed"].Best);

    [Theory]
    [InlineData("Rockets hit a mill in Kirkuk on Friday, killing nine people. Another 68 people were injured. Four people remain in hospital in a critical condition.", 68)]
    [InlineData("Rockets hit a mill in Kirkuk on Friday, killing nine people and injuring 30. Another six people were injured on the road.", 36)]
    [InlineData("Rockets hit a mill in Kirkuk on Friday, killing two porters. Three others were rushed to a hospital.", 3)]
    [InlineData("Rockets hit a mill in Kirkuk on Friday, killing two porters. Three people were taken to hospital.", 3)]
    [InlineData("Rockets hit a mill in Kirkuk on Friday, killing two porters. Four others were flown to a hospital in Mosul with shrapnel wounds.", 4)]
    [InlineData("A mine killed two children near Kirkuk on Friday. A porter lost a leg.", 1)]
    public void who_is_hurt_by_other_words(string text, int injured) => Assert.Equal(injured, Told(text).Totals["injured"].Best);

    [Theory]
    [InlineData("Rockets hit a mill in Kirkuk on Friday, killing two porters. Both bodies were taken to hospital on a lorry.")]
    [InlineData("Rockets hit a mill in Kirkuk on Friday, killing two porters. The minister was flown to the capital.")]
    [InlineData("A trader was shot dead in Kirkuk on Friday. A clerk rushed his friend to hospital, but he was declared dead.")]
    public void who_is_carried_elsewhere_is_not_hurt(string text) => Assert.False(Told(text).Totals.ContainsKey("injured"));

    [Theory]
    [InlineData("Rebels shot two soldiers dead in Kirkuk on Friday. The deaths bring to 471 the number of soldiers killed since the war began.")]
    [InlineData("Rebels shot two soldiers dead in Kirkuk on Friday. That brings to 471 the number of soldiers killed since May.")]
    public void whom_a_war_has_killed_is_no_toll_of_the_day(string text) => Assert.Equal(2, Told(text).Totals["killed"].Best);

    [Theory]
    [InlineData("Rebels shot down a plane near Kirkuk on Friday, killing all 15 crew and soldiers on board.", 15)]
    [InlineData("The front said it attacked a post in Kirkuk on Friday and killed \"dozens\" of soldiers.", 12)]
    public void who_is_dead_by_other_words(string text, int killed) => Assert.Equal(killed, Told(text).Totals["killed"].Best);

    [Fact]
    public void the_jets_that_come_behind_a_part_are_none_of_the_dead()
    {
        var account = Told("The army killed 21 people, including six children, when jets bombed a village near Kirkuk on Friday.");
        Assert.Equal([21, 6], account.Figures.Select(f => f.Point));
    }

    [Theory]
    [InlineData("A bomb killed rebel commander Karim Aziz and four of his men in Kirkuk on Friday.", Population.ArmedGroup)]
    [InlineData("The Iraqi army said four of its men were killed by a bomb in Kirkuk on Friday.", Population.StateForces)]
    [InlineData("Islamic State said four of its men were killed in Kirkuk on Friday by shells.", Population.ArmedGroup)]
    [InlineData("A bomb killed teacher Karim Aziz and four of his brothers in Kirkuk on Friday.", Population.Civilians)]
    public void a_commanders_men_are_of_his_force(string text, Population population) =>
        Assert.Contains(Told(text).Figures, f => f.Point == 4 && f.Population == population);

    [Theory]
    [InlineData("The bombing in Kirkuk on Friday killed nine people, a doctor said, while the government said four people died.", true)]
    [InlineData("Gunmen killed nine people in Kirkuk on Friday, a doctor said. Police said only four people were killed.", true)]
    [InlineData("Gunmen killed nine people in Kirkuk on Friday, a doctor said. Police said four people were killed at a mill.", false)]
    public void who_counts_fewer_and_says_so_is_a_rival(string text, bool rival) =>
        Assert.Equal(rival, Told(text).Figures.Single(f => f.Point == 4).SubsetOf is null);

    private static Account Told(string text) => Located.Accounts(text, Published).First(a => !a.Background);
}
