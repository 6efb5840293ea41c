using Cairn.Coding;
using Cairn.Model;

namespace Cairn.Coding.Tests;

public sealed class Roles_by_the_words
{
    [Fact]
    public void people_shot_dead_by_named_cadres_are_counted() =>
        Assert.Equal(3, Total("Suspected ELN guerrillas shot dead three farmers at a ford.", FigureKind.Killed));

    [Fact]
    public void a_name_beside_one_person_is_no_second_victim() =>
        Assert.Equal(1, Total("A postman, Ravi Kumar, was shot dead by the rebels near the town.", FigureKind.Killed));

    [Fact]
    public void a_list_that_spells_a_number_out_adds_nothing() =>
        Assert.Equal(3, Total("Rebels killed three captives, two men and one woman, in the forest.", FigureKind.Killed));

    [Fact]
    public void both_of_two_coordinated_verbs_have_the_object() =>
        Assert.Equal(2, Total("Rebels abducted and killed two villagers.", FigureKind.Abducted));

    [Fact]
    public void fighters_who_surrender_need_no_tree() =>
        Assert.Equal(4, Total("Four ELN guerrillas surrendered before a magistrate.", FigureKind.Surrendered));

    [Theory]
    [InlineData("Rebels shot him dead in Selm.", FigureKind.Killed, 1)]
    [InlineData("Four rebels on motorcycles shot the baker dead.", FigureKind.Killed, 1)]
    [InlineData("About twenty raiders came to the house of a baker and dragged him out before shooting him dead.", FigureKind.Killed, 1)]
    public void the_word_that_completes_a_verb_tells_nothing_of_who_did_it(string text, FigureKind kind, int told) => Assert.Equal(told, Total(text, kind));

    [Fact]
    public void the_word_that_completes_a_verb_is_no_name_of_whom_it_was_done_to()
    {
        Assert.Contains(Unplaced.Accounts("Rebels shot a baker dead.")[0].Actors, a => a.AsReported == "baker");
        Assert.Contains(Unplaced.Accounts("Rebels held 30 traders captive.")[0].Actors, a => a.AsReported == "traders");
    }

    [Theory]
    [InlineData("Two guards and a villager are killed in Selm.", FigureKind.Killed, 3)]
    [InlineData("Two guards and a villager are being held by the rebels.", FigureKind.Abducted, 3)]
    public void a_list_before_a_verb_in_the_present_is_whole(string text, FigureKind kind, int told) => Assert.Equal(told, Total(text, kind));

    private static int? Total(string text, FigureKind kind) =>
        Unplaced.Accounts(text).Select(a => a.Totals.TryGetValue(CodeNames.Name(kind), out var total) ? total.Best : null).FirstOrDefault(t => t is not null);
}
