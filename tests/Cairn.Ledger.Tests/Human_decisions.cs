using System.Text.Json.Nodes;
using Cairn.Model;

namespace Cairn.Ledger.Tests;

public sealed class Human_decisions_in_sqlite() : Human_decisions(new SqliteFiles());

public sealed class Human_decisions_in_postgres() : Human_decisions(new PostgresDatabases());

public abstract class Human_decisions(Store store) : Conformance(store)
{
    private const string OneText = "A bomb killed people in Baghdad, police said.";

    private static Decision Decide(DecisionKind kind, string incident) => new() { Kind = kind, IncidentId = incident, By = "ana", Reason = "read the report" };

    private static Decision Correct(string incident, string field, string json) => Decide(DecisionKind.Correct, incident) with { Field = field, Value = JsonNode.Parse(json) };

    [Fact]
    public async Task a_corrected_total_stays_through_recoding_and_the_new_figure_is_shown_as_new_evidence()
    {
        var ledger = await Store.Make();
        var incident = await ledger.Only(Told.Bombing("r1", killed: 12, text: OneText));
        await ledger.DecideAsync(Correct(incident.Incident.IncidentId!, "totals.killed", """{"low":14,"best":14,"high":14,"open":false}"""), Stop);
        Assert.False(Assert.Single(await ledger.Incidents()).NewEvidence);
        var after = await ledger.Only(Told.Bombing("r1", killed: 16, text: OneText, coder: "coder-2"));
        Assert.Equal(14, after.Incident.Totals["killed"].Best);
        Assert.True(after.NewEvidence);
        Assert.Contains("16", after.MachineValues["totals.killed"], StringComparison.Ordinal);
        Assert.Equal(["totals.killed"], after.Corrected);
        Assert.Equal(ReviewState.Revised, after.Review);
    }

    [Theory]
    [InlineData("when", """{"start":"2022-01-19"}""")]
    [InlineData("where", """{"name":"Mosul","country":"IQ"}""")]
    [InlineData("actors", """[{"role":"target","kind":"group","as_reported":"shoppers","source":{"kind":"police"}}]""")]
    [InlineData("weapons", """[{"as_reported":"mortar"}]""")]
    public async Task a_value_that_leaves_out_its_words_is_recorded_and_read(string field, string json)
    {
        var ledger = await Store.Make();
        var incident = await ledger.Only(Told.Bombing("r1"));
        await ledger.DecideAsync(Correct(incident.Incident.IncidentId!, field, json), Stop);
        Assert.Equal([field], Assert.Single(await ledger.Incidents()).Corrected);
        await ledger.Tell(Told.Bombing("r2", place: "Basra", day: "2021-02-02"));
        await ledger.ConcludeAsync(Stop);
        Assert.Equal(2, (await ledger.Incidents()).Count);
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
    }

    [Theory]
    [InlineData("actors", """[{"role":"perpetrator","kind":"individual","name":"Adam Example","as_reported":"a gunman"}]""", "never by name")]
    [InlineData("actors", """[{"role":"perpetrator","kind":"group"}]""", "a name, or words")]
    [InlineData("actors", "[null]", "no value of actors")]
    [InlineData("weapons", """[{"type":"heavy"}]""", "as_reported")]
    [InlineData("weapons", "[null]", "as_reported")]
    public async Task a_value_that_says_nothing_or_names_somebody_is_refused(string field, string json, string why)
    {
        var ledger = await Store.Make();
        var incident = await ledger.Only(Told.Bombing("r1"));
        var fault = await Assert.ThrowsAsync<DecisionException>(() => ledger.DecideAsync(Correct(incident.Incident.IncidentId!, field, json), Stop));
        Assert.Contains(why, fault.Message, StringComparison.Ordinal);
        Assert.Empty(await ledger.DecisionsAsync(cancellationToken: Stop));
    }

    [Fact]
    public async Task recoding_that_says_the_same_is_no_new_evidence()
    {
        var ledger = await Store.Make();
        var incident = await ledger.Only(Told.Bombing("r1", killed: 12, text: OneText));
        await ledger.DecideAsync(Decide(DecisionKind.Accept, incident.Incident.IncidentId!), Stop);
        var after = await ledger.Only(Told.Bombing("r1", killed: 12, text: OneText, coder: "coder-2"));
        Assert.Equal((ReviewState.Accepted, false), (after.Review, after.NewEvidence));
    }

