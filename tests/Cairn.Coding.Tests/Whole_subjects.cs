using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Who is meant by a verb when a long description, a setting or an aside stands between the people and it.</summary>
public sealed class Whole_subjects
{
    [Theory]
    [InlineData("A Red Band captain, Ada Holm alias Star, bearing a bounty of USD 7,000 surrendered at the mill in Selm.", 1)]
    [InlineData("Karl Benz alias Fox, leading the lake wing of the Red Band in Norton and his wife Ada Holm alias Star, quietly surrendered to the mayor in Selm.", 2)]
    [InlineData("44 rebels belonging to the 3rd and 5th Lake Company of the Red Band surrendered in Selm.", 44)]
    [InlineData("Five fighters of the Red Band, identified as Bela, band treasurer, Odo, squad captain of the Hill group, Emil and Luka, and Rita, all scouts, surrendered to the mayor in Selm.", 5)]
    [InlineData("Two hundred and six followers of Red Front backed league, KMAS, surrendered in Selm.", 206)]
    [InlineData("A captain of the hill 'council' of the Red Band Jan Kowal alias Wolf, who had a bounty on him, and a captain of the lake 'council' Ada Holm alias Star surrendered in Selm.", 2)]
    [InlineData("A woman fighter of the Red Band Ada Holm alias Star and six others surrendered in Selm.", 7)]
    [InlineData("Two helpers of Per Holm, chief of the Red Band, identified as Jan Kowal alias Sam (25) and his cousin Luis Vega (22), surrendered in Selm.", 2)]
    [InlineData("The army captured nine rebels, and six women surrendered in Selm.", 6)]
    public void surrender(string text, int told) => Assert.Equal(told, Total(text, FigureKind.Surrendered));

    [Theory]
    [InlineData("A captain of the Red Band, identified as Jan Kowal alias Fox, born in Norton and thought involved in nine thefts including raids, burnings, hold-ups, was arrested in Oster.", 1)]
    [InlineData("During a night search led by soldiers and river guards near the ferry in Norton, a Red Band 'quartermaster', identified as Jan Kowal alias Fox, was arrested.", 1)]
    [InlineData("Four members of the TBC, an offshoot faction of the Red Band, identified as Jan Kowal, Per Holm, Luis Vega of Selm and Karl Benz of Norton were arrested at the ferry.", 4)]
    [InlineData("Five members of the TBC a breakaway group of the Red Band were arrested in Selm.", 5)]
    [InlineData("A smuggler identified as Jan, supposedly involved in the raid on a guard post that had killed two cooks in Norton last spring was arrested at Selm.", 1)]
    [InlineData("Three rebel 'quartermasters' were arrested in Selm.", 3)]
    [InlineData("Five suspected rebels - Jan Kowal, Per Holm, Luis Vega, Karl Benz and Hans Moor - were arrested in Selm.", 5)]
    [InlineData("Jan Kowal, the head of Norland League, a charitable organisation of the Red Band and his aide Per Holm alias Fox (38) were arrested in Selm.", 2)]
    [InlineData("Police arrested Ada Holm - a weaver from Norton and one of the treasurers of a hill union - in Selm.", 1)]
    [InlineData("Two smugglers wanted for nine thefts and bearing a bounty of Rupees 90,000 were arrested in Selm.", 2)]
    [InlineData("A driver identified as Jan Kowal and three porters identified as Per Holm, a native of Selm, Luis Vega of Norton and A. Benz of Oster were arrested in Selm.", 4)]
    [InlineData("Jan Kowal was arrested in Selm along with rebel pamphlets and diaries.", 1)]
    public void are_arrested(string text, int told) => Assert.Equal(told, Total(text, FigureKind.Arrested));

