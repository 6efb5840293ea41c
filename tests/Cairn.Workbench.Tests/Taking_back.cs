using Cairn.Server.Tests;
using Microsoft.Playwright;

namespace Cairn.Workbench.Tests;

/// <summary>Decisions that take an incident out of sight, and the way back.</summary>
[Collection("one browser at a time")]
public sealed class Taking_back(Browser browser) : IClassFixture<Browser>
{
    private static readonly DateOnly Day = new(2024, 3, 1);

    private static Task<TestWorkbench> StartAsync() => TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", Day, 12), Told.Report("r2", "Homs", "SY", Day, 2, lat: 34.7, lon: 36.7)));

    private static async Task DecideAsync(IPage page, string kind, string reason)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = kind, Exact = true }).ClickAsync();
        if (kind == "Sensitivity") await page.GetByLabel("Sensitivity").SelectOptionAsync("sealed");
        await page.Locator("form").GetByLabel("Reason").FillAsync(reason);
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
    }

    [Theory]
    [InlineData("Reject", "It counts nowhere", false)]
    [InlineData("Reject", "It counts nowhere", true)]
    [InlineData("Sensitivity", "the workbench shows it to nobody", false)]
    public async Task an_incident_out_of_sight_says_why_and_undo_brings_it_back(string kind, string words, bool byKey)
    {
        await using var bench = await StartAsync();
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line", new() { HasText = "Mosul" }).ClickAsync();
        await page.Locator(".total .big").First.WaitForAsync();
        await DecideAsync(page, kind, "a related link");
        await page.GetByText(words).WaitForAsync();
        Assert.Equal(1, (int)(await bench.GetAsync("incidents"))["total"]!);
        Assert.Equal(0, await page.GetByText("That did not work").CountAsync());

        // Also for whoever comes to its address later.
        await page.ReloadAsync();
        await page.Locator("tr", new() { HasText = "a related link" }).WaitForAsync();
        await Browser.ShootAsync(page, "out-of-sight-" + kind);
        if (byKey) await page.Keyboard.PressAsync("u");
        else await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await page.Locator(".total .big").First.WaitForAsync();
        Assert.Equal(2, (int)(await bench.GetAsync("incidents"))["total"]!);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task what_is_rejected_in_the_queue_is_no_failure_and_u_takes_it_back()
    {
        await using var bench = await StartAsync();
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/review");
        await page.Locator(".middle h2").WaitForAsync();
        await page.Keyboard.PressAsync("x");
        await page.Locator("form").GetByLabel("Reason").FillAsync("told twice");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".middle h2 .tag", new() { HasText = "rejected" }).WaitForAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Alert).CountAsync());
        await page.Keyboard.PressAsync("u");
        await page.GetByText("Undone.").WaitForAsync();
        Assert.Equal(2, (int)(await bench.GetAsync("incidents"))["total"]!);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task undo_with_nothing_to_undo_says_so()
    {
        await using var bench = await StartAsync();
        var (page, _) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).ClickAsync();
        await page.GetByText("There is nothing to undo here.").WaitForAsync();
    }
}
