using System.Globalization;

namespace Cairn.Intake;

/// <summary>The dates that the contract takes: a day, or an instant with its offset from UTC.</summary>
public static class IsoDate
{
    private static readonly string[] Instants =
        ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK"];

    /// <summary>Whether <paramref name="value"/> is a day (2022-01-21) or a time of a day (2022-01-21T09:30:00+03:00); a real one of the calendar.</summary>
    public static bool IsDayOrInstant(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        || DateTimeOffset.TryParseExact(value, Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
