namespace Cairn.Intake.Tests;

public sealed class Reading_standard_input
{
    [Fact]
    public async Task lines_that_begin_with_a_brace_are_reports()
    {
        var outcomes = await Inputs.Piped("\n{\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"y\"}\n");

        Assert.Equal(["-", "b"], outcomes.Cast<ReportOutcome.Read>().Select(r => r.Report.Id));
    }

    [Fact]
    public async Task anything_else_is_one_text()
    {
        var read = Assert.IsType<ReportOutcome.Read>(Assert.Single(await Inputs.Piped("A shell fell.\n\nTwo were hurt.\n")));

        Assert.Equal(("-", ReportForm.CopiedText), (read.Report.Id, read.Form));
        Assert.Equal("A shell fell.\n\nTwo were hurt.", Extractor.Extract(read).Text);
    }

    [Fact]
    public async Task a_page_is_seen_by_its_first_tag() =>
        Assert.Equal(ReportForm.Page, Assert.IsType<ReportOutcome.Read>(Assert.Single(await Inputs.Piped("<!doctype html><p>x</p>"))).Form);

    [Fact]
    public async Task nothing_at_all_is_told() =>
        Assert.Equal(IntakeCodes.Empty, Assert.IsType<ReportOutcome.Unreadable>(Assert.Single(await Inputs.Piped(""))).Code);
}
