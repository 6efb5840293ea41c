using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Cairn.Server.Tests;

public sealed class Deciding
{
    private static async Task<(TestWorkbench Bench, string Id)> OneAsync()
    {
        var bench = await TestWorkbench.StartAsync(l => Told.IntoAsync(l, Told.Report("r1", "Mosul", "IQ", new DateOnly(2024, 3, 1), 12)));
        return (bench, (string)(await bench.GetAsync("incidents"))["items"]![0]!["incident_id"]!);
    }

    [Fact]
    public async Task a_corrected_figure_stands_and_shows_who_and_why()
    {
        var (bench, id) = await OneAsync();
        await using var _ = bench;
        var (_, etag) = await bench.IncidentAsync(id);
        using var answer = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "correct", field = "totals.killed", value = new { low = 14, best = 14, high = 14, open = false }, reason = "the hospital's list", words = new { report = "r1", start = 0, end = 6, quote = "Gunmen" } }, etag);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var (detail, _) = await bench.IncidentAsync(id);
        Assert.Equal(14, (int)detail["incident"]!["totals"]!["killed"]!["best"]!);
        Assert.Contains("totals.killed", detail["review"]!["corrected"]!.AsArray().Select(c => (string)c!));
        Assert.Contains("Gunmen", (string)detail["history"]![0]!["reason"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("when", "\"yesterday\"", "this is no value of when; wanted is days such as")]
    [InlineData("when", "{\"start\":\"soon\"}", "this is no value of when (at start); wanted is days such as")]
    [InlineData("acts", "[\"bombing\",\"bogus\"]", "this is no value of acts (at [1]); wanted is a list of acts such as")]
    [InlineData("totals.killed", "\"many\"", "this is no value of totals.killed; wanted is whole numbers such as")]
    [InlineData("event_type", "7", "this is no value of event_type; wanted is a text such as")]
    public async Task a_wrong_value_is_told_in_the_words_of_the_contract(string field, string value, string words)
    {
        var (bench, id) = await OneAsync();
        await using var _ = bench;
        var (_, etag) = await bench.IncidentAsync(id);
        using var answer = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "correct", field, value = JsonNode.Parse(value), reason = "read again" }, etag);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var detail = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["detail"]!;
        Assert.StartsWith(words, detail, StringComparison.Ordinal);
        Assert.DoesNotContain("Cairn.", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_note_without_a_word_is_not_kept_for_ever()
    {
        var (bench, id) = await OneAsync();
        await using var _ = bench;
        var (_, etag) = await bench.IncidentAsync(id);
        using var answer = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "note", reason = " " }, etag);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Empty((await bench.IncidentAsync(id)).Detail["history"]!.AsArray());
    }

    [Fact]
    public async Task a_decision_on_an_old_version_is_refused_and_changes_nothing()
    {
        var (bench, id) = await OneAsync();
        await using var _ = bench;
        var (_, seen) = await bench.IncidentAsync(id);
        using var theirs = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "accept" }, seen);
        using var mine = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "reject", reason = "seen too late" }, seen);
        Assert.Equal(HttpStatusCode.PreconditionFailed, mine.StatusCode);
        var (detail, now) = await bench.IncidentAsync(id);
        Assert.Equal("accepted", (string)detail["review"]!["state"]!);
        Assert.Equal(now, mine.Headers.ETag?.ToString());
    }

    [Fact]
    public async Task a_decision_that_does_not_say_what_was_seen_is_refused()
    {
        var (bench, id) = await OneAsync();
        await using var _ = bench;
        using var answer = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "accept" });
        Assert.Equal(HttpStatusCode.PreconditionRequired, answer.StatusCode);
    }

    [Fact]
    public async Task how_far_the_work_is_stands_in_the_history_until_it_is_decided_or_taken_back()
    {
        var (bench, id) = await OneAsync();
        await using var _ = bench;
        async Task<HttpStatusCode> StageAsync(string stage, string? reason = null)
        {
            using var answer = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "stage", value = stage, reason }, (await bench.IncidentAsync(id)).ETag);
            return answer.StatusCode;
        }

        async Task<string?> NowAsync() => (string?)(await bench.IncidentAsync(id)).Detail["review"]!["stage"];
        Assert.Null(await NowAsync());
        Assert.Equal(HttpStatusCode.OK, await StageAsync("peer_review"));
        Assert.Equal("peer_review", await NowAsync());
        Assert.Equal("peer_review", (string?)(await bench.GetAsync("review"))["items"]![0]!["stage"]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await StageAsync("needs_revision"));
        Assert.Equal(HttpStatusCode.BadRequest, await StageAsync("forgotten"));
        Assert.Equal(HttpStatusCode.OK, await StageAsync("needs_revision", "which hospital?"));
        var (detail, etag) = await bench.IncidentAsync(id);
        Assert.Equal("machine_created", (string)detail["review"]!["state"]!); // no value was changed
        Assert.Equal("which hospital?", (string)detail["history"]![1]!["reason"]!);

        using var undone = await bench.PostAsync($"decisions/{detail["history"]![1]!["id"]}/undo", new { });
        Assert.Equal("peer_review", await NowAsync());
        Assert.Equal(HttpStatusCode.OK, await StageAsync("needs_revision", "which hospital?"));
        using var corrected = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "correct", field = "totals.killed", value = new { low = 14, best = 14, high = 14, open = false }, reason = "that of the province" }, (await bench.IncidentAsync(id)).ETag);
        Assert.Null(await NowAsync());
        Assert.Equal(HttpStatusCode.OK, await StageAsync("help_needed", "an Arabic reader"));
        using var accepted = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "accept" }, (await bench.IncidentAsync(id)).ETag);
        Assert.Null(await NowAsync());
    }

    [Fact]
    public async Task rejecting_needs_a_reason()
    {
        var (bench, id) = await OneAsync();
        await using var _ = bench;
        using var answer = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "reject" }, (await bench.IncidentAsync(id)).ETag);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task undoing_brings_the_machines_value_back_and_keeps_both_in_the_history()
    {
        var (bench, id) = await OneAsync();
        await using var _ = bench;
        using var made = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "correct", field = "totals.killed", value = new { low = 3, best = 3, high = 3, open = false }, reason = "misread" }, (await bench.IncidentAsync(id)).ETag);
        var number = (string)(await made.Content.ReadFromJsonAsync<JsonNode>())!["id"]!;
        using var undone = await bench.PostAsync($"decisions/{number}/undo", new { });
        Assert.Equal(HttpStatusCode.OK, undone.StatusCode);
        var (detail, _) = await bench.IncidentAsync(id);
        Assert.Equal(12, (int)detail["incident"]!["totals"]!["killed"]!["best"]!);
        Assert.Equal(2, detail["history"]!.AsArray().Count);
    }

    [Fact]
    public async Task taking_an_incident_shows_whose_it_is_and_taking_it_again_gives_it_back()
    {
        var (bench, id) = await OneAsync();
        await using var _ = bench;
        using var taken = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "assign" }, (await bench.IncidentAsync(id)).ETag);
        Assert.Equal("local", (string)(await bench.IncidentAsync(id)).Detail["review"]!["assigned_to"]!);
        using var given = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "assign" }, (await bench.IncidentAsync(id)).ETag);
        Assert.Null((string?)(await bench.IncidentAsync(id)).Detail["review"]!["assigned_to"]);
    }

    [Fact]
    public async Task the_queue_holds_what_nobody_has_looked_at_and_says_why_it_is_doubtful()
    {
        var (bench, id) = await OneAsync();
        await using var _ = bench;
        var queue = await bench.GetAsync("review");
        Assert.Equal(id, (string)queue["items"]![0]!["row"]!["incident_id"]!);
        Assert.Contains("many killed, one origin", queue["items"]![0]!["doubts"]!.AsArray().Select(d => (string)d!));
        using var accepted = await bench.PostAsync($"incidents/{id}/decisions", new { kind = "accept" }, (await bench.IncidentAsync(id)).ETag);
        Assert.Empty((await bench.GetAsync("review"))["items"]!.AsArray());
    }
}
