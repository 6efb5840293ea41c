namespace Cairn.Language;

/// <summary>Finds where sentences end: at paragraph breaks, and after . ! ? where a beginning follows. Works on mixed, lower and upper case.</summary>
internal static class SentenceSplitter
{
    private const int Longest = 220; // tokens; a list or a run-on without a stop is cut, so that no tree costs too much

    /// <summary>Ends of sentences as token counts, ascending; the last is the number of tokens.</summary>
    public static List<int> Split(string text, List<RawToken> tokens)
    {
        var ends = new List<int>();
        var lower = IsMostlyOneCase(text);
        var first = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i > first && (tokens[i].BeginsParagraph || BreaksLine(text, tokens, i)))
            {
                ends.Add(i);
                first = i;
            }

            if (i - first < Longest && !EndsHere(text, tokens, i, lower)) continue;
            var end = i + 1;
            // Closing quotes and brackets belong to the sentence they close.
            while (end < tokens.Count && tokens[end].Start == tokens[end - 1].End && text[tokens[end].Start] is '"' or '”' or '’' or '\'' or ')' or ']') end++;
            if (end < tokens.Count && tokens[end].End - tokens[end].Start == 1 && text[tokens[end].Start] is '”' or ')') end++;
            if (end > first) ends.Add(end);
            first = end;
            i = end - 1;
        }

        if (first < tokens.Count) ends.Add(tokens.Count);
        return ends;
    }

    private static bool EndsHere(string text, List<RawToken> tokens, int i, bool oneCase)
    {
        var token = tokens[i];
        var c = text[token.End - 1];
        if (c is not ('.' or '!' or '?' or '…')) return false;
        if (i + 1 == tokens.Count) return true;
        var next = NextWord(text, tokens, i + 1);
        if (next < 0) return true;
        if (token.End - token.Start == 1 || c is '!' or '?') return tokens[i + 1].Start > token.End && Begins(text[next], oneCase) || IsQuoteThenBegin(text, tokens, i, oneCase);
        if (text[token.Start] == '.') return Begins(text[next], oneCase: false); // an ellipsis
        // An abbreviation with its own stop.
        if (oneCase || tokens[i + 1].Start == token.End) return false;
        var word = text.AsSpan(token.Start, token.End - token.Start - 1);
        Span<char> lower = stackalloc char[Math.Min(word.Length, 16)];
        word[..lower.Length].ToLowerInvariant(lower);
        if (word.Length == 1 || Abbreviations.BeforeNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower)) return false;
        return char.IsUpper(text[next]) && StartsSentence(text, next);
    }

    // After "U.S." or "p.m." only a word that commonly begins sentences tells of an end.
    private static bool StartsSentence(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetter(text[end])) end++;
        return text.AsSpan(start, end - start) is "The" or "A" or "An" or "In" or "On" or "At" or "He" or "She" or "It" or "They" or "We" or "But" or "And" or "This" or "That" or "These" or "There" or "After"
            or "When" or "While" or "If" or "As" or "His" or "Its" or "Their" or "No" or "Some" or "Several" or "However" or "According" or "Police" or "Officials" or "Two" or "Three" or "Four" or "Five" or "Also" or "Then" or "For" or "By" or "With" or "Since" or "Meanwhile" or "Earlier";
    }

    private static bool IsQuoteThenBegin(string text, List<RawToken> tokens, int i, bool oneCase)
    {
        var j = i + 1;
        if (tokens[j].Start != tokens[i].End || text[tokens[j].Start] is not ('"' or '”' or '’' or '\'' or ')')) return false;
        return j + 1 >= tokens.Count || (tokens[j + 1].Start > tokens[j].End && Begins(text[tokens[j + 1].Start], oneCase));
    }

    private static int NextWord(string text, List<RawToken> tokens, int i)
    {
        while (i < tokens.Count && !char.IsLetterOrDigit(text[tokens[i].Start])) i++;
        return i < tokens.Count ? tokens[i].Start : -1;
    }

    private static bool Begins(char c, bool oneCase) => char.IsUpper(c) || char.IsDigit(c) || oneCase || c is '"' or '“' or '‘' or '(' or '[' or '-' or '—' or '\'';

    // A single line break ends a sentence when the line before looks like a heading: short and without a stop, the next beginning big.
    private static bool BreaksLine(string text, List<RawToken> tokens, int i)
    {
        var (from, to) = (tokens[i - 1].End, tokens[i].Start);
        var line = text.AsSpan(from, to - from).IndexOf('\n');
        if (line < 0 || !char.IsUpper(text[tokens[i].Start]) && !char.IsDigit(text[tokens[i].Start]) && text[tokens[i].Start] is not ('"' or '“')) return false;
        var start = text.LastIndexOf('\n', Math.Max(0, from - 1)) + 1;
        return from - start < 60;
    }

    private static bool IsMostlyOneCase(string text)
    {
        int upper = 0, lower = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 4000)))
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLower(c)) lower++;
        }

        return upper + lower > 20 && (upper < 0.005 * lower || lower < 0.1 * upper);
    }
}
