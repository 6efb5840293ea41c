using Cairn.Model;

namespace Cairn.Language;

/// <summary>Units next to now or to the time told: "last year", "earlier this week", "the following month", "the past two years", "that year", "the weekend".</summary>
internal static class RelativeUnits
{
    public static TimeExpression? Read(in TimeText text, int i)
    {
        var first = i;
        if (text[i] is "earlier" or "later" or "late" or "early" && text[i + 1] == "in" && text[i + 2] is "the" or "that" && text[i + 3] is "year" or "month" or "week") i += 2;
        else if (text[i] is "earlier" or "later" or "late" or "early" or "sometime" && text[i + 1] is "last" or "this" or "next" or "that" or "the") i++;
        var edge = i > first ? text[first] : null;
        if (text[i] == "the" && text[i + 1] == "weekend" && (edge is not null || text[i - 1] is "over" or "at" or "during")) return Weekend(text, first, i + 2);
        if (edge is null && text[i] == "the" && text[i + 1] == "year" && text[i - 1] is "for" or "of" && text[i + 2] is not ("ended" or "ending" or "of" or "that" or "-" or "to" or "before"))
            return Shifted(text, i, i + 2, text.Focus.IsChronicle ? text.Focus.Around : text.Anchor, "Y", 0);
        if (edge is not null && text[i] == "the" && text[i + 1] is "year" or "month" or "week") return Shifted(text, first, i + 2, text.Focus.Around, text.Unit(i + 1)!, 0);
        if (text[i] is "the" or "this" && text[i + 1] is "last" or "past" or "next" or "previous" or "following" or "same" or "coming" or "current" or "latest" or "preceding" or "ensuing") i++;
        var direction = text[i];
        if (direction is not ("last" or "this" or "next" or "past" or "previous" or "following" or "coming" or "same" or "current" or "preceding" or "that" or "latest" or "ensuing" or "recent")) return null;
        return Season(text, first, i, direction) ?? Month(text, first, i, direction) ?? Duration(text, first, i, direction) ?? Unit(text, first, i, direction);
    }

    private static TimeExpression? Unit(in TimeText text, int first, int i, string direction)
    {
        if (text.Unit(i + 1) is not { } unit || text[i + 1] is "second" or "seconds" or "minute" || direction == "recent") return null;
        var end = i + 2;
        if (text[i + 1].EndsWith('s')) return direction is "past" or "coming" or "next" or "following" or "previous" ? TimeValues.Plain(first, end, TimexType.Duration, TimeUnits.Unknown(unit)) : null;
        if (direction is "past" && text[first] == "the") return TimeValues.Plain(first, end, TimexType.Duration, TimeUnits.Duration(1, unit));
        var told = direction is "previous" or "following" or "same" or "preceding" or "that" or "ensuing";
        var shift = direction switch { "last" or "past" or "previous" or "preceding" => -1, "next" or "following" or "coming" or "ensuing" => 1, _ => 0 };
        if (unit == "Q" && direction == "latest") return text.Focus.Quarter is { } quarter ? TimeValues.Quarter(first, end, quarter.Year, quarter.Quarter) : null;
        if (direction == "latest") return null;
        return Shifted(text, first, end, told ? text.Focus.Around : text.Anchor, unit, shift);
    }

    /// <summary>The unit that holds a day, moved by whole units; "XXXX" without a day.</summary>
    public static TimeExpression? Shifted(in TimeText text, int first, int end, DateOnly? from, string unit, int shift)
    {
        if (unit is "TH" or "TM" or "TS" or "F") return null;
        if (from is not { } day) return TimeValues.Plain(first, end, TimexType.Date, "XXXX");
        switch (unit)
        {
            case "Y": return TimeValues.Year(first, end, day.Year + shift);
            case "M": return TimeValues.Month(first, end, day.AddMonths(shift).Year, day.AddMonths(shift).Month);
            case "W": return TimeValues.Week(first, end, day.AddDays(7 * shift));
            case "D": return TimeValues.Day(first, end, day.AddDays(shift));
            case "WE": return shift == 0 ? Weekend(text, first, end) : TimeValues.Weekend(first, end, day.AddDays(7 * shift));
            case "Q":
                var quarter = (day.Month + 2) / 3 + shift;
                return TimeValues.Quarter(first, end, day.Year + (quarter < 1 ? -1 : quarter > 4 ? 1 : 0), (quarter + 3) % 4 + 1);
            case "E": return TimeValues.Decade(first, end, (day.Year / 10 + shift) * 10);
            case "C": return TimeValues.Century(first, end, day.Year / 100 + shift);
            default: return TimeValues.Day(first, end, day.AddDays(shift), "NI");
        }
    }

    // The weekend nearest to publication: the coming one on Friday and later, else the one just gone.
    private static TimeExpression? Weekend(in TimeText text, int first, int end)
    {
        if (text.Anchor is not { } anchor) return TimeValues.Plain(first, end, TimexType.Date, "XXXX-WXX-WE");
        var ahead = Tense.LooksAhead(text, first) || anchor.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return TimeValues.Weekend(first, end, ahead ? anchor : anchor.AddDays(-7));
    }

    private static TimeExpression? Season(in TimeText text, int first, int i, string direction)
    {
        if (!TimeWords.Seasons.TryGetValue(text[i + 1], out var season)) return null;
        if ((direction is "same" or "that" or "previous" or "following" ? text.Focus.Around : text.Anchor) is not { } at) return TimeValues.Plain(first, i + 2, TimexType.Date, "XXXX-" + season);
        var begins = TimeValues.SeasonMonth(season);
        var year = direction switch
        {
            "last" or "past" => at.Month >= begins + 3 ? at.Year : at.Year - 1,
            "next" or "coming" => at.Month < begins ? at.Year : at.Year + 1,
            "previous" => at.Year - 1,
            "following" => at.Year + 1,
            _ => at.Year,
        };
        return TimeValues.Season(first, i + 2, year, season);
    }

    private static TimeExpression? Month(in TimeText text, int first, int i, string direction)
    {
        var month = text.Month(i + 1);
        if (month == 0 || text.DayNumber(i + 2, out _, out _) || direction is "latest" or "recent" or "current") return null;
        if ((direction is "same" or "that" or "previous" or "following" ? text.Focus.Around : text.Anchor) is not { } near) return TimeValues.Month(first, i + 2, null, month);
        var year = direction switch
        {
            "next" or "coming" or "following" => month > near.Month ? near.Year : near.Year + 1,
            "last" or "past" or "previous" => month < near.Month ? near.Year : near.Year - 1,
            _ => near.Year,
        };
        return TimeValues.Month(first, i + 2, year, month);
    }

    // "the last two years", "the past few days", "recent weeks"
    private static TimeExpression? Duration(in TimeText text, int first, int i, string direction)
    {
        if (direction is "this" or "that" or "same" or "current" or "latest") return null;
        if (direction != "recent" && text.Magnitude(i + 1, out var count) && text.Unit(count.End) is { } counted)
            return TimeValues.Plain(first, count.End + 1, TimexType.Duration, TimeUnits.Duration(count.Value, counted));
        var at = text[i + 1] is "few" or "several" or "couple" or "many" ? text[i + 2] == "of" ? i + 3 : i + 2 : i + 1;
        if (at == i + 1 && direction != "recent" || text.Unit(at) is not { } unit || !text[at].EndsWith('s')) return null;
        return TimeValues.Plain(first, at + 1, TimexType.Duration, TimeUnits.Unknown(unit));
    }
}
