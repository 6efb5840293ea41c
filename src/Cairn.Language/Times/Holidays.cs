using System.Globalization;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Days and months that other calendars name: Christmas, New Year, Easter (Western), Thanksgiving and the Fourth of July (United States), Ramadan and the two Eids.
/// Islamic dates follow the Umm al-Qura calendar; sighting of the moon can shift them by a day, so their bounds are a day wider and their value is the year.
/// </summary>
internal static class Holidays
{
    private static readonly UmAlQuraCalendar Islamic = new();

    public static TimeExpression? Read(in TimeText text, int i)
    {
        var first = i;
        var direction = text[i] is "last" or "this" or "next" ? text[i++] : null;
        var (name, end) = Name(text, i);
        if (name is null || !text.IsCapital(i) && !char.IsDigit(text[i][0])) return null;
        var year = text.Year(end, out var yearEnd);
        if (year is not null && text[end] != ",") end = yearEnd;
        else year = null;
        var part = TimeWords.Parts.GetValueOrDefault(text[end]);
        if (part is not null) end++;
        year ??= YearOf(text, first, name, direction);
        if (year is not { } known || known is < 1900 or > 2076) return TimeValues.Plain(first, end, TimexType.Date, "XXXX");
        var (start, last) = Days(name, known);
        if (name is not ("ramadan" or "fitr" or "adha")) return TimeValues.Day(first, end, start, part);
        return TimeValues.Span(first, end, start.Year.ToString("0000", CultureInfo.InvariantCulture), start.AddDays(-1), last.AddDays(1), WhenPrecision.Days);
    }

    private static (string? Name, int End) Name(in TimeText text, int i)
    {
        switch (text[i])
        {
            case "christmas": return text[i + 1] switch { "day" => ("christmas", i + 2), "eve" => ("christmas eve", i + 2), _ => ("christmas", i + 1) };
            case "thanksgiving": return ("thanksgiving", text[i + 1] == "day" ? i + 2 : i + 1);
            case "fourth" or "4th" when text[i + 1] == "of" && text[i + 2] == "july": return ("fourth of july", text[i + 3] == "holiday" ? i + 4 : i + 3);
            case "easter": return ("easter", text[i + 1] == "sunday" ? i + 2 : i + 1);
            case "ramadan" or "ramadhan": return ("ramadan", i + 1);
            case "new" when text[i + 1] == "year" && text[i + 2] is "'s" or "'" && text[i + 3] is "day" or "eve": return (text[i + 3] == "eve" ? "new year's eve" : "new year", i + 4);
            case "eid" when text[i + 1] is "al-fitr" or "ul-fitr" or "al-adha" or "ul-adha": return (text[i + 1].EndsWith("fitr", StringComparison.Ordinal) ? "fitr" : "adha", i + 2);
            case "eid" when text[i + 1] is "al" or "ul" && text[i + 2] == "-" && text[i + 3] is "fitr" or "adha": return (text[i + 3], i + 4);
            default: return (null, i);
        }
    }

    // The latest one begun by publication; one ahead when the words look ahead.
    private static int? YearOf(in TimeText text, int at, string name, string? direction)
    {
        if (text.Focus.IsChronicle) return text.Focus.Last?.Start?.Year;
        if (text.Anchor is not { } anchor) return null;
        var begun = Days(name, anchor.Year).Start <= anchor.AddDays(1);
        if (direction == "next" || Tense.LooksAhead(text, at)) return begun ? anchor.Year + 1 : anchor.Year;
        return begun || direction == "this" ? anchor.Year : anchor.Year - 1;
    }

    private static (DateOnly Start, DateOnly Last) Days(string name, int year) => name switch
    {
        "christmas" => One(new DateOnly(year, 12, 25)),
        "christmas eve" => One(new DateOnly(year, 12, 24)),
        "fourth of july" => One(new DateOnly(year, 7, 4)),
        "new year" => One(new DateOnly(year, 1, 1)),
        "new year's eve" => One(new DateOnly(year, 12, 31)),
        "thanksgiving" => One(Thanksgiving(year)),
        "easter" => One(Easter(year)),
        "ramadan" => (IslamicDay(year, 9, 1), IslamicDay(year, 10, 1).AddDays(-1)),
        "fitr" => (IslamicDay(year, 10, 1), IslamicDay(year, 10, 3)),
        _ => (IslamicDay(year, 12, 10), IslamicDay(year, 12, 13)),
    };

    private static (DateOnly, DateOnly) One(DateOnly day) => (day, day);

    private static DateOnly Thanksgiving(int year)
    {
        var first = new DateOnly(year, 11, 1);
        return first.AddDays(((int)DayOfWeek.Thursday - (int)first.DayOfWeek + 7) % 7 + 21);
    }

    // The anonymous Gregorian computus.
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
        var n = h + l - 7 * m + 114;
        return new DateOnly(year, n / 31, n % 31 + 1);
    }

    // The first such day of the Islamic year that falls in the Gregorian year.
    private static DateOnly IslamicDay(int year, int month, int day)
    {
        var islamic = Islamic.GetYear(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
        for (; ; islamic++)
        {
            var date = DateOnly.FromDateTime(Islamic.ToDateTime(islamic, month, day, 0, 0, 0, 0));
            if (date.Year >= year) return date;
        }
    }
}
