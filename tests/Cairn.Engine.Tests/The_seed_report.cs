using Cairn.Model;
using Cairn.Testing;

namespace Cairn.Engine.Tests;

/// <summary>The report that started the project must come out right. Runs when <c>../shared</c> is there; the page of the samples runs everywhere.</summary>
public sealed class The_seed_report
{
    private static async Task<CodedReport> Seed(string? published = "2022-01-21") => (await Coding.Of(Repository.Shared("seed", "report.txt"), published)).Single();

    private static Account Foreground(CodedReport report, string country) => Assert.Single(report.Accounts, a => !a.Background && a.Where.Country == country);

    [Fact]
    public async Task has_one_account_in_Syria_and_one_in_Iraq_that_are_no_background()
    {
        var report = await Seed();
        Assert.Equal(2, report.Accounts.Count(a => !a.Background));
        Foreground(report, "SY");
        Foreground(report, "IQ");
    }

    [Fact]
    public async Task keeps_the_story_and_leaves_the_page_out()
    {
        var report = (await Seed()).Report!;
        Assert.EndsWith("the organization could be regrouping.", report.Text, StringComparison.Ordinal);
        Assert.All(["Source link", "Leave a Reply", "Uncredited", "bloggers", "Copyright", "Write to"], f => Assert.DoesNotContain(f, report.Text, StringComparison.Ordinal));
        Assert.Equal(["Jared Malsin"], report.Byline);
        Assert.Contains("Wall Street Journal", report.RepublishedFrom, StringComparison.Ordinal);
        Assert.Contains("Dow Jones", report.RepublishedFrom, StringComparison.Ordinal);
    }

    [Fact]
    public async Task tells_the_attack_on_the_prison()
    {
        var account = Foreground(await Seed(), "SY");
        Assert.Contains(Act.PrisonBreak, account.Acts);
        Assert.Contains(Act.Clash, account.Acts);
        Assert.Equal((new DateOnly(2022, 1, 20), new DateOnly(2022, 1, 21)), (account.When.Start, account.When.End));
        Assert.Contains("Hasakah", account.Where.Admin1, StringComparison.Ordinal);
        Assert.Contains(account.Actors, a => a is { Role: ActorRole.Perpetrator, Name: "Islamic State", ActorClass: 2 });
        Assert.Contains(account.Actors, a => a is { Role: ActorRole.Party, Name: "Syrian Democratic Forces" });
        Assert.Contains(account.Actors, a => a is { Role: ActorRole.Claimant, Name: "Islamic State" });
        Assert.All(account.Actors.Where(a => a.Role == ActorRole.Perpetrator), a => Assert.NotEqual("Syrian Democratic Forces", a.Name));
    }

    [Fact]
    public async Task gives_each_figure_of_the_prison_with_its_source()
    {
        var figures = Foreground(await Seed(), "SY").Figures;
        var members = Assert.Single(figures, f => f is { Kind: FigureKind.Killed, Point: 28 });
        Assert.Equal("Aram Hanna", members.Source?.Name);
        var arrested = Assert.Single(figures, f => f.Kind == FigureKind.Arrested);
        Assert.Equal((Qualifier.AtLeast, 89, null), (arrested.Qualifier, arrested.Low, arrested.High));
        Assert.Equal("Aram Hanna", arrested.Source?.Name);
        var own = Assert.Single(figures, f => f is { Kind: FigureKind.Killed, Low: 7 });
        Assert.Equal((Qualifier.AtLeast, "Syrian Democratic Forces", null), (own.Qualifier, own.Source?.Name, own.SubsetOf));
        var families = Assert.Single(figures, f => f.Kind == FigureKind.Trapped);
        Assert.Equal((FigureUnit.Families, 300), (families.Unit, families.Point));
    }

    [Fact]
    public async Task counts_neither_families_nor_survivors()
    {
        var report = await Seed();
        Assert.DoesNotContain("trapped", Foreground(report, "SY").Totals.Keys);
        Assert.Equal(11, Foreground(report, "IQ").Totals["killed"].Best);
    }

    [Fact]
    public async Task tells_the_attack_on_the_camp()
    {
        var account = Foreground(await Seed(), "IQ");
        Assert.Equal(new DateOnly(2022, 1, 21), account.When.Start);
        Assert.Equal("Diyala", account.Where.Admin1);
        Assert.Equal("Baghdad", account.Where.Relation?.Of);
        Assert.InRange(account.Where.Relation!.DistanceKm!.Value, 56, 57);
        Assert.InRange(account.Where.Lat!.Value, 33.8, 33.9);
        Assert.Contains(account.Actors, a => a.Role == ActorRole.Perpetrator);
        Assert.All(account.Actors.Where(a => a.Role == ActorRole.Perpetrator), a => Assert.Equal("Islamic State", a.Name)); // the official who tells it is none
        var soldiers = Assert.Single(account.Figures, f => f.Kind == FigureKind.Killed);
        Assert.Equal((Qualifier.Exact, 11, Population.StateForces), (soldiers.Qualifier, soldiers.Point, soldiers.Population));
        Assert.Equal(["An Iraqi security official", "A police official in Diyala familiar with the incident"], account.Sources.Select(s => s.AsReported));
        Assert.All(account.Sources, s => Assert.False(s.Named));
    }

