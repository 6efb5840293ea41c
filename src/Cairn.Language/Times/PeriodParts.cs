using Cairn.Model;

namespace Cairn.Language;

/// <summary>Quarters, halves and seasons of a year: "the third quarter of last year", "third-quarter", "the first half of 2021", "the spring of 1943".</summary>
internal static class PeriodParts
{
    public static TimeExpression? Read(in TimeText text, int i) => Part(text, i) ?? ToldQuarter(text, i) ?? Season(text, i);

    private static TimeExpression? Part(in TimeText text, int i)
    {
        var first = i;
        if (text[i] == "the") i++;
        if (text[i] is "fiscal") i++;
        int? year = null;
        if (i == first + 1 && TimeText.IsYearForm(text[i], out var before)) (year, i) = (before, i + 1);
        if (!TimeWords.Ordinals.TryGetValue(text[i], out var nth) && text[i] != "last") return null;
        var at = text[i + 1] is "-" ? i + 2 : i + 1;
        var quarter = text[at] == "quarter";
        if (!quarter && text[at] != "half" || text[i] == "last" && quarter) return null;
        if (text[i] == "last") nth = 2;
        if (nth > (quarter ? 4 : 2)) return null;
        var end = at + 1;
        if (year is null) year = YearBehind(text, ref end);
        if (!quarter && year is null && text[end] != "of" && text[first] == "the" && text[i - 1] is not "in") return null;
        if (!quarter && year is null) return null;
        year ??= text.Anchor is { } anchor ? nth * 3 - 2 > anchor.Month ? anchor.Year - 1 : anchor.Year : null;
        if (year is not { } known) return TimeValues.Plain(first, end, TimexType.Date, quarter ? $"XXXX-Q{nth}" : $"XXXX-H{nth}");
        return quarter ? TimeValues.Quarter(first, end, known, nth) : TimeValues.Half(first, end, known, nth);
    }

    private static int? YearBehind(in TimeText text, ref int end)
    {
        var at = text[end] == "of" ? end + 1 : end;
        if (text.Year(at, out var yearEnd) is { } year)
        {
            end = yearEnd;
            return year;
        }

        var relative = at + (text[at] == "the" ? 1 : 0);
        if (text[relative + 1] != "year" && text[at + 1] != "year" || text.Anchor is not { } anchor) return null;
        if (text[at] is not ("last" or "this" or "next")) return null;
        end = at + 2;
        return anchor.Year + (text[at] == "last" ? -1 : text[at] == "next" ? 1 : 0);
    }

    // "the quarter", "the year-ago quarter": against the quarter last told.
    private static TimeExpression? ToldQuarter(in TimeText text, int i)
    {
        if (text.Focus.Quarter is not { } told || text[i] != "the") return null;
        if (text[i + 1] == "quarter" && text[i + 2] is not "of") return TimeValues.Quarter(i, i + 2, told.Year, told.Quarter);
        var ago = text[i + 1] == "year" && text[i + 2] == "-" && text[i + 3] is "ago" or "earlier";
        return ago && text[i + 4] is "quarter" or "period" ? TimeValues.Quarter(i, i + 5, told.Year - 1, told.Quarter) : null;
    }

    // "the spring of 1943", "summer 2014", and in a chronicle "that winter" or "in the spring" of the year last told.
    private static TimeExpression? Season(in TimeText text, int i)
    {
        var first = i;
        if (text[i] == "the") i++;
        if (!TimeWords.Seasons.TryGetValue(text[i], out var season) || text[i] == "fall" && (text.TagOf(i) is not (Tag.NN or Tag.NNP) || text[i + 1] == "of" && text[i + 2] is not ("that" or "this" or "last" or "next") && text.Year(i + 2, out _) is null)) return null; // "the fall of the town"
        var at = text[i + 1] == "of" ? i + 2 : i + 1;
        if (text.Year(at, out var end) is { } year) return TimeValues.Season(first, end, year, season);
        if (text[i + 1] == "of" && text[at] is "that" or "this" or "last" or "next" && text[at + 1] == "year" && (text[at] == "that" ? text.Focus.Around : text.Anchor) is { } from)
            return TimeValues.Season(first, at + 2, from.Year + (text[at] == "last" ? -1 : text[at] == "next" ? 1 : 0), season);
        if (text[i - 1] is not ("in" or "by" or "during" or "the" or "over" or "until" or "through" or "since" or "late" or "early")) return null;
        if (text.Focus.IsChronicle && text.Focus.Around is { } told) return TimeValues.Season(first, i + 1, told.Year, season);
        if (text[first] != "the" || text.Anchor is not { } anchor) return null;
        return TimeValues.Season(first, i + 1, TimeValues.SeasonMonth(season) > anchor.Month && !Tense.LooksAhead(text, first) ? anchor.Year - 1 : anchor.Year, season);
    }
}
