using System.Globalization;

namespace Cairn.Language;

/// <summary>TIMEX3 durations of a unit code and the calendar arithmetic of counted units.</summary>
internal static class TimeUnits
{
    private const int Limit = 5000;

    /// <summary>"P2D", "PT30M", "P40Y" for four decades.</summary>
    public static string Duration(double count, string unit) => unit switch
    {
        "TH" => $"PT{Figure(count)}H",
        "TM" => $"PT{Figure(count)}M",
        "TS" => $"PT{Figure(count)}S",
        "E" => $"P{Figure(count * 10)}Y",
        "C" => $"P{Figure(count * 100)}Y",
        "F" => $"P{Figure(2 * count)}W",
        _ => $"P{Figure(count)}{unit}",
    };

    /// <summary>An unknown number of units: "PXD".</summary>
    public static string Unknown(string unit) => unit switch { "TH" or "TM" or "TS" => "PTX" + unit[1], "F" => "PXW", _ => "PX" + unit };

    /// <summary>A day moved by a number of units; null when it leaves the calendar or the unit has no days.</summary>
    public static DateOnly? Move(DateOnly from, double count, string unit)
    {
        if (!(Math.Abs(count) <= Limit)) return null;
        var n = (int)Math.Round(count);
        var years = unit switch { "Y" => n, "E" => 10 * n, "C" => 100 * n, _ => 0 };
        if (years != 0) return from.Year + years is >= 1 and <= 9998 ? from.AddYears(years) : null;
        return unit switch
        {
            "M" => Months(from, n),
            "W" or "WE" => Days(from, 7 * n),
            "F" => Days(from, 14 * n),
            "D" or "NI" => Days(from, n),
            "Q" => Months(from, 3 * n),
            "TH" => Days(from, n / 24),
            "TM" or "TS" => from,
            _ => null,
        };
    }

    private static DateOnly? Days(DateOnly from, int n) => from.DayNumber + n is >= 0 and var day && day <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber(day) : null;

    private static DateOnly? Months(DateOnly from, int n) => from.Year + n / 12 is > 1 and < 9998 ? from.AddMonths(n) : null;

    private static string Figure(double count) => count.ToString("0.##", CultureInfo.InvariantCulture);
}
