using System.Text.Json;
using Cairn.Testing;
using Microsoft.Playwright;

namespace Cairn.Workbench.Tests;

[Collection("one browser at a time")]
public sealed class Keyboard_and_access(Browser browser, SharedSamples shared) : IClassFixture<Browser>, IClassFixture<SharedSamples>
{
    [Fact]
    public async Task a_reviewer_works_through_the_queue_without_a_mouse()
    {
        await using var bench = await Samples.StartAsync();
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/review");
        await page.Locator(".scroll table").WaitForAsync();
        var keys = page.Keyboard;
        await keys.PressAsync("?");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync();
        await Browser.ShootAsync(page, "review-keys");
        await keys.PressAsync("Escape");
        await page.GetByRole(AriaRole.Dialog).WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        await keys.PressAsync("a");
        await page.GetByText("Accepted. Press U to undo.").WaitForAsync();
        await page.Locator(".middle h2 .tag.good").WaitForAsync();
        await keys.PressAsync("u");
        await page.GetByText("Undone.").WaitForAsync();

        await keys.PressAsync("j");
        await page.Locator("li:nth-child(2).on").WaitForAsync();
        await keys.PressAsync("n");
        await page.Locator("form input:focus").WaitForAsync();
        await keys.TypeAsync("look again at the date");
        await keys.PressAsync("Enter");
        await page.GetByText("Noted. Press U to undo.").WaitForAsync();

        await keys.PressAsync("Escape");
        await keys.PressAsync("g");
        await page.Locator("form select:focus").WaitForAsync();
        await page.Locator("form select").SelectOptionAsync("help_needed");
        await page.Locator("form").GetByLabel("Reason").FillAsync("somebody who reads Arabic");
        await keys.PressAsync("Enter");
        await page.Locator(".middle h2 .tag", new() { HasText = "help needed" }).WaitForAsync();

        await keys.PressAsync("Escape");
        await keys.PressAsync("x");
        await page.Locator("form input:focus").WaitForAsync();
        await keys.TypeAsync("told twice");
        await keys.PressAsync("Enter");
        await page.GetByText("Rejected. Press U to undo.").WaitForAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task keys_pressed_while_a_decision_is_being_saved_are_honoured()
    {
        await using var bench = await Samples.StartAsync();
        var (page, faults) = await browser.OpenAsync(bench.Url);
        var saving = new TaskCompletionSource();
        await page.RouteAsync("**/decisions", async route =>
        {
            await saving.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/review");
        await page.Locator(".scroll table").WaitForAsync();
        var first = (string)(await bench.GetAsync("review"))["items"]![0]!["row"]!["incident_id"]!;
        // Nothing of this is answered before the last key: accept, note with its words, one further, accept that too.
        await page.Keyboard.PressAsync("a");
        await page.Keyboard.PressAsync("n");
        await page.Locator("form input:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("look again");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("j");
        await page.Locator("li:nth-child(2).on").WaitForAsync();
        await page.Keyboard.PressAsync("a");
        Assert.Empty((await bench.IncidentAsync(first)).Detail["history"]!.AsArray());
        saving.SetResult();
        await page.GetByText("Accepted. Press U to undo.").WaitForAsync();
        Assert.Equal(["accept", "note"], (await bench.IncidentAsync(first)).Detail["history"]!.AsArray().Select(d => (string)d!["kind"]!).Order(StringComparer.Ordinal));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task the_list_is_walked_and_opened_by_keyboard_alone()
    {
        var bench = shared.Bench;
        var (page, _) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line").First.WaitForAsync();
        await page.GetByRole(AriaRole.Grid).FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/incidents/i*");
    }

    [Theory]
    [InlineData("/incidents", ".space .line", ColorScheme.Light)]
    [InlineData("/incidents", ".space .line", ColorScheme.Dark)]
    [InlineData("/review", ".scroll table", ColorScheme.Light)]
    [InlineData("/questions/worst?from=2021-01-01&to=2022-12-31", ".answer", ColorScheme.Light)]
    [InlineData("/add", "form", ColorScheme.Light)]
    [InlineData("/export", "table", ColorScheme.Dark)]
    [InlineData("/methodology", "section", ColorScheme.Light)]
    [InlineData("incident", ".scroll table", ColorScheme.Light)]
    [InlineData("incident", ".scroll table", ColorScheme.Dark)]
    public async Task axe_finds_nothing(string path, string ready, ColorScheme scheme)
    {
        var bench = shared.Bench;
        var (page, _) = await browser.OpenAsync(bench.Url, scheme: scheme);
        var address = path == "incident" ? $"/incidents/{(await bench.GetAsync("incidents?min_killed=12"))["items"]![0]!["incident_id"]}" : path;
        await page.GotoAsync(address);
        await page.Locator(ready).First.WaitForAsync();
        // axe runs as the browser's own tool would, past the page's policy.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Repository.PathOf("web", "node_modules", "axe-core", "axe.min.js"), TestContext.Current.CancellationToken) + "; 0");
        var found = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target + ' ' + n.failureSummary.split('\\n')[1]).join(' | ')))");
        await Browser.ShootAsync(page, $"axe-{string.Concat(path.Split('?')[0].Where(char.IsAsciiLetter))}-{scheme}".ToLowerInvariant());
        await page.Context.CloseAsync();
        Assert.Empty(found.EnumerateArray().Select(e => e.GetString()));
    }

    [Fact]
    public async Task a_tablet_shows_every_part()
    {
        var bench = shared.Bench;
        var (page, _) = await browser.OpenAsync(bench.Url, 820, 1180);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line").First.WaitForAsync();
        await page.Locator("[data-drawn='true']").WaitForAsync(new LocatorWaitForOptions { Timeout = 90_000 });
        Assert.Equal(820, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await Browser.ShootAsync(page, "tablet-incidents");
    }

    [Theory]
    [InlineData("/questions")]
    [InlineData("/add")]
    [InlineData("/export")]
    public async Task a_telephone_is_not_scrolled_sideways_to_reach_a_view(string path)
    {
        var (page, _) = await browser.OpenAsync(shared.Bench.Url, 390, 800);
        await page.GotoAsync(path);
        await page.Locator("h1").WaitForAsync();
        Assert.Equal(390, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Methodology" }).ClickAsync();
        await page.WaitForURLAsync("**/methodology");
        await Browser.ShootAsync(page, "telephone" + path.Replace('/', '-'));
    }
}
