using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Tolls that rise, are told again, by several sources or over several towns; who was hurt and died.</summary>
public sealed class Tolls_in_reports
{
    [Theory]
    [InlineData("Dial toll-free 855-310-4477 with tips on the shooting, in which two bakers were killed.", "killed", 2)]
    [InlineData("Orsk hospital raised the death toll from Friday's blast at the ferry pier in the harbour district of the old town to 23.", "killed", 23)]
    [InlineData("The raid lifts to 31 the number of guards killed in the ambush.", "killed", 31)]
    [InlineData("The number of guards killed in the ambush has risen to 26.", "killed", 26)]
    [InlineData("The fighting is reported to have killed 130 guards since the end of July.", "killed", 0)]
    [InlineData("More than 90 people have died since the Red Lake truce of the tribes broke down.", "killed", 0)]
    [InlineData("Over 20 guards died in the attack, a tribune said. By evening a doctor counted 24 dead guards.", "killed", 24)]
    public void that_rise_are_told_once(string text, string kind, int total) => Assert.Equal(total, Sum(text, kind));

    [Theory]
    [InlineData("Over 60 raiders most of them teenagers were killed near the mill.", "killed", 61)]
    [InlineData("Sixty guests mostly children were killed near the mill.", "killed", 60)]
    [InlineData("A monitor said the raid on the fort left eleven dead and wounded dozens the agency reported.", "injured", 12)]
    [InlineData("Shelling of the market killed four and injured 12 the monitor said.", "injured", 12)]
    public void stand_without_commas_too(string text, string kind, int total) => Assert.Equal(total, Sum(text, kind));

    [Theory]
    [InlineData("Five people were hurt in the shooting, police said. One of them has since died.", "injured", 4)]
    [InlineData("A weaver was wounded when a bomb went off. He died at dawn.", "injured", 0)]
    [InlineData("Ida Kern was shot dead at the inn. Her brother Paul was shot in the jaw and will survive.", "injured", 1)]
    [InlineData("A clerk died in a shooting on Sunday. Guards found the victim with a gunshot wound beside the mill.", "injured", 0)]
    [InlineData("A clerk died in a shooting on Sunday. Guards found the driver with a gunshot wound and he is stable.", "injured", 1)]
    [InlineData("Guards found Ida Kern with a gunshot wound on Sunday. Kern was pronounced dead at a clinic.", "injured", 0)]
    [InlineData("Raiders killed a 19-year-old on Sunday. Guards found the 19-year-old with bullet wounds beside the mill.", "injured", 0)]
    [InlineData("A clerk was killed on Sunday. Guards found a man with gunshot wounds in a car. He was declared dead beside the mill.", "injured", 0)]
    [InlineData("A clerk was killed on Sunday. Guards found a woman with gunshot wounds in a car. She is in critical condition.", "injured", 1)]
    [InlineData("Raiders killed a 19-year-old on Sunday. Guards found a 23-year-old with bullet wounds beside the mill.", "injured", 1)]
    public void part_the_hurt_from_the_dead(string text, string kind, int total) => Assert.Equal(total, Sum(text, kind));

    [Theory]
    [InlineData("A 9-year-old pupil died in the blast. Relatives of the mayor said the 9-year-old girl died at the gate.", "killed", 1)]
    [InlineData("Luis Vega was killed in the blast. Vega died beside his bench, a clerk said.", "killed", 1)]
    [InlineData("A gunman killed a baker and two others. The two others were killed at the gate.", "killed", 3)]
    public void count_nobody_twice(string text, string kind, int total) => Assert.Equal(total, Sum(text, kind));

    [Fact]
    public void hold_all_of_a_list() =>
        Assert.Equal(7, Located.Accounts("Another seven people including four girls and two boys were killed in raids on Mosul. The mill was there. She and her nephew are dead along with another couple\" Emil Brandt told reporters.", "2026-11-20").Single().Totals["killed"].Best);

    [Theory]
    [InlineData("Over 60 porters were killed on Friday. The raid on the mill killed at least 60 porters.", 60)]
    [InlineData("The raid killed at least 60 porters on Friday. More than 60 porters died in the raid, a clerk said.", 60)]
    [InlineData("The raid killed more than 60 porters on Friday.", 61)]
    public void more_than_a_number_and_at_least_it_are_one(string text, int total) => Assert.Equal(total, Sum(text, "killed"));

    [Theory]
    [InlineData("In retaliation for the lynching of a trader on May 2, raiders shot dead three guards at the mill.", 3, 1)]
    [InlineData("The ambush killed two drivers in revenge for a raid that left a clerk dead.", 2, 1)]
    [InlineData("Two guests were killed at a vigil for Pavel Orlov, who was fatally shot on Sunday.", 2, 1)]
    public void what_an_attack_answers_is_told_apart(string text, int now, int before)
    {
        var accounts = Unplaced.Accounts(text);
        Assert.Equal([now, before], accounts.Select(a => a.Totals["killed"].Best ?? 0));
        Assert.Equal([false, true], accounts.Select(a => a.Background));
    }

