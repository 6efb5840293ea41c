using Cairn.Model;

namespace Cairn.Linking.Tests;

public sealed class Follow_ups
{
    private static readonly Where Ramadi = Told.Town("Ramadi", 33.42, 43.30);

    private static readonly CodedReport Attack = Told.Report("attack", "2014-05-04", Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)), Story("A car bomb killed Hamid Jassim Dulaimi, 45, and eleven others on Saturday."));

    [Fact]
    public void a_trial_months_later_joins_as_a_follow_up_and_leaves_the_day_alone()
    {
        var trial = Told.Report("trial", "2014-11-20", Told.Bombing("2014-11-20", Ramadi) with { Acts = [Act.Arrest] }, Story("A court sentenced the bomber who killed Hamid Jassim Dulaimi, 45."));
        var incident = Linker.Link([trial, Attack]).Single(i => i.Keys.Contains("attack#1"));
        Assert.Equal(["attack#1", "trial#1"], incident.Keys);
        Assert.Equal(["trial#1"], incident.FollowUps);
        Assert.Equal(new DateOnly(2014, 5, 3), incident.When!.Start);
    }

    [Fact]
    public void reports_of_the_first_days_are_no_follow_ups() =>
        Assert.Empty(Linker.Link([Attack, Told.Report("second", "2014-05-05", Told.Bombing("2014-05-03", Ramadi, Told.Killed(13)), Story("Thirteen died, Hamid Jassim Dulaimi, 45, among them."))])[0].FollowUps);

    [Fact]
    public void an_arrest_that_alone_is_known_is_the_occurrence() =>
        Assert.Empty(Linker.Link([Told.Report("arrest", "2014-05-04", Told.Bombing("2014-05-03", Ramadi) with { Acts = [Act.Arrest] })])[0].FollowUps);

    [Fact]
    public void an_explanation_says_what_joined_two_accounts_and_names_nobody()
    {
        var incident = Linker.Explain([Attack, Told.Report("second", "2014-05-05", Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)), Story("Twelve died, Hamid Jassim Dulaimi, 45, among them."))])[0];
        var link = Assert.Single(incident.Links!);
        Assert.True(link is { Joined: true, One: "second#1", Other: "attack#1", LogOdds: > 0 });
        Assert.Contains(link.For, f => f.Contains("likeness of the texts", StringComparison.Ordinal));
        Assert.DoesNotContain("Dulaimi", ContractJson.Write(incident), StringComparison.Ordinal);
    }

    [Fact]
    public void an_explanation_says_what_kept_the_nearest_apart()
    {
        var other = Told.Report("other", "2014-05-05", Told.Bombing("2014-05-04", Told.Town("Rutbah", 33.04, 40.28), Told.Killed(2)), "Two policemen were shot at a checkpoint near the Warrar canal.");
        var link = Assert.Single(Linker.Explain([Attack, other])[0].Links!);
        Assert.False(link.Joined);
        Assert.NotEmpty(link.Against);
    }

    [Fact]
    public void nothing_is_explained_unasked() => Assert.Null(Linker.Link([Attack])[0].Links);

    private static string Story(string first) => first + " The bomb went off at the Nahrain market in Ramadi, near the Qadisiya bus station in Khalidiya Street, police said.";
}
