using Cairn.Model;

namespace Cairn.Language;

/// <summary>Weekdays: "Thursday", "late Thursday", "Friday night", "last Monday", "the following Tuesday", "Wednesday 30 November 2016".</summary>
internal static class WeekdayTimes
{
    public static TimeExpression? Read(in TimeText text, int i)
    {
        var first = i;
        string? direction = null, edge = null;
        if (text[i] == "the" && text[i + 1] is "following" or "previous" or "next" && IsWeekday(text, i + 2)) (direction, i) = (text[i + 1], i + 2);
        else if (text[i] is "late" or "early" && IsWeekday(text, i + 1)) (edge, i) = (text[i], i + 1);
        else if (text[i] is "this" && text[i + 1] is "coming" or "past" && IsWeekday(text, i + 2)) (direction, i) = (text[i + 1], i + 2);
        else if (text[i] is "last" or "next" or "this" or "past" or "previous" or "following" or "coming" && IsWeekday(text, i + 1)) (direction, i) = (text[i], i + 1);
        if (!IsWeekday(text, i)) return null;
        var weekday = TimeWords.Weekdays[text[i]];
        var end = i + 1;

        // "Wednesday 30 November 2016", "Sunday, March 3": the date says it all.
        var dateAt = text[end] is "," or "the" or "." ? end + 1 : end;
        if (CalendarDates.Read(text, dateAt) is { Precision: WhenPrecision.Day } date) return date with { First = first };

        var part = edge switch { "late" => "NI", "early" => "MO", _ => null };
        if (TimeWords.Parts.TryGetValue(text[end], out var named)) (part, end) = (named, end + 1);
        // "Thursday afternoon (May 19)": the bracket says which Thursday.
        if (direction is null && text[end] == "(" && CalendarDates.Read(text, end + 1) is { Precision: WhenPrecision.Day, Start: { } bracketed } inside && text[inside.End] == ")" && (int)bracketed.DayOfWeek == weekday) return TimeValues.Day(first, end, bracketed, part);
        if (text[i].Length == 3 && part is null && direction is null && text[i] is "sun" or "sat" or "mon" or "wed") return null;
        if (text.Anchor is null && direction is not ("following" or "previous")) return Unresolved(first, end, weekday, part);
        return TimeValues.Day(first, end, Day(text, weekday, direction, first), part);
    }

    public static bool IsWeekday(in TimeText text, int i) => TimeWords.Weekdays.ContainsKey(text[i]) && (text[i].Length > 5 || text.IsCapital(i));

    /// <summary>The unresolved weekday in TIMEX3: Monday 1 to Sunday 7.</summary>
    public static string Pattern(int weekday) => $"XXXX-WXX-{(weekday == 0 ? 7 : weekday)}";

    private static TimeExpression Unresolved(int first, int end, int weekday, string? part) =>
        TimeValues.Plain(first, end, part is null ? TimexType.Date : TimexType.Time, Pattern(weekday) + (part is null ? "" : "T" + part)) with { PartOfDay = TimeValues.PartName(part) };

    private static DateOnly? Day(in TimeText text, int weekday, string? direction, int at)
    {
        var told = direction is "following" or "previous";
        if ((told ? text.Focus.Told : text.Anchor) is not { } from) return null;
        var back = ((int)from.DayOfWeek - weekday + 7) % 7;
        var ahead = back == 0 ? 7 : 7 - back;
        return direction switch
        {
            "next" or "coming" or "following" => from.AddDays(ahead),
            "last" or "past" or "previous" => from.AddDays(back == 0 ? -7 : -back),
            _ when Tense.LooksAhead(text, at) => from.AddDays(back == 0 ? 0 : 7 - back),
            _ => from.AddDays(-back),
        };
    }
}
