namespace Cairn.Intake.Tests;

public sealed class Watching_feeds : IDisposable
{
    private static readonly FetchOptions Quick = new("CairnTest/1") { HostDelay = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(20) };

    private readonly HostileServer _server = new();
    private readonly SettableClock _clock = new();
    private readonly WatchState _state = new();

    public void Dispose() => _server.Dispose();

    private FeedWatch Watch(SafeFetcher fetcher) => new(fetcher, _state, WatchPlan.Default, _clock);

    private async Task<List<WatchNews>> Round(params string[] paths)
    {
        using var fetcher = new SafeFetcher(Quick, _ => true);
        var news = new List<WatchNews>();
        await foreach (var item in Watch(fetcher).RoundAsync([.. paths.Select(p => _server.At(p))], TestContext.Current.CancellationToken)) news.Add(item);
        return news;
    }

    private DateTimeOffset? NextDue(params string[] paths)
    {
        using var fetcher = new SafeFetcher(Quick, _ => true);
        return Watch(fetcher).NextDue([.. paths.Select(p => _server.At(p))]);
    }

    private void Feed(string path, string marks, params string[] stories) =>
        _server.Answer(path, "200 OK\r\nContent-Type: application/rss+xml" + marks, $"<rss><channel><title>Hill Gazette</title>{string.Concat(stories.Select(s => $"<item><title>Told in {s}</title><link>{s}</link><pubDate>Fri, 21 Jan 2022 08:00:00 GMT</pubDate></item>"))}</channel></rss>");

    private void Page(string path) => _server.Answer(path, "200 OK\r\nContent-Type: text/html", $"<html><body><p>Gunmen killed three soldiers in {path.Trim('/')} on Monday, officials said.</p></body></html>");

    private int Asked(string path) => _server.Requests.Count(r => r.StartsWith($"GET {path} ", StringComparison.Ordinal));

    private static ReportOutcome.Read Story(WatchNews news) => Assert.IsType<ReportOutcome.Read>(Assert.IsType<WatchNews.Story>(news).Outcome);

