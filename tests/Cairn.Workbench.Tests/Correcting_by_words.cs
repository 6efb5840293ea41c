using Cairn.Model;
using Cairn.Server.Tests;
using Microsoft.Playwright;

namespace Cairn.Workbench.Tests;

/// <summary>A number that a person sets is the one that they chose or typed.</summary>
[Collection("one browser at a time")]
public sealed class Correcting_by_words(Browser browser) : IClassFixture<Browser>
{
    private const string Tail = "Twenty-three bodies lay in the yard, a nurse said. A hundred and five people fled. The dead were two men, one two-year-old girl among them. Dozens fled.";

    internal const string Select = """
        words => {
          const text = document.querySelector('[role=document]'), walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT), nodes = [];
          let all = '', node;
          while ((node = walker.nextNode())) { nodes.push([all.length, node]); all += node.data; }
          const at = i => { const [start, n] = nodes.findLast(([start]) => start <= i); return [n, i - start]; };
          const from = all.indexOf(words), range = document.createRange();
          range.setStart(...at(from)); const [last, end] = at(from + words.length - 1); range.setEnd(last, end + 1);
          getSelection().removeAllRanges(); getSelection().addRange(range);
          text.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
        }
        """;

    private async Task<(TestWorkbench Bench, IPage Page, List<string> Faults)> OpenAsync()
    {
        var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12, tail: Tail)));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line").First.ClickAsync();
        await page.Locator("[role=document]").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        await page.GetByLabel("Best").WaitForAsync();
        return (bench, page, faults);
    }

    [Theory]
    [InlineData("Twenty-three bodies", "23")]
    [InlineData("A hundred and five people", "105")]
    [InlineData("one two-year-old girl", "1")]
    [InlineData("killing 12 people", "12")]
    [InlineData("Dozens", "12")] // as it stood: no number is said
    public async Task a_number_in_words_is_taken_as_one_in_digits(string words, string number)
    {
        var (bench, page, faults) = await OpenAsync();
        await using var _ = bench;
        await page.EvaluateAsync(Select, words);
        await page.GetByText($"Selected: {words}").WaitForAsync();
        Assert.Equal(number, await page.GetByLabel("Best").InputValueAsync());
        Assert.Empty(faults);
    }

    [Fact]
    public async Task an_event_type_is_chosen_from_the_list_of_codes()
    {
        var (bench, page, faults) = await OpenAsync();
        await using var _ = bench;
        await page.GetByLabel("Field").SelectOptionAsync(new SelectOptionValue { Label = "What" });
        var types = page.GetByLabel("Event type / sub-event type");
        Assert.Equal("Battles/Armed clash", await types.InputValueAsync());
        Assert.Equal(CodeLists.AcledTypes.Codes.Select(c => $"{c.Code}/{c.Label}"), await types.Locator("option").EvaluateAllAsync<string[]>("all => all.map(o => o.value)"));
        await types.SelectOptionAsync("Violence against civilians/Attack");
        await page.Locator("form").GetByLabel("Reason").FillAsync("nobody shot back");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.Locator("h1", new() { HasText = "Attack" }).WaitForAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task what_was_refused_comes_back_as_it_was_typed()
    {
        var (bench, page, _) = await OpenAsync();
        await using var _ = bench;
        await page.EvaluateAsync(Select, "Twenty-three bodies");
        await page.GetByText("Selected: Twenty-three bodies").WaitForAsync();
        await page.GetByLabel("Low").FillAsync("24");
        await page.GetByLabel("Best").FillAsync("21");
        await page.Locator("form").GetByLabel("Reason").FillAsync("counted again");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.GetByText("0 ≤ low ≤ best ≤ high").WaitForAsync();
        Assert.Equal(["24", "21", "23"], [await page.GetByLabel("Low").InputValueAsync(), await page.GetByLabel("Best").InputValueAsync(), await page.GetByLabel("High").InputValueAsync()]);
        await page.GetByLabel("Low").FillAsync("21");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.Locator(".total .big", new() { HasText = "21–23" }).WaitForAsync();
    }
}
