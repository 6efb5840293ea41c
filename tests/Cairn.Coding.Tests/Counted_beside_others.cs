using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Who is counted with whom: companions in another clause, who searched, titles behind a name, a number told at first and again.</summary>
public sealed class Counted_beside_others
{
    [Theory]
    [InlineData("A rebel, who fled along with five cousins in spring, was killed by a rival band in Selm.", FigureKind.Killed, 1)]
    [InlineData("The commander, along with two aides, was killed in Selm.", FigureKind.Killed, 3)]
    [InlineData("During a joint search by police and army soldiers in Selm, nine rebels were arrested.", FigureKind.Arrested, 9)]
    [InlineData("After a raid of the guards and the customs officers in Norton, nine smugglers were arrested.", FigureKind.Arrested, 9)]
    [InlineData("In Selm, three soldiers, a policeman and a guard were killed.", FigureKind.Killed, 5)]
    [InlineData("Rebels abducted Rolf Brun, District Collector of Selm.", FigureKind.Abducted, 1)]
    [InlineData("Police arrested Dana Brun, General Manager of Norland Power.", FigureKind.Arrested, 1)]
    [InlineData("A District Health Officer, Rolf Brun, was abducted by rebels.", FigureKind.Abducted, 1)]
    [InlineData("Rebels abducted Rolf Brun, Dana Vestin and Hans Moor.", FigureKind.Abducted, 3)]
    [InlineData("A smuggler wanted in connection with several thefts, identified as Karl Brun, surrendered to the guards.", FigureKind.Surrendered, 1)]
    [InlineData("A raid on Monday left one rebel dead and two suspects detained. The rebel fired at the guards. The guards shot him dead. The force also detained two of his aides.", FigureKind.Arrested, 2)]
    [InlineData("Soldiers killed a rebel in Selm on Monday. They also detained two men.", FigureKind.Arrested, 2)]
    [InlineData("The anti-rebel cell arrested Karl Brun, a painter.", FigureKind.Arrested, 1)]
    [InlineData("A counter-guerrilla squad arrested three painters.", FigureKind.Arrested, 3)]
    [InlineData("A rebel squad seized three painters.", FigureKind.Abducted, 3)]
    public void is_told_once(string text, FigureKind kind, int number) => Assert.Equal(number, Sum(Unplaced.Accounts(text), kind));

    [Theory]
    [InlineData("12 soldiers, including a captain, and three rebels were killed near Selm.", FigureKind.Killed, 15)]
    [InlineData("12 soldiers, including a captain, were killed and three rebels were hurt near Selm.", FigureKind.Killed, 12)]
    [InlineData("12 soldiers, including a captain, a major and a cook, were killed near Selm.", FigureKind.Killed, 12)]
    [InlineData("A rebel leader in the Selm area, identified as Karl Brun (50), and Rolf Vestin, a 15-year-old courier, were arrested in Selm.", FigureKind.Arrested, 2)]
    [InlineData("A commander of the band, Karl Brun, who was wanted for a raid on a bank and a mill, was arrested in Selm.", FigureKind.Arrested, 1)]
    [InlineData("Gunmen shot dead a miller, identified as Karl Brun, also known as Sun, and four others.", FigureKind.Killed, 5)]
    [InlineData("Police arrested two militia 'commanders' and a driver near Selm.", FigureKind.Arrested, 3)]
    public void is_told_with_whom_the_list_goes_on(string text, FigureKind kind, int number) => Assert.Equal(number, Sum(Located.Accounts(text, "2031-11-20"), kind));

    private static int Sum(IEnumerable<Account> accounts, FigureKind kind) =>
        accounts.Where(a => !a.Background).Sum(a => a.Totals.GetValueOrDefault(CodeNames.Name(kind))?.Best ?? 0);
}
