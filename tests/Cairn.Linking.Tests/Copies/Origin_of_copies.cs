using Cairn.Linking.Copies;
using Cairn.Model;
using static Cairn.Linking.Tests.Copies.Stories;

namespace Cairn.Linking.Tests.Copies;

public sealed class Origin_of_copies
{
    [Fact]
    public void a_credit_line_names_the_origin_even_if_its_copy_is_dated_earlier() => Assert.Equal("wire", OriginOf(
        Report("paper", Story(1)) with { Publisher = "Hill Gazette", Published = "2024-03-01", RepublishedFrom = "Reuters" },
        Report("wire", Story(1)) with { Publisher = "Reuters", Published = "2024-03-02" }));

    [Fact]
    public void a_credit_may_be_an_address() => Assert.Equal("first", OriginOf(
        Report("second", Story(1)) with { RepublishedFrom = "https://hill.example/story?from=b" },
        Report("first", Story(1)) with { Url = "https://hill.example/story" }));

    [Fact]
    public void the_earliest_is_the_origin_when_nobody_is_credited() => Assert.Equal("b", OriginOf(
        Report("a", Story(1)) with { Published = "2024-03-03" },
        Report("b", Story(1, 4)) with { Published = "2024-03-02T23:10:00Z" },
        Report("c", Story(1)) with { Published = "2024-03-05" }));

    [Fact]
    public void of_the_same_day_the_most_complete_is_the_origin() => Assert.Equal("whole", OriginOf(
        Report("cut", Story(1, 3)) with { Published = "2024-03-02" },
        Report("whole", Story(1)) with { Published = "2024-03-02" },
        Report("local", Story(1) + "\n\n" + Paragraph(8, 1)) with { Published = "2024-03-02" }));

    [Fact]
    public void who_admits_to_republish_is_no_origin() => Assert.Equal("own", OriginOf(
        Report("copy", Story(1)) with { Published = "2024-03-01", RepublishedFrom = "Valley Herald" },
        Report("own", Story(1, 5)) with { Published = "2024-03-02", Publisher = "Coast Daily" }));

    [Fact]
    public void a_correction_is_no_origin_of_what_it_corrects() => Assert.Equal("first", OriginOf(
        Report("corrected", "(Corrects the toll in the first paragraph)\n\n" + Story(1)) with { Published = "2024-03-01", Publisher = "Coast Daily" },
        Report("first", Story(1, 5)) with { Published = "2024-03-01", Publisher = "Coast Daily" }));

    [Fact]
    public void the_origin_is_unknown_when_all_credit_somebody_else() => Assert.Null(OriginOf(
        Report("a", Story(1)) with { Publisher = "Hill Gazette", RepublishedFrom = "Reuters" },
        Report("b", Story(1)) with { Publisher = "Coast Daily", RepublishedFrom = "Reuters" }));

    [Fact]
    public void a_publisher_is_found_in_a_credit_as_whole_words_only() => Assert.Equal("times", OriginOf(
        Report("copy", Story(1)) with { RepublishedFrom = "The River Times (River Media)" },
        Report("tim", Story(1)) with { Publisher = "Tim", Published = "2024-01-01" },
        Report("times", Story(1)) with { Publisher = "River Times", Published = "2024-01-05" }));

    [Fact]
    public void coded_reports_give_the_same_groups_as_the_reports_they_come_from()
    {
        var coded = new[] { ("a", Story(1)), ("b", Story(2)), ("c", Story(1, 3)) }.Select(r => new CodedReport { Id = r.Item1, Report = new ReportHeader { Text = r.Item2 } });
        Assert.Equal(["a", "c"], Assert.Single(CopyFinder.Find([.. coded.Select(CopySketch.Of)])).Reports);
    }

    private static string? OriginOf(params ExtractedReport[] reports) => Assert.Single(Find(reports)).Origin;
}
