using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// The day in a dateline, "KABUL, Norland (Aug. 3, 2031) – Troops detained four men", as armies and agencies write it: of news that no other word dates. It was that day or the night before, and the dateline's day is what a careful
/// reader writes down; so it is given as days, not as a day that the text tells.
/// </summary>
internal static class DatelineDay
{
    private const int Reach = 5; // tokens from the town to the day: "Kabul, Norland ("

    /// <summary>When an undated occurrence that a report tells as its news was; null where no dateline carries a day.</summary>
    public static When? Of(ReportReading reading)
    {
        if (reading.Text.Published is not { } published) return null;
        foreach (var time in reading.Text.Times)
        {
            if (time is not { Precision: WhenPrecision.Day, Start: { } day } || published.DayNumber - day.DayNumber is not (0 or 1)) continue;
            if (!IsInBrackets(reading, time)) continue;
            return new When { Start = day, End = published, Precision = WhenPrecision.Days, AsReported = reading.Text.Words(time.First, time.End), Evidence = [reading.Text.Evidence(time.First, time.End)] };
        }

        return null;
    }

    // "KABUL, Norland (Aug. 3, 2031)": the day of a release stands in brackets behind where it was filed.
    private static bool IsInBrackets(ReportReading reading, TimeExpression time)
    {
        if (reading.Lower(time.First - 1) is not "(" || reading.Lower(time.End) is not ")") return false;
        for (var i = time.First - 2; i >= 0 && i > time.First - 2 - Reach; i--)
        {
            if (reading.PlaceAt(i) is not null && reading.Tokens[i].Form is { Length: > 2 } form && !form.Any(char.IsLower)) return true;
        }

        return false;
    }
}
