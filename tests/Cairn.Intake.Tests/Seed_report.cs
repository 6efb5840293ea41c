using Cairn.Model;
using Cairn.Testing;

namespace Cairn.Intake.Tests;

public sealed class Seed_report
{
    private static async Task<ExtractedReport> Copied() => Extractor.Extract(await Inputs.One(Repository.Shared("seed", "report.txt")));

    private static async Task<ExtractedReport> AsPage() =>
        Extracted(await File.ReadAllTextAsync(Repository.Shared("seed", "report.txt"), TestContext.Current.CancellationToken));

    private static ExtractedReport Extracted(string text) => Inputs.Extracted(
        "<html><head><title>A copy</title></head><body><article>"
        + string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(p => $"<p>{System.Net.WebUtility.HtmlEncode(p)}</p>"))
        + "</article></body></html>");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task text_ends_with_the_story_and_holds_nothing_else(bool asPage)
    {
        var text = (asPage ? await AsPage() : await Copied()).Text;

        Assert.StartsWith("Islamic State militants killed 11 Iraqi soldiers sleeping", text, StringComparison.Ordinal);
        Assert.EndsWith("could be regrouping.", text, StringComparison.Ordinal);
        Assert.Contains("trapped nearly 300 families", text, StringComparison.Ordinal);
        foreach (var furniture in (string[])["Write to", "Copyright", "87990cbe", "Source link", "By Author", "Leave a Reply", "email address", "bloggers", "The flag and bags", "Uncredited"])
            Assert.DoesNotContain(furniture, text, StringComparison.Ordinal);
        Assert.Equal(19, text.Split("\n\n").Length);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task says_who_wrote_it_and_who_published_it_first(bool asPage)
    {
        var report = asPage ? await AsPage() : await Copied();

        Assert.Equal(["Jared Malsin"], report.Byline);
        Assert.Equal("The Wall Street Journal (Dow Jones & Company, Inc.)", report.RepublishedFrom);
        Assert.Equal("The Wall Street Journal", report.Publisher);
        Assert.Contains(report.Diagnostics, d => d.Code == IntakeCodes.Republished);
        Assert.Contains(report.Diagnostics, d => d.Code == IntakeCodes.Caption);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task has_a_year_hint_but_no_date(bool asPage)
    {
        var report = asPage ? await AsPage() : await Copied();

        Assert.Null(report.Published);
        Assert.Equal(PublishedBasis.Unknown, report.PublishedBasis);
        Assert.Contains(report.Diagnostics, d => d.Code == IntakeCodes.YearHint && d.Message.Contains("2022", StringComparison.Ordinal));
    }

    [Fact]
    public async Task as_a_text_of_json_lines_stays_unchanged_with_its_furniture_named()
    {
        var text = await File.ReadAllTextAsync(Repository.Shared("seed", "report.txt"), TestContext.Current.CancellationToken);

        var report = Extractor.Extract(new Report { Id = "seed", Text = text });

        Assert.Equal(text, report.Text);
        Assert.Equal(["Jared Malsin"], report.Byline);
        Assert.All(report.Diagnostics.Where(d => d.Span is not null), d => Assert.True(d.Span!.Matches(text)));
        Assert.Equal(
            ["The flag", "Uncredit", "Write to", "Copyrigh", "Source l", "By Autho", "Leave a ", "Your ema", "%d blogg"],
            report.Furniture.Select(r => r.In(text)[..8]));
    }
}
