using System.Text;

namespace Cairn.Fuzz.Tests;

/// <summary>Inputs that once broke a reader.</summary>
public sealed class Found_inputs
{
    [Theory]
    [InlineData("dates", "۱۲/۰۳/۹۹")] // digits that are none to int.Parse
    [InlineData("dates", "२०२२-०१-२१")]
    [InlineData("dates", "21/0۶/2022 08:00")]
    [InlineData("pages", "<body><p>۱۲/۰۳/۹۹</p><time datetime='۲۰۲۲-۰۱-۲۱'>۲۱ January ۲۰۲۲</time><p>© ۲۰۲۲ Hill Gazette</p><p>By Ann Reed ۱۲</p>")]
    [InlineData("feeds", "<rss><channel><item><title>a</title><pubDate>Fri, ۲۱ Jan ۲۰۲۲ ۰۸:۰۰:۰۰ GMT</pubDate></item></channel></rss>")]
    [InlineData("texts", "KABUL, Jan ۲۱ (Agency) - Gunmen killed three.\n\n© ۲۰۲۲ Hill Gazette")]
    public void digits_of_other_scripts_are_read_over(string target, string input) =>
        FuzzTarget.All.Single(t => t.Name == target).Read(Encoding.UTF8.GetBytes(input));

    [Theory]
    [InlineData("feeds", "<?xml version=\"1.0\" encoding=\"utf-7\"?><rss><channel><item><title>a</title></item></channel></rss>")]
    [InlineData("piped", "<!doctype html><meta charset=utf-7><p>Gunmen killed three.</p>")]
    [InlineData("mail", "Subject: =?utf-7?Q?a?=\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nGunmen killed three.")]
    public void a_character_set_that_is_refused_is_read_as_if_unnamed(string target, string input) =>
        FuzzTarget.All.Single(t => t.Name == target).Read(Encoding.UTF8.GetBytes(input));

    [Theory]
    [InlineData("\\uD83D in Hill Town")]
    [InlineData("\\uDE00 in Hill Town")]
    [InlineData("a \\ud83d\\u0041 b \\uD800\\uD800")]
    public void half_a_character_in_the_data_of_a_page_is_read_over(string name)
    {
        foreach (var data in (string[])[$$$"""{"@type":"NewsArticle","headline":"{{{name}}}"}""", $$$"""{"@type":"{{{name}}}","author":["{{{name}}}",{"name":"{{{name}}}"}],"publisher":{"name":"{{{name}}}"}}""", $$$"""{"{{{name}}}":1,"@type":"Article","headline":"a\nb"}""", $$$"""{"@type":"Article","headline":"a{{{"\n"}}}{{{name}}}"}"""])
        {
            foreach (var target in FuzzTarget.All.Where(t => t.Name is "pages" or "piped"))
                target.Read(Encoding.UTF8.GetBytes($"<!doctype html><script type=\"application/ld+json\">{data}</script><article><p>Gunmen killed three farmers near the mill on Monday.</p></article>"));
        }
    }

    [Theory]
    [InlineData("of Baghdad, five kilometres of Baghdad, kilometres north of Mosul")]
    [InlineData("miles from Kabul")]
    [InlineData("Gunmen killed three men 4,000,000,000 years ago and nine men 99999999999 weeks before.")]
    public void words_that_begin_a_text_or_count_too_far_are_read_over(string text) =>
        FuzzTarget.All.Single(t => t.Name == "coding").Read(Encoding.UTF8.GetBytes(text));
}
