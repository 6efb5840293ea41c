using System.Globalization;

namespace Cairn.Language;

/// <summary>Dates in figures: "2014-10-03", "03.10.2014", "13/10/2014"; month first where both orders are possible and slashes or dots part them, day first with hyphens.</summary>
internal static class NumericDates
{
    public static TimeExpression? Read(in TimeText text, int i)
    {
        if (text[i].Length >= 8 && text[i].AsSpan().IndexOfAny('-', '/', '.') is var at && at is 1 or 2 or 4)
        {
            var parts = text[i].Split(text[i][at]);
            return parts.Length == 3 && Number(parts[0]) is { } x && Number(parts[1]) is { } y && Number(parts[2]) is { } z ? Dated(i, i + 1, x, y, z, text[i][at]) : null;
        }

        if (text[i + 1] is not ("-" or "/" or ".") || text[i + 3] != text[i + 1]) return null;
        return text.IsDigits(i, out var a) && text.IsDigits(i + 2, out var b) && text.IsDigits(i + 4, out var c) ? Dated(i, i + 5, a, b, c, text[i + 1][0]) : null;
    }

    private static TimeExpression? Dated(int first, int end, int a, int b, int c, char separator)
    {
        if (a is > 1800 and < 2100) return Day(first, end, a, b, c);
        if (c is not (> 1800 and < 2100)) return null;
        return a > 12 || (b <= 12 && separator == '-') ? Day(first, end, c, b, a) : Day(first, end, c, a, b);
    }

    private static TimeExpression? Day(int first, int end, int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? TimeValues.Day(first, end, new DateOnly(year, month, day)) : null;

    private static int? Number(string digits) => digits.Length is > 0 and <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
