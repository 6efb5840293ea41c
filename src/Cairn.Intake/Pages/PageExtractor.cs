using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Cairn.Model;

namespace Cairn.Intake.Pages;

/// <summary>Takes the story and what the page says of itself out of an HTML page.</summary>
internal static class PageExtractor
{
    private const int ShortStory = 250; // characters under which the second try may win

    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = false, IsScripting = false, SkipComments = true, SkipProcessingInstructions = true };

    public static ExtractedReport Extract(Report report)
    {
        var page = new HtmlParser(Options).ParseDocument(report.Html!);
        var facts = PageFacts.Read(page, report);
        var judged = StoryOf(page, facts);
        var story = TextExtractor.StoryOf(judged);
        var voice = PageVoice.Of(judged, story);
        var notes = judged.Where(b => b.Kind is not null).Select(b => TextExtractor.Removed(b.Kind!.Value, b.Block.Text));
        return facts.Fill(ReportAssembly.Build(report, story, story, voice, notes), report);
    }

    private static IReadOnlyList<JudgedBlock> StoryOf(IHtmlDocument page, PageFacts facts)
    {
        if (page.Body is not { } body) return [];
        var judged = Judge(StoryFinder.Find(new StoryTree(keepFurniture: false).Build(body), facts.IsTitle), facts);
        var length = LengthOf(judged);
        if (length >= ShortStory) return judged;
        var again = Judge(StoryFinder.Find(new StoryTree(keepFurniture: true).Build(body), facts.IsTitle), facts);
        return LengthOf(again) > 2 * length + 50 ? again : judged;
    }

    private static int LengthOf(IReadOnlyList<JudgedBlock> judged) => judged.Where(b => b.Kind is null).Sum(b => b.Block.Text.Length);

    private static IReadOnlyList<JudgedBlock> Judge(IReadOnlyList<StoryLeaf> leaves, PageFacts facts)
    {
        var blocks = new List<Block>(leaves.Count);
        var at = 0;
        for (var i = 0; i < leaves.Count; i++)
        {
            var leaf = leaves[i];
            // A heading is told apart from the story when it is the title, or heads nothing.
            if (leaf.Kind == LeafKind.Heading && (facts.IsTitle(leaf.Text) || i == leaves.Count - 1 || leaves[i + 1] is { Kind: LeafKind.Heading, Text.Length: < 60 } && i > leaves.Count - 4)) continue;
            if (blocks.Count == 0 && facts.IsTitle(leaf.Text)) continue;
            blocks.Add(new Block(new TextSpan(at, at + leaf.Text.Length), leaf.Text, 2));
            at += leaf.Text.Length + 2;
        }

        return FurnitureJudge.Judge(blocks);
    }
}
