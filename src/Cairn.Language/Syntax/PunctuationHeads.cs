namespace Cairn.Language;

/// <summary>
/// Attaches marks by the rules of the UD guidelines where these leave no choice: what ends the sentence to the root, a pair of quotes or brackets to the head of what it encloses.
/// The moves decide about commas.
/// </summary>
internal static class PunctuationHeads
{
    /// <summary>Mends heads in place; the root's own head is the number of tokens.</summary>
    public static void Mend(Span<int> heads, ReadOnlySpan<byte> tags)
    {
        var n = heads.Length;
        var root = -1;
        for (var i = 0; i < n && root < 0; i++)
        {
            if (heads[i] == n) root = i;
        }

        for (var i = n - 1; i > root && root >= 0 && (Tag)tags[i] is Tag.Period; i--)
        {
            if (!HasDependents(heads, i)) heads[i] = root;
        }

        for (var open = 0; open < n; open++)
        {
            if ((Tag)tags[open] is not (Tag.OpenBracket or Tag.OpenQuote)) continue;
            var wanted = (Tag)tags[open] is Tag.OpenBracket ? Tag.CloseBracket : Tag.CloseQuote;
            var close = open + 1;
            while (close < n && (Tag)tags[close] != wanted) close++;
            if (close >= n || InnerHead(heads, tags, open, close) is not (>= 0 and var inner)) continue;
            if (!HasDependents(heads, open) && heads[open] != n) heads[open] = inner;
            if (!HasDependents(heads, close) && heads[close] != n) heads[close] = inner;
        }
    }

    // The one token between two marks that hangs from outside; −1 when there are none or several.
    private static int InnerHead(ReadOnlySpan<int> heads, ReadOnlySpan<byte> tags, int open, int close)
    {
        var found = -1;
        for (var i = open + 1; i < close; i++)
        {
            if (heads[i] > open && heads[i] < close || (Tag)tags[i] is Tag.Comma or Tag.Period or Tag.Colon) continue;
            if (found >= 0) return -1;
            found = i;
        }

        return found;
    }

    private static bool HasDependents(ReadOnlySpan<int> heads, int token) => heads.Contains(token);
}
