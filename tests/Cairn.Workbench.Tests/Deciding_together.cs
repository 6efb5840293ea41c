using System.Text.RegularExpressions;
using Cairn.Server;
using Cairn.Server.Tests;
using Microsoft.Playwright;

namespace Cairn.Workbench.Tests;

/// <summary>Decisions that change which accounts stand together, and two people who decide on the same incident.</summary>
[Collection("one browser at a time")]
public sealed class Deciding_together(Browser browser) : IClassFixture<Browser>
{
    private const string Password = "a long enough one";
    private static readonly DateOnly Day = new(2024, 3, 1);

    private static Task TwoAccountsAndANeighbourAsync(Cairn.Ledger.ILedger ledger) => Told.IntoAsync(ledger,
        Told.Report("r1", "Mosul", "IQ", Day, 12, publisher: "The Wire"),
        Told.Report("r2", "Mosul", "IQ", Day, 15, source: "doctors", publisher: "Own Reporter", tail: "Our correspondent counted the beds at the hospital."),
        Told.Report("r3", "Tal Afar", "IQ", Day.AddDays(1), 7, publisher: "Border Post", lat: 36.37, lon: 42.45));

    private static async Task OpenMosulAsync(IPage page)
    {
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line", new() { HasText = "Mosul" }).ClickAsync();
        await page.GetByRole(AriaRole.Columnheader, new() { NameRegex = new("Own Reporter") }).WaitForAsync();
    }

    private static async Task<int> CountAsync(TestWorkbench bench) => (int)(await bench.GetAsync("incidents"))["total"]!;

    [Fact]
    public async Task an_account_is_split_off_and_undo_puts_it_back()
    {
        await using var bench = await TestWorkbench.StartAsync(TwoAccountsAndANeighbourAsync);
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await OpenMosulAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Split", Exact = true }).ClickAsync();
        await page.GetByLabel(new Regex("Own Reporter:")).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        Assert.Equal(2, await CountAsync(bench)); // without a reason nothing is sent
        await page.Locator("form").GetByLabel("Reason").FillAsync("another checkpoint, the next morning");
        await Browser.ShootAsync(page, "split");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.GetByText("Press U to undo").WaitForAsync();
        Assert.Equal(3, await CountAsync(bench));
        await page.Keyboard.PressAsync("u");
        await page.GetByText("Undone.").WaitForAsync();
        await page.GetByRole(AriaRole.Columnheader, new() { NameRegex = new("Own Reporter") }).WaitForAsync();
        Assert.Equal(2, await CountAsync(bench));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task an_account_is_moved_to_an_incident_chosen_from_those_near_it()
    {
        await using var bench = await TestWorkbench.StartAsync(TwoAccountsAndANeighbourAsync);
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await OpenMosulAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();
        await page.GetByLabel(new Regex("Own Reporter:")).CheckAsync();
        await page.GetByLabel(new Regex("Tal Afar")).CheckAsync();
        await page.Locator("form").GetByLabel("Reason").FillAsync("the hospital is that of Tal Afar");
        await Browser.ShootAsync(page, "move");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.GetByText("Press U to undo").WaitForAsync();
        Assert.Equal(2, await CountAsync(bench));
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line", new() { HasText = "7–15" }).ClickAsync();
        await page.GetByRole(AriaRole.Columnheader, new() { NameRegex = new("Own Reporter") }).WaitForAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task two_incidents_are_merged_and_the_merge_is_taken_back()
    {
        await using var bench = await TestWorkbench.StartAsync(TwoAccountsAndANeighbourAsync);
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await OpenMosulAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }).ClickAsync();
        await page.GetByLabel(new Regex("Tal Afar")).CheckAsync();
        await page.Locator("form").GetByLabel("Reason").FillAsync("one raid, told from two towns");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.GetByRole(AriaRole.Columnheader, new() { NameRegex = new("Border Post") }).WaitForAsync();
        Assert.Equal(1, await CountAsync(bench));
        await page.Locator("tr", new() { HasText = "one raid, told from two towns" }).GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Locator("tr.undone", new() { HasText = "one raid" }).WaitForAsync();
        Assert.Equal(2, await CountAsync(bench));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task of_two_reviewers_in_two_browsers_the_second_is_asked_and_may_keep_what_the_first_said()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", Day, 12)), desk =>
        {
            DeskKeeping.SetUser(desk, "ana", Role.Reviewer, Password);
            DeskKeeping.SetUser(desk, "ben", Role.Reviewer, Password);
        });
        var (ana, faults) = await browser.OpenAsync(bench.Url);
        var (ben, others) = await browser.OpenAsync(bench.Url);
        await SignInAsync(ana, "ana");
        await SignInAsync(ben, "ben");

        // Both have the form open; ana hears of ben's decision while hers is being written, and is asked all the same.
        await BeginAsync(ana, "13");
        await BeginAsync(ben, "14");
        await ben.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await ben.GetByText("Press U to undo").WaitForAsync();
        await ana.Locator(".total .big", new() { HasText = "14" }).WaitForAsync();
        await ana.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await ana.GetByRole(AriaRole.Alertdialog).GetByText("ben").WaitForAsync();
        await Browser.ShootAsync(ana, "conflict-two-browsers");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Keep theirs" }).ClickAsync();
        await ana.GetByRole(AriaRole.Alertdialog).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.Equal("14", await ana.Locator(".total .big").First.InnerTextAsync());

        // Later she decides on what she now sees, and nobody is in her way.
        await BeginAsync(ana, "15");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await ana.GetByText("Press U to undo").WaitForAsync();
        await ben.Locator(".total .big", new() { HasText = "15" }).WaitForAsync();
        Assert.Empty(faults.Concat(others));
    }

    [Fact]
    public async Task a_coder_is_offered_what_a_coder_may()
    {
        await using var bench = await TestWorkbench.StartAsync(TwoAccountsAndANeighbourAsync, desk => DeskKeeping.SetUser(desk, "cem", Role.Coder, Password));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await SignInAsync(page, "cem");
        await OpenMosulAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).WaitForAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Accept|Reject|Merge|Split|Sensitivity)$") }).CountAsync());
        await page.GotoAsync("/review");
        await page.Locator(".scroll table").WaitForAsync();
        await page.Keyboard.PressAsync("a");
        await page.GetByRole(AriaRole.Alert).GetByText("reviewer").WaitForAsync();
        Assert.Empty(faults);
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/incidents");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Locator(".space .line").First.WaitForAsync();
    }

    private static async Task BeginAsync(IPage page, string best)
    {
        if (!page.Url.Contains("/incidents/", StringComparison.Ordinal)) await page.Locator(".space .line").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        foreach (var bound in new[] { "Low", "Best", "High" }) await page.GetByLabel(bound).FillAsync(best);
        await page.Locator("form").GetByLabel("Reason").FillAsync("counted again");
    }
}
