namespace Cairn.Intake;

/// <summary>Days of the week beside a date: they settle which of two numbers is the month.</summary>
internal static class Weekdays
{
    private const int LongestGap = 6; // characters between the weekday and the date

    private static readonly (string Stem, DayOfWeek Day)[] Stems =
    [
        ("mon", DayOfWeek.Monday), ("tue", DayOfWeek.Tuesday), ("wed", DayOfWeek.Wednesday), ("thu", DayOfWeek.Thursday), ("fri", DayOfWeek.Friday), ("sat", DayOfWeek.Saturday), ("sun", DayOfWeek.Sunday),
        ("lundi", DayOfWeek.Monday), ("mardi", DayOfWeek.Tuesday), ("mercredi", DayOfWeek.Wednesday), ("jeudi", DayOfWeek.Thursday), ("vendredi", DayOfWeek.Friday), ("samedi", DayOfWeek.Saturday), ("dimanche", DayOfWeek.Sunday),
        ("lunes", DayOfWeek.Monday), ("martes", DayOfWeek.Tuesday), ("miércoles", DayOfWeek.Wednesday), ("jueves", DayOfWeek.Thursday), ("viernes", DayOfWeek.Friday), ("sábado", DayOfWeek.Saturday), ("domingo", DayOfWeek.Sunday),
        ("montag", DayOfWeek.Monday), ("dienstag", DayOfWeek.Tuesday), ("mittwoch", DayOfWeek.Wednesday), ("donnerstag", DayOfWeek.Thursday), ("freitag", DayOfWeek.Friday), ("samstag", DayOfWeek.Saturday), ("sonntag", DayOfWeek.Sunday),
    ];

    /// <summary>The weekday that stands right before a place in a text, or null.</summary>
    public static DayOfWeek? Before(string text, int at)
    {
        var end = at;
        while (end > 0 && at - end < LongestGap && !char.IsLetter(text[end - 1])) end--;
        var start = end;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        var word = text.AsSpan(start, end - start);
        foreach (var (stem, day) in Stems)
            if (stem.Length > 3 ? word.Equals(stem, StringComparison.OrdinalIgnoreCase) : word.Equals(stem, StringComparison.OrdinalIgnoreCase) || (word.StartsWith(stem, StringComparison.OrdinalIgnoreCase) && word.EndsWith("day", StringComparison.OrdinalIgnoreCase))) return day;
        return null;
    }
}
