using Cairn.Model;

namespace Cairn.Language;

/// <summary>Counted units: "two days ago", "three weeks earlier", "for several months", "a four-day truce", "every two weeks", "daily".</summary>
internal static class CountedTimes
{
    public static TimeExpression? Read(in TimeText text, int i) => Every(text, i) ?? Counted(text, i);

    private static TimeExpression? Every(in TimeText text, int i)
    {
        if (TimeWords.Sets.TryGetValue(text[i], out var set) && text[i] is not ("annual" or "quarterly")) return TimeValues.Plain(i, i + 1, TimexType.Set, set);
        if (text[i] is not ("every" or "each")) return null;
        if (text.Unit(i + 1) is { } each) return TimeValues.Plain(i, i + 2, TimexType.Set, TimeUnits.Duration(1, each));
        if (WeekdayTimes.IsWeekday(text, i + 1)) return TimeValues.Plain(i, i + 2, TimexType.Set, WeekdayTimes.Pattern(TimeWords.Weekdays[text[i + 1]]));
        if (text.Month(i + 1) is var month && month > 0) return TimeValues.Plain(i, i + 2, TimexType.Set, $"XXXX-{month:00}");
        return text.Magnitude(i + 1, out var n) && text.Unit(n.End) is { } unit ? TimeValues.Plain(i, n.End + 1, TimexType.Set, TimeUnits.Duration(n.Value, unit)) : null;
    }

    private static TimeExpression? Counted(in TimeText text, int first)
    {
        var i = AfterApproximation(text, first);
        if (Count(text, i, out var after) is not { } count) return i == first ? Bare(text, first) : null;
        if (text[after] == "-") after++;
        if (text[after] is "full" or "consecutive" or "straight" or "whole" or "more" or "long" or "short" or "additional") after++;
        if (text.Unit(after) is not { } unit || unit == "WE" && count < 0) return null;
        if (text[i] is "a" or "an" && text[after] is "second" or "minute" or "quarter" && text[after + 1] is not ("ago" or "later" or "earlier")) return null;
        if (text[i] == "one" && text[after] is "night" or "day" && text[i - 1] is not ("for" or "about" or "than" or "just" or "in" or "within") && text[after + 1] is not ("ago" or "later" or "earlier" or "after" or "before")) return null;
        var end = after + 1;
        if (text[end] == "and" && text[end + 1] == "a" && text[end + 2] == "half") (count, end) = (count + 0.5, end + 3);
        if (text[end] == "-" && text[end + 1] is "old" or "a" || text[end] == "old") return null;
        if (text[end] == "-" && text[end + 1] is "ago" or "earlier" && text[i] is "a" or "one" or "the") end++;
        return Placed(text, first, end, count, unit) ?? TimeValues.Plain(first, end, TimexType.Duration, Value(count, unit));
    }

    // "about", "nearly", "more than", "at least": part of the expression.
    private static int AfterApproximation(in TimeText text, int i)
    {
        if (text[i] is "about" or "around" or "nearly" or "almost" or "roughly" or "approximately" or "some") return i + 1;
        if (text[i] == "over" && text[i - 1] is "for" or "after" or "just" or "lasted" or "last" or "of" or "took") return i + 1;
        if (text[i] is "more" or "less" or "fewer" && text[i + 1] == "than") return i + 2;
        if (text[i] == "at" && text[i + 1] is "least" or "most") return i + 2;
        return text[i] == "up" && text[i + 1] == "to" ? i + 2 : i;
    }

    // −1 for an unknown number.
    private static double? Count(in TimeText text, int i, out int after)
    {
        after = i;
        if (text[i] is "a" or "the" or "these" or "those" && text[i + 1] is "few" or "couple" || text[i] == "the" && text[i + 1] == "first" && text[i + 2] == "few")
        {
            after = text[i + 1] == "first" ? i + 3 : i + 2;
            if (text[after] == "of") after++;
            return text[i + 1] == "couple" ? 2 : -1;
        }

        // "the first nine months", "the next two weeks"
        if (text[i] == "the" && text[i + 1] is "first" or "final" or "remaining" or "other" && text.Magnitude(i + 2, out var ofMany) && text.Unit(ofMany.End) is not null)
        {
            after = ofMany.End;
            return ofMany.Value;
        }

        if (text[i] == "the" && text.Magnitude(i + 1, out var definite) && text.Unit(definite.End) is not null && text[definite.End].EndsWith('s'))
        {
            after = definite.End;
            return definite.Value;
        }

        after = i + 1;
        if (text[i] is "half" && text[i + 1] is "a" or "an")
        {
            after = i + 2;
            return 0.5;
        }

        if (text.Magnitude(i, out var number))
        {
            after = number.End;
            return number.Value;
        }

        return text[i] switch { "a" or "an" or "one" => 1, "several" or "few" or "many" or "some" or "multiple" => -1, _ => null };
    }

