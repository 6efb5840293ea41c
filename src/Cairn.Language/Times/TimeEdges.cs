using Cairn.Model;

namespace Cairn.Language;

/// <summary>Beginnings, middles and ends: "the end of May", "early 2014", "mid-June", "late in 1915", "the start of last year". The value is that of the whole; the bounds are those of the part.</summary>
internal static class TimeEdges
{
    private enum Part { Early, Middle, Late, Start, End }

    public static TimeExpression? Read(in TimeText text, int i)
    {
        if (text[i].StartsWith("mid-", StringComparison.Ordinal)) return Joined(text, i);
        if (Cue(text, i, out var at) is not { } part) return null;
        var whole = CalendarDates.Read(text, at) ?? YearTimes.Read(text, at) ?? PeriodParts.Read(text, at) ?? RelativeUnits.Read(text, at) ?? ToldUnit(text, at);
        if (whole is null || whole.Type != TimexType.Date || whole.Precision is WhenPrecision.Day or WhenPrecision.Days) return null;
        return Cut(whole, part) with { First = i };
    }

    // "mid-November", "mid-1996" as one token
    private static TimeExpression? Joined(in TimeText text, int i)
    {
        var word = text[i][4..];
        if (TimeText.IsYearForm(word, out var year)) return Cut(TimeValues.Year(i, i + 1, year), Part.Middle);
        if (!TimeWords.Months.TryGetValue(word, out var month)) return null;
        var known = text.Year(i + 1, out var end);
        return Cut(TimeValues.Month(i, known is null ? i + 1 : end, known ?? YearResolver.OfMonth(text, i, month), month), Part.Middle);
    }

    private static Part? Cue(in TimeText text, int i, out int at)
    {
        at = i + 1;
        if (text[i] is "early" or "late" or "mid" or "earlier" or "later")
        {
            if (text[at] is "-" or "in") at++;
            if (text[i] is "earlier" or "later" && text[at - 1] != "in") return null;
            return text[i] switch { "early" or "earlier" => Part.Early, "mid" => Part.Middle, _ => Part.Late };
        }

        if (text[i] == "the" && text[at] is "early" or "late" && (TimeWords.Seasons.ContainsKey(text[at + 1]) || text.Month(at + 1) > 0))
        {
            at++;
            return text[at - 1] == "early" ? Part.Early : Part.Late;
        }

        var noun = text[i] == "the" ? at : i;
        if (text[noun] is not ("beginning" or "end" or "middle" or "start" or "turn" or "close") || text[noun + 1] != "of") return null;
        at = noun + 2;
        return text[noun] switch { "beginning" or "start" or "turn" => Part.Start, "middle" => Part.Middle, _ => Part.End };
    }

    // "the end of the year", "the end of the month"
    private static TimeExpression? ToldUnit(in TimeText text, int i) =>
        text[i] is "the" or "that" && text[i + 1] is "year" or "month" or "week" or "decade" ? RelativeUnits.Shifted(text, i, i + 2, text.Focus.Around, text.Unit(i + 1)!, 0) : null;

    private static TimeExpression Cut(TimeExpression whole, Part part)
    {
        if (whole.Start is not { } start || whole.Last is not { } last) return whole;
        var third = (last.DayNumber - start.DayNumber + 1) / 3;
        return part switch
        {
            Part.Early or Part.Start => whole with { Last = start.AddDays(Math.Max(0, third - 1)) },
            Part.Middle => whole with { Start = start.AddDays(third), Last = last.AddDays(-third) },
            _ => whole with { Start = last.AddDays(-Math.Max(0, third - 1)) },
        };
    }
}