    [Theory]
    [InlineData("He was going to kill two clerks and a cook, the chief said.", "killed", 0)]
    [InlineData("Gunmen tried to kill the mayor on Sunday and wounded two guards.", "killed", 0)]
    [InlineData("Gunmen tried to kill the mayor on Sunday and wounded two guards.", "injured", 2)]
    [InlineData("Rebels threatened to kill 12 hostages.", "killed", 0)]
    public void count_nobody_to_whom_it_did_not_happen(string text, string kind, int total) => Assert.Equal(total, Sum(text, kind));

    [Theory]
    [InlineData("Shelling killed 21 people on Monday. Fifteen people died at a bakery, a monitor said. Another shell in the same hour killed six more people.", 21)]
    [InlineData("Air raids killed nine civilians on Monday. The first killed seven porters. The second killed two more people.", 9)]
    [InlineData("Shelling killed 21 people on Monday. Fifteen people died at a bakery, a monitor said. Another shell in the same hour killed five more people.", 26)]
    public void what_is_left_of_a_whole_is_a_part(string text, int total) => Assert.Equal(total, Sum(text, "killed"));

    [Theory]
    [InlineData("Eleven porters were killed, the mayor said. A blast at the mine killed 40 civilians, including 11 porters.", 40)]
    [InlineData("Eleven porters were killed, the mayor said. A blast at the mine killed 40 civilians, including nine porters.", 51)]
    public void a_part_told_before_its_whole_is_that_part(string text, int total) => Assert.Equal(total, Sum(text, "killed"));

    [Fact]
    public void the_best_placed_source_sets_the_total()
    {
        static Figure By(SourceKind kind, int n) => new() { Kind = FigureKind.Killed, Low = n, Point = n, High = n, Source = new Source { Kind = kind } };
        Assert.Equal(33, AccountTotals.Of([By(SourceKind.ArmedGroup, 50), By(SourceKind.Health, 33)])["killed"].Best);
    }

    [Fact]
    public void what_a_party_says_of_people_whom_others_count_too_stands_beside()
    {
        static Figure By(SourceKind kind, Population population, int n) => new() { Kind = FigureKind.Killed, Population = population, Low = n, Point = n, High = n, Source = new Source { Kind = kind } };
        Assert.Equal(7, AccountTotals.Of([By(SourceKind.Government, Population.All, 7), By(SourceKind.ArmedGroup, Population.StateForces, 20)])["killed"].Best);
        Assert.Equal(7, AccountTotals.Of([By(SourceKind.Military, Population.StateForces, 2), By(SourceKind.Military, Population.ArmedGroup, 5), By(SourceKind.ArmedGroup, Population.ArmedGroup, 1), By(SourceKind.ArmedGroup, Population.StateForces, 8)])["killed"].Best);
        Assert.Equal(9, AccountTotals.Of([By(SourceKind.ArmedGroup, Population.ArmedGroup, 1), By(SourceKind.ArmedGroup, Population.StateForces, 8)])["killed"].Best);
    }

    [Fact]
    public void rival_counts_are_no_part_of_one_another() =>
        Assert.Equal(7, Sum("Two soldiers and five militants were killed in a clash in Kirkuk on Friday, the army said. A spokesman for the Taliban said the group lost only one fighter and eight soldiers were killed.", "killed"));

    [Fact]
    public void a_sum_told_twice_over_two_towns_folds() =>
        Assert.Equal([6, 3], Located.Accounts("Nine people were killed in two attacks on Friday, a monitor said. Nine people died in the attacks, the governor said. Gunmen killed six people in Kirkuk on Friday. Three people were killed in Mosul when a bomb went off.", "2022-03-20").Where(a => a.Totals.ContainsKey("killed")).Select(a => a.Totals["killed"].Best ?? 0));

    [Theory]
    [InlineData("Raids killed 16 people across Iraq on Friday, a monitor said. Raids on Tikrit killed seven people. Another seven people were killed in raids on Mosul. Another two people died in rocket fire in Samarra.", "7 7 2")]
    [InlineData("Raids and shelling killed 51 people in Iraq on Friday. Army shelling left 15 people dead in the east of Mosul. Rebel shelling killed nine people in the west of the city. Another 27 guests were killed in Iranian raids on Samarra.", "15 9 27")]
    [InlineData("Raids killed 16 people across Iraq on Friday, a monitor said. Raids on Tikrit killed seven people. Nine more died in the same raids, doctors said.", "16")]
    public void a_sum_that_held_towns_together_is_taken_apart(string text, string tolls) =>
        Assert.Equal(tolls, string.Join(' ', Located.Accounts(text, "2022-03-20").Where(a => a.Totals.ContainsKey("killed")).Select(a => a.Totals["killed"].Best)));

    private static int Sum(string text, string kind) => Unplaced.Accounts(text).Where(a => !a.Background).Sum(a => a.Totals.TryGetValue(kind, out var t) ? t.Best ?? 0 : 0);
}
