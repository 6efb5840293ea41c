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

    [Theory]
    [InlineData("Two rebels, one of them carrying a price on his head, were arrested in Selm.", 2)]
    [InlineData("The conductor and cleaner of a coach were arrested in Selm.", 2)]
    [InlineData("Police arrested a man and woman in Selm.", 2)]
    [InlineData("Karl Benz, a trader and the prime suspect in a fraud, was arrested in Selm.", 1)]
    [InlineData("Police arrested a captain Karl Benz with his six associates in Selm.", 7)]
    [InlineData("A 'captain', four 'scouts' and a 'village member' were arrested in Selm.", 6)]
    [InlineData("The committee member of the Red Band and area secretary, Karl Benz, and two women were arrested in Selm.", 3)]
    [InlineData("Three top rebels, identified as Karl Benz (39), his wife Ada Benz (30), and Hans Moor (24), were arrested in Selm.", 3)]
    [InlineData("A ‘Hill Squad (HS) commander’ of the Red Band and two squad (band) members were arrested in Selm.", 3)]
    [InlineData("Elsewhere in Selm, a young rebel, identified as Karl Benz, was arrested on Monday.", 1)]
    public void count_each_person_once_whatever_he_is_called(string text, int told) => Assert.Equal(told, Total(text, FigureKind.Arrested));

    [Theory]
    [InlineData("A guard was killed and three others named as Karl Benz, Per Holm and Hans Moor, were injured in a blast in Selm.", FigureKind.Injured, 3)]
    [InlineData("17 men of the Hill Guard and Selm Police were injured in a blast.", FigureKind.Injured, 17)]
    [InlineData("Jan Kowal, a rebel, operating in the north, and his wife Ada were killed in a clash in Selm.", FigureKind.Killed, 2)]
    [InlineData("Rebels abducted three railway staff in Selm.", FigureKind.Abducted, 3)]
    [InlineData("A weaver and six millers were believed to have been abducted by rebels in Selm.", FigureKind.Abducted, 7)]
    [InlineData("Two brothers were taken from a bus and shot dead in Selm.", FigureKind.Killed, 2)]
    [InlineData("Nine guards and four Hill Front of Selm (HFS) rebels were killed in a clash.", FigureKind.Killed, 13)]
    [InlineData("Raiders kidnapped the driver and guard of the mail train in Selm.", FigureKind.Abducted, 2)]
    public void go_on_to_the_last(string text, FigureKind kind, int told) => Assert.Equal(told, Total(text, kind));

    [Theory]
    [InlineData("Rebels killed a 45-yr-old miller in Selm.", FigureKind.Killed, 1)]
    [InlineData("Raiders kidnapped six men, all aged about 40, in Selm.", FigureKind.Abducted, 6)]
    [InlineData("Two Hill-60 troopers were injured in a clash in Selm.", FigureKind.Injured, 2)]
    [InlineData("Rebels shot dead two millers in Selm. This was the third such raid, claiming five lives within the past six days.", FigureKind.Killed, 2)]
    [InlineData("Rebels killed a headman in Selm. In last six years, more than 14 headmen have been killed there.", FigureKind.Killed, 1)]
    [InlineData("Three rebels surrendered in Selm. With this, 287 rebels have so far surrendered.", FigureKind.Surrendered, 3)]
    public void count_no_age_no_label_and_no_period(string text, FigureKind kind, int told) => Assert.Equal(told, Total(text, kind));

    private static int? Total(string text, FigureKind kind) =>
        Unplaced.Accounts(text, "2026-11-20").Where(a => !a.Background).Select(a => a.Totals.TryGetValue(CodeNames.Name(kind), out var total) ? total.Best : null).FirstOrDefault(t => t is not null);
}