    [Fact]
    public async Task a_new_story_comes_as_a_report_with_what_the_feed_says_of_it()
    {
        Feed("/feed", "", "/gao");
        Page("/gao");

        var read = Story(Assert.Single(await Round("/feed")));

        Assert.Equal(("Told in /gao", "Hill Gazette", "2022-01-21T08:00:00Z", _server.At("/gao").AbsoluteUri), (read.Report.Title, read.Report.Publisher, read.Report.Published, read.Report.Id));
        Assert.Equal(64, read.Origin.BytesSha256.Length);
        Assert.Contains("in gao", Extractor.Extract(read).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_story_goes_out_once()
    {
        Feed("/feed", "", "/gao", "/gao#comments");
        Page("/gao");
        Assert.Single(await Round("/feed"));
        _clock.Now += TimeSpan.FromDays(1);
        Assert.Empty(await Round("/feed"));
        Assert.Equal((2, 1), (Asked("/feed"), Asked("/gao")));
    }

    [Fact]
    public async Task a_source_that_is_not_due_is_left_alone()
    {
        Feed("/feed", "");
        await Round("/feed");
        _clock.Now += TimeSpan.FromMinutes(9);
        await Round("/feed");
        Assert.Equal(1, Asked("/feed"));
    }

    [Fact]
    public async Task the_next_visit_asks_only_for_what_has_changed()
    {
        Feed("/feed", "\r\nETag: \"v7\"\r\nLast-Modified: Fri, 21 Jan 2022 08:00:00 GMT");
        await Round("/feed");
        _server.Answer("/feed", "304 Not Modified");
        _clock.Now += TimeSpan.FromHours(1);
        Assert.Empty(await Round("/feed"));
        Assert.Contains(_server.Requests, r => r.Contains("If-None-Match: \"v7\"", StringComparison.Ordinal) && r.Contains("If-Modified-Since: Fri, 21 Jan 2022 08:00:00 GMT", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_source_without_news_is_visited_less_and_less_often()
    {
        Feed("/feed", "");
        var waits = new List<TimeSpan>();
        for (var n = 0; n < 30; n++)
        {
            await Round("/feed");
            waits.Add(NextDue("/feed")!.Value - _clock.Now);
            _clock.Now += waits[^1];
        }

        Assert.Equal(TimeSpan.FromMinutes(10), waits[0]);
        Assert.Equal(TimeSpan.FromMinutes(15), waits[1]);
        Assert.Equal(TimeSpan.FromDays(1), waits[^1]);
    }

    [Fact]
    public async Task each_failure_doubles_the_wait_and_success_ends_it()
    {
        _server.Answer("/feed", "500 Oops");
        Assert.IsType<WatchNews.Trouble>(Assert.Single(await Round("/feed")));
        Assert.Equal(TimeSpan.FromMinutes(20), NextDue("/feed") - _clock.Now);
        _clock.Now += TimeSpan.FromMinutes(20);
        await Round("/feed");
        Assert.Equal(TimeSpan.FromMinutes(40), NextDue("/feed") - _clock.Now);
        _clock.Now += TimeSpan.FromMinutes(40);
        Feed("/feed", "", "/gao");
        await Round("/feed");
        Assert.Equal(TimeSpan.FromMinutes(10), NextDue("/feed") - _clock.Now);
    }

    [Fact]
    public async Task a_server_that_asks_for_more_time_gets_it_up_to_a_day()
    {
        _server.Answer("/feed", "503 Busy\r\nRetry-After: 7200");
        _server.Answer("/greedy", "429 Slow down\r\nRetry-After: 99999999");
        await Round("/feed", "/greedy");
        Assert.Equal(TimeSpan.FromHours(2), NextDue("/feed") - _clock.Now);
        Assert.Equal(TimeSpan.FromDays(1), NextDue("/greedy") - _clock.Now);
    }

    [Fact]
    public async Task what_is_gone_is_never_visited_again()
    {
        _server.Answer("/feed", "410 Gone");
        await Round("/feed");
        _clock.Now += TimeSpan.FromDays(90);
        Assert.Empty(await Round("/feed"));
        Assert.Equal(1, Asked("/feed"));
        Assert.Null(NextDue("/feed"));
    }

    [Fact]
    public async Task a_list_of_feeds_is_followed_and_its_feeds_stay_watched_when_the_list_fails()
    {
        _server.Answer("/list", "200 OK\r\nContent-Type: text/x-opml", "<opml><body><outline text='a' xmlUrl='/a'/><outline text='b' xmlUrl='/b'/></body></opml>");
        Feed("/a", "", "/gao");
        Feed("/b", "", "/goma");
        Page("/gao");
        Page("/goma");
        Assert.Equal(2, (await Round("/list")).Count);
        _server.Answer("/list", "500 Oops");
        Feed("/b", "", "/goma", "/kidal");
        Page("/kidal");
        _clock.Now += TimeSpan.FromHours(1);
        Assert.Contains("in kidal", Story((await Round("/list"))[1]).Report.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_a_sitemap_of_sitemaps_the_ten_that_changed_last_are_followed()
    {
        var parts = Enumerable.Range(1, 25).Select(n => $"<sitemap><loc>{_server.At($"/s{n}")}</loc><lastmod>2022-01-{n:00}</lastmod></sitemap>");
        _server.Answer("/index", "200 OK\r\nContent-Type: application/xml", $"<sitemapindex>{string.Concat(parts)}</sitemapindex>");
        await Round("/index");
        Assert.Equal((0, 1, 1), (Asked("/s15"), Asked("/s16"), Asked("/s25")));
    }

    [Fact]
    public async Task a_circle_of_lists_ends()
    {
        _server.Answer("/list", "200 OK\r\nContent-Type: text/x-opml", "<opml><body><outline text='a' xmlUrl='/list'/></body></opml>");
        Assert.Empty(await Round("/list"));
    }

    [Fact]
    public async Task a_page_that_robots_may_not_read_is_not_fetched()
    {
        _server.Answer("/robots.txt", "200 OK\r\nContent-Type: text/plain", "User-agent: *\nDisallow: /secret");
        Feed("/feed", "", "/secret/a");
        var outcome = Assert.IsType<WatchNews.Story>(Assert.Single(await Round("/feed"))).Outcome;
        Assert.Equal(FetchCodes.Robots, Assert.IsType<ReportOutcome.Unreadable>(outcome).Code);
        Assert.Equal(0, Asked("/secret/a"));
    }

    [Fact]
    public async Task a_story_whose_page_fails_comes_from_the_feed_itself_and_says_so()
    {
        _server.Answer("/feed", "200 OK\r\nContent-Type: application/rss+xml", "<rss><channel><item><link>/gao</link><content:encoded xmlns:content='c'>&lt;p>Gunmen killed three soldiers in Gao, officials said.&lt;/p></content:encoded></item></channel></rss>");
        var read = Story(Assert.Single(await Round("/feed")));
        Assert.Contains("soldiers in Gao", read.Report.Html, StringComparison.Ordinal);
        Assert.Contains("the text is the feed's own", Assert.Single(read.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task what_is_no_feed_is_said_and_does_not_stop_the_round()
    {
        Page("/page");
        Feed("/feed", "", "/gao");
        Page("/gao");
        var news = await Round("/page", "/feed");
        Assert.Contains("is no RSS", Assert.IsType<WatchNews.Trouble>(news[0]).Message, StringComparison.Ordinal);
        Story(news[1]);
    }

    [Fact]
    public async Task the_state_of_a_watch_survives_its_file()
    {
        using var inputs = new Inputs();
        var path = Path.Combine(inputs.Folder, "state.json");
        Feed("/feed", "\r\nETag: \"v1\"", "/gao");
        Page("/gao");
        await Round("/feed");
        _state.Write(path);

        var again = WatchState.Read(path);

        Assert.True(again.HasSeen(_server.At("/gao")));
        Assert.Equal(("\"v1\"", "Hill Gazette"), (again.Of(_server.At("/feed")).ETag, again.Of(_server.At("/feed")).Title));
        Assert.Equal(_state.Of(_server.At("/feed")).Due, again.Of(_server.At("/feed")).Due);
    }

    [Fact]
    public void a_broken_state_file_is_named()
    {
        using var inputs = new Inputs();
        var path = inputs.File("state.json", "{");
        Assert.StartsWith(path, Assert.Throws<InvalidDataException>(() => WatchState.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_watch_list_is_an_opml_file_or_one_address_a_line()
    {
        using var inputs = new Inputs();
        var opml = inputs.File("a.opml", "<opml><body><outline text='x' xmlUrl='https://a.example/feed'/></body></opml>");
        var text = inputs.File("b.txt", "# ours\nhttps://b.example/rss\n\nhttps://a.example/feed\n");
        Assert.Equal(["https://a.example/feed", "https://b.example/rss", "https://c.example/"], WatchList.Read([opml, text, "https://c.example/"]).Select(a => a.AbsoluteUri));
    }

    [Fact]
    public void a_line_that_is_no_address_is_named_with_its_file_and_line()
    {
        using var inputs = new Inputs();
        var path = inputs.File("b.txt", "https://b.example/rss\nnews\n");
        Assert.Contains("b.txt, line 2", Assert.Throws<InvalidDataException>(() => WatchList.Read([path])).Message, StringComparison.Ordinal);
    }
}
