using System.Globalization;
using System.Text;
using Cairn.Intake;
using Cairn.Intake.Metadata;
using Cairn.Model;

namespace Cairn.Fuzz.Targets;

/// <summary>The readers of Intake, each with well-formed input to damage.</summary>
internal static class IntakeTargets
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Three killed near the river | Hill Gazette</title>
        <meta property="article:published_time" content="2022-01-21T08:00:00+02:00"><meta name="author" content="Ann Reed">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Three killed","datePublished":"2022-01-21","author":[{"@type":"Person","name":"Ann Reed"}],"publisher":{"name":"Hill Gazette"}}</script>
        </head><body><nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav><article><h1>Three killed near the river</h1><p class="byline">By Ann Reed</p><time datetime="2022-01-21">21 January 2022</time>
        <p>Gunmen killed three soldiers near the river on Friday, officials said, in the second attack within a week.</p><figure><img src="x.jpg"><figcaption>The river. Photo: A. Name/Agency</figcaption></figure>
        <p>Nobody claimed the attack, which came hours after talks had ended &amp; a bridge was closed.</p><table><tr><td>1</td><td>2</td></tr></table></article><footer>© 2022 Hill Gazette. All rights reserved.</footer></body></html>
        """;

    private const string LivePage = """
        <html><head><title>Live: talks and fighting</title><link rel="canonical" href="/live"><meta property="og:title" content="Live"><meta itemprop="datePublished" content="21/01/2022 08:00"></head><body class="live-blog"><div id="main"><h1>Live</h1>
        <div class="entry" itemscope itemtype="https://schema.org/BlogPosting"><time datetime="2022-01-21T10:00Z">10:00</time><p>A bomb went off near the market, killing at least 11 people, the mayor said.</p></div><ul class="related"><li><a href="/x">Read more: the river</a></li></ul>
        <blockquote>“We heard shots,” a shopkeeper said.<br>He closed his shop.</blockquote><noscript><p>Turn on scripts.</p></noscript><iframe src="//ads"></iframe><aside>Sign up for our newsletter</aside></div></body></html>
        """;

    private const string Feed = """
        <?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Hill Gazette</title>
        <item><title>Three killed &amp; two hurt</title><link>https://hill.example/a</link><pubDate>Fri, 21 Jan 2022 08:00:00 GMT</pubDate><content:encoded><![CDATA[<p>Gunmen killed three.</p>]]></content:encoded></item>
        <item><title>Bridge closed</title><guid isPermaLink="false">7</guid><link>/b</link><pubDate>21 Jan 22 9:00 EST</pubDate></item></channel></rss>
        """;

    private const string Archive = "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\na: b\r\n\r\nWARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://hill.example/a\r\nWARC-Date: 2022-01-21T08:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: 172\r\n\r\n" +
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n<html><body><p>Gunmen killed three soldiers near the river.</p></\r\nb\r\nbody></html\r\n0\r\n\r\n\r\n\r\n";

    private const string Mail = "From: Ann <a@hill.example>\r\nSubject: =?utf-8?B?VGhyZWUga2lsbGVk?=\r\nDate: Fri, 21 Jan 2022 08:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"x\"\r\n\r\n--x\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGunmen killed three =E2=80=94 officials.\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+R3VubWVuPC9wPg==\r\n--x--\r\n";

    private const string Lines = "{\"id\":\"a\",\"text\":\"Gunmen killed three.\",\"published\":\"2022-01-21\"}\n{\"id\":7,\"html\":\"<p>Gunmen \\u00e9 killed</p>\",\"title\":null}\n";

    private const string Table = "id,text,published\n1,\"Gunmen killed \"\"three\"\", officials said\",2022-01-21\n2,Bridge closed,2022-01-22\n";

    private static readonly string[] Dates = ["Fri, 21 Jan 2022 08:00:00 +0200", "2022-01-21T08:00:00.123+02:00", "Published on January 21st, 2022 at 8:15 p.m. EST", "21. Januar 2022", "21/01/2022 08:00", "vendredi 21 janvier 2022", "Updated 3 Feb. 2022", "2022年1月21日"];

    private const string Sitemap = """
        <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc>https://hill.example/a</loc><lastmod>2022-01-21T08:00:00Z</lastmod><news:news><news:publication><news:name>Hill Gazette</news:name><news:language>en</news:language></news:publication><news:publication_date>2022-01-21</news:publication_date><news:title>Three killed</news:title></news:news></url>
        <url><loc>https://hill.example/b</loc></url></urlset>
        """;

    private const string Atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>Hill Gazette</title><entry><title type="html">Three &lt;b&gt;killed&lt;/b&gt;</title><link rel="alternate" href="/a"/><published>2022-01-21T08:00:00+02:00</published><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Gunmen killed three.</p></div></content></entry></feed>
        """;

    // Before All, which uses it: static members are made in the order of the text.
    private static readonly ReadLimits Limits = new(1 << 20);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("pages", [Bytes(Page), Bytes(LivePage)], bytes => Extractor.Extract(new Report { Id = "r", Html = Encoding.UTF8.GetString(bytes) })),
        new("texts", [Bytes("Three killed near the river\n\nBy Ann Reed\n\nBAGHDAD (Reuters) - Gunmen killed three.\n\nPhoto: A. Name/Agency\n\nLeave a Reply\n\n© 2022 Hill Gazette")], bytes => Extractor.Extract(new ReportOutcome.Read(new Report { Id = "r", Text = Encoding.UTF8.GetString(bytes) }, ReportForm.CopiedText, new ReportOrigin("r", null, ""), []))),
        new("feeds", [Bytes(Feed), Bytes(Atom)], bytes => FeedReader.Read(bytes, new Uri("https://hill.example/feed"))),
        new("sitemaps", [Bytes(Sitemap)], bytes => FeedReader.Read(bytes, new Uri("https://hill.example/sitemap.xml"))),
        new("archives", [Bytes(Archive)], bytes => Drain(new WarcReports(new MemoryStream(bytes), "a.warc", Limits).ReadAsync(default).ToBlockingEnumerable())),
        new("mail", [Bytes(Mail)], bytes => Drain([MailReport.Read(bytes, "a.eml")])),
        new("lines", [Bytes(Lines)], bytes => Drain(new JsonLines(new PeekedStream(new MemoryStream(bytes)), "a.jsonl", Limits).ReadAsync(default).ToBlockingEnumerable())),
        new("tables", [Bytes(Table)], bytes => Drain(new CsvReports(new MemoryStream(bytes), "a.csv", Limits, null).Read(Encoding.UTF8, ','))),
        new("piped", [Bytes(Lines), Bytes(Archive), Bytes(Page), Bytes("Gunmen killed three.")], bytes => Drain(new ReportReader(Limits, new MemoryStream(bytes)).ReadAsync(["-"]).ToBlockingEnumerable())),
        new("robots", [Bytes("User-agent: *\nDisallow: /a*b$\nAllow: /a\nCrawl-delay: 2\nSitemap: https://hill.example/s.xml\n")], bytes => RobotsRules.Parse(Encoding.UTF8.GetString(bytes), "Cairn").Allows("/a/b?c=aaaaaaaaaaaaaaaaaaaaaaaaaaaab")),
        new("dates", [.. Dates.Select(Bytes)], ReadDate),
    ];

    private static void ReadDate(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        foreach (var found in new[] { FeedDate.Read(text), MachineDate.Read(text), VisibleDate.Find(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })
            if (found is not null && !IsoDate.IsDayOrInstant(found)) throw new InvalidDataException($"'{found}' was read as a date, but is none");
    }

    private static void Drain(IEnumerable<ReportOutcome> outcomes)
    {
        foreach (var outcome in outcomes)
            if (outcome is ReportOutcome.Read read) Extractor.Extract(read);
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
