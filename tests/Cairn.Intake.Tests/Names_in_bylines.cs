using Cairn.Model;

namespace Cairn.Intake.Tests;

public sealed class Names_in_bylines
{
    [Theory]
    [InlineData("By Salma al-Haddad and Md. Kamrul Hasan", "Salma al-Haddad;Md. Kamrul Hasan")]
    [InlineData("By June Weller, April Stone and John Pell Jr.", "June Weller;April Stone;John Pell Jr")]
    [InlineData("Por María Ortega y Luis de la Peña", "María Ortega;Luis de la Peña")]
    [InlineData("José Ortega y Gasset", "José Ortega y Gasset")]
    [InlineData("Tekst: Kari Nes og Ola Vik", "Kari Nes;Ola Vik")]
    [InlineData("Автор: Ирина Соколова и Пётр Лунин", "Ирина Соколова;Пётр Лунин")]
    [InlineData("作者：王小明、李雷", "王小明;李雷")]
    [InlineData("Lena Brandt, Karsa", "Lena Brandt")]
    [InlineData("Lena Brandt, Al Jazeera", "Lena Brandt")]
    [InlineData("Lena Brandt, Tel Aviv", "Lena Brandt")]
    [InlineData("Lena Brandt Senior Political Correspondent", "Lena Brandt")]
    [InlineData("Lena Brandt, Senior Security Correspondent", "Lena Brandt")]
    [InlineData("Lena Brandt BBC News", "Lena Brandt")]
    [InlineData("Lena Brandt lbrandt@outlet.example @lenab", "Lena Brandt")]
    [InlineData("Written by Ravi Menon | Edited by: Sonal Kapur", "Ravi Menon")]
    [InlineData("Lena Brandt / Photos by Ivo Tan", "Lena Brandt")]
    [InlineData("LENA BRANDT AND IVO O'NEIL", "Lena Brandt;Ivo O'Neil")]
    [InlineData("https://outlet.example/staff/lena", "")]
    [InlineData("New Karsa Bureau", "")]
    [InlineData("By Lena Brandt and the Associated Press", "Lena Brandt")]
    [InlineData("Lena Brandt, Head of Data", "Lena Brandt")]
    [InlineData("Lena Brandt, Middle East", "Lena Brandt")]
    [InlineData("Lena Brandt Updated", "Lena Brandt")]
    [InlineData("Lena Brandt; Additional reporting by Ivo Tan", "Lena Brandt;Ivo Tan")]
    [InlineData("Ngũgĩ wa Thiong'o", "Ngũgĩ wa Thiong'o")]
    [InlineData("Kim Jong-min", "Kim Jong-min")]
    [InlineData("Gen Suzuki", "Gen Suzuki")]
    [InlineData("dpa/jdo", "")]
    [InlineData("Deutsche Welle", "")]
    [InlineData("The Lantern", "")]
    [InlineData("wordpressadmin", "")]
    [InlineData("Staff Writer", "")]
    [InlineData("November", "")]
    public void are_those_of_people(string byline, string people) => Assert.Equal(people, string.Join(';', Bylines.People(byline, allowSingleWord: true)));

    [Fact]
    public void are_not_looked_for_in_megabytes() => Assert.Empty(Bylines.People(string.Concat(Enumerable.Repeat("Ana Paz y ", 400_000)), allowSingleWord: true));

    private static ExtractedReport Page(string head, string body) => Inputs.Extracted(
        $"<html><head>{head}</head><body><main><h1>Shells fall on the market of Ostin</h1>{body}<p>Rebels shelled the market town on Monday, killing nine people and wounding more than a dozen, officials said.</p><p>The army said that it had answered the fire from the hills.</p></main></body></html>");

    [Fact]
    public void a_full_name_later_beats_a_user_name_before_it() =>
        Assert.Equal(["Lena Brandt"], Page("<meta name='author' content='lbrandt'>", "<p class='byline'>By Lena Brandt</p>").Byline);

    [Fact]
    public void a_visible_byline_that_names_more_is_the_fuller_one()
    {
        var report = Page("""<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Person","name":"Lena Brandt"}}</script>""", "<p class='byline'>By Lena Brandt and Ivo Tan</p>");

        Assert.Equal(["Lena Brandt", "Ivo Tan"], report.Byline);
        Assert.Equal("visible byline", report.Basis["byline"]);
    }

    [Fact]
    public void one_element_for_each_author_gives_all_of_them() =>
        Assert.Equal(["Lena Brandt", "Hassan el-Amin"], Page("", "<ul><li><a class='author' href='/a'>Lena Brandt</a></li><li><a class='author' href='/b'>Hassan el-Amin</a></li></ul>").Byline);

    [Fact]
    public void those_of_menus_and_discussions_are_others() =>
        Assert.Empty(Page("", "<nav><span class='byline'>By Lena Brandt</span></nav><div class='discussion'><span class='author'>Ivo Tan</span></div>").Byline);

    [Fact]
    public void a_family_name_before_a_comma_comes_last() =>
        Assert.Equal(["Ngozi Okonkwo"], Page("<meta name='citation_author' content='Okonkwo, Ngozi'>", "").Byline);

    [Fact]
    public void a_name_alone_below_the_story_signs_it()
    {
        var report = Inputs.Extracted("<article><h1>Shells fall</h1><p>Rebels shelled the market town on Monday, officials said after noon.</p><p>The army said that it had answered the fire from the hills.</p><p><i>Lena Brandt</i></p></article>");

        Assert.Equal(["Lena Brandt"], report.Byline);
        Assert.DoesNotContain("Lena", report.Text, StringComparison.Ordinal);
    }
}
