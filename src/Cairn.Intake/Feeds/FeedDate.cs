using System.Globalization;
using System.Text.RegularExpressions;
using Cairn.Intake.Metadata;

namespace Cairn.Intake;

/// <summary>Reads the dates of feeds and e-mail: RFC 822 with its old zone names, ISO 8601, and what people make of them.</summary>
internal static partial class FeedDate
{
    private static readonly (string Name, string Offset)[] Zones =
        [("GMT", "Z"), ("UTC", "Z"), ("UT", "Z"), ("Z", "Z"), ("EST", "-05:00"), ("EDT", "-04:00"), ("CST", "-06:00"), ("CDT", "-05:00"), ("MST", "-07:00"), ("MDT", "-06:00"), ("PST", "-08:00"), ("PDT", "-07:00"), ("CET", "+01:00"), ("CEST", "+02:00"), ("BST", "+01:00"), ("EET", "+02:00"), ("EEST", "+03:00"), ("MSK", "+03:00"), ("IST", "+05:30"), ("JST", "+09:00")];

    /// <summary>ISO 8601 day or instant, or null when there is no full date.</summary>
    public static string? Read(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 100) return null;
        var match = Rfc822().Match(value);
        if (!match.Success) return MachineDate.Read(value);
        if (VisibleDate.Find($"{match.Groups[1].Value} {match.Groups[2].Value} {Year(match.Groups[3].Value)}") is not { } day) return null;
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (!match.Groups[4].Success || int.Parse(match.Groups[4].ValueSpan, CultureInfo.InvariantCulture) > 23 || int.Parse(match.Groups[5].ValueSpan, CultureInfo.InvariantCulture) > 59) return date;
        var offset = Offset(match.Groups[7].Value);
        var seconds = match.Groups[6].Success && string.CompareOrdinal(match.Groups[6].Value, "59") <= 0 ? match.Groups[6].Value : "00";
        return offset is null ? date : $"{date}T{match.Groups[4].Value.PadLeft(2, '0')}:{match.Groups[5].Value}:{seconds}{offset}";
    }

    private static string Year(string year) => year.Length == 2 ? (string.CompareOrdinal(year, "70") < 0 ? "20" : "19") + year : year;

    private static string? Offset(string zone)
    {
        if (ZoneOffset.Of(zone) is { } offset) return offset;
        foreach (var (name, named) in Zones)
            if (name.Equals(zone, StringComparison.OrdinalIgnoreCase)) return named;
        return null;
    }

    [GeneratedRegex(@"^\s*(?:\p{L}{2,10}\.?,?\s+)?([0-9]{1,2})[\s-]+(\p{L}{3,10})\.?[\s-]+([0-9]{4}|[0-9]{2})(?:,?\s+([0-9]{1,2}):([0-9][0-9])(?::([0-9][0-9]))?\s*([+-][0-9][0-9]:?[0-9][0-9]|\p{L}{1,5})?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc822();
}
