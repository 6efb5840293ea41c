using System.Text.Json.Nodes;
using Cairn.Model;
using Cairn.Server.Tests;
using Microsoft.Playwright;

namespace Cairn.Workbench.Tests;

/// <summary>Every coded value can be corrected in the page, and a slip of the hand is asked about.</summary>
[Collection("one browser at a time")]
public sealed class Correcting_who_and_where(Browser browser) : IClassFixture<Browser>
{
    private static readonly DateOnly Day = new(2024, 3, 1);

    private async Task<(TestWorkbench Bench, IPage Page, List<string> Faults)> OpenAsync(string field)
    {
        var told = Told.Report("r1", "Mosul", "IQ", Day, 12);
        var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, told with { Accounts = [told.Accounts[0] with { Where = told.Accounts[0].Where with { Admin1 = "Nineveh" } }] }));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        await page.GetByLabel("Field").SelectOptionAsync(new SelectOptionValue { Label = field });
        return (bench, page, faults);
    }

    private static async Task ApplyAsync(IPage page)
    {
        await page.Locator("form").GetByLabel("Reason").FillAsync("read again");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
    }

    private static async Task<JsonNode> IncidentAsync(TestWorkbench bench) =>
        (await bench.IncidentAsync((string)(await bench.GetAsync("incidents"))["items"]![0]!["incident_id"]!)).Detail["incident"]!;

    [Fact]
    public async Task a_place_comes_from_the_gazetteer_with_its_province_and_its_point()
    {
        var (bench, page, faults) = await OpenAsync("Where");
        await using var _ = bench;
        var form = page.Locator("form.panel");
        Assert.Equal(["Nineveh", "36.34"], [await form.GetByLabel("Province").InputValueAsync(), await form.GetByLabel("Latitude").InputValueAsync()]);
        await form.GetByLabel("Name", new() { Exact = true }).FillAsync("Baghdad");
        // Those of the old name go at once.
        Assert.Equal(["", ""], [await form.GetByLabel("Province").InputValueAsync(), await form.GetByLabel("Latitude").InputValueAsync()]);
        await page.GetByRole(AriaRole.Group, new() { Name = "Places of that name" }).GetByRole(AriaRole.Button).First.WaitForAsync();
        await Browser.ShootAsync(page, "correct-where");
        // Down into the list, Enter takes it.
        await form.GetByLabel("Name", new() { Exact = true }).PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("From the gazetteer: Baghdad").WaitForAsync();
        await ApplyAsync(page);
        await page.Locator("h1", new() { HasText = "Baghdad" }).WaitForAsync();
        var where = (await IncidentAsync(bench))["where"]!;
        Assert.Equal(("Baghdad", "IQ"), ((string)where["name"]!, (string)where["country"]!));
        Assert.NotEqual("Nineveh", (string?)where["admin1"]);
        Assert.InRange((double)where["lat"]!, 33.1, 33.6);
        Assert.NotNull((long?)where["geonames_id"]);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_place_of_no_gazetteer_keeps_nothing_of_the_old_one()
    {
        var (bench, page, faults) = await OpenAsync("Where");
        await using var _ = bench;
        await page.Locator("form.panel").GetByLabel("Name", new() { Exact = true }).FillAsync("Zzyzxq farm");
        await page.GetByText("The gazetteer has no such place").WaitForAsync();
        await ApplyAsync(page);
        await page.Locator("h1", new() { HasText = "Zzyzxq farm" }).WaitForAsync();
        var where = (await IncidentAsync(bench))["where"]!;
        Assert.Equal((null, null, null), ((string?)where["admin1"], (double?)where["lat"], (double?)where["radius_km"]));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task who_did_it_is_named_and_stands_on_the_page_and_in_the_list()
    {
        var (bench, page, faults) = await OpenAsync("Perpetrator");
        await using var _ = bench;
        var form = page.Locator("form.panel");
        Assert.Equal("Gunmen", await form.GetByLabel("Name", new() { Exact = true }).InputValueAsync());
        await form.GetByLabel("Name", new() { Exact = true }).FillAsync("Example Front");
        await form.GetByLabel("Named or not").SelectOptionAsync("organisation");
        await form.GetByLabel("Kind of actor").SelectOptionAsync(new SelectOptionValue { Label = "Rebel group" });
        await Browser.ShootAsync(page, "correct-perpetrator");
        await ApplyAsync(page);
        await page.Locator("dl", new() { HasText = "Example Front" }).GetByText("set by a person").First.WaitForAsync();
        var actors = (await IncidentAsync(bench))["actors"]!.AsArray();
        Assert.Equal(["perpetrator Example Front 2", "target Army of IQ "], actors.Select(a => $"{a!["role"]} {a["name"]} {a["actor_class"]}"));
        await page.Locator(".left section", new() { HasText = "History" }).GetByText("perpetrator Example Front").WaitForAsync();
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("Target", "actors", "evidence", "as_reported")]
    [InlineData("Weapons", "weapons", "evidence", "as_reported")]
    public async Task each_row_keeps_the_words_that_named_it(string field, string set, string evidence, string named)
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", Day, 12, tail: "The first lorry burnt. A mortar was found.")));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line").First.ClickAsync();
        await page.Locator("[role=document]").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        await page.GetByLabel("Field").SelectOptionAsync(new SelectOptionValue { Label = field });
        foreach (var words in new[] { "first lorry", "A mortar" })
        {
            if (words == "A mortar") await page.GetByRole(AriaRole.Button, new() { Name = "Add one" }).ClickAsync();
            await page.EvaluateAsync(Correcting_by_words.Select, words);
            await page.GetByText($"Selected: {words}").WaitForAsync();
        }

        await ApplyAsync(page);
        await page.Locator(".tag", new() { HasText = "set by a person" }).First.WaitForAsync();
        var rows = (await IncidentAsync(bench))[set]!.AsArray().Where(r => r!["role"] is null || (string)r["role"]! == "target").ToList();
        Assert.Equal(["first lorry", "A mortar"], rows.Select(r => (string)r![named]!));
        Assert.Equal(["first lorry", "A mortar"], rows.Select(r => (string)Assert.Single(r![evidence]!.AsArray())!["quote"]!));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task what_kind_of_actor_it_is_changes_none_of_the_words_that_name_it()
    {
        var (bench, page, faults) = await OpenAsync("Perpetrator");
        await using var _ = bench;
        await page.Locator("form.panel").GetByLabel("Kind of actor").SelectOptionAsync(new SelectOptionValue { Label = "Rebel group" });
        await ApplyAsync(page);
        await page.Locator(".tag", new() { HasText = "set by a person" }).First.WaitForAsync();
        var gunmen = (await IncidentAsync(bench))["actors"]!.AsArray().Single(a => (string)a!["role"]! == "perpetrator")!;
        Assert.Equal((2, "Gunmen"), ((int)gunmen["actor_class"]!, (string)Assert.Single(gunmen["evidence"]!.AsArray())!["quote"]!));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task who_was_hit_can_be_nobody_and_weapons_and_acts_are_set_too()
    {
        var (bench, page, faults) = await OpenAsync("Target");
        await using var _ = bench;
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await ApplyAsync(page);
        await page.Locator(".tag", new() { HasText = "set by a person" }).First.WaitForAsync();
        Assert.Equal(["perpetrator"], (await IncidentAsync(bench))["actors"]!.AsArray().Select(a => (string)a!["role"]!));

        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        await page.GetByLabel("Field").SelectOptionAsync(new SelectOptionValue { Label = "Weapons" });
        await page.GetByLabel("Weapon", new() { Exact = true }).FillAsync("mortar rounds");
        await page.GetByLabel("Type").SelectOptionAsync("heavy");
        await ApplyAsync(page);
        await page.Locator("dl", new() { HasText = "mortar rounds" }).WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Correct", Exact = true }).ClickAsync();
        await page.GetByLabel("Field").SelectOptionAsync(new SelectOptionValue { Label = "Acts" });
        Assert.Equal(Enum.GetValues<Act>().Select(CodeNames.Name), await page.Locator("form.panel input[type=checkbox]").EvaluateAllAsync<string[]>("all => all.map(o => o.value)"));
        await page.GetByLabel("shelling").CheckAsync();
        await ApplyAsync(page);
        await page.Locator("dl", new() { HasText = "armed assault, shelling" }).WaitForAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task a_toll_out_of_all_measure_is_asked_about_and_can_be_changed_or_meant()
    {
        var (bench, page, faults) = await OpenAsync("killed");
        await using var _ = bench;
        await page.GetByLabel("Best").FillAsync("1200");
        await page.GetByLabel("High").FillAsync("1200");
        await ApplyAsync(page);
        var question = page.GetByRole(AriaRole.Alertdialog);
        await question.GetByText("Is this meant? 1,200 killed: the highest number that any report gives is 12.").WaitForAsync();
        await Browser.ShootAsync(page, "unlikely");
        await page.Keyboard.PressAsync("Enter"); // the safe answer has the focus
        await page.GetByLabel("Best").WaitForAsync();
        Assert.Equal(["1200", "read again"], [await page.GetByLabel("Best").InputValueAsync(), await page.Locator("form").GetByLabel("Reason").InputValueAsync()]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Set it all the same" }).ClickAsync();
        await page.Locator(".total .big", new() { HasText = "12–1,200" }).WaitForAsync();
        Assert.Empty(faults);
    }

    [Fact]
    public async Task the_only_account_is_moved_into_another_incident_from_the_page()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", Day, 12), Told.Report("r2", "Tal Afar", "IQ", Day, 2, lat: 36.38, lon: 42.45)));
        var (page, faults) = await browser.OpenAsync(bench.Url);
        await page.GotoAsync("/incidents");
        await page.Locator(".space .line", new() { HasText = "Tal Afar" }).ClickAsync();
        // Splitting needs two, and says so.
        Assert.Contains("nothing to take out", await page.GetByRole(AriaRole.Button, new() { Name = "Split", Exact = true }).GetAttributeAsync("title"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Move", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Group, new() { Name = "Incidents near it" }).GetByText("Mosul").ClickAsync();
        await page.Locator("form").GetByLabel("Reason").FillAsync("one attack");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.Locator(".soft", new() { HasText = "2 reports from" }).First.WaitForAsync();
        Assert.Equal(1, (int)(await bench.GetAsync("incidents"))["total"]!);
        Assert.Empty(faults);
    }
}
