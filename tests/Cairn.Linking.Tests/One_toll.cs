using Cairn.Model;

namespace Cairn.Linking.Tests;

/// <summary>Two reports that give one toll of one day and one town, in words that have nothing in common.</summary>
public sealed class One_toll
{
    private static readonly Where Ramadi = Told.Town("Ramadi", 33.42, 43.30);
    private static readonly Where Rutbah = Told.Town("Rutbah", 33.04, 40.28);
    private static readonly Where Quarter = Told.Town("Tamim", 33.43, 43.26);

    private static readonly Figure[] Toll = [Told.Killed(1), Injured(5)];

    [Fact]
    public void is_one_occurrence_though_one_tells_of_the_scene_and_the_other_of_a_trial()
    {
        var incident = Assert.Single(Linked(Scene(Toll), Trial("2014-05-03", Ramadi, Toll)));
        Assert.Equal((1, 5), (incident.Totals["killed"].Best, incident.Totals["injured"].Best));
        Assert.Single(Linked(Scene(Toll), Trial("2014-05-04", Ramadi, Toll)));
        Assert.Single(Linked(Scene(Toll), Trial("2014-05-03", Quarter, Toll)));
    }

    [Fact]
    public void of_another_day_town_or_number_is_another()
    {
        Assert.Equal(2, Linked(Scene(Toll), Trial("2014-05-06", Ramadi, Toll)).Count);
        Assert.Equal(2, Linked(Scene(Toll), Trial("2014-05-03", Rutbah, Toll)).Count);
        Assert.Equal(2, Linked(Scene(Toll), Trial("2014-05-03", Ramadi, Told.Killed(1), Injured(4))).Count);
    }

    [Fact]
    public void of_few_people_or_no_exact_number_may_be_another()
    {
        Figure[] few = [Told.Killed(1), Injured(2)], open = [Told.Killed(1), Injured(12) with { Qualifier = Qualifier.AtLeast, High = null }];
        Assert.Equal(2, Linked(Scene(few), Trial("2014-05-03", Ramadi, few)).Count);
        Assert.Equal(2, Linked(Scene(open), Trial("2014-05-03", Ramadi, open)).Count);
    }

    private static IReadOnlyList<Incident> Linked(params CodedReport[] reports) => Linker.Link(reports);

    private static CodedReport Scene(params Figure[] toll) => Told.Report("scene", "2014-05-04", Told.Bombing("2014-05-03", Ramadi, toll),
        "A neighbour heard glass break and ran out with a torch. Farid Qasim, a baker, was carried to the kerb. Ambulances left for Khalidiya one after another.");

    private static CodedReport Trial(string day, Where where, params Figure[] toll) => Told.Report("trial", "2014-11-20", Told.Bombing(day, where, toll) with { Background = true },
        "The prosecutor Layth Omran asked the court in Baghdad for more time. Counsel for Hazim Duri objected, and the judge set a hearing in December.");

    private static Figure Injured(int n) => Told.Killed(n) with { Kind = FigureKind.Injured };
}
