using Cairn.Model;

namespace Cairn.Language;

/// <summary>Days by name and their parts: "yesterday", "late today", "this morning", "the night of 3 May", "overnight", "the same day", "the next morning".</summary>
internal static class DayTimes
{
    public static TimeExpression? Read(in TimeText text, int i) => Named(text, i) ?? NextToTold(text, i) ?? Part(text, i);

    private static TimeExpression? Named(in TimeText text, int i)
    {
        var first = i;
        var edge = text[i] is "late" or "early" ? text[i++] : null;
        int? shift = text[i] switch { "today" or "tonight" or "tonite" => 0, "yesterday" => -1, "tomorrow" => 1, _ => null };
        if (shift is not { } days) return null;
        var end = i + 1;
        var part = text[i] is "tonight" or "tonite" ? "NI" : null;
        if (TimeWords.Parts.TryGetValue(text[end], out var named)) (part, end) = (named, end + 1);
        else if (edge == "early" && days <= 0) part ??= "MO";
        else if (edge == "late" && days < 0) part ??= "NI";
        if (text.Anchor is { } anchor) return TimeValues.Day(first, end, anchor.AddDays(days), part);
        return TimeValues.Plain(first, end, part is null ? TimexType.Date : TimexType.Time, "XXXX-XX-XX" + (part is null ? "" : "T" + part)) with { PartOfDay = TimeValues.PartName(part) };
    }

    // "the same day", "that day", "the next morning", "the previous night", "the day before", "later in the day"
    private static TimeExpression? NextToTold(in TimeText text, int i)
    {
        var first = i;
        if (text[i] is "earlier" or "later" or "early" or "late" && text[i + 1] is "that" or "the" or "this" or "in") i++;
        if (text[i] == "in" && i > first) i++;
        if (text[i] == "the" && text[i + 1] == "day" && i > first && text[i - 1] == "in") return TimeValues.Day(first, i + 2, text.Focus.ToldDay);
        if (text[i] == "the" && text[i + 1] is "day" or "night" or "evening" or "morning" && text[i + 2] is "before" or "after" or "earlier" or "later" && !IsEvent(text, i + 3))
            return TimeValues.Day(first, i + 3, text.Focus.ToldDay?.AddDays(text[i + 2] is "before" or "earlier" ? -1 : 1), text[i + 1] == "day" ? null : TimeWords.Parts[text[i + 1]]);
        if (text[i] == "the" && text[i + 1] is "same" or "next" or "following" or "previous" or "preceding") i++;
        else if (text[i] == "that" && text[i + 1] == "same") i++;
        int? shift = text[i] switch { "same" or "that" => 0, "next" or "following" => 1, "previous" or "preceding" => -1, _ => null };
        if (shift is not { } days || (text[i] is "next" && i == first)) return null;
        var told = text.Focus.ToldDay;
        if (text[i + 1] == "day") return TimeValues.Day(first, i + 2, told?.AddDays(days), TimeWords.Parts.GetValueOrDefault(text[i + 2]));
        if (!TimeWords.Parts.TryGetValue(text[i + 1], out var part)) return null;
        return TimeValues.Day(first, i + 2, told?.AddDays(days), part);
    }

    private static bool IsEvent(in TimeText text, int i) => text[i] is "the" or "a" or "an" or "his" or "their" or "its";

    private static TimeExpression? Part(in TimeText text, int i)
    {
        var word = text[i];
        if (word is "this" or "the" or "last" or "early" or "late" or "mid" && Determined(text, i) is { } determined) return determined;
        if (word == "overnight") return Overnight(text, i);
        return word switch
        {
            "mid-afternoon" => TimeValues.Day(i, i + 1, text.Focus.Told, "AF"),
            "mid-morning" => TimeValues.Day(i, i + 1, text.Focus.Told, "MO"),
            _ => null,
        };
    }

    // The night that ended on the day of publication, unless another day was told.
    private static TimeExpression? Overnight(in TimeText text, int i)
    {
        var atPublication = text.Anchor is not null && text.Focus.Told == text.Anchor;
        if (text.TagOf(i) is Tag.JJ && !atPublication) return null;
        var night = TimeValues.Day(i, i + 1, text.Focus.Told, "NI");
        return atPublication && text.Anchor is { } day ? night with { Start = day.AddDays(-1), Last = day, Precision = WhenPrecision.Days } : night;
    }

    // "this morning", "last night", "the early hours of Thursday", "the night of 3 May"
    private static TimeExpression? Determined(in TimeText text, int i)
    {
        var at = i + 1;
        if (text[i] == "the" && text[at] is "early" or "late" && text[at + 1] is "hours" or "morning" or "evening" or "afternoon") at++;
        var part = text[at] == "hours" && text[at - 1] is "early" or "late" ? text[at - 1] == "early" ? "MO" : "NI" : TimeWords.Parts.GetValueOrDefault(text[at]);
        if (part is null) return null;
        var end = text[at + 1] == "hours" ? at + 2 : at + 1;
        if (text[end] is "of" or "on" && DateBehind(text, end + 1) is { Start: { } day } date) return TimeValues.Day(i, date.End, day, part);
        if (text[i] is "mid" or "early" or "late") return text[i] != "mid" && text[at] == "morning" ? TimeValues.Day(i, end, text.Focus.Told, part) : null;
        if (text[i] == "the" && text[at] is "night" or "dawn" or "dusk" or "noon" && text[i - 1] is not ("in" or "during" or "into" or "through")) return null;
        var told = text[i] switch { "the" => text.Focus.Told, "last" when part is "NI" or "EV" => text.Anchor?.AddDays(-1), _ => text.Anchor };
        return TimeValues.Day(i, end, told, part);
    }

    /// <summary>A day named at a token: weekday, date, "yesterday".</summary>
    public static TimeExpression? DateBehind(in TimeText text, int i) =>
        (WeekdayTimes.Read(text, i) ?? CalendarDates.Read(text, i) ?? Named(text, i)) is { Precision: WhenPrecision.Day, Type: TimexType.Date } date ? date : null;
}
