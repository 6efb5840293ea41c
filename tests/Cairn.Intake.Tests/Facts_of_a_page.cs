using Cairn.Model;

namespace Cairn.Intake.Tests;

public sealed class Facts_of_a_page
{
    private const string Story = "<p>Rebels shelled the market town on Monday, killing nine people and wounding more than a dozen, officials said.</p><p>The army said that it had answered the fire.</p>";

    private static ExtractedReport Page(string head, string body = "", string? url = null) =>
        Extractor.Extract(new Report { Id = "r", Url = url, Html = $"<html><head>{head}</head><body>{body}<article>{Story}</article></body></html>" });

    [Fact]
    public void each_says_where_it_was_found() => Assert.Equal("byline=meta author; language=words of the text; published=JSON-LD datePublished; section=meta article:section; title=heading", string.Join("; ", Page(
        """<title>Shells fall on town</title><meta name='author' content='Maria Example'><meta property='article:section' content='World'><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-06"}</script>""", "<h1>Shells fall on town</h1>").Basis.Select(b => $"{b.Key}={b.Value}")));

    [Theory]
    [InlineData("<title>Shells fall on town | Example Times</title>", "", "Shells fall on town")]
    [InlineData("<title>Example Times - Shells fall on town</title><meta property='og:site_name' content='Example Times'>", "", "Shells fall on town")]
    [InlineData("<title>Example Times</title><meta property='og:title' content='Shells fall on town'>", "<h1>Example Times</h1>", "Shells fall on town")]
    [InlineData("<title>Shells fall on town – World</title>", "<h1>Shells fall on town</h1>", "Shells fall on town")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","headline":"Shells fall on town"}</script><title>x</title>""", "", "Shells fall on town")]
    public void headline_is_found_without_the_name_of_the_site(string head, string body, string title) => Assert.Equal(title, Page(head, body).Title);

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Person","name":"Maria Example"},{"@type":"Organization","name":"Example Times"}]}</script>""", "", "Maria Example")]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Maria Example"}]}</script>""", "", "Maria Example")]
    [InlineData("<meta name='author' content='MARIA EXAMPLE and John Sample'>", "", "Maria Example;John Sample")]
    [InlineData("<meta name='author' content='Staff Reporter'>", "<p class='byline'>By <a rel='author' href='/m'>Maria Example</a></p>", "Maria Example")]
    [InlineData("", "<div>By Maria Example | 12 May 2031</div>", "Maria Example")]
    [InlineData("<meta name='author' content='admin'>", "", "")]
    [InlineData("<meta name='author' content='Example Times'><meta property='og:site_name' content='Example Times'>", "", "")]
    public void byline_names_people_only(string head, string body, string people) => Assert.Equal(people, string.Join(';', Page(head, body).Byline));

    [Theory]
    [InlineData("<meta property='article:published_time' content='2031-05-12T09:30:00+03:00'>", "", null, "2031-05-12T09:30:00+03:00")]
    [InlineData("""<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-12T09:30:00Z"}</script><meta name='date' content='2031-01-01'>""", "", null, "2031-05-12T09:30:00Z")]
    [InlineData("", "<time datetime='2031-05-12' class='published'>12 May</time>", null, "2031-05-12")]
    [InlineData("", "", "https://example.org/world/2031/05/12/shells.html", "2031-05-12")]
    [InlineData("", "<h1>Shells</h1><span class='date'>May 12, 2031</span>", null, "2031-05-12")]
    [InlineData("", "<div class='related'><span class='date'>May 1, 2031</span></div><p>Veröffentlicht am 12. Mai 2031</p>", null, "2031-05-12")]
    public void publication_date_is_found_with_its_basis(string head, string body, string? url, string published)
    {
        var report = Page(head, body, url);

        Assert.Equal((published, PublishedBasis.Page), (report.Published, report.PublishedBasis));
        Assert.Contains(report.Diagnostics, d => d.Code == IntakeCodes.PublishedBasis);
    }

    [Fact]
    public void a_given_date_is_never_overridden()
    {
        var report = Extractor.Extract(new Report { Id = "r", Published = "2022-01-21", Html = $"<meta property='article:published_time' content='2031-05-12'>{Story}" });

        Assert.Equal(("2022-01-21", PublishedBasis.Given), (report.Published, report.PublishedBasis));
    }

    [Fact]
    public void an_earlier_day_in_the_address_wins_over_a_later_stated_date_and_says_so()
    {
        var report = Page("<meta property='article:published_time' content='2032-02-01'>", "", "https://example.org/2031/05/12/shells");

        Assert.Equal("2031-05-12", report.Published);
        Assert.Contains(report.Diagnostics, d => d.Code == IntakeCodes.DatesDisagree);
    }

    [Fact]
    public void a_date_inside_the_story_is_no_publication_date() =>
        Assert.Null(Inputs.Extracted("<article><p>Rebels shelled the market town on 3 May 2031, killing nine people and wounding more than a dozen others, as officials of the province said in a long statement to the press on the day after. It was the third attack on the town in a month, and the heaviest.</p></article>").Published);

    [Fact]
    public void publisher_language_and_canonical_address_are_read()
    {
        var report = Extractor.Extract(new Report
        {
            Id = "r",
            Url = "https://www.example.org/amp/1",
            Html = $"<html lang='en-GB'><head><link rel='canonical' href='/news/1'><meta property='og:site_name' content='Example Times'></head><body>{Story}</body></html>",
        });

        Assert.Equal(("Example Times", "en", "https://www.example.org/news/1"), (report.Publisher, report.Language, report.CanonicalUrl));
    }

    [Fact]
    public void broken_json_ld_is_passed_over() =>
        Assert.Equal("Maria Example", Assert.Single(Page("""<script type="application/ld+json">{"@type":"NewsArticle","author":</script><meta name="author" content="Maria Example">""").Byline));
}
