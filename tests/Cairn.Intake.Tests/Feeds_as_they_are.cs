using System.Text;

namespace Cairn.Intake.Tests;

public sealed class Feeds_as_they_are
{
    private static readonly Uri Address = new("https://example.org/feeds/all.xml");

    private static FeedOutcome.Read Read(string text) => Assert.IsType<FeedOutcome.Read>(FeedReader.Read(Encoding.UTF8.GetBytes(text), Address));

    [Fact]
    public void rss_gives_its_items()
    {
        var feed = Read("""
            <?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Example Times</title><link>https://example.org</link>
            <item><title>Shells fall &amp;amp; rise</title><link>https://example.org/1</link><pubDate>Mon, 12 May 2031 09:30:00 EDT</pubDate><content:encoded><![CDATA[<p>Whole story</p>]]></content:encoded></item>
            <item><title>Second</title><guid isPermaLink="true">/2</guid></item></channel></rss>
            """);

        Assert.Equal((FeedKind.Feed, "Example Times", false), (feed.Kind, feed.Title, feed.IsCut));
        Assert.Equal(new FeedEntry(new Uri("https://example.org/1"), "Shells fall & rise", "2031-05-12T09:30:00-04:00", "<p>Whole story</p>"), feed.Entries[0]);
        Assert.Equal(new FeedEntry(new Uri("https://example.org/2"), "Second", null, null), feed.Entries[1]);
    }

    [Fact]
    public void atom_gives_the_alternate_link() => Assert.Equal(
        new FeedEntry(new Uri("https://example.org/1"), "Shells", "2031-05-12T09:30:00Z", null),
        Assert.Single(Read("""<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>Shells</title><link rel="self" href="/self"/><link href="/1"/><id>urn:1</id><published>2031-05-12T09:30:00Z</published></entry></feed>""").Entries));

    [Fact]
    public void a_sitemap_with_news_dates_is_read() => Assert.Equal(
        new FeedEntry(new Uri("https://example.org/1"), "Shells", "2031-05-12", null),
        Assert.Single(Read("""<urlset xmlns="x" xmlns:news="y"><url><loc>https://example.org/1</loc><news:news><news:publication_date>2031-05-12</news:publication_date><news:title>Shells</news:title></news:news></url></urlset>""").Entries));

    [Theory]
    [InlineData("<sitemapindex><sitemap><loc>https://example.org/s1.xml</loc></sitemap></sitemapindex>", FeedKind.SitemapIndex)]
    [InlineData("""<opml version="2.0"><body><outline text="World"><outline text="A" xmlUrl="https://example.org/s1.xml"/></outline></body></opml>""", FeedKind.Opml)]
    public void lists_of_lists_are_told_apart(string text, FeedKind kind)
    {
        var read = Read(text);

        Assert.Equal((kind, new Uri("https://example.org/s1.xml")), (read.Kind, Assert.Single(read.Entries).Address));
    }

    [Fact]
    public void bare_ampersands_html_entities_and_control_characters_are_mended() => Assert.Equal(
        "Army & rebels – caf\u00e9",
        Assert.Single(Read("junk before <rss><channel><item><title>Army & rebels &ndash; caf&eacute;\u0001</title><link>https://example.org/?a=1&b=2</link></item></channel></rss>").Entries).Title);

    [Fact]
    public void what_stood_before_a_break_is_kept()
    {
        var feed = Read("<rss><channel><item><link>https://example.org/1</link></item><item><link>https://example.org/2</li");

        Assert.True(feed.IsCut);
        Assert.Single(feed.Entries);
    }

    [Fact]
    public void external_entities_are_never_opened()
    {
        var feed = Read("""<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title><link>https://example.org/1</link></item></channel></rss>""");

        Assert.DoesNotContain("root:", string.Concat(feed.Entries.Select(e => e.Title)), StringComparison.Ordinal);
    }

    [Fact]
    public void a_billion_laughs_stay_one() =>
        Assert.NotNull(Read("""<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><rss><channel><item><title>&c;</title><link>https://example.org/1</link></item></channel></rss>"""));

    [Fact]
    public void links_to_other_schemes_are_left_out() =>
        Assert.Empty(Read("<rss><channel><item><link>javascript:alert(1)</link></item><item><link>file:///etc/passwd</link></item></channel></rss>").Entries);

    [Theory]
    [InlineData("<html><body>no feed</body></html>")]
    [InlineData("")]
    [InlineData("{}")]
    public void what_is_no_feed_is_told(string text) => Assert.IsType<FeedOutcome.Unreadable>(FeedReader.Read(Encoding.UTF8.GetBytes(text), Address));

    [Theory]
    [InlineData("Fri, 21 Jan 2022 08:00:00 -2110", "2022-01-21")]
    [InlineData("Fri, 21 Jan 2022 08:00:00 +0275", "2022-01-21")]
    [InlineData("2022-01-21T08:00:00+99:99", "2022-01-21")]
    [InlineData("2022-01-21T08:00:00+02:", "2022-01-21T08:00:00+02:00")]
    [InlineData("Fri, 21 Jan 2022 08:00:61 GMT", "2022-01-21T08:00:00Z")]
    public void an_offset_that_no_clock_has_leaves_the_day(string written, string read) => Assert.Equal(read, FeedDate.Read(written));
}
