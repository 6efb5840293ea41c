using Cairn.Model;
using Cairn.Server.Tests;
using Microsoft.Playwright;

namespace Cairn.Workbench.Tests;

/// <summary>Words, bars and marks of the page say what is so, and no more.</summary>
[Collection("one browser at a time")]
public sealed class What_the_page_says(Browser browser) : IClassFixture<Browser>
{
    private const string Story = "Residents heard the blast before dawn and then shooting that went on for most of an hour, a shopkeeper told reporters at the scene. The army sent for help from its base outside the town and closed the bridge to traffic. Hospitals asked for blood, and the governor promised an inquiry into how the gunmen came so near.";
    private static readonly DateOnly Day = new(2024, 3, 1);

    private async Task<(TestWorkbench Bench, IPage Page, List<string> Faults)> OpenAsync(params CodedReport[] reports)
    {
        var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, reports));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        return (bench, page, faults);
    }

    private static CodedReport At(CodedReport told, Where where) => told with { Accounts = [told.Accounts[0] with { Where = where with { Evidence = told.Accounts[0].Where.Evidence } }] };

    [Fact]
    public async Task an_incident_opens_with_the_report_that_others_copied_and_counts_their_figures_once()
    {
        var (bench, page, faults) = await OpenAsync(
            Told.Report("b-wire", "Mosul", "IQ", Day, 12, publisher: "The Wire", tail: Story),
            Told.Report("a-paper", "Mosul", "IQ", Day, 12, publisher: "Morning Paper", tail: "Reported by The Wire. " + Story));
        await using var _ = bench;
        await page.Locator(".space .line").First.ClickAsync();
        var reports = (await bench.IncidentAsync((string)(await bench.GetAsync("incidents"))["items"]![0]!["incident_id"]!)).Detail["reports"]!.AsArray();
        var copy = Assert.Single(reports, r => r!["copy_of"] is not null)!;
        var origin = (string)reports.Single(r => (string)r!["id"]! == (string)copy["copy_of"]!)!["publisher"]!;
        await page.Locator("aside").GetByText(origin).First.WaitForAsync();
        Assert.Equal(1, await page.Locator(".left section:has(h2:text-is('Figures by source')) > table tbody tr").CountAsync());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_town_and_the_province_that_holds_it_do_not_contradict_one_another()
    {
        var (bench, page, faults) = await OpenAsync(
            At(Told.Report("r1", "Diyala", "IQ", Day, 12, publisher: "The Wire"), new Where { Name = "Diyala", Country = "IQ", Admin1 = "Diyala", Lat = 33.8, Lon = 45.1, RadiusKm = 60, WherePrec = 4 }),
            At(Told.Report("r2", "Azim", "IQ", Day, 12, publisher: "Morning Paper"), new Where { Name = "Azim", Country = "IQ", Admin1 = "Diyala", Lat = 34.5, Lon = 44.5, RadiusKm = 4, WherePrec = 1 }));
        await using var _ = bench;
        foreach (var row in await page.Locator(".space .line").AllAsync())
        {
            await row.ClickAsync();
            await page.GetByText("Accounts side by side").WaitForAsync();
            Assert.Equal(0, await page.GetByText("What contradicts what").CountAsync());
            await page.GoBackAsync();
        }

        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_month_is_drawn_lightly_over_its_days_and_told_as_uncertain()
    {
        var month = Told.Report("r2", "Homs", "SY", Day, 2, lat: 34.7, lon: 36.7);
        var (bench, page, faults) = await OpenAsync(Told.Report("r1", "Mosul", "IQ", Day.AddDays(9), 12),
            month with { Accounts = [month.Accounts[0] with { When = month.Accounts[0].When with { Start = Day, End = Day.AddDays(30), Precision = WhenPrecision.Month } }] });
        await using var _ = bench;
        var bars = page.Locator(".strip .bar:not(.maybe)");
        await bars.First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        Assert.Equal((31, 31), (await bars.CountAsync(), await page.Locator(".strip .bar.maybe").CountAsync()));
        var buckets = (await bench.GetAsync("incidents/timeline"))["buckets"]!.AsArray();
        Assert.Equal([(1, 2)], buckets.Where(b => (int)b!["fewest"]! > 0).Select(b => ((int)b!["fewest"]!, (int)b["incidents"]!)));
        var strip = (await page.Locator(".strip .area").BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(strip.X + 5, strip.Y + 20);
        await page.GetByText("2024-03-01: 0 to 1, not all known to the day").WaitForAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_comparison_names_both_sides_and_its_plot_what_it_counts()
    {
        var (bench, page, faults) = await OpenAsync(Told.Report("r1", "Mosul", "IQ", Day, 12), Told.Report("r2", "Homs", "SY", Day.AddDays(40), 3, lat: 34.7, lon: 36.7));
        await using var _ = bench;
        await page.GotoAsync("/questions/compare?from=2024-04-01&to=2024-04-30&base_from=2024-03-01&base_to=2024-03-31&measure=killed");
        await page.GetByText("3 recorded, against 12.").WaitForAsync();
        await page.GetByText("Persons reported killed, recorded minimum to maximum").WaitForAsync();
        await page.Locator("svg text", new() { HasText = "2024-03-01 – 31" }).WaitForAsync();
        await Browser.ShootAsync(page, "compare");
        await page.GotoAsync("/questions/count?by=country");
        await page.GetByText("Incidents recorded; those that nobody reported are missing.").WaitForAsync();
        // A country by its name, as somebody types it, and kept by its code.
        await page.Locator("input[name=country]").FillAsync("iraq");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await page.GetByText("1 incident recorded; 12 reported killed.").WaitForAsync();
        await page.GetByText("All of the period in the list").ClickAsync();
        await page.GetByText("1 incident", new() { Exact = true }).WaitForAsync();
        await Assertions.Expect(page.Locator("form.bar").GetByLabel("Country")).ToHaveValueAsync("IQ");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_claim_names_the_report_that_makes_it()
    {
        var told = Told.Report("r1", "Mosul", "IQ", Day, 12);
        var words = new Span(0, 6, told.Report.Text[..6]);
        var claim = new Statement { Kind = StatementKind.Comparison, AsReported = "the deadliest day", Evidence = [words], Comparison = new Comparison("killed", "most", "day", Day, Day, Day.AddDays(-30), Day, null) };
        var (bench, page, faults) = await OpenAsync(told with { Statements = [claim] });
        await using var _ = bench;
        await page.GotoAsync("/questions/claims");
        await page.GetByRole(AriaRole.Link, new() { Name = "Attack in Mosul" }).ClickAsync();
        await page.Locator(".space .line").First.WaitForAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_few_words_are_not_taken_for_a_report_and_a_pasted_text_goes_by_how_it_begins()
    {
        var (bench, page, faults) = await OpenAsync(Told.Report("r1", "Mosul", "IQ", Day, 12));
        await using var _ = bench;
        await page.GotoAsync("/add");
        await page.Locator("textarea").FillAsync("hello");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.GetByText("This holds no report").WaitForAsync();
        Assert.Equal("hello", await page.Locator("textarea").InputValueAsync()); // to be mended
        await Browser.ShootAsync(page, "no-report");
        await page.Locator("textarea").FillAsync("Gunmen killed five farmers in Konduga on Monday, residents said.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.Locator(".result b", new() { HasText = "Gunmen killed five farmers in Konduga" }).WaitForAsync();
        Assert.Equal(2, (await bench.Ledger.SummaryAsync()).Reports);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_release_of_a_taken_name_is_refused_in_words()
    {
        var (bench, page, faults) = await OpenAsync(Told.Report("r1", "Mosul", "IQ", Day, 12));
        await using var _ = bench;
        using var made = await bench.PostAsync("releases", new { name = "spring" });
        await page.GotoAsync("/export");
        await page.GetByLabel("Name").FillAsync("spring");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a release" }).ClickAsync();
        await page.GetByText("is called 'spring'; give this one a name of its own").WaitForAsync();
        Assert.Empty(faults);
    }
}
