using Cairn.Model;

namespace Cairn.Intake.Tests;

public sealed class Live_pages
{
    private const string Early = "Gunmen fired on the customs post outside the town before dawn, the governor said.";
    private const string Late = "🚒 Soldiers have reached the customs post and closed the river road, the army said.";

    private const string Linked = $$"""{"@type":"LiveBlogPosting","headline":"Live","liveBlogUpdate":[{"headline":"Road closed","datePublished":"2031-05-06T12:10:00+02:00","articleBody":"{{Late}}"},{"headline":"Post attacked","datePublished":"2031-05-06T06:20:00+02:00","articleBody":"<p>{{Early}}</p>"}]}""";

    private static ExtractedReport Page(string body, string linked = "") => Inputs.Extracted($"<html><head><title>Live</title>{(linked.Length == 0 ? "" : $"<script type='application/ld+json'>{linked}</script>")}</head><body><main><h1>Attack as it happened</h1>{body}</main></body></html>");

    private static string Words(ExtractedReport report, LiveUpdate update) => report.Text[update.Start..update.End];

    [Fact]
    public void are_divided_into_the_elements_of_their_updates()
    {
        var report = Page($"<div class='live-post'><time datetime='2031-05-06T12:10:00+02:00'>12.10</time><h2>Road closed</h2><p>{Late}</p></div><div class='live-post'><time datetime='2031-05-06T06:20:00+02:00'>6.20</time><h2>Post attacked</h2><p>{Early}</p></div>");

        Assert.Equal([("2031-05-06T12:10:00+02:00", "Road closed"), ("2031-05-06T06:20:00+02:00", "Post attacked")], report.Updates.Select(u => (u.Published, u.Title)));
        Assert.EndsWith(Late, Words(report, report.Updates[0]), StringComparison.Ordinal);
        Assert.EndsWith(Early, Words(report, report.Updates[1]), StringComparison.Ordinal);
        Assert.Contains(report.Diagnostics, d => d.Code == IntakeCodes.LivePage);
    }

    [Fact]
    public void built_with_scripts_come_from_their_data()
    {
        var report = Page("<div id='app'></div>", Linked);

        Assert.Equal(["2031-05-06T12:10:00+02:00", "2031-05-06T06:20:00+02:00"], report.Updates.Select(u => u.Published));
        Assert.Equal("Post attacked\n\n" + Early, Words(report, report.Updates[1]));
    }

    [Fact]
    public void without_marks_are_divided_where_the_data_begins_an_update()
    {
        var report = Page($"<article><p>Follow the attack on the customs post here through the day.</p><p>{Late}</p><p>It gave no figure of its own losses in the fighting.</p><p>{Early}</p></article>", Linked);

        Assert.Equal(2, report.Updates.Count);
        Assert.Equal(Late + "\n\nIt gave no figure of its own losses in the fighting.", Words(report, report.Updates[0]));
        Assert.Equal(Early, Words(report, report.Updates[1]));
    }

    [Fact]
    public void give_their_places_in_code_points()
    {
        var report = Page("<div id='app'></div>", Linked);

        var read = ContractJson.ReadExtracted(ContractJson.Write(report));

        Assert.Equal(report.Updates, read.Updates);
        Assert.Contains($"\"start\":{report.Updates[1].Start - 1},", ContractJson.Write(report), StringComparison.Ordinal); // one fire engine is two UTF-16 units
    }

    [Fact]
    public void no_other_page_has_updates() => Assert.Empty(Page($"<article><p>{Early}</p><p>The road was closed.</p></article>").Updates);
}
