using System.Globalization;

namespace Cairn.Language;

/// <summary>A plain number in tokens [First, End): digits, words, or both ("1.2 million", "twenty-two", "two dozen").</summary>
internal readonly record struct Magnitude(int First, int End, double Value, bool IsDigits)
{
    public int Whole => Value is >= 0 and <= int.MaxValue ? (int)Math.Round(Value) : int.MaxValue;

    /// <summary>Reads the longest number that begins at a token; false when none does.</summary>
    public static bool TryRead(ReadOnlySpan<Token> tokens, int i, int end, out Magnitude magnitude)
    {
        magnitude = default;
        if (i >= end || !NumberWords.MayBegin(tokens[i].Lower)) return false;
        var start = i;
        double total = 0, current = 0;
        var digits = false;
        var any = false;
        while (i < end)
        {
            var lower = tokens[i].Lower;
            if (TryDigits(lower, out var value))
            {
                if (any && !(current == 0 && total > 0)) break;
                (current, digits, any) = (current + value, true, true);
                i++;
            }
            else if (NumberWords.Units.TryGetValue(lower, out var unit))
            {
                if (any && (digits || current % 10 != 0 || current == 0 && total == 0)) break;
                (current, any) = (current + unit, true);
                i++;
            }
            else if (NumberWords.Tens.TryGetValue(lower, out var ten))
            {
                if (any && (digits || current % 100 != 0)) break;
                (current, any) = (current + ten, true);
                i++;
            }
            else if (NumberWords.Scales.TryGetValue(lower, out var scale) && (any || IsArticle(tokens, start)))
            {
                if (!any) current = 1;
                any = true;
                if (scale is 100 or 12 or 20) current *= scale;
                else (total, current) = (total + current * scale, 0);
                i++;
            }
            else if (lower is "a" or "half" && !any && IsScaleAhead(tokens, i, end, out var half, out var at))
            {
                (current, any, i) = (half, true, at);
            }
            else if (lower == "-" && any && i + 1 < end && (NumberWords.Units.ContainsKey(tokens[i + 1].Lower) && current % 10 == 0 && !digits))
            {
                i++;
            }
            else if (lower == "and" && any && !digits && current % 100 == 0 && current > 0 && i + 1 < end && (NumberWords.Units.ContainsKey(tokens[i + 1].Lower) || NumberWords.Tens.ContainsKey(tokens[i + 1].Lower)))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        if (!any) return false;
        magnitude = new Magnitude(start, i, total + current, digits);
        return true;
    }

    /// <summary>Digits with separators: "1,200", "12.5", "10 000".</summary>
    public static bool TryDigits(string form, out double value)
    {
        value = 0;
        if (form.Length == 0 || form.Length > 15 || !char.IsAsciiDigit(form[0])) return false;
        foreach (var c in form)
        {
            if (!char.IsAsciiDigit(c) && c is not (',' or '.' or '\u00A0' or '\u202F' or '\u2009')) return false;
        }

        return double.TryParse(form.All(c => c is not (',' or '\u00A0' or '\u202F' or '\u2009')) ? form : string.Concat(form.Where(c => char.IsAsciiDigit(c) || c == '.')), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsArticle(ReadOnlySpan<Token> tokens, int start) => start > 0 && tokens[start - 1].Lower is "a" or "another";

    // "a dozen", "half a dozen", "a hundred", "a half dozen".
    private static bool IsScaleAhead(ReadOnlySpan<Token> tokens, int i, int end, out double value, out int at)
    {
        (value, at) = (1, i + 1);
        if (tokens[i].Lower == "half")
        {
            value = 0.5;
            while (at < end && tokens[at].Lower is "a" or "-") at++; // "half-a-dozen"
        }
        else if (at < end && tokens[at].Lower == "half")
        {
            value = 0.5;
            at++;
            if (at < end && tokens[at].Lower == "-") at++;
        }

        return at < end && NumberWords.Scales.ContainsKey(tokens[at].Lower);
    }
}
