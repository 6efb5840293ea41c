namespace Cairn.Fuzz;

/// <summary>Markup and file formats of one shape, for pages, feeds, mail, tables and archives.</summary>
internal static class HostileMarkup
{
    private const string Sentence = "<p>Gunmen killed three soldiers near the river on Friday, officials said.</p>";

    public static IReadOnlyList<(string Target, string Name, Func<int, string> Make)> All { get; } =
    [
        ("pages", "paragraphs", n => "<body>" + Times(Sentence, n)),
        ("pages", "open div", n => "<body>" + Times("<div>", n)),
        ("pages", "open b", n => "<body>" + Times("<b>a", n)),
        ("pages", "open p with font", n => "<body>" + Times("<p><font><b>", n)),
        ("pages", "a in a", n => "<body>" + Times("<a href=x>y", n)),
        ("pages", "a in div", n => "<body>" + Times("<a><div>", n)),
        ("pages", "tables", n => "<body>" + Times("<table><tr><td>", n)),
        ("pages", "text in table", n => "<body><table>" + Times("x<tr>", n)),
        ("pages", "lists", n => "<body>" + Times("<ul><li>x", n)),
        ("pages", "forms of brackets", n => Times("<", n)),
        ("pages", "closing tags", n => "<body>" + Times("</p>", n)),
        ("pages", "comments", n => Times("<!--", n)),
        ("pages", "attributes", n => "<body " + Counted(i => $"a{i}=1 ", n) + ">"),
        ("pages", "attribute of quotes", n => "<p title=\"" + Times("'", n)),
        ("pages", "entities", n => "<p>" + Times("&amp", n)),
        ("pages", "br", n => "<body><p>" + Times("word<br>", n)),
        ("pages", "siblings", n => "<body>" + Times("<div>word</div>", n)),
        ("pages", "spans", n => "<body><p>" + Times("<span>word </span>", n)),
        ("pages", "classes", n => "<body>" + Counted(i => $"<div class='c{i} related share'>x</div>", n)),
        ("pages", "marked story boxes", n => "<body>" + Times("<article>" + Sentence + "</article>", n)),
        ("pages", "furniture boxes", n => "<body>" + Times("<div class=related>" + Sentence + "</div>", n)),
        ("pages", "meta", n => "<head>" + Times("<meta name=author content='Ann Reed'>", n)),
        ("pages", "dates", n => "<body>" + Times("<time datetime=2022-01-21>21 January 2022</time> ", n)),
        ("pages", "visible dates", n => "<body><p>" + Times("21 January 2022 ", n)),
        ("pages", "headings", n => "<title>x</title><body>" + Times("<h1>Three killed near the river</h1>", n)),
        ("pages", "title", n => "<title>" + Times("Three | ", n) + "</title><body>" + Sentence),
        ("pages", "json-ld arrays", n => Linked(Times("[", n))),
        ("pages", "json-ld articles", n => Linked("[" + Times("{\"@type\":\"NewsArticle\",\"headline\":\"x\"},", n) + "1]")),
        ("pages", "json-ld scripts", n => "<head>" + Times("<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>", n)),
        ("pages", "json-ld broken", n => Linked("{\"a\":\"" + Times("\\\"", n))),
        ("pages", "bylines", n => "<body>" + Times("<p class=byline>By Ann Reed</p>", n)),
        ("pages", "by and", n => "<body><p class=byline>By " + Times("Ann Reed and ", n) + "</p>" + Sentence),
        ("pages", "microdata", n => "<body>" + Times("<div itemscope itemtype='https://schema.org/NewsArticle'><i itemprop=author>", n)),
        ("pages", "dates around", n => "<body>" + Around("<div class=date>", n)),
        ("pages", "headings around", n => "<title>x</title><body>" + Around("<h1>", n)),
        ("pages", "teasers around", n => "<body>" + Around("<div class=teaser>", n)),
        ("pages", "figures around", n => "<body>" + Around("<figure>", n)),
        ("pages", "noscript", n => "<body>" + Times("<noscript><p>x</p></noscript>", n)),
        ("pages", "one word", n => "<p>" + Times("a", n)),
        ("pages", "spaces", n => "<p>" + Times(" ", n) + "x"),
        ("feeds", "items", n => "<rss><channel>" + Times("<item><title>x</title><link>/a</link></item>", n)),
        ("feeds", "open items", n => "<rss><channel>" + Times("<item>", n)),
        ("feeds", "ampersands", n => "<rss><channel><item><title>" + Times("&", n) + "</title></item>"),
        ("feeds", "cdata", n => "<rss><channel>" + Times("<![CDATA[", n)),
        ("feeds", "links in one item", n => "<rss><channel><item>" + Times("<link>/a</link>", n) + "</item>"),
        ("feeds", "text in one item", n => "<rss><channel><item><title>" + Times("x<b/>", n) + "</title></item>"),
        ("sitemaps", "doctype", n => "<!DOCTYPE a [" + Times("<!ENTITY b \"b\">", n) + "]><urlset><url><loc>/a</loc></url></urlset>"),
        ("mail", "boundaries", n => "Content-Type: multipart/mixed; boundary=x\r\n\r\n" + Times("--x\r\n\r\n", n)),
        ("mail", "parts in parts", n => Times("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n", n)),
        ("mail", "folded header", n => "Subject: a" + Times("\r\n b", n) + "\r\n\r\nx"),
        ("mail", "encoded words", n => "Subject: " + Times("=?utf-8?Q?a?= ", n) + "\r\n\r\nx"),
        ("mail", "broken encoded words", n => "Subject: " + Times("=?utf-8?Q?", n) + "\r\n\r\nx"),
        ("mail", "headers", n => Times("a: b\r\n", n) + "\r\nx"),
        ("mail", "quoted-printable", n => "Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/plain\r\n\r\n" + Times("=E2", n)),
        ("tables", "quotes", n => "id,text\n1," + Times("\"", n)),
        ("tables", "columns", n => "id,text\n" + Times(",", n)),
        ("tables", "rows", n => "id,text\n" + Times("1,a\n", n)),
        ("tables", "heading", n => Times("text,", n) + "\n1,2"),
        ("lines", "open arrays", n => "{\"text\":" + Times("[", n)),
        ("lines", "same field", n => "{" + Times("\"text\":\"a\",", n) + "\"id\":1}"),
        ("lines", "small lines", n => Times("{\"text\":\"a\"}\n", n)),
        ("lines", "bad lines", n => Times("x\n", n)),
        ("archives", "records", n => Times("WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\n", n)),
        ("archives", "headers", n => "WARC/1.0\r\n" + Times("a: b\r\n", n)),
        ("archives", "line without end", n => "WARC/1.0\r\n" + Times("a", n)),
        ("archives", "no record", n => Times("\r\n", n)),
        ("gazetteer", "alternates", n => "1\tA\tA\t" + Times("Bb,", n) + "\t1\t1\tP\tPPL\tSY\t\t\t\t\t\t0\t\t\t\t\n"),
        ("gazetteer", "same name", n => Counted(i => $"{i}\tHill\tHill\t\t1\t1\tP\tPPL\tSY\t\t\t\t\t\t0\t\t\t\t\n", n)),
        ("gazetteer", "rows", n => "name,lat,lon\n" + Counted(i => $"Place {i},1.5,2.5\n", n)),
    ];

    /// <summary>A thousand boxes, one in the other, around running text.</summary>
    private static string Around(string box, int n) => Times(box, 1000 * box.Length) + Times(Sentence, n);

    private static string Linked(string json) => $"<head><script type='application/ld+json'>{json}</script></head><body>{Sentence}";

    private static string Times(string piece, int length) => HostileTexts.Times(piece, length);

    private static string Counted(Func<int, string> piece, int length) => HostileTexts.Counted(piece, length);
}
