using Cairn.Model;
using static Cairn.Linking.Tests.Copies.Stories;

namespace Cairn.Linking.Tests.Copies;

public sealed class Page_frames
{
    private const string Frame = "You have reached the end of our free stories. Sign up for the newsletter and get the morning news before anybody else does. " +
        "Our readers pay for our work; please think of a gift. Cookies help us to count our visitors and to show what you may like. All rights reserved by the company that runs this site.";

    [Fact]
    public void two_short_stories_inside_one_frame_are_no_copies() =>
        Assert.Empty(Find(Report("a", Story(1, 1) + "\n\n" + Frame), Report("b", Story(2, 1) + "\n\n" + Frame)));

    [Fact]
    public void a_brief_inside_a_frame_is_a_copy_of_the_whole_story() =>
        Assert.Single(Find(Report("brief", Frame + "\n\n" + Story(1, 2) + "\n\n" + Frame), Report("whole", Story(1))));

    [Fact]
    public void a_frame_of_plain_prose_that_many_stories_share_joins_none_of_them()
    {
        var frame = Story(77, 3);
        var pages = Enumerable.Range(1, 30).Select(n => Report($"p{n}", frame + "\n\n" + Story(n, 2))).ToArray();
        Assert.Empty(Find(pages));
    }

    [Fact]
    public void a_copy_is_found_between_pages_that_share_such_a_frame()
    {
        var frame = Story(77, 3);
        var pages = Enumerable.Range(1, 30).Select(n => Report($"p{n}", frame + "\n\n" + Story(n, 2))).Append(Report("copy", Story(4, 2))).ToArray();
        Assert.Equal(["p4", "copy"], Assert.Single(Find(pages)).Reports);
    }

    [Fact]
    public void a_story_that_sixty_outlets_print_is_no_frame()
    {
        var printed = Enumerable.Range(0, 60).Select(n => Report($"o{n}", Story(1, 3 + n % 4) + "\n\n" + Paragraph(500 + n, 0))).ToArray();
        Assert.Equal(60, Assert.Single(Find(printed)).Reports.Count);
    }

    [Fact]
    public void a_round_up_of_three_stories_joins_none_of_them() =>
        Assert.Empty(Find(Report("round-up", Story(1) + "\n\n" + Story(2) + "\n\n" + Story(3)), Report("a", Story(1)), Report("b", Story(2)), Report("c", Story(3))));

    [Fact]
    public void named_furniture_does_not_count()
    {
        var furniture = Story(50, 4);
        ExtractedReport Framed(string id, int topic) => Report(id, furniture + "\n\n" + Story(topic, 2)) with { Furniture = [new TextSpan(0, furniture.Length)] };
        Assert.Empty(Find(Framed("a", 1), Framed("b", 2)));
    }

    [Fact]
    public void soldiers_of_the_US_are_no_reader()
    {
        var story = Story(1).Replace("Soldiers", "US soldiers", StringComparison.Ordinal).Replace("Rebels", "U.S. pilots", StringComparison.Ordinal);
        Assert.Single(Find(Report("a", story), Report("b", story.Split("\n\n")[0] + "\n\n" + story.Split("\n\n")[1])));
    }
}
