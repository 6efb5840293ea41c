namespace Cairn.Intake;

/// <summary>
/// Judges the blocks of one text together: furniture by its words, lists of other stories, captions by the credit that follows them,
/// and everything below the head of a comment section.
/// </summary>
internal static class FurnitureJudge
{
    public static IReadOnlyList<JudgedBlock> Judge(IReadOnlyList<Block> blocks)
    {
        var kinds = new FurnitureKind?[blocks.Count];
        for (var i = 0; i < blocks.Count; i++) kinds[i] = FurnitureLines.Classify(blocks[i].Text);
        VideoList.Mark(blocks, kinds);
        RelatedList.Mark(blocks, kinds);
        LinkTitles.Mark(blocks, kinds);
        MarkCaptions(blocks, kinds);
        CutTail(blocks, kinds);
        MarkSignature(blocks, kinds);
        return [.. blocks.Select((b, i) => new JudgedBlock(b, kinds[i]))];
    }

    private static void MarkCaptions(IReadOnlyList<Block> blocks, FurnitureKind?[] kinds)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (kinds[i] is null && CreditLines.EndsWithCredit(blocks[i].Text) && CaptionRule.MayCarryCredit(blocks[i].Text)) kinds[i] = FurnitureKind.Caption;
            if (kinds[i] != FurnitureKind.Credit || i == 0 || kinds[i - 1] is not null) continue;
            // The first block of a text is its lead far more often than a caption, unless it reads like one.
            // One below the whole story is the story's own: the paragraph above it is its last, unless it speaks of a picture.
            var isLast = !Enumerable.Range(i + 1, kinds.Length - i - 1).Any(j => kinds[j] is null);
            if (CaptionRule.IsCaption(blocks[i - 1].Text, atStart: i == 1 || isLast)) kinds[i - 1] = FurnitureKind.Caption;
        }
    }

    private static void MarkSignature(IReadOnlyList<Block> blocks, FurnitureKind?[] kinds)
    {
        var story = Enumerable.Range(0, kinds.Length).Where(i => kinds[i] is null).ToList();
        if (Signature.Ends([.. story.Select(i => blocks[i].Text)])) kinds[story[^1]] = FurnitureKind.Byline;
    }

    /// <summary>Below the head of a comment section everything belongs to readers and plug-ins, if a story came before it.</summary>
    private static void CutTail(IReadOnlyList<Block> blocks, FurnitureKind?[] kinds)
    {
        var story = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (kinds[i] is null) story += blocks[i].Text.Length;
            if (kinds[i] != FurnitureKind.Comments || story < 200) continue;
            var after = 0;
            for (var j = i + 1; j < blocks.Count; j++) after += kinds[j] is null ? blocks[j].Text.Length : 0;
            // A heading with more story below than above is a link to the comments, not their head.
            if (IsLink(blocks[i].Text) && after > story / 2) continue;
            for (var j = i + 1; j < blocks.Count; j++) kinds[j] ??= FurnitureKind.Comments;
            return;
        }
    }

    private static bool IsLink(string heading) => !heading.StartsWith("leave", StringComparison.OrdinalIgnoreCase) || char.IsAsciiDigit(heading[0]);
}
