using System.Globalization;
using System.Text;
using Cairn.Intake.Metadata;
using Cairn.Model;

namespace Cairn.Intake.Tests;

/// <summary>The readers that meet bytes from strangers, each with well-formed input to damage. A reader that throws has a defect.</summary>
internal static class HostileReaders
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Three killed near the river | Hill Gazette</title>
        <meta property="article:published_time" content="2022-01-21T08:00:00+02:00"><meta name="author" content="Ann Reed">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Three killed","datePublished":"2022-01-21","author":[{"@type":"Person","name":"Ann Reed"}],"publisher":{"name":"Hill Gazette"}}</script>
        </head><body><nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav><article><h1>Three killed near the river</h1><p class="byline">By Ann Reed</p><time datetime="2022-01-21">21 January 2022</time>
        <p>Gunmen killed three soldiers near the river on Friday, officials said, in the second attack within a week.</p><figure><img src="x.jpg"><figcaption>The river. Photo: A. Name/Agency</figcaption></figure>
        <p>Nobody claimed the attack, which came hours after talks had ended &amp; a bridge was closed.</p><table><tr><td>1</td><td>2</td></tr></table></article><footer>© 2022 Hill Gazette. All rights reserved.</footer></body></html>
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

    /// <summary>Name, well-formed input and reader.</summary>
    public static IReadOnlyList<(string Name, byte[][] Seeds, Action<byte[]> Read)> All { get; } =
    [
        ("pages", [Bytes(Page)], bytes => Extractor.Extract(new Report { Id = "r", Html = Encoding.UTF8.GetString(bytes) })),
        ("texts", [Bytes("Three killed near the river\n\nBy Ann Reed\n\nBAGHDAD (Reuters) - Gunmen killed three.\n\nPhoto: A. Name/Agency\n\nLeave a Reply\n\n© 2022 Hill Gazette")], bytes => Extractor.Extract(new ReportOutcome.Read(new Report { Id = "r", Text = Encoding.UTF8.GetString(bytes) }, ReportForm.CopiedText, new ReportOrigin("r", null, ""), []))),
        ("feeds", [Bytes(Feed)], bytes => FeedReader.Read(bytes, new Uri("https://hill.example/feed"))),
        ("archives", [Bytes(Archive)], bytes => Drain(bytes, "a.warc")),
        ("mail", [Bytes(Mail)], bytes => Drain(bytes, "a.eml")),
        ("lines", [Bytes(Lines)], bytes => Drain(bytes, "a.jsonl")),
        ("tables", [Bytes(Table)], bytes => Drain(bytes, "a.csv")),
        ("robots", [Bytes("User-agent: *\nDisallow: /a*b$\nAllow: /a\nCrawl-delay: 2\nSitemap: https://hill.example/s.xml\n")], bytes => RobotsRules.Parse(Encoding.UTF8.GetString(bytes), "Cairn").Allows("/a/b?c=aaaaaaaaaaaaaaaaaaaaaaaaaaaab")),
        ("dates", [.. Dates.Select(Bytes)], ReadDate),
    ];

    private static void ReadDate(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        foreach (var found in new[] { FeedDate.Read(text), MachineDate.Read(text), VisibleDate.Find(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) })
            if (found is not null && !IsoDate.IsDayOrInstant(found)) throw new InvalidDataException($"'{found}' was read as a date, but is none");
    }

    private static void Drain(byte[] bytes, string name)
    {
        var path = Path.Combine(Path.GetTempPath(), $"cairn-hostile-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}-{name}");
        File.WriteAllBytes(path, bytes);
        try
        {
            foreach (var outcome in new ReportReader(new ReadLimits(1 << 20)).ReadAsync([path]).ToBlockingEnumerable())
                if (outcome is ReportOutcome.Read read) Extractor.Extract(read);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
