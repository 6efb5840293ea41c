using System.Globalization;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Makes time expressions of TIMEX3 values with the days that bound them.</summary>
internal static class TimeValues
{
    public static TimeExpression Day(int first, int end, DateOnly? day, string? part = null, string? clock = null)
    {
        var value = day is { } d ? Iso(d) : "XXXX-XX-XX";
        if (part is not null) value += "T" + part;
        else if (clock is not null) value += "T" + clock;
        return new TimeExpression(first, end, part is not null || clock is not null ? TimexType.Time : TimexType.Date, value, day, day, day is null ? WhenPrecision.Unknown : WhenPrecision.Day, PartName(part));
    }

    public static TimeExpression Month(int first, int end, int? year, int month)
    {
        if (year is not { } y) return Plain(first, end, TimexType.Date, $"XXXX-{month:00}");
        var start = new DateOnly(y, month, 1);
        return new TimeExpression(first, end, TimexType.Date, $"{y:0000}-{month:00}", start, start.AddMonths(1).AddDays(-1), WhenPrecision.Month, null);
    }

    public static TimeExpression Year(int first, int end, int year)
    {
        return new TimeExpression(first, end, TimexType.Date, year.ToString("0000", CultureInfo.InvariantCulture), new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), WhenPrecision.Year, null);
    }

    public static TimeExpression Span(int first, int end, string value, DateOnly start, DateOnly last, WhenPrecision precision) =>
        new(first, end, TimexType.Date, value, start, last, precision, null);

    public static TimeExpression Plain(int first, int end, TimexType type, string value) => new(first, end, type, value, null, null, WhenPrecision.Unknown, null);

    public static TimeExpression Week(int first, int end, DateOnly within)
    {
        var monday = within.AddDays(-(((int)within.DayOfWeek + 6) % 7));
        return new TimeExpression(first, end, TimexType.Date, WeekValue(within), monday, monday.AddDays(6), WhenPrecision.Week, null);
    }

    public static TimeExpression Weekend(int first, int end, DateOnly within)
    {
        var saturday = within.AddDays(-(((int)within.DayOfWeek + 6) % 7) + 5);
        return new TimeExpression(first, end, TimexType.Date, WeekValue(within) + "-WE", saturday, saturday.AddDays(1), WhenPrecision.Days, null);
    }

    public static TimeExpression Quarter(int first, int end, int year, int quarter)
    {
        var start = new DateOnly(year, 3 * quarter - 2, 1);
        return new TimeExpression(first, end, TimexType.Date, $"{year:0000}-Q{quarter}", start, start.AddMonths(3).AddDays(-1), WhenPrecision.Season, null);
    }

    public static TimeExpression Half(int first, int end, int year, int half)
    {
        var start = new DateOnly(year, half == 1 ? 1 : 7, 1);
        return new TimeExpression(first, end, TimexType.Date, $"{year:0000}-H{half}", start, start.AddMonths(6).AddDays(-1), WhenPrecision.Season, null);
    }

    public static TimeExpression Season(int first, int end, int year, string season)
    {
        var start = new DateOnly(year, SeasonMonth(season), 1);
        return new TimeExpression(first, end, TimexType.Date, $"{year:0000}-{season}", start, start.AddMonths(3).AddDays(-1), WhenPrecision.Season, null);
    }

    public static TimeExpression Decade(int first, int end, int decadeYear)
    {
        return new TimeExpression(first, end, TimexType.Date, (decadeYear / 10).ToString("000", CultureInfo.InvariantCulture), new DateOnly(decadeYear, 1, 1), new DateOnly(decadeYear + 9, 12, 31), WhenPrecision.Unknown, null);
    }

    /// <summary>A century by its leading figures: 19 is 1900 to 1999.</summary>
    public static TimeExpression Century(int first, int end, int hundreds) =>
        new(first, end, TimexType.Date, hundreds.ToString("00", CultureInfo.InvariantCulture), new DateOnly(Math.Max(1, hundreds * 100), 1, 1), new DateOnly(hundreds * 100 + 99, 12, 31), WhenPrecision.Unknown, null);

    /// <summary>First month of a season of the northern hemisphere.</summary>
    public static int SeasonMonth(string season) => season switch { "SP" => 3, "SU" => 6, "FA" => 9, _ => 12 };

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? PartName(string? part) => part switch { "NI" => "night", "MO" => "morning", "AF" => "afternoon", "EV" => "evening", "MI" => "noon", _ => null };

    private static string WeekValue(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}";
    }
}
