namespace Cairn.Intake.Tests;

public sealed class Story_of_a_page
{
    private const string First = "Rebels shelled the market town on Monday, killing nine people and wounding more than a dozen, officials said.";
    private const string Second = "The army said that it had answered the fire and that two of its own soldiers were among the dead.";
    private const string Third = "Residents spent the night in cellars, and the main road to the coast stayed closed for a second day.";

    private static string Paragraphs => $"<p>{First}</p><p>{Second}</p><p>{Third}</p>";

    private static string Text(string body) => Inputs.Extracted($"<html><head><title>Shells fall on market town</title></head><body>{body}</body></html>").Text;

    private static string Story => string.Join("\n\n", First, Second, Third);

    [Fact]
    public void stands_without_menu_side_column_and_footer() => Assert.Equal(Story, Text(
        $"""<nav><a href="/">Home</a> <a href="/world">World</a></nav><div id="sidebar"><p>{Second} {Third}</p></div><div class="story">{Paragraphs}</div><footer><p>© 2031 Example Times</p></footer>"""));

    [Fact]
    public void keeps_its_standfirst_but_not_its_headline() => Assert.Equal(
        "Nine dead as fighting spreads to the coast road, the governor says.\n\n" + Story,
        Text($"""<article><header><h1>Shells fall on market town</h1><p class="lead">Nine dead as fighting spreads to the coast road, the governor says.</p></header><div class="article-body">{Paragraphs}</div></article>"""));

    [Fact]
    public void loses_related_links_share_bars_captions_and_newsletter_boxes_between_its_paragraphs() => Assert.Equal(Story, Text(
        $"""
         <article><div class="share-tools"><a href="#">Facebook</a> <a href="#">Telegram</a></div><p>{First}</p>
         <figure><img src="a.jpg"><figcaption>A burnt bus in the market. Maria Example/Agency</figcaption></figure>
         <p>{Second}</p><p><a href="/x">Read more: Truce talks resume in the capital</a></p>
         <div class="newsletter-box"><p>Sign up for our daily briefing and never miss a story from the region again.</p></div>
         <p>{Third}</p><ul class="related"><li><a href="/1">Another story of the day before</a></li></ul></article>
         """));

    [Fact]
    public void loses_the_comments_below_it_even_when_they_are_longer() => Assert.Equal(Story, Text(
        $"""<div id="content">{Paragraphs}</div><div id="comments"><h3>3 comments</h3>{string.Concat(Enumerable.Repeat($"<p>I do not believe a word of it. {First} {Second}</p>", 5))}</div>"""));

    [Fact]
    public void is_found_in_a_box_with_a_misleading_name() => Assert.Equal(Story, Text($"""<div class="sidebar-wrap"><div>{Paragraphs}</div></div><p>Contact us</p>"""));

    [Fact]
    public void is_found_in_plain_boxes_with_line_breaks() => Assert.Equal(Story, Text($"<div>{First}<br><br>{Second}<br><br>{Third}</div><div><a href='/'>Home</a></div>"));

    [Fact]
    public void cut_into_several_boxes_is_put_together() => Assert.Equal(Story, Text(
        $"""<div class="page"><div class="text-block article-body"><p>{First}</p></div><div class="ad-slot"><p>Buy now</p></div><div class="text-block article-body"><p>{Second}</p><p>{Third}</p></div></div>"""));

    [Fact]
    public void hides_what_the_page_hides() => Assert.DoesNotContain("secret", Text($"""<article>{Paragraphs}<p style="display: none">A secret paragraph that nobody sees, put there for machines only.</p></article>"""), StringComparison.Ordinal);

    [Fact]
    public void inline_markup_does_not_break_words() =>
        Assert.StartsWith("Rebels shelled the market", Text($"<article><p>Reb<b>els</b> shelled <a href='/t'>the market</a> town on Monday, killing nine people, officials said.</p><p>{Second}</p></article>"), StringComparison.Ordinal);

    [Fact]
    public void says_when_the_page_cuts_it_for_payers()
    {
        var report = Inputs.Extracted($"<article><p>{First}</p><p>To continue reading, please log in or subscribe.</p></article>");

        Assert.Equal(First, report.Text);
        Assert.Contains(report.Diagnostics, d => d.Code == IntakeCodes.Partial);
    }

    [Theory]
    [InlineData("false", "The governor, who had not spoken of it before, told reporters that the…", true)]
    [InlineData("false", "The governor told reporters that the attackers fled.", true)]
    [InlineData("true", "The governor told reporters that the attackers fled.", false)]
    [InlineData("true", "The governor, who had not spoken of it before, told reporters that the [...]", true)]
    public void says_when_it_is_a_part(string isFree, string end, bool isPart) => Assert.Equal(isPart, Inputs.Extracted(
        $"<html><head><script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":{isFree}}}</script></head><body><article><p>Gunmen fired on a customs post before dawn, killing three officers, the army said.</p><p>{end}</p></article></body></html>").Diagnostics.Any(d => d.Code == IntakeCodes.Partial));

    [Fact]
    public void says_when_there_is_none() => Assert.Contains(Inputs.Extracted("<html><body><nav><a href='/'>Home</a></nav></body></html>").Diagnostics, d => d.Code == IntakeCodes.NoStory);

    [Fact]
    public void very_deep_pages_do_no_harm() => Assert.NotNull(Text(string.Concat(Enumerable.Repeat("<div>", 50_000)) + Paragraphs));
}