    // "ago" counts from publication, "earlier" and "later" from the time told.
    private static TimeExpression? Placed(in TimeText text, int first, int end, double count, string unit)
    {
        var direction = text[end] switch { "ago" or "earlier" or "before" or "previously" => -1, "later" or "after" or "hence" or "afterwards" => 1, _ => 0 };
        if (direction == 0) return null;
        if (text[end] is "before" or "after" && text[end + 1] is not ("," or "." or "" or "that" or ";" or ")")) return null;
        var vague = TimeValues.Plain(first, end + 1, TimexType.Date, direction < 0 ? "PAST_REF" : "FUTURE_REF");
        if (count < 0) return vague;
        if (unit == "Y" && count == 1 && direction < 0 && text.Focus.Quarter is { } quarter && text.Focus.Last is { Precision: WhenPrecision.Season }) return TimeValues.Quarter(first, end + 1, quarter.Year - 1, quarter.Quarter);
        var from = text[end] == "ago" ? text.Anchor : unit is "D" or "NI" or "TH" or "TM" ? text.Focus.ToldDay : unit is "W" ? text.Focus.Told : text.Focus.Around;
        if (from is not { } f || TimeUnits.Move(f, count * direction, unit) is not { } moved) return vague;
        if (text[end] == "ago" && unit is "Y" or "M" && count == Math.Floor(count) && ToTheDay(text, first, end + 1, count, unit) is { } exact) return exact;
        return unit switch
        {
            "Y" => TimeValues.Year(first, end + 1, moved.Year),
            "M" => TimeValues.Month(first, end + 1, moved.Year, moved.Month),
            "Q" => TimeValues.Quarter(first, end + 1, moved.Year, (moved.Month + 2) / 3),
            "W" when text[end] == "ago" => TimeValues.Week(first, end + 1, moved),
            "E" => TimeValues.Decade(first, end + 1, moved.Year / 10 * 10),
            "C" => TimeValues.Century(first, end + 1, moved.Year / 100),
            _ => TimeValues.Day(first, end + 1, moved),
        };
    }

    // "ten years ago on Thursday", "a year ago today", "five years ago this week": that day, so long before; null where nothing of the kind follows.
    private static TimeExpression? ToTheDay(in TimeText text, int first, int at, double count, string unit)
    {
        var day = text[at] == "on" ? WeekdayTimes.Read(text, at + 1) : text[at] == "today" ? DayTimes.Read(text, at) : text[at] == "this" && text[at + 1] is "week" or "month" ? RelativeUnits.Read(text, at) : null;
        if (day is not { Start: { } now } || TimeUnits.Move(now, -count, unit) is not { } then) return null;
        return day.Precision switch
        {
            WhenPrecision.Day => TimeValues.Day(first, day.End, then),
            WhenPrecision.Week => TimeValues.Week(first, day.End, then),
            WhenPrecision.Month => TimeValues.Month(first, day.End, then.Year, then.Month),
            _ => null,
        };
    }

    // "years of war", "months later", "decades": an unknown number of units
    private static TimeExpression? Bare(in TimeText text, int i)
    {
        if (text.Unit(i) is not { } unit || !text[i].EndsWith('s') || text[i] is "seconds" or "quarters" or "nights" or "weekends" or "minutes") return null;
        if (text[i + 1] is "ago" or "earlier") return TimeValues.Plain(i, i + 2, TimexType.Date, "PAST_REF");
        if (text[i + 1] is "later") return TimeValues.Plain(i, i + 2, TimexType.Date, "FUTURE_REF");
        if (text[i + 1] is "-" && text[i + 2] is "long" or "old") return TimeValues.Plain(i, i + 3, TimexType.Duration, TimeUnits.Unknown(unit));
        return text[i - 1] is "for" or "in" or "of" or "after" or "within" or "over" or "through" or "follows" or "following" or "despite" || text[i + 1] is "before" or "after" or "of" && text[i - 1] is not "the"
            ? TimeValues.Plain(i, i + 1, TimexType.Duration, TimeUnits.Unknown(unit)) : null;
    }

    private static string Value(double count, string unit) => count < 0 ? TimeUnits.Unknown(unit) : TimeUnits.Duration(count, unit);
}
