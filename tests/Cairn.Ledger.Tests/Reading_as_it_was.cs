using Cairn.Model;

namespace Cairn.Ledger.Tests;

public sealed class Reading_as_it_was_in_sqlite() : Reading_as_it_was(new SqliteFiles());

public sealed class Reading_as_it_was_in_postgres() : Reading_as_it_was(new PostgresDatabases());

public abstract class Reading_as_it_was(Store store) : Conformance(store)
{
    [Fact]
    public async Task a_past_moment_answers_as_it_did_then()
    {
        var ledger = await Store.Make();
        var then = ContractJson.Write((await ledger.Only(Told.Bombing("r1", killed: 12))).Incident);
        Store.Time.Advance(TimeSpan.FromDays(1));
        await ledger.Tell(Told.Bombing("r1", killed: 2), Told.Bombing("r2", place: "Mosul", day: "2021-01-01"));
        await ledger.ConcludeAsync(Stop);
        var moment = await ledger.MomentAsync(Store.Time.GetUtcNow() - TimeSpan.FromHours(1), Stop);
        var past = await ledger.Incidents(new IncidentQuery { AsOf = moment });
        Assert.Equal(then, ContractJson.Write(Assert.Single(past).Incident));
        Assert.Equal(2, (await ledger.Incidents()).Count);
        Assert.Equal(12, (await ledger.CountAsync(new IncidentQuery { AsOf = moment }, Reader.Analyst, Stop)).Killed!.Best);
    }

    [Fact]
    public async Task before_the_first_revision_there_was_no_moment()
    {
        var ledger = await Store.Make();
        await ledger.Tell(Told.Bombing("r1"));
        Assert.Null(await ledger.MomentAsync(Store.Time.GetUtcNow() - TimeSpan.FromDays(1), Stop));
    }

    [Fact]
    public async Task a_name_is_given_to_one_release()
    {
        var ledger = await Store.Make();
        await ledger.Only(Told.Bombing("r1"));
        await ledger.CreateReleaseAsync("2026-1", "ana", Stop);
        var fault = await Assert.ThrowsAsync<NameTakenException>(() => ledger.CreateReleaseAsync("2026-1", "ana", Stop));
        Assert.Contains("release 1 of", fault.Message, StringComparison.Ordinal);
        Assert.Single(await ledger.ReleasesAsync(Stop));
        Assert.Equal(2, (await ledger.CreateReleaseAsync("2026-1b", "ana", Stop)).Number);
    }

    [Fact]
    public async Task of_two_who_freeze_at_once_under_one_name_one_is_told_that_it_is_taken()
    {
        var ledger = await Store.Make();
        await ledger.Only(Told.Bombing("r1"));
        Task<Release>[] both = [.. Enumerable.Range(0, 2).Select(_ => Task.Run(() => ledger.CreateReleaseAsync("2026-1", "ana", Stop)))];
        await Assert.ThrowsAsync<NameTakenException>(() => Task.WhenAll(both));
        Assert.Equal(1, both.Count(t => t.IsCompletedSuccessfully));
        Assert.Single(await ledger.ReleasesAsync(Stop));
    }

    [Fact]
    public async Task a_release_stays_as_it_was_frozen()
    {
        var ledger = await Store.Make();
        await ledger.Only(Told.Bombing("r1", killed: 12));
        var release = await ledger.CreateReleaseAsync("2026-1", "ana", Stop);
        await ledger.Only(Told.Bombing("r1", killed: 2));
        Assert.Equal(1, release.Number);
        Assert.Contains("\"best\":12", Assert.Single(await ledger.ReleaseAsync(1, Stop)), StringComparison.Ordinal);
        Assert.DoesNotContain("2026-03", release.Manifest, StringComparison.Ordinal);
        Assert.Equal("2026-1", Assert.Single(await ledger.ReleasesAsync(Stop)).Name);
    }

    [Fact]
    public async Task incidents_concluded_anew_are_the_same_to_the_byte()
    {
        var ledger = await Store.Make();
        for (var i = 1; i < 8; i++)
        {
            await ledger.Tell(Told.Bombing($"r{i}", place: i % 3 == 0 ? "Mosul" : "Baghdad", day: $"2022-01-0{1 + (i % 2)}"));
            await ledger.ConcludeAsync(Stop);
        }

        var before = (await ledger.Incidents()).Select(i => (ContractJson.Write(i.Incident), i.Revision)).ToList();
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
        await ledger.RebuildAsync(Stop);
        Assert.Equal(before, (await ledger.Incidents()).Select(i => (ContractJson.Write(i.Incident), i.Revision)));
    }

    [Fact]
    public async Task the_doubtful_come_first_in_the_order_of_doubt_and_stay_so_after_a_rebuild()
    {
        var ledger = await Store.Make();
        await ledger.Tell(Sure(Told.Bombing("r1", "Mosul"), 0.9, 0.8), Sure(Told.Bombing("r2", "Tikrit", day: "2021-03-01"), 0.95, 0.125), Told.Bombing("r3", "Basra", day: "2021-05-01"), Sure(Told.Bombing("r4", "Samarra", day: "2021-07-01"), 0.31, 0.7));
        await ledger.ConcludeAsync(Stop);
        for (var again = 0; again < 2; again++)
        {
            Assert.Equal([("Tikrit", 0.125), ("Samarra", 0.31), ("Mosul", 0.8), ("Basra", null)], (await ledger.Incidents(new IncidentQuery { Order = IncidentOrder.Doubtful })).Select(i => (i.Incident.Where!.Name, i.Confidence)));
            await ledger.RebuildAsync(Stop);
        }

        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
    }

    private static ReportToRecord Sure(ReportToRecord told, double account, double figure) => told with
    {
        Coded = told.Coded with { Accounts = [.. told.Coded.Accounts.Select(a => a with { Confidence = account, Figures = [.. a.Figures.Select(f => f with { Confidence = figure })] })] },
    };

    [Fact]
    public async Task pages_hold_every_incident_once_in_every_order()
    {
        var ledger = await Store.Make();
        await ledger.Tell([.. Enumerable.Range(1, 23).Select(i => Told.Bombing($"r{i:00}", place: $"Town{new string('x', i)}", day: $"2021-{1 + (i % 12):00}-01", killed: i % 5))]);
        await ledger.ConcludeAsync(Stop);
        foreach (var order in Enum.GetValues<IncidentOrder>())
        {
            var seen = new List<string>();
            string? after = null;
            do
            {
                var page = await ledger.IncidentsAsync(new IncidentQuery { Order = order }, Reader.Analyst, after, 5, Stop);
                seen.AddRange(page.Items.Select(i => i.Incident.IncidentId!));
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(23, seen.Distinct().Count());
            Assert.Equal(23, seen.Count);
        }
    }
}
