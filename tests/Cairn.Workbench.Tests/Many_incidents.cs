using System.Diagnostics;
using System.Globalization;
using Cairn.Ledger;
using Cairn.Server.Tests;
using Cairn.Testing;

namespace Cairn.Workbench.Tests;

/// <summary>
/// Measures the workbench in the browser over 100,000 generated incidents, served by the program as it was built last (Release, compiled ahead). Explicit:
/// it takes minutes and asserts no time. The ledger is kept in artifacts for the next run.
/// </summary>
[Collection("one browser at a time")]
public sealed class Many_incidents(Browser browser) : IClassFixture<Browser>
{
    private const int Count = 100_000;
    private const int Batch = 5_000;
    private static readonly (string Country, double Lat, double Lon)[] Lands = [("IQ", 33, 44), ("SY", 35, 38), ("AF", 34, 66), ("SO", 4, 45), ("UA", 49, 33), ("NG", 10, 9), ("ML", 16, -2), ("CO", 4, -73), ("MM", 21, 96), ("YE", 15, 47)];

    [Fact(Explicit = true)]
    public async Task the_first_view_and_each_interaction_are_timed()
    {
        var lines = new List<string>();
        var ledger = Repository.PathOf("artifacts", "many-incidents.cairn");
        if (!File.Exists(ledger)) lines.Add(await MakeAsync(ledger));
        // The browser runs already and has drawn something, as a reader's has; what one that has just been started takes is measured at the end.
        await browser.WarmAsync();
        var clock = Stopwatch.StartNew();
        await using var served = await ServedLedger.StartAsync(ledger);
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"cairn serve: listening after {clock.Elapsed.TotalMilliseconds:F0} ms"));
        var (page, faults) = await browser.OpenAsync(served.Url);
        foreach (var visit in new[] { "first visit", "second visit", "third visit" })
        {
            await page.GotoAsync("/incidents");
            await page.Locator(".space .line").First.WaitForAsync();
            // From navigation to the first painted rows, on the page's own clock.
            await page.WaitForFunctionAsync("() => performance.getEntriesByName('rows').length > 0");
            lines.Add($"{visit}: rows painted {await page.EvaluateAsync<double>("() => performance.getEntriesByName('rows').at(-1)?.startTime ?? performance.now()"):F0} ms after navigation began");
            // Where that time goes: what had come from the server when, and how long each answer took.
            lines.Add($"{visit}: " + await page.EvaluateAsync<string>("""
                () => [performance.getEntriesByType('navigation')[0], ...performance.getEntriesByType('resource').filter(r => /assets\/index|session|incidents\?/.test(r.name))]
                  .map(r => `${new URL(r.name).pathname.split('/').at(-1) || 'page'} here at ${Math.round(r.responseEnd)} (asked at ${Math.round(r.startTime)}, first byte after ${Math.round(r.responseStart - r.requestStart)})`).join('; ')
                """));
            await page.Locator("[data-drawn='true']").WaitForAsync();
            lines.Add($"{visit}: map drawn {await page.EvaluateAsync<double>("() => performance.getEntriesByName('map').at(-1)?.startTime ?? performance.now()"):F0} ms after navigation began");
        }

        lines.Add($"incidents: {await page.Locator(".found").InnerTextAsync()}");
        foreach (var (name, query) in new[] { ("country", "country=IQ"), ("killed at least 40", "min_killed=40"), ("one year", "from=2015-01-01&to=2015-12-31"), ("words", "q=Town4711") })
        {
            var taken = await page.EvaluateAsync<double>("""
                async query => { const start = performance.now(); const a = await fetch('/api/v1/incidents?limit=200&' + query); await a.json(); return performance.now() - start; }
                """, query);
            lines.Add($"list filtered by {name}: {taken:F0} ms");
        }

        var scroll = await page.EvaluateAsync<string>("""
            async () => { const body = document.querySelector('.body'), all = [];
              for (let i = 0; i < 60; i++) { const start = performance.now(); body.scrollTop += 300; await new Promise(requestAnimationFrame); await new Promise(r => setTimeout(r)); all.push(performance.now() - start); } all.sort((a, b) => a - b); return `${Math.round(all[59])} (${Math.round(all[30])})`; }
            """);
        lines.Add($"longest of 60 scroll steps (median): {scroll} ms");
        var key = await page.EvaluateAsync<double>("""
            async () => { const grid = document.querySelector('.table'); grid.focus(); const all = [];
              for (let i = 0; i < 30; i++) { const start = performance.now(); grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true })); await new Promise(requestAnimationFrame); all.push(performance.now() - start); }
              return all.sort((a, b) => a - b)[Math.floor(all.length * .95)]; }
            """);
        lines.Add($"key to next row, 95th percentile of 30: {key:F0} ms");
        await page.EvaluateAsync("() => document.querySelector('.space .line').click()");
        await page.Locator(".scroll table").WaitForAsync();
        await Browser.ShootAsync(page, "hundred-thousand-incident");
        await page.GoBackAsync();
        await page.Locator("[data-drawn='true']").WaitForAsync();
        await Browser.ShootAsync(page, "hundred-thousand");
        await using (var cold = new Browser())
        {
            await cold.InitializeAsync();
            var (started, _) = await cold.OpenAsync(served.Url);
            await started.GotoAsync("/incidents");
            await started.WaitForFunctionAsync("() => performance.getEntriesByName('rows').length > 0");
            lines.Add($"a browser that has just been started: rows painted {await started.EvaluateAsync<double>("() => performance.getEntriesByName('rows').at(-1).startTime"):F0} ms after navigation began");
        }

        await File.WriteAllLinesAsync(Repository.PathOf("artifacts", "workbench-100k.txt"), lines);
        Assert.Empty(faults);
    }

    private static async Task<string> MakeAsync(string where)
    {
        var clock = Stopwatch.StartNew();
        Directory.CreateDirectory(Path.GetDirectoryName(where)!);
        await using (var ledger = await Ledgers.OpenAsync(where + ".part")) await FillAsync(ledger);
        File.Move(where + ".part", where);
        return string.Create(CultureInfo.InvariantCulture, $"ledger of {Count} reports recorded and concluded in {clock.Elapsed.TotalSeconds:F0} s");
    }

    private static async Task FillAsync(ILedger ledger)
    {
        var first = new DateOnly(2000, 1, 1);
        var random = new Random(1);
        for (var from = 0; from < Count; from += Batch)
        {
            var batch = Enumerable.Range(from, Batch).Select(i =>
            {
                var land = Lands[i % Lands.Length];
                return new ReportToRecord(Told.Report($"g{i}", $"Town{i}", land.Country, first.AddDays(i * 9 / 97), (int)(random.NextDouble() * random.NextDouble() * 60) + 1,
                    lat: land.Lat + (random.NextDouble() * 8) - 4, lon: land.Lon + (random.NextDouble() * 8) - 4), i.ToString("x64", CultureInfo.InvariantCulture), "generated 1", "generated");
            });
            await ledger.RecordAsync([.. batch]);
        }

        await ledger.ConcludeAsync();
    }
}
