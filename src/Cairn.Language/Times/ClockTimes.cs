using System.Globalization;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Times of day: "10:35 a.m.", "0735 GMT", "5 p.m. Friday", "noon Thursday", "midnight".</summary>
internal static class ClockTimes
{
    public static TimeExpression? Read(in TimeText text, int i) => Named(text, i) ?? Clock(text, i);

    private static TimeExpression? Named(in TimeText text, int i)
    {
        var clock = text[i] switch { "noon" or "midday" => "12:00", "midnight" => "24:00", _ => null };
        if (clock is null && text[i] is not ("dawn" or "dusk" or "daybreak" or "nightfall" or "sunrise" or "sunset")) return null;
        var date = Behind(text, i + 1);
        if (date is null && text[i - 1] is not ("at" or "before" or "around" or "after" or "until" or "by" or "about" or "since" or "near" or "just" or "of" or "till")) return null;
        var (day, end) = (date?.Start ?? text.Focus.Told, date?.End ?? i + 1);
        return clock is null ? TimeValues.Day(i, end, day, TimeWords.Parts[text[i]]) : TimeValues.Day(i, end, day, clock: clock) with { PartOfDay = text[i] == "midnight" ? "night" : "noon" };
    }

    private static TimeExpression? Clock(in TimeText text, int i)
    {
        if (!Figures(text[i], out var hour, out var minute, out var colon)) return null;
        var end = i + 1;
        var half = text[end].Length > 1 ? text[end][0] : ' ';
        var marked = text[end] is "a.m." or "p.m." or "am" or "pm" or "a.m" or "p.m";
        if (marked || text[end] == "o'clock") end++;
        else if (!colon && text[i].Length == 4 && (text[end] is "hours" or "hrs" or "gmt" or "utc" || (text[i - 1] == "at" && text[i][0] == '0') || IsHour(text, i)))
        {
            (hour, minute) = (hour / 100, hour % 100);
            if (text[end] is "hours" or "hrs") end++;
        }
        else if (!colon) return null;

        if (marked && half == 'p' && hour < 12) hour += 12;
        if (marked && half == 'a' && hour == 12) hour = 0;
        if (hour > 24 || minute > 59) return null;
        if (text[end] is "gmt" or "est" or "edt" or "utc" or "et" or "cet" or "pst" or "pdt") end++;
        else if (text[end] == "local" && text[end + 1] == "time") end += 2;
        var date = Behind(text, end);
        return TimeValues.Day(i, date?.End ?? end, date?.Start ?? text.Focus.Told, clock: string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}")) with { PartOfDay = PartOf(hour) };
    }

    // "at 1745 near the mill", "at approximately 1900": four figures behind "at" that no noun follows are no year.
    private static bool IsHour(in TimeText text, int i)
    {
        if (AddressNames.IsNumber(text, i)) return false;
        var at = text[i - 1] is "approximately" or "about" or "around" or "exactly" ? i - 2 : i - 1;
        return text[at] == "at" && text.TagOf(i + 1) is not (Tag.NN or Tag.NNS or Tag.JJ or Tag.HYPH or Tag.POS);
    }

    private static bool Figures(string word, out int hour, out int minute, out bool colon)
    {
        (hour, minute) = (0, 0);
        var at = word.IndexOf(':', StringComparison.Ordinal);
        colon = at > 0;
        if (!colon) return word.Length is > 0 and <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out hour);
        return at <= 2 && word.Length >= at + 3 && int.TryParse(word.AsSpan(0, at), NumberStyles.None, CultureInfo.InvariantCulture, out hour)
            && int.TryParse(word.AsSpan(at + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out minute);
    }

    // "5 p.m. Friday", "5 p.m. on 3 May", "5 p.m., Nov. 6", "dawn of Friday"
    private static TimeExpression? Behind(in TimeText text, int i) => DayTimes.DateBehind(text, text[i] is "on" or "," || text[i] is "of" && text[i - 1] is "dawn" or "dusk" or "daybreak" or "nightfall" or "sunrise" or "sunset" ? i + 1 : i);

    private static string PartOf(int hour) => hour switch { < 5 => "night", < 12 => "morning", < 18 => "afternoon", < 21 => "evening", _ => "night" };
}
