using System.Globalization;

namespace Cairn.Linking;

/// <summary>A span of days, both ends inclusive.</summary>
public readonly record struct Period(DateOnly Start, DateOnly End)
{
    /// <summary>Number of days.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>Whether a day lies inside.</summary>
    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>Whether the two share a day.</summary>
    public bool Meets(Period other) => Start <= other.End && other.Start <= End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Holds(Period other) => other.Start >= Start && other.End <= End;

    /// <summary>The day, week (Monday to Sunday), month, quarter or year that holds <paramref name="day"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The unit is none of these.</exception>
    public static Period Of(string unit, DateOnly day) => unit switch
    {
        "day" => new(day, day),
        "week" => From(day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), s => s.AddDays(7)),
        "month" => From(new DateOnly(day.Year, day.Month, 1), s => s.AddMonths(1)),
        "quarter" => From(new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1), s => s.AddMonths(3)),
        "year" => From(new DateOnly(day.Year, 1, 1), s => s.AddYears(1)),
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "day, week, month, quarter or year"),
    };

    /// <summary>ISO 8601: one day, or two joined by a slash.</summary>
    public override string ToString() => Start == End
        ? Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : $"{Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}/{End.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    private static Period From(DateOnly start, Func<DateOnly, DateOnly> next) => new(start, next(start).AddDays(-1));
}
