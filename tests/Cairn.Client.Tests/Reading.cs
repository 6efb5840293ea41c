using System.Net;
using System.Text;
using Cairn.Model;
using Cairn.Server.Tests;

namespace Cairn.Client.Tests;

public sealed class Reading
{
    private static readonly CodedReport[] Reports =
    [
        Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12),
        Told.Report("r2", "Basra", "IQ", new DateOnly(2024, 5, 1), 2, lat: 30.5, lon: 47.8),
        Told.Report("r3", "Homs", "SY", new DateOnly(2024, 6, 1), 5, lat: 34.7, lon: 36.7),
    ];

    private static Task<TestWorkbench> BenchAsync() => TestWorkbench.StartAsync(l => Told.IntoAsync(l, Reports));

    [Fact]
    public async Task a_list_is_walked_over_its_pages()
    {
        await using var bench = await BenchAsync();
        var client = new CairnClient(bench.Client);
        var days = new List<DateOnly?>();
        await foreach (var row in client.Incidents.AllAsync(order: IncidentOrder.Oldest, pageSize: 1)) days.Add(row.Start);
        Assert.Equal([new DateOnly(2024, 3, 1), new DateOnly(2024, 5, 1), new DateOnly(2024, 6, 1)], days);
    }

    [Fact]
    public async Task filters_reach_the_server()
    {
        await using var bench = await BenchAsync();
        var client = new CairnClient(bench.Client);
        var filters = new IncidentFilters { Text = "checkpoint", From = new(2024, 1, 1), To = new(2024, 12, 31), Country = "IQ", EventType = "Battles", Act = Act.ArmedAssault, Actor = "Army of IQ", MinKilled = 10, State = ReviewState.MachineCreated, Contested = false, Box = new Box(43, 36, 44, 37), Report = "r1" };
        Assert.Equal("Mosul", Assert.Single((await client.Incidents.PageAsync(filters)).Value.Items).Place);
        Assert.Empty((await client.Incidents.PageAsync(filters with { State = ReviewState.Accepted })).Value.Items);
    }

    [Fact]
    public async Task what_has_not_changed_is_not_sent_again()
    {
        await using var bench = await BenchAsync();
        var client = new CairnClient(bench.Client);
        var page = await client.Incidents.PageAsync();
        Assert.Same(page, await client.Incidents.PageAsync(known: page));
        var one = await client.Incidents.OneAsync(page.Value.Items[0].IncidentId);
        Assert.Same(one, await client.Incidents.OneAsync(page.Value.Items[0].IncidentId, one));
    }

    [Fact]
    public async Task one_incident_comes_with_its_figures_and_the_words_that_say_them()
    {
        await using var bench = await BenchAsync();
        var client = new CairnClient(bench.Client);
        var id = (await client.Incidents.PageAsync(new IncidentFilters { Report = "r1" })).Value.Items[0].IncidentId;
        var detail = (await client.Incidents.OneAsync(id)).Value;
        Assert.Equal(12, detail.Incident.Totals["killed"].Best);
        var point = Assert.Single(detail.Toll);
        var report = await client.Reports.OneAsync(point.Report);
        Assert.Equal(point.Evidence[0].Quote, report.Report.Text[point.Evidence[0].Start..point.Evidence[0].End]);
    }

    [Fact]
    public async Task map_timeline_and_facets_count_the_same_incidents()
    {
        await using var bench = await BenchAsync();
        var client = new CairnClient(bench.Client);
        Assert.Equal(3, (await client.Incidents.CellsAsync(new Box(-180, -85, 180, 85), 2.5)).Placed);
        Assert.Equal(3, (await client.Incidents.TimelineAsync()).Buckets.Sum(b => b.Incidents));
        Assert.Equal(3, (await client.Incidents.FacetsAsync()).Countries.Sum(f => f.Count));
    }

    [Fact]
    public async Task an_export_is_written_where_it_is_wanted()
    {
        await using var bench = await BenchAsync();
        using var output = new MemoryStream();
        await new CairnClient(bench.Client).Incidents.ExportAsync("csv", output, new IncidentFilters { Country = "SY" });
        Assert.Contains(",Homs,", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task questions_are_answered()
    {
        await using var bench = await BenchAsync();
        var questions = new CairnClient(bench.Client).Questions;
        var year = new Days(new(2024, 1, 1), new(2024, 12, 31));
        Assert.Equal(Verdict.Yes, (await questions.WorstAsync(year, new(2024, 3, 1))).Verdict);
        Assert.Equal(Verdict.Yes, (await questions.CompareAsync(new(new(2024, 3, 1), new(2024, 3, 31)), new(new(2024, 5, 1), new(2024, 5, 31)), "more", "killed", "IQ")).Verdict);
        Assert.Equal(2, (await questions.CountAsync(by: "country")).Series.Count);
    }

    [Fact]
    public async Task a_refusal_is_a_problem_with_its_reason()
    {
        await using var bench = await BenchAsync();
        var problem = await Assert.ThrowsAsync<ProblemException>(() => new CairnClient(bench.Client).Incidents.OneAsync("no such"));
        Assert.Equal(HttpStatusCode.NotFound, problem.Status);
        Assert.Contains("there is no incident", problem.Details!.Detail, StringComparison.Ordinal);
    }
}
