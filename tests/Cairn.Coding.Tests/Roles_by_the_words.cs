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

    private static int? Total(string text, FigureKind kind) =>
        Unplaced.Accounts(text).Select(a => a.Totals.TryGetValue(CodeNames.Name(kind), out var total) ? total.Best : null).FirstOrDefault(t => t is not null);
}
