using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Cairn.Server.Tests;

public sealed class Who_may_come_in
{
    private const string Password = "a long enough one";

    private static Task<TestWorkbench> SharedAsync(Action<DeskFile>? more = null) => TestWorkbench.StartAsync(desk: desk =>
    {
        DeskKeeping.SetUser(desk, "ana", Role.Reader, Password);
        more?.Invoke(desk);
    });

    [Fact]
    public async Task with_accounts_nobody_reads_without_signing_in()
    {
        await using var bench = await SharedAsync();
        using var answer = await bench.Client.GetAsync(new Uri("/api/v1/incidents", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task a_reader_who_signs_in_reads_and_may_not_add()
    {
        await using var bench = await SharedAsync();
        using var signed = await bench.PostAsync("session", new { name = "ana", password = Password });
        bench.Client.DefaultRequestHeaders.Add("X-Cairn-Csrf", (string)(await signed.Content.ReadFromJsonAsync<JsonNode>())!["csrf"]!);
        await bench.GetAsync("incidents");
        using var added = await bench.PostAsync("reports", new { text = "Nothing." });
        Assert.Equal(HttpStatusCode.Forbidden, added.StatusCode);
    }

    [Fact]
    public async Task a_wrong_password_opens_nothing()
    {
        await using var bench = await SharedAsync();
        using var answer = await bench.PostAsync("session", new { name = "ana", password = "guess guess guess" });
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task the_session_cookie_is_out_of_reach_of_scripts_and_other_sites()
    {
        await using var bench = await SharedAsync();
        using var answer = await bench.PostAsync("session", new { name = "ana", password = Password });
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task a_token_works_until_it_ends()
    {
        string good = "", old = "";
        await using var bench = await SharedAsync(desk =>
        {
            good = DeskKeeping.AddToken(desk, "nightly", Role.Reader, DateTimeOffset.UtcNow.AddDays(1));
            old = DeskKeeping.AddToken(desk, "ended", Role.Reader, DateTimeOffset.UtcNow.AddDays(-1));
        });
        async Task<HttpStatusCode> With(string token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/incidents", UriKind.Relative));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await bench.Client.SendAsync(request);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await With(good));
        Assert.Equal(HttpStatusCode.Unauthorized, await With(old));
    }

    [Fact]
    public async Task whoever_asks_too_much_waits_and_nobody_else_does()
    {
        string busy = "", calm = "";
        await using var bench = await TestWorkbench.StartAsync(
            desk: desk =>
            {
                busy = DeskKeeping.AddToken(desk, "busy", Role.Coder, DateTimeOffset.UtcNow.AddDays(1));
                calm = DeskKeeping.AddToken(desk, "calm", Role.Reader, DateTimeOffset.UtcNow.AddDays(1));
                DeskKeeping.SetUser(desk, "ana", Role.Reader, Password);
            },
            change: o => o with { RequestsPerSecond = 2 });
        async Task<HttpResponseMessage> With(string token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/session", UriKind.Relative));
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return await bench.Client.SendAsync(request);
        }

        // A burst of twenty is allowed, thirty at once are not.
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => With(busy)));
        Assert.InRange(answers.Count(a => a.StatusCode == HttpStatusCode.OK), 20, 25);
        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        using var other = await With(calm);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);

        // It waits as it is told and is let in again.
        await Task.Delay(refused.Headers.RetryAfter.Delta!.Value * 2, TestContext.Current.CancellationToken);
        using var later = await With(busy);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task signing_in_is_tried_ten_times_a_minute()
    {
        await using var bench = await SharedAsync();
        var statuses = new List<HttpStatusCode>();
        TimeSpan? wait = null;
        for (var i = 0; i < 12; i++)
        {
            using var answer = await bench.PostAsync("session", new { name = "ana", password = "guess guess guess" });
            statuses.Add(answer.StatusCode);
            wait = answer.Headers.RetryAfter?.Delta;
        }

        Assert.Equal(10, statuses.Count(s => s == HttpStatusCode.Unauthorized));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.InRange(wait!.Value, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1)); // the minute that is left, not a second
    }

    [Fact]
    public async Task neither_passwords_nor_tokens_are_kept_in_the_clear()
    {
        string token = "";
        await using var bench = await SharedAsync(desk => token = DeskKeeping.AddToken(desk, "nightly", Role.Reader, DateTimeOffset.UtcNow.AddDays(1)));
        var kept = await File.ReadAllTextAsync(bench.DeskFile, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(token, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_page_of_another_site_cannot_change_anything()
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/reports", UriKind.Relative)) { Content = JsonContent.Create(new { text = "Nothing." }) };
        request.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await bench.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task a_changing_request_without_the_mark_is_refused()
    {
        await using var bench = await TestWorkbench.StartAsync();
        bench.Client.DefaultRequestHeaders.Remove("X-Cairn-Csrf");
        using var answer = await bench.PostAsync("reports", new { text = "Nothing." });
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task a_name_that_is_not_this_machines_is_not_answered_to()
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/api/v1/session", UriKind.Relative));
        request.Headers.Host = "rebound.example";
        using var answer = await bench.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task without_accounts_it_will_not_listen_to_other_machines() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => TestWorkbench.StartAsync(change: o => o with { Urls = ["http://0.0.0.0:0"] }));
}
