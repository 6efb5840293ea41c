using Cairn.Server.Tests;
using Microsoft.Playwright;

namespace Cairn.Workbench.Tests;

[Collection("one browser at a time")]
public sealed class Malicious_reports(Browser browser) : IClassFixture<Browser>
{
    private const string Attack = "A bomb in Mosul on Friday killed 12 people, police said. <script>window.owned = 1</script><img src=x onerror=\"window.owned = 1\"><a href=\"javascript:window.owned=1\">x</a> \u202Eexe.gnp\u202C {{7*7}} ${7*7}";

    [Fact]
    public async Task markup_script_and_turned_text_stay_words()
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var added = await bench.PostAsync("reports", new { text = Attack, title = "<b onmouseover=alert(1)>Mosul</b>", publisher = "<svg onload=window.owned=1>", url = "javascript:window.owned=1", published = "2022-01-21" });
        added.EnsureSuccessStatusCode();
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line").First.ClickAsync();
        await page.Locator(".text").Filter(new() { HasText = "window.owned" }).WaitForAsync();
        Assert.Null(await page.EvaluateAsync<int?>("() => window.owned ?? null"));
        Assert.Equal(0, await page.Locator(".text *").CountAsync());
        Assert.Equal(0, await page.Locator("a[href^='javascript']").CountAsync());
        await Browser.ShootAsync(page, "malicious");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task words_are_highlighted_exactly_beside_right_to_left_text_and_emoji()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "الموصل 🚀🚀", "IQ", new DateOnly(2024, 3, 1), 12)));
        var (page, _) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line").First.ClickAsync();
        await page.Locator("tr:has(th:text-is('Killed')) button.value").First.ClickAsync();
        await page.WaitForFunctionAsync("() => [...(CSS.highlights.get('evidence') ?? [])].some(r => r.toString() === '12 people')");
    }

    [Fact]
    public async Task a_line_of_five_megabytes_harms_nothing()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (page, faults) = await browser.OpenAsync(bench.Url);
        var file = Path.Combine(Directory.CreateTempSubdirectory("cairn-long-").FullName, "long.jsonl");
        await File.WriteAllTextAsync(file, $$"""{"id":"long","text":"A bomb in Mosul killed 12 people. {{new string('x', 5 << 20)}}","published":"2022-01-21"}""", TestContext.Current.CancellationToken);
        await page.GotoAsync("/add");
        await page.Locator("input[type=file]").SetInputFilesAsync(file);
        await page.Locator(".result, .problem").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 90_000 });
        await page.GotoAsync("/incidents");
        await page.Locator(".table").WaitForAsync();
        Assert.Empty(faults);
    }
}
