namespace Cairn.Language;

/// <summary>The year of a date that names none.</summary>
internal static class YearResolver
{
    // A date more than two months ahead of publication is last year's, in news that does not look ahead.
    private const int DaysAhead = 60, DaysBehind = 330;

    /// <summary>The day meant by a month and a day of month; null when it cannot be told or does not exist.</summary>
    public static DateOnly? Day(in TimeText text, int at, int? year, int month, int day) =>
        (year ?? Of(text, at, month, day)) is { } known && day <= DateTime.DaysInMonth(known, month) ? new DateOnly(known, month, day) : null;

    /// <summary>The year of a bare month; null when it cannot be told.</summary>
    public static int? OfMonth(in TimeText text, int at, int month) => Of(text, at, month, 15);

    private static int? Of(in TimeText text, int at, int month, int day)
    {
        if (text.Focus.IsChronicle && text.Focus.Last?.Start is { } told) return Narrated(told, month);
        if (text.Anchor is not { } anchor) return text.Focus.Last?.Start?.Year;
        var ahead = Tense.LooksAhead(text, at);
        var candidate = new DateOnly(anchor.Year, month, Math.Min(day, DateTime.DaysInMonth(anchor.Year, month)));
        var days = candidate.DayNumber - anchor.DayNumber;
        if (ahead) return days < -31 ? anchor.Year + 1 : anchor.Year;
        return days > DaysAhead ? anchor.Year - 1 : -days > DaysBehind ? anchor.Year + 1 : anchor.Year;
    }

    // A tale goes on from December into January.
    private static int Narrated(DateOnly told, int month) => told.Month >= 11 && month <= 2 ? told.Year + 1 : told.Year;
}
