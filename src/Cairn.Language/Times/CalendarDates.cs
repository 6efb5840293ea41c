using Cairn.Model;

namespace Cairn.Language;

/// <summary>Dates of the calendar: "3 October 2014", "the 3rd of October", "March 3-5, 2011", "March of last year", "early June", "2014-10-03".</summary>
internal static class CalendarDates
{
    public static TimeExpression? Read(in TimeText text, int i) => NumericDates.Read(text, i) ?? DayFirst(text, i) ?? MonthFirst(text, i);

    private static TimeExpression? DayFirst(in TimeText text, int i)
    {
        if (!text.DayNumber(i, out var day, out var after)) return null;
        var of = text[after] == "of" ? after + 1 : after;
        if (text.Month(of) is var month && month > 0)
        {
            var end = of + 1;
            if (IsName(text, end)) return null;
            var year = YearBehind(text, ref end);
            return WithPart(text, Day(text, i, end, year, month, day));
        }

        // "9 - 11 July", "between 9 and 11 July": the range is one expression of its first day.
        if (!IsRangeMark(text, i, after) || !text.DayNumber(after + 1, out var last, out var behind) || last <= day) return null;
        if (text[behind] == "of") behind++;
        if (text.Month(behind) == 0) return null;
        return Range(text, i, behind + 1, text.Month(behind), day, last);
    }

    // "the 19 May Movement", "the May 19 Movement", "9 July Avenue": a day that something is named after.
    private static bool IsName(in TimeText text, int end) => text[end] is "movement" or "brigade" or "front" or "avenue" or "street" or "neighborhood" or "neighbourhood" or "battalion" or "stadium" or "square" or "bridge" or "university" or "group" or "command" && text.IsCapital(end);

    private static TimeExpression? MonthFirst(in TimeText text, int i)
    {
        var month = text.Month(i);
        if (month == 0 || AddressNames.IsMonth(text, i)) return null;
        if (text.DayNumber(i + 1, out var day, out var after) && text[i + 1] != "the" || text[i + 1] == "the" && text.DayNumber(i + 2, out day, out after))
        {
            if (IsRangeMark(text, i, after) && text.DayNumber(after + 1, out var last, out var behind) && last > day && Range(text, i, behind, month, day, last) is { } range) return range;
            if (IsName(text, after)) return null;
            var end = after;
            var year = YearBehind(text, ref end);
            return WithPart(text, Day(text, i, end, year, month, day));
        }

        if (text[i].Length == 3 && text[i] != "may" && text.IsCapital(i + 1) && text.Year(i + 1, out _) is null) return null; // "Jan Novak", "Mar Saba": part of a name
        var monthEnd = i + 1;
        var known = YearBehind(text, ref monthEnd);
        return TimeValues.Month(i, monthEnd, known ?? YearResolver.OfMonth(text, i, month), month);
    }

    // "9 - 11 July", "July 9 to 11", "between 9 and 11 July", "between July 9 and 11"
    private static bool IsRangeMark(in TimeText text, int first, int mark) => text[mark] is "-" or "–" or "to" || text[mark] is "and" && text[first - 1] is "between";

    private static TimeExpression? Range(in TimeText text, int first, int end, int month, int day, int last)
    {
        var year = YearBehind(text, ref end);
        if (YearResolver.Day(text, first, year, month, day) is not { } start || last > DateTime.DaysInMonth(start.Year, month)) return null;
        return TimeValues.Span(first, end, TimeValues.Iso(start), start, new DateOnly(start.Year, month, last), WhenPrecision.Days);
    }

    // A year behind a month or day: "1998", ", 1998", "of 1998", "last year", "of that year".
    private static int? YearBehind(in TimeText text, ref int end)
    {
        if (text.Year(end, out var yearEnd) is { } year)
        {
            end = yearEnd;
            return year;
        }

        var at = text[end] is "of" or "," ? end + 1 : end;
        if (text[end] == "of" && text.Year(at, out yearEnd) is { } of)
        {
            end = yearEnd;
            return of;
        }

        if (text[at] == "the" && text[at + 1] is "same" or "previous" or "following") at++;
        if (text[at + 1] != "year") return null;
        var relative = text[at] switch
        {
            "last" or "previous" => -1,
            "this" or "that" or "same" => 0,
            "next" or "following" => 1,
            _ => (int?)null,
        };
        var from = text[at] is "last" or "this" or "next" ? text.Anchor : text.Focus.Around;
        if (relative is not { } shift || from is not { } known) return null;
        end = at + 2;
        return known.Year + shift;
    }

    private static TimeExpression? Day(in TimeText text, int first, int end, int? year, int month, int day)
    {
        if (YearResolver.Day(text, first, year, month, day) is { } date) return TimeValues.Day(first, end, date);
        return year is null && day <= DateTime.DaysInMonth(2000, month) ? TimeValues.Plain(first, end, TimexType.Date, $"XXXX-{month:00}-{day:00}") : null;
    }

    /// <summary>A date with the part of day behind it: "3 October at night".</summary>
    public static TimeExpression? WithPart(in TimeText text, TimeExpression? date)
    {
        if (date is null || text[date.End] is "overnight" or "midnight" or "noon" || !TimeWords.Parts.TryGetValue(text[date.End], out var part)) return date;
        return date with { End = date.End + 1, Type = TimexType.Time, Value = date.Value + "T" + part, PartOfDay = TimeValues.PartName(part) };
    }
}
