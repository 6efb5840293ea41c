using System.IO.Compression;
using System.Net;
using System.Text;

namespace Cairn.Intake.Tests;

public sealed class Fetching_from_a_hostile_server : IDisposable
{
    private static readonly FetchOptions Quick = new("CairnTest/1 (+https://example.org/about)") { HostDelay = TimeSpan.Zero, MaxBytes = 100_000, Timeout = TimeSpan.FromSeconds(20) };

    private readonly HostileServer _server = new();

    private async Task<FetchOutcome> Fetch(string path, FetchOptions? options = null, Func<IPAddress, bool>? mayReach = null)
    {
        using var fetcher = new SafeFetcher(options ?? Quick, mayReach ?? (_ => true));
        return await fetcher.FetchAsync(new FetchRequest(_server.At(path)), TestContext.Current.CancellationToken);
    }

    private static void IsRefused(string code, FetchOutcome outcome) => Assert.Equal(code, Assert.IsType<FetchOutcome.Refused>(outcome).Code);

    private static void HasFailed(string code, FetchOutcome outcome) => Assert.Equal(code, Assert.IsType<FetchOutcome.Failed>(outcome).Code);

    [Fact]
    public async Task a_page_comes_with_its_marks()
    {
        _server.Answer("/a", "200 OK\r\nContent-Type: text/html; charset=\"windows-1251\"\r\nETag: \"v1\"", "<p>x</p>");

        var page = Assert.IsType<FetchOutcome.Fetched>(await Fetch("/a"));

        Assert.Equal(("text/html", "windows-1251", "\"v1\"", 8), (page.ContentType, page.Charset, page.ETag, page.Bytes.Length));
        Assert.Contains(_server.Requests, r => r.Contains("User-Agent: CairnTest/1 (+https://example.org/about)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task loopback_is_refused_by_default()
    {
        _server.Answer("/a", "200 OK", "x");

        IsRefused(FetchCodes.Address, await Fetch("/a", mayReach: PublicAddress.IsPublic));
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/a")]
    [InlineData("gopher://example.org/a")]
    public async Task other_schemes_are_refused(string address)
    {
        using var fetcher = new SafeFetcher(Quick, _ => true);

        IsRefused(FetchCodes.Scheme, await fetcher.FetchAsync(new FetchRequest(new Uri(address)), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task a_redirect_to_a_forbidden_address_is_refused()
    {
        _server.Answer("/a", $"302 Found\r\nLocation: {_server.At("/b", "127.0.0.2")}");
        _server.Answer("/b", "200 OK", "secret");

        IsRefused(FetchCodes.Address, await Fetch("/a", mayReach: a => a.ToString() == "127.0.0.1"));
    }

    [Fact]
    public async Task a_redirect_to_another_scheme_is_refused()
    {
        _server.Answer("/a", "302 Found\r\nLocation: file:///etc/passwd");

        IsRefused(FetchCodes.Scheme, await Fetch("/a"));
    }

    [Fact]
    public async Task a_circle_of_redirects_ends()
    {
        _server.Answer("/a", "302 Found\r\nLocation: /a");

        IsRefused(FetchCodes.Redirects, await Fetch("/a"));
    }

    [Fact]
    public async Task redirects_are_remembered()
    {
        _server.Answer("/a", "301 Moved\r\nLocation: /b");
        _server.Answer("/b", "200 OK\r\nContent-Type: text/html", "x");

        var page = Assert.IsType<FetchOutcome.Fetched>(await Fetch("/a"));

        Assert.Equal((_server.At("/b"), _server.At("/a")), (page.Address, Assert.Single(page.Redirects)));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task a_decompression_bomb_is_stopped_at_the_limit(string coding)
    {
        using var packed = new MemoryStream();
        using (Stream pack = coding switch { "gzip" => new GZipStream(packed, CompressionLevel.Fastest, true), "br" => new BrotliStream(packed, CompressionLevel.Fastest, true), _ => new ZLibStream(packed, CompressionLevel.Fastest, true) })
            pack.Write(new byte[5_000_000]);
        _server.Answer("/a", $"200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {coding}", packed.ToArray());

        Assert.True(packed.Length < Quick.MaxBytes);
        IsRefused(FetchCodes.TooLarge, await Fetch("/a"));
    }

    [Fact]
    public async Task a_body_without_end_is_stopped_at_the_limit()
    {
        _server.AnswerRaw("/a", async (stream, cancellationToken) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"u8.ToArray(), cancellationToken);
            while (true) await stream.WriteAsync(new byte[8192], cancellationToken);
        });

        IsRefused(FetchCodes.TooLarge, await Fetch("/a"));
    }

    [Fact]
    public async Task a_server_that_drips_runs_into_the_time_limit()
    {
        _server.AnswerRaw("/a", async (stream, cancellationToken) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 50000\r\n\r\n"u8.ToArray(), cancellationToken);
            while (true)
            {
                await stream.WriteAsync("x"u8.ToArray(), cancellationToken);
                await Task.Delay(20, cancellationToken);
            }
        });

        HasFailed(FetchCodes.Timeout, await Fetch("/a", Quick with { Timeout = TimeSpan.FromMilliseconds(400) }));
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/png")]
    public async Task a_content_type_that_is_no_text_is_refused(string type)
    {
        _server.Answer("/a", $"200 OK\r\nContent-Type: {type}", "x");

        IsRefused(FetchCodes.ContentType, await Fetch("/a"));
    }

    [Theory]
    [InlineData("this is not http\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\nshort")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n")]
    public async Task a_broken_answer_is_a_failure_and_no_crash(string raw)
    {
        _server.AnswerRaw("/a", (stream, cancellationToken) => stream.WriteAsync(Encoding.ASCII.GetBytes(raw), cancellationToken).AsTask());

        Assert.IsType<FetchOutcome.Failed>(await Fetch("/a"));
    }

    [Fact]
    public async Task broken_gzip_is_a_failure()
    {
        _server.Answer("/a", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", "not gzip at all");

        HasFailed(FetchCodes.Broken, await Fetch("/a"));
    }

    [Fact]
    public async Task headers_without_end_are_a_failure()
    {
        _server.AnswerRaw("/a", async (stream, cancellationToken) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), cancellationToken);
            while (true) await stream.WriteAsync("X-Filler: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n"u8.ToArray(), cancellationToken);
        });

        Assert.IsType<FetchOutcome.Failed>(await Fetch("/a"));
    }

    [Fact]
    public async Task robots_txt_is_obeyed()
    {
        _server.Answer("/robots.txt", "200 OK", "User-agent: *\nDisallow: /private\n");
        _server.Answer("/private/a", "200 OK\r\nContent-Type: text/html", "x");
        _server.Answer("/open", "200 OK\r\nContent-Type: text/html", "x");

        IsRefused(FetchCodes.Robots, await Fetch("/private/a"));
        Assert.IsType<FetchOutcome.Fetched>(await Fetch("/open"));
    }

    [Fact]
    public async Task a_robots_txt_that_moved_is_followed()
    {
        _server.Answer("/robots.txt", "301 Moved\r\nLocation: /rules/robots.txt");
        _server.Answer("/rules/robots.txt", "200 OK", "User-agent: *\nDisallow: /private\n");
        _server.Answer("/private/a", "200 OK\r\nContent-Type: text/html", "x");

        IsRefused(FetchCodes.Robots, await Fetch("/private/a"));
    }

    [Fact]
    public async Task a_robots_txt_in_a_circle_ends()
    {
        _server.Answer("/robots.txt", "301 Moved\r\nLocation: /robots.txt");
        _server.Answer("/a", "200 OK\r\nContent-Type: text/html", "x");

        Assert.IsType<FetchOutcome.Fetched>(await Fetch("/a"));
    }

    [Fact]
    public async Task a_robots_txt_inside_is_not_followed()
    {
        _server.Answer("/robots.txt", $"301 Moved\r\nLocation: {_server.At("/b", "127.0.0.2")}");
        _server.Answer("/a", "200 OK\r\nContent-Type: text/html", "x");

        IsRefused(FetchCodes.Address, await Fetch("/a", mayReach: a => a.ToString() == "127.0.0.1"));
    }

    [Fact]
    public async Task waiting_for_a_hosts_turn_takes_nothing_from_the_time_limit()
    {
        _server.Answer("/robots.txt", "200 OK", "User-agent: *\nCrawl-delay: 3\n");
        _server.Answer("/a", "200 OK\r\nContent-Type: text/html", "x");
        using var fetcher = new SafeFetcher(Quick with { Timeout = TimeSpan.FromSeconds(2) }, _ => true);

        Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(new FetchRequest(_server.At("/a")), TestContext.Current.CancellationToken));
        Assert.IsType<FetchOutcome.Fetched>(await fetcher.FetchAsync(new FetchRequest(_server.At("/a")), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task a_robots_txt_in_trouble_forbids_everything_for_now()
    {
        _server.Answer("/robots.txt", "503 Unavailable");
        _server.Answer("/a", "200 OK\r\nContent-Type: text/html", "x");

        IsRefused(FetchCodes.Robots, await Fetch("/a"));
    }

    [Fact]
    public async Task nothing_new_is_told_by_the_marks_of_the_last_visit()
    {
        _server.AnswerRaw("/feed", (stream, cancellationToken) => stream.WriteAsync(
            _server.Requests[^1].Contains("If-None-Match: \"v1\"", StringComparison.Ordinal) ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"u8.ToArray() : "HTTP/1.1 500 Wrong\r\n\r\n"u8.ToArray(), cancellationToken).AsTask());
        using var fetcher = new SafeFetcher(Quick, _ => true);

        Assert.IsType<FetchOutcome.NotModified>(await fetcher.FetchAsync(new FetchRequest(_server.At("/feed"), "\"v1\""), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task a_busy_server_says_when_to_come_back()
    {
        _server.Answer("/a", "429 Too Many Requests\r\nRetry-After: 120");

        Assert.Equal(TimeSpan.FromMinutes(2), Assert.IsType<FetchOutcome.Failed>(await Fetch("/a")).RetryAfter);
    }

    [Fact]
    public async Task the_callers_cancellation_is_no_failure()
    {
        _server.AnswerRaw("/a", (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken));
        using var fetcher = new SafeFetcher(Quick with { ObeysRobots = false }, _ => true);
        using var cancel = new CancellationTokenSource(100);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchAsync(new FetchRequest(_server.At("/a")), cancel.Token));
    }

    public void Dispose() => _server.Dispose();
}
