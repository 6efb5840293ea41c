using System.Text.Json.Nodes;
using Cairn.Ledger.Sql;
using Cairn.Model;

namespace Cairn.Ledger.Tests;

public sealed class Sums_in_sqlite() : Sums(new SqliteFiles());

public sealed class Sums_in_postgres() : Sums(new PostgresDatabases());

/// <summary>The table that counts are read from holds at every moment what the incidents add up to.</summary>
public abstract class Sums(Store store) : Conformance(store)
{
    private static readonly Reader[] Readers = [Reader.Public, Reader.Analyst, Reader.Keeper];

    [Fact]
    public async Task follow_every_change()
    {
        var ledger = await Store.Make();
        await ledger.Tell(Told.Bombing("r1"), Told.Bombing("r2", "Mosul", day: "2022-03-01", killed: 0), Told.Bombing("r3", "Aleppo", "SY", "2022-03-01", 9), Told.Bombing("r4", "Homs", "SY", "2021-03-01", modality: Modality.Planned), Undated("r5"));
        await ledger.ConcludeAsync(Stop);
        await AssertSame(ledger);
        var ids = (await ledger.Incidents()).ToDictionary(i => i.Incident.Reports[0], i => i.Incident.IncidentId!);
        Assert.Equal(5, ids.Count);

        Decision Decide(DecisionKind kind, string report) => new() { Kind = kind, IncidentId = ids[report], By = "ana", Reason = "seen" };
        foreach (var decision in new[]
        {
            Decide(DecisionKind.Sensitivity, "r1") with { Value = JsonValue.Create("restricted") }, Decide(DecisionKind.Sensitivity, "r3") with { Value = JsonValue.Create("embargoed") },
            Decide(DecisionKind.Correct, "r2") with { Field = "totals.killed", Value = JsonNode.Parse("""{"low":3,"best":4,"high":null,"open":true}""") }, Decide(DecisionKind.Accept, "r2"),
            Decide(DecisionKind.Merge, "r2") with { OtherIncidentId = ids["r3"] }, Decide(DecisionKind.Reject, "r5"), Decide(DecisionKind.Sensitivity, "r1") with { Value = JsonValue.Create("public") },
        })
        {
            await ledger.DecideAsync(decision, Stop);
            await AssertSame(ledger);
        }

        await ledger.Tell(Told.Bombing("r1", killed: 6, text: "A bomb killed 6 people in Baghdad on 2022-01-20, police now say."));
        await ledger.ConcludeAsync(Stop);
        await AssertSame(ledger);
        await ledger.RebuildAsync(Stop);
        await AssertSame(ledger);
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
    }

    [Fact]
    public async Task of_a_map_are_those_of_the_list_however_few_points_it_takes()
    {
        var ledger = await Store.Make();
        var placeless = Told.Bombing("r4", "somewhere", day: "2022-04-01", killed: 2);
        placeless = placeless with { Coded = placeless.Coded with { Accounts = [placeless.Coded.Accounts[0] with { Where = placeless.Coded.Accounts[0].Where! with { Lat = null, Lon = null } }] } };
        await ledger.Tell(Told.Bombing("r1"), Told.Bombing("r2", day: "2022-02-20", killed: 7), Moved(Told.Bombing("r3", "Aleppo", "SY", "2022-03-01", 9), 36.2, 37.1), placeless);
        await ledger.ConcludeAsync(Stop);
        foreach (var limit in new[] { 0, 1, 2, 3, 20 })
        {
            var map = await ledger.MapAsync(new IncidentQuery(), Reader.Analyst, limit, Stop);
            Assert.Equal((3, 1), (map.Placed, map.Unplaced));
            Assert.Equal(limit switch { 0 => 3, 1 => 1, _ => 0 }, map.NotDrawn);
            if (limit > 0) Assert.Equal((2, 12, null), (map.Items[0].Incidents, map.Items[0].Killed, map.Items[0].Alone));
            if (limit > 1) Assert.Equal((1, 36.2, 37.1, new DateOnly(2022, 3, 1)), (map.Items[1].Incidents, map.Items[1].Lat, map.Items[1].Lon, map.Items[1].Alone!.Start!.Value));
        }

        var syria = await ledger.MapAsync(new IncidentQuery { Country = "SY" }, Reader.Analyst, 0, Stop);
        Assert.Equal((1, 1, 0), (syria.Placed, syria.NotDrawn, syria.Unplaced));
        var none = await ledger.MapAsync(new IncidentQuery { Country = "ML" }, Reader.Analyst, 5, Stop);
        Assert.Equal((0, 0, 0), (none.Placed, none.NotDrawn, none.Unplaced));
    }

    private static ReportToRecord Moved(ReportToRecord told, double lat, double lon)
    {
        var account = told.Coded.Accounts[0];
        return told with { Coded = told.Coded with { Accounts = [account with { Where = account.Where! with { Lat = lat, Lon = lon } }] } };
    }

    [Fact]
    public async Task that_were_changed_by_hand_are_found_out()
    {
        var ledger = await Store.Make();
        await ledger.Only(Told.Bombing("r1"));
        await using (var session = await ((SqlLedger)ledger).Store.WriteAsync(Stop))
        {
            await session.ExecuteAsync("UPDATE incident_sum SET killed_best = killed_best + 1", Stop);
            await session.CommitAsync(Stop);
        }

        Assert.NotEmpty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
        await ledger.RebuildAsync(Stop);
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
    }