    [Fact]
    public async Task an_incident_that_reports_only_mention_is_counted_once_a_person_accepts_it()
    {
        var ledger = await Store.Make();
        var report = Told.Bombing("r1", killed: 12);
        var news = report.Coded.Accounts[0];
        var elsewhere = Told.Bombing("r2", place: "Mosul", day: "2021-05-01").Coded.Accounts[0];
        await ledger.Tell(report with { Coded = report.Coded with { Accounts = [news, news with { Key = "r1#2", Background = true, Where = elsewhere.Where, When = elsewhere.When }] } });
        await ledger.ConcludeAsync(Stop);
        var id = (await ledger.Incidents()).Single(i => i.Incident.ContextOnly).Incident.IncidentId!;
        await ledger.DecideAsync(Decide(DecisionKind.Accept, id), Stop);
        Assert.DoesNotContain(await ledger.Incidents(), i => i.Incident.ContextOnly);
    }

    [Fact]
    public async Task a_further_report_of_an_accepted_incident_is_new_evidence()
    {
        var ledger = await Store.Make();
        var incident = await ledger.Only(Told.Bombing("r1"));
        await ledger.DecideAsync(Decide(DecisionKind.Accept, incident.Incident.IncidentId!), Stop);
        var after = await ledger.Only(Told.Bombing("r2", publisher: "The Herald"));
        Assert.Equal(2, after.Incident.Keys.Count);
        Assert.True(after.NewEvidence);
        Assert.Single(await ledger.Incidents(new IncidentQuery { NewEvidence = true }));
    }

    [Fact]
    public async Task merged_incidents_are_one_both_ids_resolve_and_undoing_brings_both_back()
    {
        var ledger = await Store.Make();
        await ledger.Tell(Told.Bombing("r1", killed: 12), Told.Bombing("r2", place: "Mosul", day: "2021-05-01", killed: 12));
        await ledger.ConcludeAsync(Stop);
        var both = await ledger.Incidents();
        var before = both.Select(b => ContractJson.Write(b.Incident)).ToList();
        var (stays, goes) = (both[0].Incident.IncidentId!, both[1].Incident.IncidentId!);
        var merge = await ledger.DecideAsync(Decide(DecisionKind.Merge, stays) with { OtherIncidentId = goes }, Stop);
        var merged = Assert.Single(await ledger.Incidents());
        Assert.Equal((stays, 12), (merged.Incident.IncidentId, merged.Incident.Totals["killed"].Best));
        Assert.Equal(stays, (await ledger.IncidentAsync(goes, Reader.Analyst, cancellationToken: Stop))!.Incident.IncidentId);
        Assert.Equal(("merged_into", stays), ((await ledger.FateAsync(goes, Stop))!.Status, (await ledger.FateAsync(goes, Stop))!.ForwardTo[0]));
        await ledger.DecideAsync(Decide(DecisionKind.Undo, stays) with { Value = merge.Number }, Stop);
        Assert.Equal(before, (await ledger.Incidents()).Select(b => ContractJson.Write(b.Incident)));
        Assert.Equal("active", (await ledger.FateAsync(goes, Stop))!.Status);
        Assert.Equal([true, false], (await ledger.DecisionsAsync(stays, Stop)).Select(d => d.Undone));
    }

    [Fact]
    public async Task an_account_split_off_is_an_incident_of_its_own()
    {
        var ledger = await Store.Make();
        var incident = await ledger.Only(Told.Bombing("r1"), Told.Bombing("r2", publisher: "The Herald"));
        await ledger.DecideAsync(Decide(DecisionKind.Split, incident.Incident.IncidentId!) with { Keys = ["r2#1"] }, Stop);
        var apart = await ledger.Incidents();
        Assert.Equal(2, apart.Count);
        Assert.Equal(["r1#1"], apart.Single(i => i.Incident.IncidentId == incident.Incident.IncidentId).Incident.Keys);
    }

