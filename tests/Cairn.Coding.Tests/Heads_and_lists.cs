using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>How many people a subject or an object counts, whatever stands between its number, its noun and its verb.</summary>
public sealed class Heads_and_lists
{
    [Theory]
    [InlineData("Ten members of the Red Band, including some women, surrendered in Selm.", 10)]
    [InlineData("Ten cadres of the Red Band, two of them women, surrendered in Selm.", 10)]
    [InlineData("Seventeen rebels belonging to various groups surrendered in Selm.", 17)]
    [InlineData("Five active 'commanders' of the Red Band surrendered before the police in Selm.", 5)]
    [InlineData("Six tolva (a group of village youths) members surrendered in Selm.", 6)]
    public void keep_their_number_behind_what_describes_them(string text, int told) => Assert.Equal(told, Total(text, FigureKind.Surrendered));

    [Theory]
    [InlineData("A mayor and his driver were pulled from their car and killed in Selm.", FigureKind.Killed, 2)]
    [InlineData("Two bakers and a clerk were abducted and later killed by rebels.", FigureKind.Killed, 3)]
    public void are_shared_by_coordinated_verbs(string text, FigureKind kind, int told) => Assert.Equal(told, Total(text, kind));

    [Theory]
    [InlineData("Karl Benz, head of the armoury in Selm, and Hans Moor, a courier, were arrested.", 2)]
    [InlineData("A leader identified as Karl Benz, who has six cases against him, and three of his clerks were arrested in Selm.", 4)]
    public void go_on_behind_what_is_said_of_a_member(string text, int told) => Assert.Equal(told, Total(text, FigureKind.Arrested));

    [Theory]
    [InlineData("A leader, along with his wife, surrendered in Selm.", FigureKind.Surrendered, 2)]
    [InlineData("A leader surrendered with his two sons in Selm.", FigureKind.Surrendered, 3)]
    [InlineData("Police arrested a leader with his six associates in Selm.", FigureKind.Arrested, 7)]
    public void have_their_own_people_with_them(string text, FigureKind kind, int told) => Assert.Equal(told, Total(text, kind));

    [Theory]
    [InlineData("Rebels killed two villagers Karl Benz and Hans Moor in Selm.", 2)]
    [InlineData("Raiders shot dead a father and son duo in Selm.", 2)]
    [InlineData("Rebels killed a clerk in Village-55 on Monday.", 1)]
    [InlineData("Rebels killed two ASIs in Selm.", 2)]
    public void count_nobody_twice_and_no_name(string text, int told) => Assert.Equal(told, Total(text, FigureKind.Killed));

    private static int? Total(string text, FigureKind kind) =>
        Unplaced.Accounts(text, "2026-11-20").Where(a => !a.Background).Select(a => a.Totals.TryGetValue(CodeNames.Name(kind), out var total) ? total.Best : null).FirstOrDefault(t => t is not null);
}
