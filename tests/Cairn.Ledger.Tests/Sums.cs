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
                Assert.Equal(listed.Sum(i => i.Incident.Totals.GetValueOrDefault("killed")?.Best ?? 0), count.Killed?.Best ?? 0);
                Assert.Equal(listed.Any(i => i.Incident.Totals.GetValueOrDefault("killed")?.Low is not null), count.Killed?.Low is not null);
                Assert.Equal(listed.Count, (await ledger.CountByAsync(query, Dimension.Country, reader with { SmallCells = true }, Stop)).Sum(g => g.Incidents));
                Assert.Equal(listed.Count(i => i.Incident.When?.Start is not null), (await ledger.CountByAsync(query, Dimension.Month, reader with { SmallCells = true }, Stop)).Where(g => g.Value is not null).Sum(g => g.Incidents));
            }
        }
    }
}
