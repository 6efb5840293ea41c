using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Two words for one time: "Monday and Tuesday", "in the 24 hours to Tuesday", "week ending 9 May", "ten days ago, on 8 May".</summary>
internal static class DayPairs
{
    private const int LongestPair = 3; // days
    private const int Week = 6; // days before its last

    /// <summary>A day with the one named before it in the same breath: what is told of both was between them.</summary>
    public static TimeExpression Whole(ReportReading reading, TimeExpression time)
    {
        if (time is not { Precision: WhenPrecision.Day, Start: { } start }) return time;
        var before = reading.Lower(time.First - 1);
        if (before is "to" or "until" or "till" && reading.Lower(time.First - 2) is "hours" && reading.Lower(time.First - 3) is "24") return From(time, start.AddDays(-1));
        if (before is "ending" or "to" && reading.Lower(time.First - 2) is "week") return From(time, start.AddDays(-Week));
        if (RangeFrom(reading, time) is { } range) return range;
        return before is "and" && reading.TimeAt(time.First - 2) is { Precision: WhenPrecision.Day, Start: { } first } && start.DayNumber - first.DayNumber is > 0 and <= LongestPair ? From(time, first) : time;
    }

    // "between Monday and Thursday": all the days of it; of two weekdays the first is the one before the second.
    private static TimeExpression? RangeFrom(ReportReading reading, TimeExpression time)
    {
        if (reading.Lower(time.First - 1) is not "between" || reading.Lower(time.End) is not "and" || reading.TimeAt(time.End + 1) is not { Precision: WhenPrecision.Day, Start: { } last } || time.Start is not { } first) return null;
        if (first > last) first = first.AddDays(-Week - 1);
        return first < last && last.DayNumber - first.DayNumber <= Week ? From(time, first) with { Last = last } : null;
    }

    /// <summary>Whether the calendar names the day that a count of days has named before it.</summary>
    public static bool IsRestated(ReportReading reading, TimeExpression time) =>
        time.Precision == WhenPrecision.Day && reading.Lower(time.End - 1) is "ago" or "earlier" or "before" && reading.Lower(time.End) is "," && reading.Lower(time.End + 1) is "on"
        && reading.TimeAt(time.End + 2) is { Precision: WhenPrecision.Day, Start: not null };

    private static TimeExpression From(TimeExpression time, DateOnly start) => time with { Start = start, Precision = WhenPrecision.Days };
}