    [Theory]
    [InlineData("Eight rebels belonging to a small group called Third Circle (TC), an offshoot faction of the Red Band, were killed in a clash near Selm.", 8)]
    [InlineData("A retired sergeant who had been hired by the mill, founded to outwit river bandits was killed in a raid near Selm.", 1)]
    [InlineData("Jan Kowal (24), a baker with ties to several rebel factions was taken by three strangers from his shop at Selm and shot dead.", 1)]
    [InlineData("Rebels assaulted a ferryman, Jan Kowal, to death in Selm.", 1)]
    [InlineData("Rebels shot dead Jan Kowal, a former Farmers' Party (FP) leader and Lake Council president, near Selm.", 1)]
    [InlineData("A guard was killed and his two cousins were hurt, along with 19 pilgrims, when a bridge was blown up in Selm.", 1)]
    [InlineData("A Hill Guard Police (HGP) trooper was killed in Selm.", 1)]
    [InlineData("Police in Selm say a 34-year-old miller was killed in a shooting.", 1)]
    public void die(string text, int told) => Assert.Equal(told, Total(text, FigureKind.Killed));

    [Fact]
    public void are_not_those_who_look_at_the_dead() => Assert.Null(Total("Priests attending the burial of the porters killed in the flood in Selm lit candles.", FigureKind.Killed));

    [Theory]
    [InlineData("One river guard, walking to the pier where the dead pilot was found, was injured by a mine at Selm.", 1)]
    [InlineData("Six millers were hit in the guards' firing in Selm.", 6)]
    [InlineData("Rebels chopped off the hands of two millers in Selm.", 2)]
    [InlineData("A raid hit a mill in Selm on Monday. A weaver wounded in both wrists was taken to a clinic, along with two porters.", 3)]
    public void are_hurt(string text, int told) => Assert.Equal(told, Total(text, FigureKind.Injured));

    [Fact]
    public void are_alone_before_a_verb_that_tells_of_one() =>
        Assert.Contains(Unplaced.Accounts("KOWAL DIED AND BRANDT WAS SERIOUSLY INJURED IN SELM.", "2026-11-20").SelectMany(a => a.Figures), f => f.Kind == FigureKind.Injured && f.AsReported!.Contains("BRANDT", StringComparison.Ordinal));

    [Theory]
    [InlineData("The raiders snatched four INSAS and a carbine from the river guards in Selm.")]
    [InlineData("Rebels burned a mill and choked the lake road with boulders near Selm.")]
    public void are_no_weapons_and_no_roads(string text) => Assert.Null(Total(text, FigureKind.Abducted) ?? Total(text, FigureKind.Injured));

    [Theory]
    [InlineData("The mayor of Selm freed six weavers of the hill union, arrested earlier for blocking a bridge.", 6)]
    [InlineData("Police have taken two ferrymen, Jan Kowal and Per Holm, under custody in Selm.", 2)]
    public void are_held(string text, int told) => Assert.Equal(told, Total(text, FigureKind.Arrested));

    [Theory]
    [InlineData("Around 40-45 armed fighters of the Red Band set ablaze a barge near Selm.", "fighters")]
    [InlineData("In an attempt to spoil the harvest, rebels blew up a barn in Selm.", "rebels")]
    public void act(string text, string doer) => Assert.Contains(Unplaced.Accounts(text, "2026-11-20").SelectMany(a => a.Actors), a => a.AsReported!.Contains(doer, StringComparison.Ordinal));

    [Theory]
    [InlineData("The rebels killed Jan Kowal in Selm, holding him responsible for the ferry raid in which two rebels were killed.", 1)]
    [InlineData("A rebel was killed in Selm. The sweep began following a clash with smugglers on May 3 in which one guard was killed.", 1)]
    [InlineData("A guard was killed at the bridge in Selm where 28 pilgrims, including three clerks, were killed in an ambush on November 5.", 1)]
    public void of_what_came_before_are_told_apart(string text, int told) => Assert.Equal(told, Total(text, FigureKind.Killed));

    private static int? Total(string text, FigureKind kind) =>
        Unplaced.Accounts(text, "2026-11-20").Where(a => !a.Background).Select(a => a.Totals.TryGetValue(CodeNames.Name(kind), out var total) ? total.Best : null).FirstOrDefault(t => t is not null);
}
