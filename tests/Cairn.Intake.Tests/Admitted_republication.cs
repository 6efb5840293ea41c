using Cairn.Model;

namespace Cairn.Intake.Tests;

public sealed class Admitted_republication
{
    private const string Story = "Gunmen attacked a checkpoint near the border on Monday, killing four policemen, the ministry said.";

    [Theory]
    [InlineData("BAGHDAD (Reuters) - " + Story, "Reuters")]
    [InlineData("BAGHDAD, Jan 21 (Reuters) – " + Story, "Reuters")]
    [InlineData("DAMASCUS, Syria (AP) — " + Story, "Associated Press")]
    [InlineData(Story + " — AFP", "Agence France-Presse")]
    [InlineData(Story + "\n\nSource: Xinhua", "Xinhua")]
    [InlineData(Story + "\n\nThis article first appeared in The Example Times.", "The Example Times")]
    [InlineData(Story + "\n\nThis story was originally published by Example Weekly on May 3, 2031.", "Example Weekly")]
    [InlineData(Story + "\n\nThis article is republished from The Example Review under a Creative Commons license.", "The Example Review")]
    public void names_the_original(string text, string original)
    {
        var report = Extractor.Extract(new Report { Id = "r", Text = text, Publisher = "Local Gazette" });

        Assert.Equal(original, report.RepublishedFrom);
        Assert.Contains(report.Diagnostics, d => d.Code == IntakeCodes.Republished);
    }

    [Fact]
    public void is_not_said_of_the_agency_itself() =>
        Assert.Null(Extractor.Extract(new Report { Id = "r", Text = "BAGHDAD (Reuters) - " + Story, Publisher = "Reuters" }).RepublishedFrom);

    [Theory]
    [InlineData("The minister told the Example Times that four policemen died.")]
    [InlineData("The Islamic Front (IF) - a rebel alliance - claimed the attack.")]
    [InlineData("The rebels hold the Associated Press building, Reuters reported.")]
    public void is_not_seen_in_a_story_that_cites_another(string text) =>
        Assert.Null(Extractor.Extract(new Report { Id = "r", Text = text, Publisher = "Local Gazette" }).RepublishedFrom);
}
