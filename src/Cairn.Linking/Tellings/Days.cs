using System.Globalization;

namespace Cairn.Linking;

/// <summary>Day numbers out of ISO 8601 dates.</summary>
internal static class Days
{
    /// <summary>The day of a date or instant; null when there is none or it cannot be read.</summary>
    public static int? Parse(string? date) =>
        date is { Length: >= 10 } && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.DayNumber : null;
}