    [Fact]
    public async Task keeps_earlier_attacks_as_background_and_history_as_statements()
    {
        var report = await Seed();
        var background = report.Accounts.Where(a => a.Background).ToList();
        Assert.Equal(2, background.Count);
        Assert.Contains(background, a => a.Acts.Contains(Act.SuicideBombing) && a.When.Start == new DateOnly(2021, 1, 1) && a.Figures.Any(f => f is { Low: 32, Qualifier: Qualifier.AtLeast }));
        Assert.Contains(background, a => a.When.Start == new DateOnly(2021, 9, 1) && a.Figures.Any(f => f is { Low: 12, Population: Population.StateForces }));
        Assert.Equal("IQ", Assert.Single(background, a => a.When.Start == new DateOnly(2021, 9, 1)).Where.Country);
        Assert.Equal(6, Assert.Single(background, a => a.When.Start == new DateOnly(2021, 9, 1)).Where.WherePrec); // a separate attack, nobody says where
        Assert.Contains(report.Statements, s => s.Kind == StatementKind.Territory && s.Period == "2014");
        Assert.DoesNotContain(report.Statements, s => s.Kind == StatementKind.Territory && s.AsReported.Contains("flee the area", StringComparison.Ordinal));
        Assert.Contains(report.Statements, s => s.Kind == StatementKind.Territory && s.Period == "2019");
    }

    [Fact]
    public async Task keeps_the_attack_in_Iraq_apart_from_the_separate_one_before_when_no_date_is_known()
    {
        var attack = Assert.Single((await Seed(null)).Accounts, a => a.Totals.TryGetValue("killed", out var killed) && killed.Best == 11);
        Assert.All(attack.Actors.Where(a => a.Role is ActorRole.Perpetrator or ActorRole.Claimant), a => Assert.Equal("Islamic State", a.Name));
    }

    [Fact]
    public async Task keeps_strengths_comparisons_and_warnings()
    {
        var statements = (await Seed()).Statements;
        Assert.Equal([2500, 900], statements.Where(s => s.Kind == StatementKind.Strength).Select(s => s.Value!.Value));
        var worst = Assert.Single(statements, s => s.Comparison is { Relation: "most", Unit: "day" });
        Assert.Equal(new DateOnly(2021, 1, 21), worst.Comparison!.BaselineStart);
        var fewer = Assert.Single(statements, s => s.Comparison is { Relation: "fewer" });
        // Its first attack lay in Iraq and its second in Syria: the claims are about neither country.
        Assert.Equal((null, null), (worst.Comparison!.Place, fewer.Comparison!.Place));
        Assert.Equal("Islamic State", fewer.Comparison!.Actor);
        Assert.Equal(new DateOnly(2021, 7, 1), fewer.Comparison!.PeriodStart);
        Assert.Equal(new DateOnly(2020, 7, 1), fewer.Comparison!.BaselineStart);
        Assert.Contains(statements, s => s.Kind == StatementKind.Warning && s.AsReported.Contains("secure prisons", StringComparison.Ordinal));
        Assert.Contains(statements, s => s.Kind == StatementKind.Warning && s.AsReported.Contains("commitment to the region", StringComparison.Ordinal));
    }

    [Fact]
    public async Task is_dated_by_nothing_but_its_own_words_without_a_publication_date()
    {
        var report = await Seed(null);
        Assert.Null(report.Report!.Published);
        Assert.Contains(report.Diagnostics, d => d.Code == "published_unknown");
        Assert.Contains(report.Diagnostics, d => d.Code == "year_hint");
        Assert.Contains(report.Accounts, a => a.When.Start == new DateOnly(2021, 1, 1));
        Assert.All(report.Accounts.Where(a => !a.Background), a => Assert.True(a.When.Start is null || a.When.Start < new DateOnly(2022, 12, 31)));
    }

    [Fact]
    public async Task every_quote_is_the_text_at_its_span()
    {
        var report = await Seed();
        foreach (var span in report.Accounts.SelectMany(a => a.Evidence.Concat(a.Figures.SelectMany(f => f.Evidence)).Concat(a.Actors.SelectMany(x => x.Evidence)).Concat(a.When.Evidence).Concat(a.Where.Evidence)))
            Assert.Equal(span.Quote, report.Report!.Text[span.Start..span.End]);
    }
}
