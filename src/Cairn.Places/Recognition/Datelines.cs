using Cairn.Language;

namespace Cairn.Places;

/// <summary>
/// Marks where a report was filed: "BAGHDAD (Reuters) -", "KARSA, Norland (Jan. 10, 2031)". A dateline opens a line or a block of text,
/// its town is in capitals, and a dash or a bracket and the end of the block close it, or it is a sentence of its own ("NORTON:").
/// </summary>
internal static class Datelines
{
    private const int LongestBracket = 14;
    private const int LongestCountry = 5;
    private const int PageHead = 12; // tokens before a town that may be a page's title and date

    public static void Mark(AnnotatedText text, List<PlaceMention> mentions)
    {
        for (var m = 0; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            if (!IsCapital(text, mention.First, mention.End)) continue;
            var end = Opens(text, mention.First) ? Close(text, mention.End) : -1;
            if (end < 0 && IsBehindDate(text, mention)) end = mention.End;
            if (end < 0) continue;
            for (var n = m; n < mentions.Count && mentions[n].End <= end; n++) mentions[n].IsDateline = true;
        }
    }

    // One past the last token of a dateline whose town ends at a token, −1 when what follows is none.
    private static int Close(AnnotatedText text, int at)
    {
        var i = at;
        var count = text.Tokens.Length;
        if (i < count && text.Tokens[i].Lower is "co." or "county") i++;
        if (i < count && text.Tokens[i].Lower == ",")
        {
            i++;
            var first = i;
            while (i < count && i - first < LongestCountry && (char.IsUpper(text.Tokens[i].Form[0]) || char.IsDigit(text.Tokens[i].Form[0]) || text.Tokens[i].Lower is "." or ",")) i++;
        }

        var bracket = i < count && text.Tokens[i].Lower == "(";
        if (bracket)
        {
            var first = i;
            while (i < count && i - first < LongestBracket && text.Tokens[i].Lower != ")") i++;
            if (i >= count || text.Tokens[i].Lower != ")") return -1;
            i++;
        }

        if (i >= count) return bracket ? i : -1;
        if (text.Tokens[i].Lower is "-" or "--" or ":" && (text.Tokens[i].Lower != ":" || bracket)) return i;
        if (text.Tokens[i].Lower is ":" or "." && text.Sentences[text.Tokens[i].Sentence].End == i + 1) return i; // a sentence of its own
        return bracket && i > 0 && IsBreak(text, i) ? i : -1;
    }

    // "Updated Feb 9, 2031 NORTON At least …": between the date of a page and the first word of what it tells, where the lines of the page ran together.
    private static bool IsBehindDate(AnnotatedText text, PlaceMention mention) =>
        mention.First is > 0 and < PageHead && mention.End < text.Tokens.Length && char.IsAsciiDigit(text.Tokens[mention.First - 1].Form[^1])
        && text.Tokens[mention.End] is { Form: var next } && char.IsUpper(next[0]) && !next.AsSpan(1).ContainsAnyInRange('A', 'Z') && char.IsLetter(next[^1]);

    private static bool Opens(AnnotatedText text, int first) =>
        first == 0 || text.Sentences[text.Tokens[first].Sentence].First == first || IsBreak(text, first);

    // A line break, a line separator or a run of spaces before a token.
    private static bool IsBreak(AnnotatedText text, int token)
    {
        var gap = text.Text.AsSpan(text.Tokens[token - 1].End, text.Tokens[token].Start - text.Tokens[token - 1].End);
        return gap.Length > 1 || gap.IndexOfAny('\n', '\r', '\u2028') >= 0;
    }

    private static bool IsCapital(AnnotatedText text, int first, int end)
    {
        var letters = 0;
        for (var t = first; t < end; t++)
        {
            foreach (var c in text.Tokens[t].Form)
            {
                if (char.IsLower(c)) return false;
                if (char.IsUpper(c)) letters++;
            }
        }

        return letters > 2;
    }
}
