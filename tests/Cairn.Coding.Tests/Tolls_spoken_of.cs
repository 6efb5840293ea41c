using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Whom speech only speaks of is no toll; who is told to have died of a wound is no wounded one.</summary>
public sealed class Tolls_spoken_of
{
    [Theory]
    [InlineData("Raiders shot a baker dead at the mill on Sunday. \"They are shooting harmless weavers,\" a clerk cried.", "injured", 0)]
    [InlineData("Raiders shot and wounded five bakers at the mill on Sunday. \"Tanners are getting killed over nothing,\" a clerk said.", "killed", 0)]
    [InlineData("Raiders shot and wounded five bakers at the mill on Sunday. A clerk said she was \"sick of brothers killing brothers\".", "killed", 0)]
    [InlineData("Raiders shot a baker dead at the mill on Sunday. \"No more weavers getting hurt at our mill, please,\" a clerk said.", "injured", 0)]
    public void what_speech_says_of_people_at_large_counts_nobody(string text, string kind, int total) => Assert.Equal(total, Sum(text, kind));

    [Theory]
    [InlineData("Raiders came to the mill on Sunday. \"They killed villagers in their beds,\" a clerk said.", "killed", 2)]
    [InlineData("Raiders attacked the mill on Sunday. \"Villagers were killed in their beds,\" a clerk said.", "killed", 2)]
    [InlineData("Raiders are killing villagers at the mill, a clerk said on Sunday.", "killed", 2)]
    [InlineData("Raiders attacked the mill on Sunday. \"They are killing us, five bakers were killed,\" a clerk said.", "killed", 5)]
    public void what_it_says_was_done_or_counts_is_counted(string text, string kind, int total) => Assert.Equal(total, Sum(text, kind));

    [Theory]
    [InlineData("A 16-year-old pupil was killed by raiders at the mill on Sunday. The girl was declared dead beside the gate after suffering a bullet wound in her neck.", "injured", 0)]
    [InlineData("Raiders killed a baker at the mill on Sunday. A clerk suffered a gunshot wound and was taken to a clinic.", "injured", 1)]
    [InlineData("A baker was pronounced dead at the mill on Sunday, and a clerk was taken to a clinic after suffering a gunshot wound.", "injured", 1)]
    public void who_is_pronounced_dead_of_his_wound_is_not_hurt(string text, string kind, int total) => Assert.Equal(total, Sum(text, kind));

    [Fact]
    public void nor_a_part_of_the_hurt() =>
        Assert.DoesNotContain(Unplaced.Accounts("Raiders wounded nine guests at the mill on Sunday. Emil Brandt, who had opened fire, suffered bullet wounds and was declared dead at the gate.").SelectMany(a => a.Figures), f => f is { Kind: FigureKind.Injured, AsReported: "Emil Brandt" });

    [Fact]
    public void the_son_of_somebody_whom_a_vigil_remembers_is_told_apart()
    {
        var accounts = Unplaced.Accounts("Two guests were wounded at a vigil on Monday evening for the carpenter Pavel Orlov's 24-year-old son Kiril, who was gunned down on Sunday.");
        Assert.Equal([false, true], accounts.Select(a => a.Background));
        Assert.Equal(1, accounts[1].Totals["killed"].Best);
    }

    private static int Sum(string text, string kind) =>
        (int)Unplaced.Accounts(text).Where(a => a.Totals.ContainsKey(kind)).Sum(a => a.Totals[kind].Best ?? 0);
}
