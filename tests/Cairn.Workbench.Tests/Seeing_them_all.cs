using System.Globalization;
using Cairn.Server.Tests;
using Microsoft.Playwright;

namespace Cairn.Workbench.Tests;

/// <summary>What the list holds is in the window of the map, and words of the page are for whoever reads the page.</summary>
[Collection("one browser at a time")]
public sealed class Seeing_them_all(Browser browser) : IClassFixture<Browser>
{
    private static readonly DateOnly Day = new(2024, 3, 1);

    // The map's window is where a point is: west, south, east, north.
    private static async Task ShowsAsync(IPage page, params (double Lat, double Lon)[] points)
    {
        await page.Locator("[data-drawn='true']").WaitForAsync();
        await page.WaitForFunctionAsync("""
            points => { const view = document.querySelector('[data-view]')?.dataset.view?.split(',').map(Number); return view?.length === 4 && points.every(([lat, lon]) => lon > view[0] && lon < view[2] && lat > view[1] && lat < view[3]); }
            """, points.Select(p => new[] { p.Lat, p.Lon }).ToArray());
    }

    [Fact]
    public async Task the_map_begins_with_all_of_them_and_goes_where_other_filters_lead()
    {
        (double Lat, double Lon) lima = (-12.05, -77.04), mosul = (36.34, 43.13), cotabato = (7.2, 124.2);
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Lima", "PE", Day, 3, lat: lima.Lat, lon: lima.Lon), Told.Report("r2", "Mosul", "IQ", Day, 12),
            Told.Report("r3", "Cotabato", "PH", Day, 2, lat: cotabato.Lat, lon: cotabato.Lon)));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await ShowsAsync(page, lima, mosul, cotabato);
        await Browser.ShootAsync(page, "map-of-all");
        await page.GetByLabel("Country").SelectOptionAsync("PE");
        await ShowsAsync(page, lima);
        await page.WaitForFunctionAsync("() => { const view = document.querySelector('[data-view]').dataset.view.split(',').map(Number); return view[2] - view[0] < 60; }");
        await page.GetByRole(AriaRole.Button, new() { Name = "Clear", Exact = true }).ClickAsync();
        await ShowsAsync(page, lima, mosul, cotabato);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_box_that_was_asked_for_stays_the_window()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Lima", "PE", Day, 3, lat: -12.05, lon: -77.04), Told.Report("r2", "Mosul", "IQ", Day, 12)));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents?box=40,33,47,39");
        await ShowsAsync(page, (36.34, 43.13));
        var east = (await page.Locator("[data-view]").GetAttributeAsync("data-view"))!.Split(',')[2];
        Assert.InRange(double.Parse(east, CultureInfo.InvariantCulture), 46, 70);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_phone_shows_how_many_were_killed_and_the_queue_above_what_is_decided()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "CD", Day, 12)));
        var (page, faults) = await browser.OpenAsync(bench.Url, 390, 844);
        await page.GotoAsync("/incidents");
        var killed = (await page.Locator(".space .line .killed", new() { HasText = "12" }).BoundingBoxAsync())!;
        Assert.InRange(killed.X + killed.Width, 100, 390);
        await page.Locator(".space .line", new() { HasText = "Mosul, DR Congo" }).WaitForAsync();
        // One bar is labelled too.
        await page.Locator(".strip text", new() { HasText = "2024-03" }).WaitForAsync();
        await Browser.ShootAsync(page, "phone-list");
        await page.GotoAsync("/review");
        await page.Locator(".middle h2").WaitForAsync();
        var (queue, middle) = ((await page.Locator(".queue").BoundingBoxAsync())!, (await page.Locator(".middle").BoundingBoxAsync())!);
        Assert.True(middle.Width > 380 && middle.Y >= queue.Y + queue.Height - 1, $"{middle.Width} wide at {middle.Y}, the queue ends at {queue.Y + queue.Height}");
        await Browser.ShootAsync(page, "phone-review");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task an_actor_told_twice_alike_in_one_account_is_one_line()
    {
        var told = Told.Report("r1", "Mosul", "IQ", Day, 12);
        var gunmen = told.Accounts[0].Actors[0] with { Kind = Cairn.Model.ActorKind.Organisation, Name = "Example Front", Named = true };
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, told with { Accounts = [told.Accounts[0] with { Actors = [gunmen, gunmen with { Kind = Cairn.Model.ActorKind.Group, AsReported = "gunmen" }, .. told.Accounts[0].Actors.Skip(1)] }] }));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line").First.ClickAsync();
        var row = page.Locator("section:has(h2:text-is('Accounts side by side')) tr", new() { HasText = "Perpetrator" });
        await row.WaitForAsync();
        Assert.Equal(1, await row.GetByText("Example Front").CountAsync());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_blocked_name_does_not_stand_at_the_head_of_the_page()
    {
        var told = Told.Report("r1", "Mosul", "IQ", Day, 12);
        var person = new Cairn.Model.Actor { Role = Cairn.Model.ActorRole.Target, Kind = Cairn.Model.ActorKind.Individual, AsReported = "Adam Example", Evidence = [] };
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, told with { Accounts = [told.Accounts[0] with { Actors = [.. told.Accounts[0].Actors, person] }] }));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line").First.ClickAsync();
        await page.Locator("dl", new() { HasText = "Army of IQ" }).WaitForAsync();
        Assert.DoesNotContain("█", await page.Locator("dl").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task an_undated_text_is_answered_with_words_for_the_page()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/add");
        await page.GetByLabel("Paste the text").FillAsync("Gunmen killed five soldiers in Mosul on Friday, police said.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.GetByText("Paste it again with the date").WaitForAsync();
        Assert.Equal(0, await page.GetByText("--published").CountAsync());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_total_that_a_person_set_is_not_what_sources_disagree_on_and_a_name_is_given_to_one_release()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", Day, 12), Told.Report("r2", "Mosul", "IQ", Day, 19, source: "doctors", publisher: "Own Reporter", tail: "Our reporter counted beds.", kind: Cairn.Model.SourceKind.Health)));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line").First.ClickAsync();
        await page.Locator(".totals").GetByText("Sources disagree").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        foreach (var label in new[] { "Low", "Best", "High" }) await page.GetByLabel(label, new() { Exact = true }).FillAsync("15");
        await page.Locator("form").GetByLabel("Reason").FillAsync("the hospital's list");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.Locator(".totals").GetByText("set by a person").WaitForAsync();
        await page.Locator(".totals").GetByText("the reports disagree").WaitForAsync();
        Assert.Equal(0, await page.Locator(".totals").GetByText("Sources disagree").CountAsync());
        await page.Locator("section:has(h2:text-is('What contradicts what'))").GetByText("19").First.WaitForAsync();

        await page.GotoAsync("/export");
        foreach (var _ in new[] { 1, 2 })
        {
            await page.GetByLabel("Name").FillAsync("2024-03");
            await page.GetByRole(AriaRole.Button, new() { Name = "Make a release" }).ClickAsync();
            await page.Locator("tr", new() { HasText = "2024-03" }).First.WaitForAsync();
        }

        await page.GetByRole(AriaRole.Alert).GetByText("release 1 of").WaitForAsync();
        Assert.Equal(1, await page.Locator("tr", new() { HasText = "2024-03" }).CountAsync());
        Assert.Empty(faults);
    }
}