    [Fact]
    public async Task a_moved_account_counts_where_it_was_moved_and_stays_there()
    {
        var ledger = await Store.Make();
        await ledger.Tell(Told.Bombing("r1"), Told.Bombing("r2", publisher: "The Herald"), Told.Bombing("r3", place: "Mosul", day: "2021-05-01"));
        await ledger.ConcludeAsync(Stop);
        var all = await ledger.Incidents();
        var (pair, single) = (all.Single(i => i.Incident.Keys.Count == 2), all.Single(i => i.Incident.Keys.Count == 1));
        await ledger.DecideAsync(Decide(DecisionKind.Move, pair.Incident.IncidentId!) with { Keys = ["r2#1"], OtherIncidentId = single.Incident.IncidentId }, Stop);
        await ledger.Tell(Told.Bombing("r4", place: "Basra", day: "2021-07-01"));
        await ledger.ConcludeAsync(Stop);
        await ledger.RebuildAsync(Stop);
        Assert.Equal(2, (await ledger.IncidentAsync(single.Incident.IncidentId!, Reader.Analyst, cancellationToken: Stop))!.Incident.Keys.Count);
        Assert.Equal(["r1#1"], (await ledger.IncidentAsync(pair.Incident.IncidentId!, Reader.Analyst, cancellationToken: Stop))!.Incident.Keys);
    }

    [Fact]
    public async Task a_rejected_account_no_longer_counts_but_is_still_there()
    {
        var ledger = await Store.Make();
        var incident = await ledger.Only(Told.Bombing("r1", killed: 5), Told.Bombing("r2", killed: 9, publisher: "The Herald"));
        var id = incident.Incident.IncidentId!;
        await ledger.DecideAsync(Decide(DecisionKind.Reject, id) with { Keys = ["r2#1"] }, Stop);
        var after = Assert.Single(await ledger.Incidents());
        Assert.Equal((5, 5), (after.Incident.Totals["killed"].Low, after.Incident.Totals["killed"].High));
        Assert.Equal([false, true], (await ledger.AccountsAsync(id, Reader.Analyst, cancellationToken: Stop)).Select(a => a.Rejected));
    }

    [Fact]
    public async Task a_rejected_incident_is_a_tombstone()
    {
        var ledger = await Store.Make();
        var incident = await ledger.Only(Told.Bombing("r1"));
        await ledger.DecideAsync(Decide(DecisionKind.Reject, incident.Incident.IncidentId!), Stop);
        Assert.Empty(await ledger.Incidents());
        var fate = await ledger.FateAsync(incident.Incident.IncidentId!, Stop);
        Assert.Equal(("retracted", "read the report"), (fate!.Status, fate.Reason));
        Assert.Contains(await ChangesOf(ledger), c => c.What == "retracted");
    }

    [Fact]
    public async Task a_decision_follows_its_account_into_a_corrected_text()
    {
        var ledger = await Store.Make();
        var incident = await ledger.Only(Told.Bombing("r1", text: OneText));
        await ledger.DecideAsync(Correct(incident.Incident.IncidentId!, "event_type", "\"Violence against civilians/Attack\""), Stop);
        var after = await ledger.Only(Told.Bombing("r1", text: OneText + " The toll may rise."));
        Assert.Equal(("Violence against civilians", "Attack"), (after.Incident.EventType, after.Incident.SubEventType));
    }

    [Theory]
    [InlineData("totals.killed", """{"low":9,"best":3,"high":4,"open":false}""")]
    [InlineData("totals.dead", "3")]
    [InlineData("event_type", "\"Battles/Nothing\"")]
    [InlineData("where", """{"lat":120.0}""")]
    [InlineData("when", "\"soon\"")]
    public async Task a_value_that_cannot_be_is_refused(string field, string json)
    {
        var ledger = await Store.Make();
        var incident = await ledger.Only(Told.Bombing("r1"));
        await Assert.ThrowsAsync<DecisionException>(() => ledger.DecideAsync(Correct(incident.Incident.IncidentId!, field, json), Stop));
        Assert.Empty(await ledger.DecisionsAsync(cancellationToken: Stop));
    }

    private static async Task<IReadOnlyList<IncidentChange>> ChangesOf(ILedger ledger) => (await ledger.ChangesAsync(cancellationToken: Stop)).Items;
}
