using Cairn.Model;

namespace Cairn.Intake;

/// <summary>Extracts reports that are plain text already.</summary>
internal static class TextExtractor
{
    private const int LongestTitle = 160;

    /// <summary>What stands between the paragraphs of a clean text.</summary>
    public const string ParagraphGap = "\n\n";

    /// <summary>The text as it is, with its furniture named as ranges.</summary>
    public static ExtractedReport Unchanged(Report report, string text)
    {
        var judged = FurnitureJudge.Judge(BlockSplitter.Split(text));
        var furniture = judged.Where(b => b.Kind is not null).ToList();
        var story = StoryOf(judged);
        var notes = furniture.Select(b => new Diagnostic(Code(b.Kind!.Value), $"{Words(b.Kind!.Value)}: not coded", Span.Of(text, b.Block.Range)));
        return ReportAssembly.Build(report, text, story, PageVoice.Of(judged, story), notes) with { Furniture = [.. furniture.Select(b => b.Block.Range)] };
    }

    /// <summary>The story without its furniture, paragraphs parted by blank lines.</summary>
    public static ExtractedReport Cleaned(Report report, string text)
    {
        var judged = FurnitureJudge.Judge(BlockSplitter.Split(text));
        var title = report.Title is null ? TitleOf(judged) : null;
        if (title is not null) judged = [.. judged.Skip(1)];
        var story = StoryOf(judged);
        var removed = judged.Where(b => b.Kind is not null).Select(b => Removed(b.Kind!.Value, b.Block.Text));
        var built = ReportAssembly.Build(report, story, story, PageVoice.Of(judged, story), removed);
        return title is null ? built : built with { Title = title, Basis = FactBasis.With(built.Basis, "title", "first line of the text") };
    }

    /// <summary>What to say of a block that was left out of the text.</summary>
    public static Diagnostic Removed(FurnitureKind kind, string block) => new(Code(kind), $"{Words(kind)} left out: {Short(block)}");

    public static string StoryOf(IEnumerable<JudgedBlock> judged) => string.Join(ParagraphGap, judged.Where(b => b.Kind is null).Select(b => b.Block.Text));

    /// <summary>A first line that is short, ends no sentence and stands alone is the headline.</summary>
    private static string? TitleOf(IReadOnlyList<JudgedBlock> judged)
    {
        if (judged.Count < 2 || judged[0] is not { Kind: null, Block: var first } || first.Text.Length > LongestTitle) return null;
        if (first.Text[^1] is '.' or '"' or '”' or ':' or ',' || first.Text.Contains('\n', StringComparison.Ordinal)) return null;
        var next = judged.Skip(1).FirstOrDefault(b => b.Kind is null).Block;
        return next.Text is { } text && text.Length > first.Text.Length && text.AsSpan().ContainsAny(".!?") ? first.Text : null;
    }

    private static string Code(FurnitureKind kind) => kind switch
    {
        FurnitureKind.Caption => IntakeCodes.Caption,
        FurnitureKind.Credit => IntakeCodes.Credit,
        FurnitureKind.Paywall => IntakeCodes.Partial,
        _ => IntakeCodes.Furniture,
    };

    private static string Words(FurnitureKind kind) => kind switch
    {
        FurnitureKind.ShareBar => "share bar",
        FurnitureKind.Comments => "comment section",
        FurnitureKind.CommentForm => "comment form",
        FurnitureKind.Copyright => "copyright line",
        FurnitureKind.Hash => "trailing hash",
        FurnitureKind.Related => "related link",
        FurnitureKind.Newsletter => "newsletter box",
        FurnitureKind.Advertisement => "advertisement",
        FurnitureKind.Paywall => "the text may be cut by a paywall; notice",
        FurnitureKind.Contact => "contact line",
        FurnitureKind.SourceLink or FurnitureKind.SourceLine => "source line",
        FurnitureKind.Republication => "republication notice",
        FurnitureKind.Placeholder => "page label",
        FurnitureKind.Byline => "byline",
        FurnitureKind.Dateline => "date line",
        FurnitureKind.SignOff => "reporters' sign-off",
        FurnitureKind.Navigation => "navigation",
        FurnitureKind.Caption => "picture caption",
        _ => "picture credit",
    };

    private static string Short(string block) => block.Length <= 90 ? block : block[..89] + "…";
}
