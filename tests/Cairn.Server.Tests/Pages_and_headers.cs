using System.Net;

namespace Cairn.Server.Tests;

public sealed class Pages_and_headers
{
    [Fact]
    public async Task every_answer_forbids_inline_script_framing_and_sniffing()
    {
        await using var bench = await TestWorkbench.StartAsync();
        foreach (var path in new[] { "/", "/api/v1/session", "/nowhere", "/api/v1/nowhere" })
        {
            using var answer = await bench.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }
    }

    [Fact]
    public async Task an_address_of_the_workbench_answers_with_the_page_and_one_of_the_api_with_a_problem()
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var page = await bench.Client.GetAsync(new Uri("/incidents/i123", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        using var api = await bench.Client.GetAsync(new Uri("/api/v1/nowhere", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, api.StatusCode);
        Assert.Equal("application/problem+json", api.Content.Headers.ContentType!.MediaType);
    }
}
