using System.Net;
using Cairn.Model;
using Cairn.Server.Tests;

namespace Cairn.Client.Tests;

public sealed class Deciding
{
    private static async Task<(TestWorkbench Bench, CairnClient Client, Versioned<IncidentDetail> Seen)> OneAsync()
    {
        var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12)));
        var http = new HttpClient { BaseAddress = bench.Client.BaseAddress };
        var client = new CairnClient(http);
        return (bench, client, await client.Incidents.OneAsync((await client.Incidents.PageAsync()).Value.Items[0].IncidentId));
    }

    [Fact]
    public async Task a_corrected_total_stands_until_it_is_undone()
    {
        var (bench, client, seen) = await OneAsync();
        await using var _ = bench;
        var made = await client.Review.DecideAsync(seen, DecisionSent.Correct(FigureKind.Killed, new Total(14, 14, 14, false), "the hospital's list", new ChosenWords("r1", 0, 6, "Gunmen")));
        var after = await client.Incidents.OneAsync(seen.Value.Row.IncidentId);
        Assert.Equal(14, after.Value.Incident.Totals["killed"].Best);
        Assert.NotEqual(seen.ETag, after.ETag);
        await client.Review.UndoAsync(made);
        Assert.Equal(12, (await client.Incidents.OneAsync(seen.Value.Row.IncidentId)).Value.Incident.Totals["killed"].Best);
        Assert.Equal(2, (await client.Review.DecisionsAsync()).Count);
    }

    [Fact]
    public async Task a_decision_on_an_old_version_is_refused_and_can_be_taken_again()
    {
        var (bench, client, seen) = await OneAsync();
        await using var _ = bench;
        await client.Review.DecideAsync(seen, DecisionSent.Accept);
        var problem = await Assert.ThrowsAsync<ProblemException>(() => client.Review.DecideAsync(seen, DecisionSent.Reject("seen too late")));
        Assert.Equal(HttpStatusCode.PreconditionFailed, problem.Status);
        await client.Review.DecideAsync(await client.Incidents.OneAsync(seen.Value.Row.IncidentId), DecisionSent.Note("seen again"));
    }

    [Fact]
    public async Task the_queue_is_walked_over_its_pages_and_shortens_with_decisions()
    {
        var (bench, client, seen) = await OneAsync();
        await using var _ = bench;
        var waiting = new List<ReviewItem>();
        await foreach (var item in client.Review.AllAsync(pageSize: 1)) waiting.Add(item);
        Assert.Equal(seen.Value.Row.IncidentId, Assert.Single(waiting).Row.IncidentId);
        await client.Review.DecideAsync(seen, DecisionSent.Accept);
        Assert.Empty((await client.Review.PageAsync()).Items);
    }

    [Fact]
    public async Task work_taken_notes_and_who_may_see_it_are_told()
    {
        var (bench, client, seen) = await OneAsync();
        await using var _ = bench;
        var id = seen.Value.Row.IncidentId;
        await client.Review.DecideAsync(seen, DecisionSent.Assign);
        await client.Review.DecideAsync(await client.Incidents.OneAsync(id), DecisionSent.Note("ask the desk in Erbil"));
        await client.Review.DecideAsync(await client.Incidents.OneAsync(id), DecisionSent.Restrict(Sensitivity.Restricted, "a witness could be found"));
        var review = (await client.Incidents.OneAsync(id)).Value.Review;
        Assert.Equal("local", review.AssignedTo);
        Assert.Equal(Sensitivity.Restricted, review.Sensitivity);
    }

    [Fact]
    public async Task two_incidents_become_one_and_two_again()
    {
        var (bench, client, seen) = await OneAsync();
        await using var _ = bench;
        await Told.IntoAsync(bench.Ledger, Told.Report("r2", "Homs", "SY", new DateOnly(2024, 6, 1), 5, lat: 34.7, lon: 36.7));
        var other = (await client.Incidents.PageAsync(new IncidentFilters { Report = "r2" })).Value.Items[0].IncidentId;
        await client.Review.DecideAsync(seen, DecisionSent.Merge(other, "one attack told twice"));
        var rows = (await client.Incidents.PageAsync()).Value.Items;
        var merged = await client.Incidents.OneAsync(Assert.Single(rows).IncidentId);
        await client.Review.DecideAsync(merged, DecisionSent.Split(["r2#1"], "they were two"));
        Assert.Equal(2, (await client.Incidents.PageAsync()).Value.Total);
    }
}
