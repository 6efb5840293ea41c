namespace Cairn.Language;

/// <summary>
/// Finds where a wire dateline ends, so that it is a sentence of its own: "KABUL, Aug 28 (Agency) - ", "BAGHDAD — ", "Mosul, Iraq (Agency) – ".
/// It begins a paragraph, after a bullet or not, with a name in capitals (or any name before a bracket), holds only names, dates, commas and brackets, and closes with a dash;
/// so do the labels of the items of a round-up ("* KIRKUK - ", "Norton, Norland region - "). A town in capitals may close with a colon.
/// </summary>
internal static class DatelineEnd
{
    private const int Reach = 18;
    private const int LongestLabel = 6; // tokens of a label in small letters, or before a colon

    /// <summary>One past the token of the closing dash, or -1 when the tokens [first, end) of <paramref name="text"/> do not begin with a dateline; text in one case needs a bracket or a date to show one. Notes in square brackets after the dash ("[Text]", "[Excerpts]") go with it.</summary>
    public static int Find(string text, List<RawToken> tokens, int first, int end, bool isOneCase)
    {
        if (end - first > 4 && Word(text, tokens[first]) is "*" or "-" or "•" or "·" or "–" or "—") first++;
        var start = Word(text, tokens[first]);
        if (start.Length < 2 || !char.IsUpper(start[0]) || end - first < 4) return -1;
        var isCapitals = start.Length > 2 && start.IndexOfAnyInRange('a', 'z') < 0;
        var (depth, hadBracket) = (0, false);
        for (var i = first + 1; i < Math.Min(end - 2, first + Reach); i++)
        {
            var word = Word(text, tokens[i]);
            if (word is "(") (depth, hadBracket) = (depth + 1, true);
            else if (word is ")") depth--;
            else if (depth == 0 && word is "-" or "--" or "–" or "—")
                return (isCapitals && !isOneCase || hadBracket || IsDate(text, tokens, first, i) || !isOneCase && i - first <= LongestLabel && tokens[i].Start > tokens[i - 1].End && char.IsUpper(text[tokens[i + 1].Start])) && !char.IsLower(text[tokens[i + 1].Start]) && tokens[i].Start > tokens[i - 1].End - (hadBracket ? 1 : 0) && tokens[i + 1].Start > tokens[i].End - (word is "-" ? 0 : 1) ? AfterNotes(text, tokens, i + 1, end) : -1;
            else if (depth == 0 && word is ":" && isCapitals && !isOneCase) return i - first <= LongestLabel && char.IsUpper(text[tokens[i + 1].Start]) && tokens[i + 1].Start > tokens[i].End ? i + 1 : -1;
            else if (depth == 0 && char.IsLower(word[0]) && word is not ("and" or "of" or "al" or "el" or "region" or "province" or "oblast" or "district")) return -1;
        }

        return -1;
    }

    // ", 3 JAN 90" right before the dash
    private static bool IsDate(string text, List<RawToken> tokens, int first, int dash) =>
        dash - first >= 5 && Word(text, tokens[dash - 4]) is "," && char.IsAsciiDigit(text[tokens[dash - 3].Start]) && char.IsAsciiDigit(text[tokens[dash - 1].Start]);

    private static int AfterNotes(string text, List<RawToken> tokens, int at, int end)
    {
        while (at < end && Word(text, tokens[at]) is "[")
        {
            var close = at + 1;
            while (close < end && close < at + Reach && Word(text, tokens[close]) is not "]") close++;
            if (close + 2 >= end || Word(text, tokens[close]) is not "]") break;
            at = close + 1;
        }

        return at;
    }

    private static ReadOnlySpan<char> Word(string text, RawToken token) => text.AsSpan(token.Start, token.End - token.Start);
}
