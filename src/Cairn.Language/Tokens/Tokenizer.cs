using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>
/// Splits text into words and marks as the English Universal Dependencies treebanks do (clitics, hyphens, currency and units apart).
/// Loses no character but white space; offsets are UTF-16. Linear in the length of the text.
/// </summary>
internal static class Tokenizer
{
    // Parts after which a hyphen does not split: "re-elected", "e-mail", "co-founder".
    private static readonly FrozenSet<string> KeptPrefixes = "non e re co pre anti post mid semi pan multi ex over counter sub inter un neo mini micro intra pro arch cross psycho socio vice bi tri ultra de"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Clitics = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

    /// <summary>The tokens of a text, in order.</summary>
    public static List<RawToken> Tokenize(string text)
    {
        var tokens = new List<RawToken>(text.Length / 5 + 8);
        var i = 0;
        var breaks = 2; // the text begins a paragraph
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || c == '\u200B' || c == '\uFEFF')
            {
                if (c is '\n' or '\u2028' or '\u2029') breaks += c == '\n' ? 1 : 2;
                i++;
                continue;
            }

            var end = i;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            var count = tokens.Count;
            Chunk(text, i, end, tokens);
            if (tokens.Count > count && breaks >= 2) tokens[count] = tokens[count] with { BeginsParagraph = true };
            breaks = 0;
            i = end;
        }

        return tokens;
    }

    // One run without white space: marks off both ends, then the inside.
    private static void Chunk(string text, int start, int end, List<RawToken> tokens)
    {
        while (start < end && IsOpening(text[start]) && !(text[start] is '\'' or '’' && end - start > 1 && char.IsDigit(text[start + 1]))) start = Emit(tokens, start, start + 1);
        var tail = end;
        while (tail > start && IsClosing(text, start, tail)) tail -= MarkLength(text, start, tail);
        if (tail > start) Inside(text, start, tail, tokens);
        // The marks at the end, one by one (an ellipsis or dashes together).
        for (var i = tail; i < end;)
        {
            var run = i + 1;
            while (run < end && text[run] == text[i] && text[i] is '.' or '-' or '!' or '?') run++;
            i = Emit(tokens, i, run);
        }
    }

    private static void Inside(string text, int start, int end, List<RawToken> tokens)
    {
        if (IsAddress(text, start, end))
        {
            Emit(tokens, start, end);
            return;
        }

        var from = start;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (IsHyphen(c))
            {
                var run = i + 1;
                while (run < end && text[run] == c) run++;
                if (run - i == 1 && KeepsHyphen(text, from, i, run, end)) continue;
                if (i > from) Word(text, from, i, tokens);
                Emit(tokens, i, run);
                from = run;
                i = run - 1;
            }
            else if (c is '/' or '(' or ')' or '[' or ']' or '"' or '“' or '”' or ';' or '—' or '–' or '…' or '!' or '?' or '<' or '>' or '=' or '«' or '»' or '*' || (c is ',' or ':' && !Between(text, i, start, end)))
            {
                if (i > from) Word(text, from, i, tokens);
                Emit(tokens, i, i + 1);
                from = i + 1;
            }
            else if (c == '.' && i > from && i + 1 < end && char.IsLower(text[i - 1]) && char.IsUpper(text[i + 1]) && end - i > 2 && i - from > 2)
            {
                // A missing space: "attack.The army".
                Word(text, from, i, tokens);
                Emit(tokens, i, i + 1);
                from = i + 1;
            }
            else if (c is '$' or '€' or '£' or '¥' or '#' or '₹' && i + 1 < end && char.IsDigit(text[i + 1]))
            {
                if (i > from) Word(text, from, i, tokens);
                Emit(tokens, i, i + 1);
                from = i + 1;
            }
        }

        if (from < end) Word(text, from, end, tokens);
    }

    // A word: its clitic, per cent or unit apart.
    private static void Word(string text, int start, int end, List<RawToken> tokens)
    {
        var length = end - start;
        if (text[end - 1] == '%' && length > 1)
        {
            Emit(tokens, start, end - 1);
            Emit(tokens, end - 1, end);
            return;
        }

        for (var i = 0; i < Clitics.Length; i++)
        {
            var clitic = Clitics[i];
            if (length <= clitic.Length || !EndsWith(text, end, clitic)) continue;
            if (end - clitic.Length > start)
            {
                Emit(tokens, start, end - clitic.Length);
                Emit(tokens, end - clitic.Length, end);
                return;
            }
        }

        if (length == 6 && EqualsFolded(text, start, "cannot"))
        {
            Emit(tokens, start, start + 3);
            Emit(tokens, start + 3, end);
            return;
        }

        var unit = UnitStart(text, start, end);
        if (unit > start)
        {
            Emit(tokens, start, unit);
            Emit(tokens, unit, end);
            return;
        }

        Emit(tokens, start, end);
    }

    // "12km", "30mm", "4pm": digits and a unit; but "1980s", "18th", "M23" stay whole.
    private static int UnitStart(string text, int start, int end)
    {
        if (!char.IsDigit(text[start])) return -1;
        var i = start;
        while (i < end && (char.IsDigit(text[i]) || text[i] is '.' or ',')) i++;
        if (i == end) return -1;
        var unit = text.AsSpan(i, end - i);
        return unit is "km" or "kms" or "mm" or "cm" or "m" or "kg" or "pm" or "am" or "p.m" or "a.m" or "mph" or "kph" or "ft" or "mi" or "hrs" or "PM" or "AM" or "p.m." or "a.m." ? i : -1;
    }

    private static bool KeepsHyphen(string text, int from, int hyphen, int next, int end)
    {
        if (hyphen == from || next == end) return hyphen == from && next < end && char.IsDigit(text[next]) && from == hyphen;
        var part = text.AsSpan(from, hyphen - from);
        if (part.Length <= 7)
        {
            Span<char> lower = stackalloc char[part.Length];
            part.ToLowerInvariant(lower);
            if (KeptPrefixes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower)) return char.IsLetter(text[next]);
        }

        return false;
    }

    private static bool IsOpening(char c) => c is '(' or '[' or '{' or '"' or '“' or '‘' or '\'' or '<' or '«' or '`' or '’' or '•' or '*' or '¿' or '¡' or '„' or '—' or '–' or '…' or '|' or '·';

    private static bool IsClosing(string text, int start, int end)
    {
        var c = text[end - 1];
        if (c is ')' or ']' or '}' or '"' or '”' or ',' or ';' or ':' or '!' or '?' or '>' or '»' or '…' or '*' or '—' or '–' or '|') return true;
        if (c is '\'' or '’' or '‘') return true;
        if (c == '-') return end - start > 1;
        if (c != '.') return false;
        if (end - start > 1 && text[end - 2] == '.') return !IsInitials(text, start, end) || text[end - 2] == '.';
        return !KeepsStop(text, start, end);
    }

    private static int MarkLength(string text, int start, int end)
    {
        var run = 1;
        var c = text[end - 1];
        while (c is '.' or '-' && end - run > start && text[end - run - 1] == c) run++;
        return run;
    }

    // "U.S.", "Gen.", "J.": the stop belongs to the word.
    private static bool KeepsStop(string text, int start, int end)
    {
        if (IsInitials(text, start, end)) return true;
        var from = end - 1;
        while (from > start && (char.IsLetter(text[from - 1]) || text[from - 1] == '.')) from--;
        var word = text.AsSpan(from, end - 1 - from);
        if (word.Length == 0 || word.Length > 8) return false;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        if (Abbreviations.BeforeNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower)) return lower is not "no" || end < text.Length - 1 && NextIsDigit(text, end);
        if (!Abbreviations.Others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower)) return false;
        // Words that are also plain English keep their stop only when something small follows.
        return lower is not ("sun" or "sat" or "wed" or "mar" or "may" or "co" or "ill" or "ind" or "mass" or "wash" or "ore" or "pa" or "al" or "v" or "m" or "ext" or "est" or "ark" or "del" or "mo" or "ga" or "va" or "md" or "la") || char.IsUpper(text[from]);
    }

    private static bool NextIsDigit(string text, int end)
    {
        var i = end;
        while (i < text.Length && text[i] == ' ') i++;
        return i < text.Length && char.IsDigit(text[i]);
    }

    private static bool IsInitials(string text, int start, int end)
    {
        // Letter-stop pairs: "J.", "U.S.", "a.m."
        var length = end - start;
        if (length < 2 || length % 2 != 0) return false;
        for (var i = start; i < end; i += 2)
        {
            if (!char.IsLetter(text[i]) || text[i + 1] != '.') return false;
        }

        return length > 2 || char.IsUpper(text[start]);
    }

    private static bool Between(string text, int i, int start, int end) => i > start && i + 1 < end && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    private static bool IsAddress(string text, int start, int end)
    {
        var chunk = text.AsSpan(start, end - start);
        if (chunk.Length < 4) return false;
        if (chunk.Contains("://", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        var at = chunk.IndexOf('@');
        if (at > 0 && chunk[at..].Contains('.')) return true;
        return chunk[0] is '@' && chunk.Length > 1;
    }

    private static bool EndsWith(string text, int end, string clitic)
    {
        for (int i = clitic.Length - 1, t = end - 1; i >= 0; i--, t--)
        {
            var c = text[t] is '’' or '‘' ? '\'' : char.ToLowerInvariant(text[t]);
            if (c != clitic[i]) return false;
        }

        return true;
    }

    private static bool EqualsFolded(string text, int start, string word) => text.AsSpan(start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    private static int Emit(List<RawToken> tokens, int start, int end)
    {
        tokens.Add(new RawToken(start, end, false));
        return end;
    }
}
