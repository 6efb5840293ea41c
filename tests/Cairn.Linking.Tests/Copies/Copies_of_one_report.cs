using Cairn.Model;
using static Cairn.Linking.Tests.Copies.Stories;

namespace Cairn.Linking.Tests.Copies;

public sealed class Copies_of_one_report
{
    [Fact]
    public void the_same_words_are_an_exact_copy()
    {
        var group = Assert.Single(Find(Report("a", Story(1)), Report("b", Story(2)), Report("c", Story(1))));
        Assert.Equal(["a", "c"], group.Reports);
        Assert.Equal(CopyKind.Exact, group.Kind);
    }

    [Fact]
    public void punctuation_case_and_line_breaks_do_not_make_another_text() =>
        Assert.Equal(CopyKind.Exact, Assert.Single(Find(Report("a", Story(1)), Report("b", Story(1).ToUpperInvariant().Replace(".", " –", StringComparison.Ordinal).Replace("\n\n", "\n", StringComparison.Ordinal)))).Kind);

    [Fact]
    public void a_few_changed_words_are_a_near_copy() =>
        Assert.Equal(CopyKind.Near, Assert.Single(Find(Report("a", Story(1)), Report("b", "In brief: " + Story(1) + " More follows."))).Kind);

    [Fact]
    public void a_story_cut_to_a_third_is_republished()
    {
        var group = Assert.Single(Find(Report("whole", Story(1)), Report("cut", Story(1, 2))));
        Assert.Equal(CopyKind.Republished, group.Kind);
    }

    [Fact]
    public void a_story_with_its_paragraphs_in_another_order_is_a_copy() =>
        Assert.Single(Find(Report("a", Story(1)), Report("b", string.Join("\n\n", Story(1).Split("\n\n").Reverse()))));

    [Fact]
    public void a_story_with_local_paragraphs_put_in_is_a_copy() =>
        Assert.Single(Find(Report("a", Story(1)), Report("b", Paragraph(9, 0) + "\n\n" + Story(1, 4) + "\n\n" + Paragraph(9, 1))));

    [Fact]
    public void a_noisy_scan_is_a_copy() =>
        Assert.Single(Find(Report("a", Story(1)), Report("b", Story(1).Replace("the market", "tbe rnarket", StringComparison.Ordinal).Replace("Soldiers", "Soldlers", StringComparison.Ordinal))));

    [Fact]
    public void another_story_with_one_paragraph_in_common_is_no_copy() =>
        Assert.Empty(Find(Report("a", Story(1) + "\n\n" + Paragraph(7, 0)), Report("b", Paragraph(7, 0) + "\n\n" + Story(2))));

    [Fact]
    public void texts_written_without_spaces_are_compared_by_character()
    {
        const string story = "周四深夜武装人员袭击了北部城镇的一座桥梁官员说至少有七名士兵受伤当局已封锁道路并展开搜索";
        Assert.Single(Find(Report("a", story + "目击者称枪声持续了两个小时"), Report("b", story)));
    }

    [Fact]
    public void reports_without_words_are_copies_of_nothing() => Assert.Empty(Find(Report("a", ""), Report("b", " — … — ")));

    [Fact]
    public void the_order_of_arrival_changes_neither_the_groups_nor_their_names_nor_the_origin()
    {
        ExtractedReport[] reports = [Report("a", Story(1)), Report("b", Story(1, 3)), Report("c", Story(2)), Report("d", Story(2)), Report("e", Story(3)), Report("f", Paragraph(4, 4) + "\n\n" + Story(1, 4))];
        var one = Find(reports);
        var other = Find([.. reports.Reverse()]);
        Assert.Equal(2, one.Count);
        Assert.Equal(one.OrderBy(g => g.Group, StringComparer.Ordinal).Select(Told), other.OrderBy(g => g.Group, StringComparer.Ordinal).Select(Told));
    }

    private static string Told(CopyGroup group) => $"{group.Group} {group.Kind} {group.Origin} {string.Join(',', group.Reports.Order(StringComparer.Ordinal))}";
}
