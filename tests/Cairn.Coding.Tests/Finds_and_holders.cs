using Cairn.Model;

namespace Cairn.Coding.Tests;

/// <summary>Who holds people without being told to, and what is found with them or on a road.</summary>
public sealed class Finds_and_holders
{
    [Theory]
    [InlineData("Two rebels were killed and four others were held after a clash with the police near Selm. Police said the four were arrested.", true)]
    [InlineData("A guerrilla was killed and three guerrillas were arrested near Selm, the army said.", true)]
    [InlineData("A trader was shot dead in Selm. Two men were arrested, police said.", false)]
    public void are_the_state_where_those_who_fought_are_held(string text, bool isTold) =>
        Assert.Equal(isTold, Unplaced.Accounts(text).Where(a => a.Acts.Contains(Act.Arrest)).SelectMany(a => a.Actors).Any(a => a is { Role: ActorRole.Perpetrator, ActorClass: 1 }));

    [Theory]
    [InlineData("Soldiers recovered a landmine planted under a culvert near Selm.", Act.WeaponsDisrupted)]
    [InlineData("Police found two bombs buried beneath the road to Selm.", Act.WeaponsDisrupted)]
    [InlineData("Police recovered two bombs from a barn in Selm.", Act.WeaponsSeizure)]
    [InlineData("Soldiers found three rifles and a landmine buried in a garden in Selm.", Act.WeaponsSeizure)]
    public void are_stopped_devices_where_these_lay_for_somebody(string text, Act act) =>
        Assert.Equal([act], Unplaced.Accounts(text)[0].Acts);

    [Theory]
    [InlineData("Police arrested a rebel in Selm. Pamphlets and a wireless set were recovered from him.", true)]
    [InlineData("Police arrested a rebel in Selm and recovered a country made pistol from his possession.", true)]
    [InlineData("Soldiers recovered the body of a rebel along with four rifles near Selm.", true)]
    [InlineData("Police arrested a trader in Selm.", false)]
    public void are_taken_where_supplies_come_from_those_held(string text, bool isSeized) =>
        Assert.Equal(isSeized, Unplaced.Accounts(text).SelectMany(a => a.Acts).Contains(Act.WeaponsSeizure));

    [Theory]
    [InlineData("Karl Benz was arrested along with a bomb in Selm.", false)]
    [InlineData("A bomb killed two clerks in Selm. Karl Benz was arrested.", true)]
    public void are_no_blast_where_somebody_is_taken_with_a_device(string text, bool isBlast) =>
        Assert.Equal(isBlast, Unplaced.Accounts(text).SelectMany(a => a.Acts).Contains(Act.Bombing));

    [Theory]
    [InlineData("Police arrested Ivan Lenk, SP Hans Moor said.", 1)]
    [InlineData("Police arrested a top leader and district secretary, Karl Benz, in Selm.", 1)]
    [InlineData("Police arrested a teacher and a driver in Selm.", 2)]
    [InlineData("Police arrested an XKP near Selm.", 1)]
    public void are_as_many_as_are_held(string text, int count) => Assert.Equal(count, Total(text, FigureKind.Arrested));

    [Theory]
    [InlineData("Karl Benz, a trader and a former mayor, was shot dead by rebels in Selm.", 1)]
    [InlineData("Two traders and a driver were shot dead by rebels in Selm.", 3)]
    [InlineData("Rebels killed the head of Selm village.", 1)]
    public void are_as_many_as_died(string text, int count) => Assert.Equal(count, Total(text, FigureKind.Killed));

    private static int? Total(string text, FigureKind kind) =>
        Unplaced.Accounts(text).Where(a => !a.Background).Select(a => a.Totals.TryGetValue(CodeNames.Name(kind), out var total) ? total.Best : null).FirstOrDefault(t => t is not null);
}
