using System.Globalization;
using System.Text.RegularExpressions;

namespace Cairn.Intake.Metadata;

/// <summary>Reads dates that machines write: ISO 8601 in its many spellings, RFC 822, compact digits, seconds since 1970; else a visible date.</summary>
internal static partial class MachineDate
{
    /// <summary>ISO 8601: a day, or an instant with the offset that was given; null when there is no full date.</summary>
    public static string? Read(string? value)
    {
        if (value is null || value.Length is < 6 or > 120) return null;
        var text = value.Trim();
        if (Iso().Match(text) is { Success: true } iso) return Of(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value, iso.Groups[4].Value, iso.Groups[5].Value, iso.Groups[6].Value);
        if (Compact().Match(text) is { Success: true } compact) return Of(compact.Groups[1].Value, compact.Groups[2].Value, compact.Groups[3].Value, compact.Groups[4].Value, compact.Groups[5].Value, "");
        if (Epoch().Match(text) is { Success: true } epoch)
            return DateTimeOffset.FromUnixTimeSeconds(long.Parse(epoch.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        if (Rfc822().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && IsSane(instant.Year))
            return instant.ToString(instant.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
        return VisibleDate.Find(text, monthFirst: TwelveHours().IsMatch(text))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string? Of(string year, string month, string day, string hour, string minute, string zone)
    {
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        var m = int.Parse(month, CultureInfo.InvariantCulture);
        var d = int.Parse(day, CultureInfo.InvariantCulture);
        if (!IsSane(y) || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m)) return null;
        var date = string.Create(CultureInfo.InvariantCulture, $"{y:0000}-{m:00}-{d:00}");
        if (hour.Length == 0 || zone.Length == 0) return date; // a time without its zone is no instant
        if (int.Parse(hour, CultureInfo.InvariantCulture) > 23 || int.Parse(minute, CultureInfo.InvariantCulture) > 59) return date;
        if (ZoneOffset.Of(zone) is not { } offset) return date;
        return $"{date}T{hour.PadLeft(2, '0')}:{minute}:00{offset}";
    }

    private static bool IsSane(int year) => year is >= 1990 and < 2100;

    [GeneratedRegex(@"^((?:19|20)[0-9][0-9])[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T\s,]+([0-9]{1,2}):([0-9][0-9])(?::[0-9][0-9](?:[.,][0-9]+)?)?\s*(Z|z|[+-][0-9][0-9]:?(?:[0-9][0-9])?)?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"^((?:19|20)[0-9][0-9])(0[1-9]|1[0-2])([0-2][0-9]|3[01])(?:T?([0-9][0-9])([0-9][0-9])(?:[0-9][0-9])?Z?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    // "5/6/2031 7:40:00 AM": what .NET and JavaScript write where nobody chose a culture.
    [GeneratedRegex(@"^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4},?\s+[0-9]{1,2}:[0-9][0-9]:[0-9][0-9]\s?[AP]M$", RegexOptions.CultureInvariant)]
    private static partial Regex TwelveHours();

    [GeneratedRegex(@"^(1[0-9]{9})(?:[0-9]{3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Epoch();

    [GeneratedRegex(@"^(?:[A-Z][a-z]{2},?\s+)?[0-9]{1,2}\s+[A-Z][a-z]{2}\s+[0-9]{4}\s+[0-9][0-9]:[0-9][0-9](?::[0-9][0-9])?\s*(?:GMT|UTC|Z|[+-][0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc822();
}
