using Cairn.Model;
using Cairn.Testing;

namespace Cairn.Engine.Tests;

/// <summary>The bundled samples, the page in our own words among them: what the seed report tests, on every machine.</summary>
public sealed class The_samples
{
    private static async Task<CodedReport> Sample(string id) => (await Coding.Of(Repository.PathOf("data", "samples", "samples.jsonl"))).Single(r => r.Id == id);

    [Fact]
    public async Task a_page_with_two_attacks_gives_two_accounts()
    {
        var report = await Sample("hasakah-diyala-page");
        Assert.DoesNotContain("Leave a Reply", report.Report!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Photo:", report.Report.Text, StringComparison.Ordinal);
        Assert.Equal(["IQ", "SY"], report.Accounts.Where(a => !a.Background).Select(a => a.Where.Country).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(2, report.Accounts.Count(a => a.Background));
        var syria = report.Accounts.Single(a => !a.Background && a.Where.Country == "SY");
        Assert.Equal(89, syria.Figures.Single(f => f.Kind == FigureKind.Arrested).Low);
        Assert.Contains(syria.Actors, a => a is { Role: ActorRole.Claimant, Name: "Islamic State" });
    }

    [Fact]
    public async Task a_toll_to_date_stands_over_first_figures()
    {
        var account = (await Sample("mogadishu-update")).Accounts.Single();
        Assert.Equal(301, account.Totals["killed"].Low);
        Assert.Equal(new DateOnly(2017, 10, 14), account.When.Start);
        Assert.Contains(account.Actors, a => a is { Role: ActorRole.Perpetrator, Name: "Al-Shabaab", Certainty: Certainty.Accused });
    }

    [Fact]
    public async Task an_anniversary_is_background() =>
        Assert.All((await Sample("mogadishu-anniversary")).Accounts, a => Assert.True(a.Background));

    [Fact]
    public async Task children_among_the_dead_are_not_added()
    {
        var account = (await Sample("kramatorsk-strike")).Accounts.Single();
        Assert.Equal(50, account.Totals["killed"].Low);
        Assert.NotNull(account.Figures.Single(f => f.Population == Population.Children).SubsetOf);
        Assert.Contains(account.Actors, a => a is { Role: ActorRole.Perpetrator, Name: "Russian military", Certainty: Certainty.Accused });
    }

    [Fact]
    public async Task a_copy_says_whose_story_it_is() =>
        Assert.Equal("Northern Wire", (await Sample("hasakah-copy")).Report!.RepublishedFrom);

    [Fact]
    public async Task two_occurrences_of_one_report_stay_apart()
    {
        var report = await Sample("kabul-update");
        Assert.Equal(2, report.Accounts.Count);
        Assert.Equal(183, report.Accounts[0].Totals["killed"].Low);
        Assert.Contains(Act.DroneStrike, report.Accounts[1].Acts);
    }

    [Fact]
    public async Task coding_again_gives_the_same_bytes()
    {
        var path = Repository.PathOf("data", "samples", "samples.jsonl");
        Assert.Equal((await Coding.Of(path)).Select(r => ContractJson.Write(r)), (await Coding.Of(path)).Select(r => ContractJson.Write(r)));
    }

    [Fact]
    public void no_country_where_something_happens_becomes_its_perpetrator() =>
        Assert.All(Coding.Text("A car bomb killed 12 people in Syria on Friday.").Accounts, a => Assert.DoesNotContain(a.Actors, x => x.Role == ActorRole.Perpetrator));

    [Fact]
    public void what_is_planned_or_feared_is_no_death()
    {
        var report = Coding.Text("The militia vowed to attack the port of Karsa. Forty sailors are feared dead after the storm of rockets on Friday.");
        Assert.DoesNotContain(report.Accounts, a => a.Modality == Modality.Occurred && a.Totals.TryGetValue("killed", out var t) && t.Best > 0);
    }
}
