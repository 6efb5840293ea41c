using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>Reads the holder and the year out of a copyright line.</summary>
internal static partial class RightsHolder
{
    /// <summary>The holder as written ("Dow Jones &amp; Company, Inc.") and the latest year, each null when not said.</summary>
    public static (string? Holder, int? Year) Of(string line)
    {
        var year = Year().Matches(line) is { Count: > 0 } years ? int.Parse(years[^1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : (int?)null;
        var rest = Hash().Replace(Phrases().Replace(Year().Replace(line, " "), " "), " ");
        var holder = Space().Replace(rest, " ").Trim(' ', '.', ',', '-', '–', '|', ':', ';', '(', ')', '/');
        if (line.Contains("Inc.", StringComparison.Ordinal) && holder.EndsWith("Inc", StringComparison.Ordinal)) holder += ".";
        return (holder.Length is >= 2 and <= 80 && char.IsUpper(holder[0]) ? holder : null, year);
    }

    [GeneratedRegex(@"\b(?:19|20)[0-9][0-9]\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"copyright|©|\(c\)|all rights reserved\.?|this material may not be.*|the contents? of this.*|no part of this.*|terms of (?:use|service).*|privacy.*|powered by.*|\bby\b|\bdistributed by.*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrases();

    [GeneratedRegex(@"\b[0-9a-f]{32,64}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hash();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
