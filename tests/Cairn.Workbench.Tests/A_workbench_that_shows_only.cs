using Microsoft.Playwright;

namespace Cairn.Workbench.Tests;

/// <summary><c>cairn serve --read-only</c> in a browser.</summary>
[Collection("one browser at a time")]
public sealed class A_workbench_that_shows_only(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task says_so_and_offers_nothing_that_would_be_refused()
    {
        await using var bench = await Samples.StartAsync(readOnly: true);
        var (page, faults) = await browser.OpenAsync(bench.Url);
        var sent = new List<string>();
        page.Request += (_, request) =>
        {
            if (request.Method != "GET") sent.Add($"{request.Method} {request.Url}");
        };
        await page.GotoAsync("/incidents");
        await page.Locator("header .tag", new() { HasText = "read only" }).WaitForAsync();
        Assert.Equal(0, await page.Locator("nav a", new() { HasText = "Add" }).CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Saved searches" }).ClickAsync();
        await page.GetByText("This workbench is read only").WaitForAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Save this search" }).CountAsync());
        await page.Keyboard.PressAsync("Escape");
        await Browser.ShootAsync(page, "read-only-list");

        var id = (string)(await bench.GetAsync("incidents"))["items"]![0]!["incident_id"]!;
        await page.GotoAsync($"/incidents/{id}");
        await page.GetByText("Accounts side by side").WaitForAsync();
        await page.Locator("aside").GetByText("passage").First.WaitForAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Toolbar).CountAsync());
        await page.Keyboard.PressAsync("u");
        await Browser.ShootAsync(page, "read-only-incident");

        await page.GotoAsync("/review");
        await page.Locator(".scroll table").WaitForAsync();
        foreach (var key in new[] { "a", "x", "c", "t", "u" }) await page.Keyboard.PressAsync(key);
        Assert.Equal(0, await page.Locator("form").CountAsync());

        await page.GotoAsync("/export");
        await page.GetByText("Releases").First.WaitForAsync();
        Assert.Equal(0, await page.Locator("form").CountAsync());
        await page.GotoAsync("/add");
        await page.GetByText("This workbench is read only").WaitForAsync();
        Assert.Equal(0, await page.Locator("form").CountAsync());
        Assert.Empty(sent);
        Assert.Empty(faults);
    }
}
