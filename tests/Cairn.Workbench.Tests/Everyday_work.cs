using Cairn.Server.Tests;
using Microsoft.Playwright;

namespace Cairn.Workbench.Tests;

/// <summary>What a desk does beside review: watches feeds, saves searches, compares copies, merges, makes releases.</summary>
[Collection("one browser at a time")]
public sealed class Everyday_work(Browser browser) : IClassFixture<Browser>
{
    private const string Story = "Residents heard two blasts before dawn and then shooting that went on for most of an hour, a shopkeeper told reporters at the scene. The army sent for help from its base outside the town and closed the bridge to traffic. Hospitals asked for blood. Nobody claimed the raid, the third on the road since the rains began, and the governor promised an inquiry into how the gunmen came so near.";
    private static readonly DateOnly Day = new(2024, 3, 1);

    [Fact]
    public async Task a_feed_is_watched_from_the_page_and_what_it_brings_arrives_by_itself()
    {
        await using var outlet = await Outlet.StartAsync();
        await using var bench = await TestWorkbench.StartAsync(change: o => o with { MayReach = _ => true });
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/add");
        await page.GetByLabel("Address of a feed").FillAsync(outlet.Feed);
        await page.GetByRole(AriaRole.Button, new() { Name = "Watch", Exact = true }).ClickAsync();
        await page.GetByText("1 story since the start").WaitForAsync();
        await Browser.ShootAsync(page, "watched-feed");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hotel bombed in Mosul" }).ClickAsync();
        await page.Locator(".space .line .killed", new() { HasText = "12" }).WaitForAsync();
        await page.GotoAsync("/add");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Stop ") }).ClickAsync();
        await page.GetByText("1 story since the start").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.Empty(faults);
    }