    [Fact]
    public async Task stand_as_bounds_do_also_where_nobody_gave_a_best_or_a_highest_figure()
    {
        var ledger = await Store.Make();
        await ledger.Tell(Told.Bombing("r1"), Admitted("r2", "Mosul", 40), Told.Bombing("r3", "Kirkuk", day: "2022-01-02"), Told.Bombing("r4", "Tikrit", day: "2022-02-01"));
        await ledger.ConcludeAsync(Stop);
        var ids = (await ledger.Incidents()).ToDictionary(i => i.Incident.Reports[0], i => i.Incident);
        // One side admits its dead and the other claims more: a range that no rule chooses a best figure from.
        Assert.Equal((40, null, 40), (ids["r2"].Totals["killed"].Low, ids["r2"].Totals["killed"].Best, ids["r2"].Totals["killed"].High));
        Task Set(string report, string kind, string total) => ledger.DecideAsync(new Decision { Kind = DecisionKind.Correct, IncidentId = ids[report].IncidentId!, By = "ana", Reason = "seen", Field = $"totals.{kind}", Value = JsonNode.Parse(total) }, Stop);
        await Set("r3", "killed", """{"low":null,"best":null,"high":3,"open":false}""");
        await Set("r4", "killed", """{"low":7,"best":8,"high":null,"open":true}""");
        await Set("r1", "injured", """{"low":30,"best":null,"high":null,"open":true}""");
        await Set("r4", "injured", """{"low":1,"best":2,"high":4,"open":false}""");

        // Read from the table of sums, and from the incidents, which a filter by act asks for.
        foreach (var query in new[] { new IncidentQuery(), new IncidentQuery { Country = "IQ" }, new IncidentQuery { Act = Act.Bombing } })
        {
            var count = await ledger.CountAsync(query, Reader.Analyst, Stop);
            Assert.Equal((52, 53, 56, true), (count.Killed!.Low, count.Killed.Best, count.Killed.High, count.Killed.Open));
            Assert.Equal((31, 32, 34), (count.Injured!.Low, count.Injured.Best, count.Injured.High));
            foreach (var by in new[] { Dimension.Country, Dimension.Year })
            {
                var group = Assert.Single(await ledger.CountByAsync(query, by, Reader.Analyst, Stop));
                Assert.Equal((4, 52, 53, 56), (group.Incidents, group.KilledLow, group.KilledBest, group.KilledHigh));
            }

            var january = Assert.Single(await ledger.CountByAsync(query, Dimension.Month, Reader.Analyst, Stop), g => g.Value == "2022-01");
            Assert.Equal((45, 45, 48), (january.KilledLow, january.KilledBest, january.KilledHigh));
            Assert.All(await ledger.DaysAsync(query, Reader.Analyst, Stop), d => Assert.True(d.KilledLow <= d.KilledBest && d.KilledBest <= d.KilledHigh));
        }

        // Alone it has no best figure, and none of zero.
        var lone = await ledger.CountAsync(new IncidentQuery { From = new DateOnly(2022, 1, 20), To = new DateOnly(2022, 1, 20), Text = "Mosul" }, Reader.Analyst, Stop);
        Assert.Equal((40, null, 40), (lone.Killed!.Low, lone.Killed.Best, lone.Killed.High));
        await AssertSame(ledger);
    }

    private static ReportToRecord Admitted(string id, string place, int killed)
    {
        var told = Told.Bombing(id, place, killed: killed, population: Population.StateForces);
        var account = told.Coded.Accounts[0];
        var figure = account.Figures[0];
        Figure By(SourceKind kind, string name, int number) => figure with { Low = number, Point = number, High = number, Source = figure.Source! with { Kind = kind, AsReported = name } };
        Figure[] figures = [By(SourceKind.Military, "the army", killed), By(SourceKind.ArmedGroup, "the rebels", killed + 20)];
        return told with { Coded = told.Coded with { Accounts = [account with { Figures = figures, Totals = AccountTotals.Of(figures) }] } };
    }

    private static ReportToRecord Undated(string id)
    {
        var told = Told.Bombing(id, "Basra", text: "A bomb killed 5 people in Basra, police said.");
        var account = told.Coded.Accounts[0] with { When = new When(), Figures = [], Totals = new Dictionary<string, Total>() };
        return told with { Coded = told.Coded with { Accounts = [account] } };
    }

    private static async Task AssertSame(ILedger ledger)
    {
        await using (var session = await ((SqlLedger)ledger).Store.ReadAsync(Stop)) Assert.Equal(0, await session.NumberAsync(IncidentSums.Differences, Stop));
        foreach (var reader in Readers)
        {
            foreach (var query in new[] { new IncidentQuery(), new IncidentQuery { Country = "SY" }, new IncidentQuery { From = new DateOnly(2022, 1, 1), To = new DateOnly(2022, 1, 31) }, new IncidentQuery { Review = ReviewState.MachineCreated, AlsoUnreal = true }, new IncidentQuery { Contested = false } })
            {
                var listed = await ledger.Incidents(query, reader);
                var count = await ledger.CountAsync(query, reader, Stop);
                Assert.Equal(listed.Count, count.Incidents);
                var killed = listed.Select(i => i.Incident.Totals.GetValueOrDefault("killed")).OfType<Total>().ToList();
                Assert.Equal(killed.Any(t => t.Best is not null) ? killed.Sum(t => t.Best ?? t.Low ?? 0) : null, count.Killed?.Best);
                Assert.Equal(listed.Any(i => i.Incident.Totals.GetValueOrDefault("killed")?.Low is not null), count.Killed?.Low is not null);
                Assert.Equal(listed.Count, (await ledger.CountByAsync(query, Dimension.Country, reader with { SmallCells = true }, Stop)).Sum(g => g.Incidents));
                Assert.Equal(listed.Count(i => i.Incident.When?.Start is not null), (await ledger.CountByAsync(query, Dimension.Month, reader with { SmallCells = true }, Stop)).Where(g => g.Value is not null).Sum(g => g.Incidents));
            }
        }
    }
}
