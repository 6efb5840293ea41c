using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Cairn.Server.Tests;

/// <summary>A value that nobody would expect is asked about once; what was corrected is settled.</summary>
public sealed class Unlikely_values
{
    private static async Task<(TestWorkbench Bench, string Id)> OneAsync()
    {
        var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12)));
        return (bench, (string)(await bench.GetAsync("incidents"))["items"]![0]!["incident_id"]!);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Said)> SetAsync(TestWorkbench bench, string id, string field, string value, bool sure = false)
    {
        using var answer = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "correct", field, value = JsonNode.Parse(value), reason = "read again", sure }, (await bench.IncidentAsync(id)).ETag);
        return (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    [Theory]
    [InlineData("when", """{"start":"2024-03-03","end":"2024-03-03","precision":"day"}""", "2024-03-03 is after every report that tells of it; the latest is of 2024-03-02.")]
    [InlineData("when", """{"start":"2025-03-01","end":"2025-03-01","precision":"day"}""", "2025-03-01 is after every report")]
    [InlineData("totals.killed", """{"low":12,"best":12,"high":120,"open":false}""", "120 killed: the highest number that any report gives is 12.")]
    [InlineData("totals.injured", """{"low":1000,"best":1000,"high":1000,"open":false}""", "1,000 injured: no report gives a number.")]
    public async Task is_asked_about_and_taken_when_it_is_meant(string field, string value, string question)
    {
        var (bench, id) = await OneAsync();
        await using var _ = bench;
        var (status, said) = await SetAsync(bench, id, field, value);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "urn:cairn:unlikely"), (status, (string?)said["type"]));
        Assert.StartsWith(question, (string)said["detail"]!, StringComparison.Ordinal);
        Assert.Empty((await bench.IncidentAsync(id)).Detail["history"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, (await SetAsync(bench, id, field, value, sure: true)).Status);
    }

    [Theory]
    [InlineData("when", """{"start":"2024-03-02","end":"2024-03-02","precision":"day"}""")] // told on the same day
    [InlineData("when", """{"start":"2024-02-27","end":"2024-02-27","precision":"day"}""")]
    [InlineData("totals.killed", """{"low":9,"best":60,"high":119,"open":false}""")]
    [InlineData("totals.injured", """{"low":300,"best":300,"high":300,"open":false}""")]
    [InlineData("totals.killed", "null")]
    public async Task what_may_well_be_is_not(string field, string value)
    {
        var (bench, id) = await OneAsync();
        await using var _ = bench;
        Assert.Equal(HttpStatusCode.OK, (await SetAsync(bench, id, field, value)).Status);
    }

    [Fact]
    public async Task a_total_that_a_person_set_is_contested_no_more_and_the_reports_still_disagree()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l,
            Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12), Told.Report("r2", "Mosul", "IQ", new DateOnly(2024, 3, 1), 19, source: "doctors", publisher: "Own Reporter", tail: "Our reporter counted beds.", kind: Cairn.Model.SourceKind.Health)));
        var id = (string)Assert.Single((await bench.GetAsync("incidents?contested=true"))["items"]!.AsArray())!["incident_id"]!;
        await SetAsync(bench, id, "totals.killed", """{"low":15,"best":15,"high":15,"open":false}""");
        Assert.Empty((await bench.GetAsync("incidents?contested=true"))["items"]!.AsArray());
        var detail = (await bench.IncidentAsync(id)).Detail;
        Assert.Empty(detail["incident"]!["contested"]!.AsArray());
        Assert.True((bool)detail["policies"]!.AsArray().First(p => (string)p!["kind"]! == "killed" && (bool)p["in_force"]!)!["contested"]!);
        var csv = await bench.Client.GetStringAsync(new Uri("/api/v1/export?format=csv", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Contains(",false,revised", csv, StringComparison.Ordinal);
        using var undone = await bench.PostAsync($"decisions/{detail["history"]![0]!["id"]}/undo", new { });
        Assert.Single((await bench.GetAsync("incidents?contested=true"))["items"]!.AsArray());
    }

    [Fact]
    public async Task the_only_account_of_an_incident_is_moved_into_another_and_its_address_leads_there()
    {
        await using var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12), Told.Report("r2", "Homs", "SY", new DateOnly(2024, 5, 1), 2, lat: 34.7, lon: 36.7)));
        var ids = (await bench.GetAsync("incidents?sort=oldest"))["items"]!.AsArray().Select(i => (string)i!["incident_id"]!).ToList();
        var (from, etag) = await bench.IncidentAsync(ids[1]);
        var key = (string)from["incident"]!["keys"]![0]!;
        using var nowhere = await bench.PostAsync($"incidents/{ids[1]}/decisions", new { kind = "move", keys = new[] { key }, reason = "elsewhere" }, etag);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nowhere.StatusCode);
        using var moved = await bench.PostAsync($"incidents/{ids[1]}/decisions", new { kind = "move", keys = new[] { key }, other = ids[0], reason = "the same attack" }, etag);
        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        Assert.Equal(ids[0], (string)(await bench.IncidentAsync(ids[1])).Detail["row"]!["incident_id"]!);
        Assert.Equal(1, (int)(await bench.GetAsync("incidents"))["total"]!);
    }

    [Fact]
    public async Task weapons_and_actors_are_set_and_nobodys_own_name_is_put_on_record()
    {
        var (bench, id) = await OneAsync();
        await using var _ = bench;
        await SetAsync(bench, id, "weapons", """[{"as_reported":"mortar rounds","type":"heavy","evidence":[]}]""");
        Assert.Equal("mortar rounds", (string)(await bench.IncidentAsync(id)).Detail["incident"]!["weapons"]![0]!["as_reported"]!);
        var (status, said) = await SetAsync(bench, id, "actors", """[{"role":"perpetrator","kind":"individual","name":"Adam Example","as_reported":"a gunman","evidence":[]}]""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("never by name", (string)said["detail"]!, StringComparison.Ordinal);
        await SetAsync(bench, id, "actors", """[{"role":"perpetrator","kind":"organisation","name":"Example Front","named":true,"as_reported":"Example Front","evidence":[]}]""");
        Assert.Equal(["Example Front"], (await bench.GetAsync("incidents?actor=Example+Front"))["items"]![0]!["actors"]!.AsArray().Select(a => (string)a!));
    }
}
