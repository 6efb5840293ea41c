using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Cairn.Model;

namespace Cairn.Intake.Pages;

/// <summary>Takes the story and what the page says of itself out of an HTML page.</summary>
internal static class PageExtractor
{
    private const int ShortStory = 250; // characters under which the second try may win

    private static readonly HtmlParserOptions Options = new() { IsKeepingSourceReferences = false, IsScripting = true, SkipComments = true, SkipProcessingInstructions = true };

    // As browsers without scripts read: what stands in noscript becomes elements.
    private static readonly HtmlParserOptions WithoutScripts = Options with { IsScripting = false };

    public static ExtractedReport Extract(Report report)
    {
        if (PlainPage.IsNestedTooDeeply(report.Html!))
        {
            var plain = TextExtractor.Cleaned(report, PlainPage.TextOf(report.Html!));
            return plain with { Diagnostics = [new Diagnostic(IntakeCodes.Partial, "the page is nested too deeply; its text was read without its structure"), .. plain.Diagnostics] };
        }

        var page = new HtmlParser(Options).ParseDocument(report.Html!);
        var facts = PageFacts.Read(page, report);
        var extra = new List<Diagnostic>();
        var judged = WithLinkedBody(StoryOf(page, report.Html!, facts), facts, extra);
        if (facts.Live is { } live) judged = live.Divide(judged);
        var story = TextExtractor.StoryOf(judged);
        var updates = facts.Live?.In(judged) ?? [];
        if (updates.Count > 0) extra.Add(new Diagnostic(IntakeCodes.LivePage, $"a live page of {updates.Count} timed updates; each has its own time"));
        if (story.Length == 0) extra.Add(new Diagnostic(IntakeCodes.NoStory, "the page holds no running text"));
        if (CutStory.Sign(story, facts.IsForPayers) is { } sign && !judged.Any(b => b.Kind == FurnitureKind.Paywall)) extra.Add(new Diagnostic(IntakeCodes.Partial, sign));
        var voice = PageVoice.Of(judged, story);
        var notes = judged.Where(b => b.Kind is not null).Select(b => TextExtractor.Removed(b.Kind!.Value, b.Block.Text)).Concat(extra);
        return facts.Fill(ReportAssembly.Build(report, story, story, voice, notes, facts.Language()), report) with { Updates = updates };
    }

    private static IReadOnlyList<JudgedBlock> StoryOf(IHtmlDocument page, string html, PageFacts facts)
    {
        if (page.Body is not { } body) return [];
        var judged = Judge(StoryFinder.Find(new StoryTree(keepFurniture: false).Build(body), facts.IsTitle), facts);
        var length = LengthOf(judged);
        if (length >= ShortStory) return judged;
        // Second try: boxes that sound like furniture, and what is shown only without scripts.
        if (html.Contains("<noscript", StringComparison.OrdinalIgnoreCase) && new HtmlParser(WithoutScripts).ParseDocument(html).Body is { } whole) body = whole;
        var again = Judge(StoryFinder.Find(new StoryTree(keepFurniture: true).Build(body), facts.IsTitle), facts);
        return LengthOf(again) > 2 * length + 50 ? again : judged;
    }

    /// <summary>Pages that build their story with scripts often give it whole in JSON-LD: taken when it is much longer than what is visible.</summary>
    private static IReadOnlyList<JudgedBlock> WithLinkedBody(IReadOnlyList<JudgedBlock> visible, PageFacts facts, List<Diagnostic> notes)
    {
        if (facts.LinkedBody is not { Length: > ShortStory } body || LengthOf(visible) * 2 > body.Length) return visible;
        var text = body.Contains("</", StringComparison.Ordinal) ? PlainPage.TextOf(body) : body;
        var judged = FurnitureJudge.Judge(BlockSplitter.Split(text));
        if (LengthOf(judged) <= 2 * LengthOf(visible)) return visible;
        notes.Add(new Diagnostic(IntakeCodes.Partial, "the text is that of the page's JSON-LD; the visible page holds less"));
        return judged;
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
            blocks.Add(new Block(new TextSpan(at, at + leaf.Text.Length), leaf.Text, 2, facts.Live?.UpdateOf(leaf) ?? -1));
            at += leaf.Text.Length + 2;
        }

        return FurnitureJudge.Judge(blocks);
    }
}
