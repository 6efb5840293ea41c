using System.Globalization;

namespace Cairn.Model;

/// <summary>The calendar day in an ISO 8601 date or instant, as publication dates are written.</summary>
public static class IsoDay
{
    /// <summary>The day that the first ten characters give; null when there is none or it cannot be read.</summary>
    public static DateOnly? Of(string? date) =>
        date is { Length: >= 10 } && DateOnly.TryParseExact(date.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
