using Cairn.Intake.Metadata;

namespace Cairn.Intake.Tests;

public sealed class Days_on_pages
{
    [Theory]
    [InlineData("6 мая 2031, 09:15")]
    [InlineData("6 травня 2031")]
    [InlineData("6 maja 2031 r.")]
    [InlineData("6. května 2031")]
    [InlineData("2031. május 6.")]
    [InlineData("6 Μαΐου 2031")]
    [InlineData("06 Mayıs 2031 Salı")]
    [InlineData("٦ مايو ٢٠٣١")]
    [InlineData("6 أيار 2031")]
    [InlineData("2031年5月6日 9時15分")]
    [InlineData("2031년 5월 6일")]
    [InlineData("6 tháng 5, 2031")]
    [InlineData("06/May/2031")]
    [InlineData("1º... 6 de mayo de 2031")]
    [InlineData("Tue, 05/06/2031 - 07:15")] // a Tuesday: the month comes first
    public void are_read_as_their_language_writes_them(string written) => Assert.Equal(new DateOnly(2031, 5, 6), VisibleDate.Find(written));

    [Theory]
    [InlineData("14 كانون الثاني 2031", 1)]
    [InlineData("14 كانون الأول 2031", 12)]
    [InlineData("14 تشرين الأول 2031", 10)]
    public void months_of_two_words_are_told_apart(string written, int month) => Assert.Equal(new DateOnly(2031, month, 14), VisibleDate.Find(written));

    [Theory]
    [InlineData("5/6/2031", false, "2031-06-05")]
    [InlineData("5/6/2031", true, "2031-05-06")]
    [InlineData("5.6.2031", true, "2031-06-05")] // dots are of countries that begin with the day
    [InlineData("5/26/2031", false, "2031-05-26")]
    public void in_numbers_have_the_order_of_their_page(string written, bool monthFirst, string day) =>
        Assert.Equal(day, VisibleDate.Find(written, monthFirst)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Updated: May 7, 2031 10:12 IST First published on: May 6, 2031 09:40 IST")]
    [InlineData("Publié le 6 mai 2031 à 09h14, mis à jour le 7 mai 2031")]
    [InlineData("Aktualisiert am 7. Mai 2031, veröffentlicht am 6. Mai 2031")]
    public void of_publication_win_over_those_of_updates(string line) => Assert.Equal(new DateOnly(2031, 5, 6), StatedDay.Of(line, monthFirst: false));

    [Theory]
    [InlineData("Stand: 06.05.2031, 08:12 Uhr", true)]
    [InlineData("Publié le 6 mai 2031 à 09h14, mis à jour le 7 mai 2031", true)]
    [InlineData("Salı, 6 Mayıs 2031 09:20", true)]
    [InlineData("On 6 May 2031 the post was burned down.", false)]
    public void alone_on_a_line_are_furniture(string line, bool isOne) => Assert.Equal(isOne, DateLines.IsOne(line));

    [Fact]
    public void in_the_foot_of_a_page_are_those_of_the_site() =>
        Assert.Null(Inputs.Extracted("<html><body><article><h1>Shells fall</h1><p>Rebels shelled the market town, officials said after noon.</p></article><footer>Registered on 12 January 2026.</footer></body></html>").Published);
}
