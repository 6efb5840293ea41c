using System.IO.Compression;
using System.Net;
using System.Text;

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

    [Theory]
    [InlineData("/nosuchpage")]
    [InlineData("/reports/r06")]
    public async Task an_address_that_the_workbench_does_not_know_is_not_found_and_says_so_in_the_page(string path)
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var page = await bench.Client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (page.StatusCode, page.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task a_file_of_the_workbench_comes_packed_to_whoever_takes_it_so_and_plain_to_others()
    {
        if (typeof(Workbench).Assembly.GetManifestResourceInfo("web/map/coarse.json.gz") is null) Assert.Skip("the workbench was built without Node");
        await using var bench = await TestWorkbench.StartAsync();
        async Task<(byte[] Body, HttpResponseMessage Answer)> AskAsync(bool packed)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/map/coarse.json", UriKind.Relative));
            if (packed) request.Headers.AcceptEncoding.ParseAdd("gzip, br");
            var answer = await bench.Client.SendAsync(request, TestContext.Current.CancellationToken);
            return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), answer);
        }

        var (packed, first) = await AskAsync(packed: true);
        var (plain, second) = await AskAsync(packed: false);
        Assert.Equal(["gzip"], first.Content.Headers.ContentEncoding);
        Assert.Empty(second.Content.Headers.ContentEncoding);
        Assert.All([first, second], a => Assert.Equal("application/json", a.Content.Headers.ContentType!.MediaType));
        await using var unpacked = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var text = new StreamReader(unpacked);
        Assert.Equal(Encoding.UTF8.GetString(plain), await text.ReadToEndAsync(TestContext.Current.CancellationToken));
        first.Dispose();
        second.Dispose();
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/questions", 200)]
    [InlineData("/nosuchpage", 404)]
    [InlineData("/api/v1/incidents", 200)]
    [InlineData("/api/v1/incidents?limit=abc", 400)]
    public async Task a_head_is_answered_as_a_get_without_its_body(string path, int status)
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative));
        using var answer = await bench.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
