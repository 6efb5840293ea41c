using System.Globalization;
using Cairn.Model;

namespace Cairn.Ledger.Exporting;

/// <summary>How values are written in every table.</summary>
internal static class Values
{
    public static string? N(int? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? N(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? Degrees(double? value) => value?.ToString("0.0000", CultureInfo.InvariantCulture);

    public static string? Km(double? value) => value?.ToString("0.###", CultureInfo.InvariantCulture);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day that stands for a period: its middle, rounded down.</summary>
    public static DateOnly? Middle(When? when) => when switch
    {
        { Start: { } start, End: { } end } => start.AddDays((end.DayNumber - start.DayNumber) / 2),
        { Start: { } start } => start,
        { End: { } end } => end,
        _ => null,
    };

    /// <summary>ACLED time_precision 1–3; null where ACLED codes nothing.</summary>
    public static int? TimePrecision(When? when) => when?.Precision switch
    {
        WhenPrecision.Day => 1,
        WhenPrecision.Days or WhenPrecision.Week => 2,
        WhenPrecision.Month => 3,
        _ => null,
    };

    /// <summary>UCDP date_prec 1–5; null for no date.</summary>
    public static int? DatePrecision(When? when) => when?.Precision switch
    {
        WhenPrecision.Day => 1,
        WhenPrecision.Days => 2,
        WhenPrecision.Week => 3,
        WhenPrecision.Month => 4,
        WhenPrecision.Season or WhenPrecision.Year => 5,
        _ => null,
    };

    /// <summary>ACLED geo_precision 1–3; null where ACLED codes nothing (the country level).</summary>
    public static int? GeoPrecision(Where? where) => where?.WherePrec switch
    {
        1 => 1,
        2 => 2,
        3 or 4 or 5 => 3,
        _ => null,
    };

    public static string? Basis(Where? where) => where?.WherePrec switch
    {
        1 => where.Relation is null ? "town" : "near_town",
        2 => "near_town",
        3 => "district",
        4 => "province",
        5 => "road",
        6 => "country",
        7 => "sea_air",
        _ => null,
    };

    public static string Join(string separator, IEnumerable<string?> values) => string.Join(separator, values.OfType<string>().Where(v => v.Length > 0).Distinct(StringComparer.Ordinal));
}
