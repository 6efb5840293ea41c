using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>
/// Finds where sentences end among the tokens of a text: at paragraph ends, at end marks with the quotes and brackets that close after them,
/// and at abbreviations before a word that begins sentences. Paragraphs in capitals only or in small letters only are split without looking at case.
/// </summary>
internal sealed class SentenceSplitter(string text, List<RawToken> tokens)
{
    /// <summary>No sentence is longer; a table or a list without marks is cut here.</summary>
    private const int LongestSentence = 220;

    private readonly LineBreaks _breaks = new(text);
    private readonly List<(int End, int Paragraph)> _ends = [];

    /// <summary>For each sentence in order one past its last token, and the number of its paragraph, from 0.</summary>
    public List<(int End, int Paragraph)> Split()
    {
        for (int first = 0, paragraph = 0; first < tokens.Count; paragraph++)
        {
            var end = first + 1;
            while (end < tokens.Count && !_breaks.EndsParagraph(tokens[end - 1].End, tokens[end].Start)) end++;
            SplitParagraph(first, end, paragraph);
            first = end;
        }

        return _ends;
    }

    private void SplitParagraph(int first, int end, int paragraph)
    {
        var letters = Cases.Of(text.AsSpan(tokens[first].Start, tokens[end - 1].End - tokens[first].Start));
        var start = first;
        if (DatelineEnd.Find(text, tokens, first, end, letters != LetterCase.Mixed) is var dateline and > 0)
        {
            _ends.Add((dateline, paragraph));
            start = dateline;
        }

        for (var i = start; i < end; i++)
        {
            var ending = tokens[i].Ending;
            if (ending == TokenEnding.None && i - start + 1 < LongestSentence)
            {
                if (!EndsCaption(start, i, end)) continue;
                _ends.Add((i + 1, paragraph));
                start = i + 1;
                continue;
            }

            var next = Closed(i + 1, end, out var quoted);
            if (next < end && i - start + 1 < LongestSentence && !Ends(i, next, ending, quoted, letters)) continue;
            _ends.Add((next, paragraph));
            start = next;
            i = next - 1;
        }

        if (start < end) _ends.Add((end, paragraph));
    }

    // "… a burnt bus in Norton on 3 May (AFP) A mayor has …": who took the picture ends what is said of it.
    private bool EndsCaption(int start, int i, int end)
    {
        if (text[tokens[i].Start] is not (')' or ']') || i + 1 >= end || !char.IsUpper(text[tokens[i + 1].Start])) return false;
        for (var t = i - 1; t >= start + ShortestCaption && t > i - LongestCredit; t--)
        {
            if (text[tokens[t].Start] is '(' or '[') return Credits.Contains(Word(t + 1)) || Credits.Contains(Word(i - 1));
        }

        return false;
    }

    private string Word(int t) => text[tokens[t].Start..tokens[t].End];

    private const int ShortestCaption = 6; // tokens before the credit: a dateline is no caption
    private const int LongestCredit = 8; // tokens
    private static readonly FrozenSet<string> Credits = FrozenSet.ToFrozenSet(["AFP", "AP", "Reuters", "REUTERS", "Agencies", "agencies", "EPA", "Getty", "Xinhua", "Photo", "photo", "Archive", "File"], StringComparer.Ordinal);

    private bool Ends(int i, int next, TokenEnding ending, bool quoted, LetterCase letters)
    {
        var word = text.AsSpan(tokens[next].Start, tokens[next].End - tokens[next].Start);
        var isApart = tokens[next].Start > tokens[next - 1].End;
        var isLower = letters == LetterCase.Mixed && char.IsLower(word[0]);
        if ((!isApart && !char.IsUpper(word[0])) || word[0] is ',' or ';' or ':' or ')' or '%') return false;
        return ending switch
        {
            TokenEnding.Stop or TokenEnding.Mark => !(quoted && isLower),
            TokenEnding.Dots => letters == LetterCase.Mixed ? !isLower : next - i > 1,
            TokenEnding.MayEnd when letters != LetterCase.Mixed => SentenceStarters.IsSure(word),
            TokenEnding.MayEnd => char.IsUpper(word[0]) ? SentenceStarters.IsUsual(word) : word[0] is '"' or '“' && isApart && next + 1 < tokens.Count,
            _ => false,
        };
    }

    /// <summary>Skips further end marks, and the closing quotes, brackets and footnote numbers that stand right after an end mark.</summary>
    private int Closed(int i, int end, out bool quoted)
    {
        quoted = false;
        while (i < end)
        {
            if (IsClosing(i, ref quoted)) i++;
            else if (IsNote(i, end)) i += 3;
            else break;
        }

        return i;
    }

    private bool IsNote(int i, int end) =>
        i + 2 < end && text[tokens[i].Start] == '[' && tokens[i].Start == tokens[i - 1].End
        && Characters.IsDigit(text[tokens[i + 1].Start]) && text[tokens[i + 2].Start] == ']';

    private bool IsClosing(int i, ref bool quoted)
    {
        var c = text[tokens[i].Start];
        var length = tokens[i].End - tokens[i].Start;
        if (tokens[i].Start != tokens[i - 1].End) return false;
        if (c is ')' or ']' or '}') return true;
        if (c is '”' or '’' or '»' && length <= 2) return quoted = true;
        if (c is '"' or '\'' && length <= 2 && (tokens[i].End == text.Length || !Characters.IsWord(text[tokens[i].End]))) return quoted = true;
        return tokens[i].Ending is TokenEnding.Mark or TokenEnding.Dots or TokenEnding.Stop;
    }
}
