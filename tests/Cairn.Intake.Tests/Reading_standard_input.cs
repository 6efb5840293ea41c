namespace Cairn.Intake.Tests;

public sealed class Reading_standard_input
{
    [Fact]
    public async Task lines_that_begin_with_a_brace_are_reports()
    {
        var outcomes = await Inputs.Piped("\n{\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"y\"}\n");

        Assert.Equal([ReportIds.OfText("x"), "b"], outcomes.Cast<ReportOutcome.Read>().Select(r => r.Report.Id));
    }

    [Fact]
    public async Task anything_else_is_one_text()
    {
        var read = Assert.IsType<ReportOutcome.Read>(Assert.Single(await Inputs.Piped("A shell fell.\n\nTwo were hurt.\n")));

        Assert.Equal((ReportIds.OfText("A shell fell.\n\nTwo were hurt.\n"), ReportForm.CopiedText), (read.Report.Id, read.Form));
        Assert.Equal("A shell fell.\n\nTwo were hurt.", Extractor.Extract(read).Text);
    }

    [Fact]
    public async Task a_page_is_seen_by_its_first_tag() =>
        Assert.Equal(ReportForm.Page, Assert.IsType<ReportOutcome.Read>(Assert.Single(await Inputs.Piped("<!doctype html><p>x</p>"))).Form);

    [Fact]
    public async Task nothing_at_all_is_told() =>
        Assert.Equal(IntakeCodes.Empty, Assert.IsType<ReportOutcome.Unreadable>(Assert.Single(await Inputs.Piped(""))).Code);

    [Fact]
    public async Task two_pipes_without_ids_are_two_reports_and_one_twice_is_one()
    {
        async Task<string> Id(string piped) => Assert.IsType<ReportOutcome.Read>(Assert.Single(await Inputs.Piped(piped))).Report.Id;

        Assert.NotEqual(await Id("{\"text\":\"A shell fell.\"}"), await Id("{\"text\":\"A mine went off.\"}"));
        Assert.NotEqual(await Id("A shell fell."), await Id("A mine went off."));
        Assert.Equal(await Id("A shell fell."), await Id("{\"text\":\"A shell fell.\"}"));
    }

    [Theory]
    [InlineData("cairn: 3 stories\n")]
    [InlineData("\nA log line.\n\n")]
    public async Task a_line_before_the_reports_is_told_and_takes_none_of_them_with_it(string before)
    {
        var reports = string.Concat(Enumerable.Range(0, 3000).Select(n => $$"""{"id":"r{{n}}","text":"A shell fell near the {n} market."}""" + "\n"));

        var outcomes = await Inputs.Piped(before + reports);

        Assert.Equal(IntakeCodes.BadJson, Assert.IsType<ReportOutcome.Unreadable>(outcomes[0]).Code);
        Assert.Equal(Enumerable.Range(0, 3000).Select(n => $"r{n}"), outcomes.Skip(1).Cast<ReportOutcome.Read>().Select(r => r.Report.Id));
    }

    [Theory]
    [InlineData("The post read:\n{sic} a shell fell.\n{ and no more\n{")]
    [InlineData("He wrote {\"so\"} twice.\n")]
    public async Task a_text_with_braces_is_a_text(string text) =>
        Assert.Equal(text, Assert.IsType<ReportOutcome.Read>(Assert.Single(await Inputs.Piped(text))).Report.Text);

    [Fact]
    public async Task data_within_a_page_makes_no_reports_of_it()
    {
        var read = Assert.IsType<ReportOutcome.Read>(Assert.Single(await Inputs.Piped("<html><head><script type=\"application/ld+json\">\n{\"@type\":\"NewsArticle\"}\n</script></head><p>A shell fell.</p></html>")));
        Assert.Equal(ReportForm.Page, read.Form);
    }
}