    [Fact]
    public async Task what_could_not_be_read_is_not_said_to_be_in_the_ledger()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/add");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "scan.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4 scan"u8.ToArray() });
        await page.GetByText("could not be read").WaitForAsync();
        Assert.Equal(0, await page.GetByText("already in the ledger").CountAsync());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_date_belongs_to_the_text_it_was_added_with_and_an_address_of_no_page_is_no_text()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/add");
        await page.GetByLabel("Paste the text").FillAsync("Gunmen killed five soldiers in Mosul on Friday, police said.");
        await page.GetByLabel("Published on").FillAsync("2022-01-21");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.GetByText("1 account").WaitForAsync();
        Assert.Equal("", await page.GetByLabel("Published on").InputValueAsync());
        await page.GetByLabel("Paste the text").FillAsync("file:///srv/story.txt");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it" }).ClickAsync();
        await page.GetByText("url with an http or https address").WaitForAsync();
        Assert.Equal(1, (await bench.Ledger.SummaryAsync(TestContext.Current.CancellationToken)).Reports);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_country_is_asked_by_its_name()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", Day, 12), Told.Report("r2", "Homs", "SY", Day, 2, lat: 34.7, lon: 36.7)));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/questions/count");
        await page.Locator("input[name=country]").FillAsync("iraq");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await page.GetByText("Mosul, Iraq").First.WaitForAsync();
        Assert.Equal(0, await page.GetByText("Homs").CountAsync());
        await page.WaitForURLAsync("**country=iraq**");
        Assert.Equal("iraq", await page.Locator("input[name=country]").InputValueAsync());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task copies_are_folded_under_their_origin_and_contradictions_are_said()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l,
            Told.Report("wire", "Mosul", "IQ", Day, 12, publisher: "The Wire", tail: Story),
            Told.Report("paper", "Mosul", "IQ", Day, 12, publisher: "Morning Paper", tail: Story.Replace("for most of an hour", "for nearly an hour", StringComparison.Ordinal) + " Read more in our weekend edition."),
            Told.Report("own", "Mosul", "IQ", Day, 15, source: "doctors", publisher: "Own Reporter", tail: "Our correspondent counted the beds at the hospital.")));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line").First.ClickAsync();
        var accounts = page.Locator("section:has(h2:text-is('Accounts side by side'))");
        await accounts.Locator("thead th").First.WaitForAsync();
        Assert.Equal(2, await accounts.Locator("thead th").CountAsync());
        await accounts.GetByText("1 copy").ClickAsync();
        var against = page.Locator("section:has(h2:text-is('What contradicts what'))");
        await against.WaitForAsync();
        Assert.Contains("12", await against.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("15", await against.InnerTextAsync(), StringComparison.Ordinal);
        await Browser.ShootAsync(page, "contradictions");
        await against.GetByRole(AriaRole.Button).Last.ClickAsync();
        await page.WaitForFunctionAsync("() => CSS.highlights.get('evidence')?.size > 0");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_search_is_saved_with_a_feed_and_a_webhook_and_forgotten()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Baqubah", "IQ", Day, 12), Told.Report("r2", "Homs", "SY", Day, 2, lat: 34.7, lon: 36.7)));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents?country=IQ&min_killed=10");
        await page.Locator(".space .line").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Saved searches" }).ClickAsync();
        await page.GetByLabel("Name").FillAsync("Ten or more in Iraq");
        await page.GetByLabel("Webhook address").FillAsync("https://hooks.example/cairn");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save this search" }).ClickAsync();
        await page.GetByText("https://hooks.example/cairn").WaitForAsync();
        await Browser.ShootAsync(page, "saved-search");
        var feed = await page.GetByRole(AriaRole.Link, new() { Name = "Feed" }).GetAttributeAsync("href");
        var atom = await bench.Client.GetStringAsync(new Uri(feed!, UriKind.Relative));
        Assert.Contains("Baqubah, Iraq, 2024-03-01, 12 killed. 1 independent origin in 1 report.", atom, StringComparison.Ordinal);
        Assert.DoesNotContain("Homs", atom, StringComparison.Ordinal);
        await page.GotoAsync("/incidents");
        await page.GetByRole(AriaRole.Button, new() { Name = "Saved searches" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Ten or more in Iraq" }).ClickAsync();
        await page.WaitForURLAsync("**min_killed=10**");
        await page.GetByRole(AriaRole.Button, new() { Name = "Saved searches" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget Ten or more in Iraq" }).ClickAsync();
        await page.GetByText("https://hooks.example/cairn").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.Empty(faults);
    }

    [Fact]
    public async Task two_incidents_are_merged_by_choosing_and_a_release_is_made_and_taken_out()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l,
            Told.Report("r1", "Mosul", "IQ", Day, 12, lat: 36.34, lon: 43.13), Told.Report("r2", "Tal Afar", "IQ", Day.AddDays(1), 7, lat: 36.37, lon: 42.45), Told.Report("r3", "Homs", "SY", Day, 2, lat: 34.7, lon: 36.7)));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents?country=IQ");
        await page.Locator(".space .line", new() { HasText = "Mosul" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();
        await page.GetByLabel(new System.Text.RegularExpressions.Regex("Tal Afar")).CheckAsync();
        await page.Locator("form").GetByLabel("Reason").FillAsync("one raid, told from two towns");
        await Browser.ShootAsync(page, "merge");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.GetByText("Press U to undo").WaitForAsync();
        Assert.Equal(2, (int)(await bench.GetAsync("incidents"))["total"]!);

        await page.GotoAsync("/export");
        await page.GetByLabel("Name").FillAsync("spring");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a release" }).ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download spring" }).ClickAsync());
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        Assert.Equal(2, (await reader.ReadToEndAsync()).TrimEnd('\n').Split('\n').Length);
        await Browser.ShootAsync(page, "release");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_list_that_moves_on_stays_where_the_reader_is()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, [.. Enumerable.Range(0, 150).Select(i => Told.Report($"r{i}", $"Town{i}", "IQ", Day.AddDays(i * 9), 3, lat: 30 + (i * 0.05), lon: 40 + (i * 0.05)))]));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents?sort=oldest");
        await page.Locator(".space .line").First.WaitForAsync();
        await page.EvaluateAsync("() => { document.querySelector('.body').scrollTop = 1500; }");
        using var added = await bench.PostAsync("reports", new { text = "A car bomb went off beside a hotel in Mosul on Friday, killing 12 people, police said.", published = "2032-01-23" });
        added.EnsureSuccessStatusCode();
        await page.Locator(".found", new() { HasText = "151" }).WaitForAsync();
        Assert.Equal(1500, await page.EvaluateAsync<int>("() => document.querySelector('.body').scrollTop"));
        Assert.Empty(faults);
    }
}
