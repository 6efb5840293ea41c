namespace Cairn.Intake;

/// <summary>
/// The title of another story that a page links to between the paragraphs of its own: a line that ends no sentence among paragraphs that do. A heading of the story
/// itself is taken up by the paragraph below it.
/// </summary>
internal static class LinkTitles
{
    private const int FewestWords = 7; // the heading of a section is shorter
    private const int MostWords = 16;
    private const int Lead = 2; // a title, a place line: what a story opens with is its own
    private const int LongWord = 5;

    /// <summary>Marks such lines as links.</summary>
    public static void Mark(IReadOnlyList<Block> blocks, FurnitureKind?[] kinds)
    {
        var story = Enumerable.Range(0, kinds.Length).Where(i => kinds[i] is null).ToList();
        if (story.Count < Lead + 3 || 3 * story.Count(i => Ends(blocks[i].Text)) < 2 * story.Count) return;
        for (var s = Lead; s + 1 < story.Count; s++)
        {
            var (before, line, after) = (blocks[story[s - 1]].Text, blocks[story[s]].Text, blocks[story[s + 1]].Text);
            if (Ends(before) && Ends(after) && IsTitle(line) && !IsTakenUp(line, after)) kinds[story[s]] = FurnitureKind.Related;
        }
    }

    private static bool Ends(string block)
    {
        var text = block.AsSpan().TrimEnd();
        return text.Length > 0 && (char.IsPunctuation(text[^1]) || text[^1] is '|');
    }

    private static bool IsTitle(string line)
    {
        if (Ends(line) || line.Length == 0 || !char.IsUpper(line[0]) && !char.IsDigit(line[0])) return false;
        var colon = line.IndexOf(':');
        if (colon > 0 && line[..colon].Any(char.IsLower)) return false; // "Old Town: two hurt": the head of an item
        return line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is >= FewestWords and <= MostWords;
    }

    private static bool IsTakenUp(string line, string after)
    {
        var words = LongWords(line);
        var told = LongWords(after);
        return 3 * words.Count(told.Contains) >= words.Count;
    }

    private static HashSet<string> LongWords(string text) =>
        [.. text.ToLowerInvariant().Split([' ', ',', '.', ':', ';', '"', '\'', '’', '“', '”', '(', ')', '-', '?', '!'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= LongWord)];
}
