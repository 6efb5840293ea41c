using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>Figures: "1,200", "3.5", "8:30", "9/11", "11-20-2000", "2022-01-21", telephone numbers.</summary>
internal static class Numerals
{
    private static readonly FrozenSet<string> Units = (
        "am pm mm cm m km ft in mi kg g mg lb lbs oz k mn bn tn b mph kph kmh kwh mw gw hz khz mhz ghz mb gb kb tb " +
        "hr hrs h min mins sec secs est gmt utc pt cst edt x persons people years year days hours percent pct ha nm").Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UnitSpans = Units.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the letters right after a figure are a word of their own: "5|pm", "56|km", "10|m".</summary>
    public static bool IsUnit(ReadOnlySpan<char> letters) => letters.Length <= 7 && UnitSpans.Contains(letters);

    /// <summary>The end of the figure that starts at <paramref name="start"/>.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        if (text[end] is '.' or ',') end++;
        end = Digits(text, end);
        while (end - start <= 7 && IsThousands(text, end)) end += 4;
        while (end + 1 < text.Length && text[end] is '.' or ',' or ':' or '/' && Characters.IsDigit(text[end + 1]))
        {
            if (text[end] == ',' && Digits(text, end + 1) - end != 4) break;
            end = Digits(text, end + 1);
        }

        return end < text.Length && text[end] == '-' ? Dashed(text, start, end) : end;
    }

    /// <summary>Figures joined by hyphens when they are a date or a telephone number; a range ("10-15") is cut.</summary>
    private static int Dashed(ReadOnlySpan<char> text, int start, int end)
    {
        var groups = 1;
        var (first, last, at) = (end - start, 0, end);
        while (at + 1 < text.Length && text[at] == '-' && Characters.IsDigit(text[at + 1]))
        {
            var next = Digits(text, at + 1);
            last = next - at - 1;
            at = next;
            groups++;
        }

        if (groups == 1 || (at < text.Length && Characters.IsWord(text[at]))) return end;
        var isDate = groups == 3 && (first == 4 ? last <= 2 : first <= 2 && last is 2 or 4);
        var isTelephone = last == 4 && (groups == 2 ? first == 3 : first <= 3);
        return isDate || isTelephone ? at : end;
    }

    // "10 000" with a space that does not break: exactly three figures behind it.
    private static bool IsThousands(ReadOnlySpan<char> text, int end) =>
        end < text.Length && text[end] is '\u00A0' or '\u202F' or '\u2009' && Digits(text, end + 1) == end + 4 && (end + 4 >= text.Length || !Characters.IsWord(text[end + 4]));

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && Characters.IsDigit(text[at])) at++;
        return at;
    }
}
