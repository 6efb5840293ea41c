using Cairn.Model;

namespace Cairn.Intake;

/// <summary>Cuts a text into paragraphs: at blank lines, and at every line break where lines are not wrapped to a width.</summary>
internal static class BlockSplitter
{
    private const int LongestWrappedLine = 100;
    private const int ShortestWrappedLine = 45;

    public static List<Block> Split(string text)
    {
        var blocks = new List<Block>();
        var lines = new List<TextSpan>();
        var breaks = 0;
        var breaksBefore = 0;
        for (var start = 0; start <= text.Length;)
        {
            var found = text.AsSpan(start).IndexOf('\n');
            var end = found < 0 ? text.Length : start + found;
            var line = Trimmed(text, start, end);
            if (line.Length == 0)
            {
                Flush(text, lines, blocks, breaksBefore);
                breaks++;
            }
            else
            {
                if (lines.Count == 0) breaksBefore = breaks;
                lines.Add(line);
                breaks = 1;
            }

            if (found < 0) break;
            start = end + 1;
        }

        Flush(text, lines, blocks, breaksBefore);
        return blocks;
    }

    private static void Flush(string text, List<TextSpan> lines, List<Block> blocks, int breaksBefore)
    {
        if (lines.Count == 0) return;
        if (AreWrapped(text, lines))
        {
            var range = new TextSpan(lines[0].Start, lines[^1].End);
            blocks.Add(new Block(range, range.In(text), breaksBefore));
        }
        else
        {
            foreach (var line in lines) blocks.Add(new Block(line, line.In(text), line == lines[0] ? breaksBefore : 1));
        }

        lines.Clear();
    }

    /// <summary>Whether lines are one paragraph wrapped to a width: all but the last of similar length, and most do not end a sentence.</summary>
    private static bool AreWrapped(string text, List<TextSpan> lines)
    {
        if (lines.Count < 2) return true;
        var ended = 0;
        for (var i = 0; i < lines.Count - 1; i++)
        {
            if (lines[i].Length is < ShortestWrappedLine or > LongestWrappedLine) return false;
            if (text[lines[i].End - 1] is '.' or '!' or '?' or '”' or '"' or ':') ended++;
        }

        return ended * 2 < lines.Count;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end);
    }
}
