using System.Globalization;
using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>
/// Finds a full day written in words or digits: "Jan. 21, 2022", "21 January 2022", "2022-01-21", "21.01.2022", "21. Januar 2022", "2022年1月21日".
/// Of "5/6/2031" the first number is the day, unless the weekday beside it says otherwise, no such day is there, or the caller knows that months come first.
/// </summary>
internal static partial class VisibleDate
{
    private const int FirstYear = 1990;

    /// <summary>The first full day in <paramref name="text"/>, or null.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="monthFirst">Whether the page writes as in the United States.</param>
    public static DateOnly? Find(string text, bool monthFirst = false)
    {
        if (!MayHold(text)) return null;
        var plain = WithPlainDigits(text);
        foreach (Match match in Day().Matches(plain))
            if (Of(match, plain, monthFirst) is { } day) return day;
        return null;
    }

    /// <summary>Every full day in <paramref name="text"/> with its place, in order. Digits of other scripts take one place each, so places hold.</summary>
    public static IEnumerable<(int Start, int End, DateOnly Day)> Places(string text, bool monthFirst = false)
    {
        if (!MayHold(text)) yield break;
        var plain = WithPlainDigits(text);
        foreach (Match match in Day().Matches(plain))
            if (Of(match, plain, monthFirst) is { } day) yield return (match.Index, match.Index + match.Length, day);
    }

    /// <summary>A month in words with a day and no year ("Dec. 21", "21 December"), or null.</summary>
    public static (int Month, int Day)? MonthAndDay(string text)
    {
        var match = DayOfMonth().Match(text);
        if (!match.Success || MonthNames.NumberOf(match.Groups["mon"].Value) is not { } month) return null;
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31 ? (int.Parse(month, CultureInfo.InvariantCulture), day) : null;
    }

    /// <summary>Whether there are digits enough: a year of four, or three numbers between dots, strokes or slashes.</summary>
    private static bool MayHold(ReadOnlySpan<char> text)
    {
        int run = 0, numbers = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || IsOtherDigit(c))
            {
                if (++run == 4) return true;
                if (run == 1) numbers++;
            }
            else
            {
                run = 0;
                if (c is not ('.' or '/' or '-')) numbers = 0;
                else if (numbers >= 3) return true;
            }

            if (numbers >= 3) return true;
        }

        return false;
    }

    // Arabic, Persian, Devanagari and Bengali digits.
    private static bool IsOtherDigit(char c) => c is >= '\u0660' and <= '\u0669' or >= '\u06F0' and <= '\u06F9' or >= '\u0966' and <= '\u096F' or >= '\u09E6' and <= '\u09EF';

    private static string WithPlainDigits(string text) => !text.Any(IsOtherDigit) ? text
        : string.Create(text.Length, text, static (span, source) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = IsOtherDigit(source[i]) ? (char)('0' + (int)char.GetNumericValue(source[i])) : source[i];
        });

    private static DateOnly? Of(Match match, string text, bool monthFirst)
    {
        if (match.Groups["iy"].Success) return Make(match.Groups["iy"].Value, match.Groups["im"].Value, match.Groups["id"].Value);
        if (match.Groups["mon"].Success) return Make(match.Groups["my"].Value, MonthNames.NumberOf(match.Groups["mon"].Value), match.Groups["md"].Value);
        if (match.Groups["dm"].Success) return Make(match.Groups["dy"].Value, MonthNames.NumberOf(match.Groups["dm"].Value), match.Groups["dd"].Value);
        if (match.Groups["cy"].Success) return Make(match.Groups["cy"].Value, match.Groups["cm"].Value, match.Groups["cd"].Value);
        if (match.Groups["vy"].Success) return Make(match.Groups["vy"].Value, match.Groups["vm"].Value, match.Groups["vd"].Value);
        if (match.Groups["hy"].Success) return Make(match.Groups["hy"].Value, MonthNames.NumberOf(match.Groups["hm"].Value), match.Groups["hd"].Value);
        var year = match.Groups["ny"].Value;
        if (year.Length == 2) year = "20" + year;
        string first = match.Groups["n1"].Value, second = match.Groups["n2"].Value;
        DateOnly? dayFirst = Make(year, second, first), american = Make(year, first, second);
        if (dayFirst is null || american is null || dayFirst == american) return dayFirst ?? american;
        if (Weekdays.Before(text, match.Index) is { } weekday)
        {
            if (dayFirst.Value.DayOfWeek == weekday) return dayFirst;
            if (american.Value.DayOfWeek == weekday) return american;
        }

        return monthFirst && text[match.Index + first.Length] == '/' ? american : dayFirst;
    }

    private static DateOnly? Make(string year, string? month, string day)
    {
        if (month is null) return null;
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        var m = int.Parse(month, CultureInfo.InvariantCulture);
        var d = int.Parse(day, CultureInfo.InvariantCulture);
        return y >= FirstYear && y < 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    [GeneratedRegex(@"(?:(?<mon>\p{L}{3,10})\.?\s?(?<day>[0-9]{1,2})|(?<day>[0-9]{1,2})\s(?<mon>\p{L}{3,10}))(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();

    private const string YearOf = @"(?:19|20)[0-9][0-9]", DayOf = @"3[01]|[12][0-9]|0?[1-9]";
    private const string Month = @"[\p{L}\p{M}]{2,12}(?:\s(?:الثاني|الأول))?"; // of the Levant's two Tishrins and Kanuns the second word tells them apart

    [GeneratedRegex(@"(?<![0-9/.-])(?:(?<iy>" + YearOf + @")[-/.](?<im>0?[1-9]|1[0-2])[-/.](?<id>" + DayOf + @")(?![0-9])|(?<cy>" + YearOf + @")\s?[年년]\s?(?<cm>[0-9]{1,2})\s?[月월]\s?(?<cd>[0-9]{1,2})\s?[日일]|(?<vd>" + DayOf + @") tháng (?<vm>[0-9]{1,2})(?: năm|,)? (?<vy>" + YearOf + @")|(?<mon>" + Month + @")\.?\s+(?<md>" + DayOf + @")(?:st|nd|rd|th)?\s*,?\s+(?<my>" + YearOf + @")(?![0-9])|(?<dd>" + DayOf + @")(?:st|nd|rd|th|er|º|ª)?\.?(?:\s+de|\s+of)?[\s/-]+(?<dm>" + Month + @")\.?,?(?:\s+del?)?[\s/,،-]+(?<dy>" + YearOf + @")(?![0-9])|(?<hy>" + YearOf + @")\.?,?\s+(?<hm>[\p{L}]{3,12})\.?\s+(?<hd>" + DayOf + @")\.?(?![0-9:])|(?<n1>[0-9]{1,2})[./-](?<n2>[0-9]{1,2})[./-](?<ny>" + YearOf + @"|[0-9][0-9])(?![0-9/.-]*[0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
