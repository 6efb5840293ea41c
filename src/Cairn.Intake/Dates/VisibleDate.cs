using System.Globalization;
using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>Finds a full day written in words or digits: "Jan. 21, 2022", "21 January 2022", "2022-01-21", "21.01.2022", "21. Januar 2022".</summary>
internal static partial class VisibleDate
{
    private const int FirstYear = 1990;

    /// <summary>The first full day in <paramref name="text"/>, or null.</summary>
    public static DateOnly? Find(string text)
    {
        if (!MayHold(text)) return null;
        foreach (Match match in Day().Matches(text))
            if (Of(match) is { } day) return day;
        return null;
    }

    /// <summary>Every full day in <paramref name="text"/>, in order.</summary>
    public static IEnumerable<DateOnly> All(string text) => Day().Matches(text).Select(Of).OfType<DateOnly>();

    /// <summary>A month in words with a day and no year ("Dec. 21", "21 December"), or null.</summary>
    public static (int Month, int Day)? MonthAndDay(string text)
    {
        var match = DayOfMonth().Match(text);
        if (!match.Success || MonthOf(match.Groups["mon"].Value) is not { } month) return null;
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        return day is >= 1 and <= 31 ? (int.Parse(month, CultureInfo.InvariantCulture), day) : null;
    }

    /// <summary>Whether there are digits enough: a year of four, or three numbers between dots, strokes or slashes.</summary>
    private static bool MayHold(ReadOnlySpan<char> text)
    {
        int run = 0, numbers = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                if (++run == 4) return true;
                if (run == 1) numbers++;
            }
            else
            {
                run = 0;
                if (c is not ('.' or '/' or '-')) numbers = 0;
                else if (numbers >= 3) return true;
            }

            if (numbers >= 3) return true;
        }

        return false;
    }

    private static DateOnly? Of(Match match)
    {
        if (match.Groups["iy"].Success) return Make(match.Groups["iy"].Value, match.Groups["im"].Value, match.Groups["id"].Value);
        if (match.Groups["mon"].Success) return Make(match.Groups["my"].Value, MonthOf(match.Groups["mon"].Value), match.Groups["md"].Value);
        if (match.Groups["dm"].Success) return Make(match.Groups["dy"].Value, MonthOf(match.Groups["dm"].Value), match.Groups["dd"].Value);
        var year = match.Groups["ny"].Value;
        if (year.Length == 2) year = "20" + year;
        string first = match.Groups["n1"].Value, second = match.Groups["n2"].Value;
        // Dots and an impossible month mean day first; a slash alone is read day first too, unless only month first is a date.
        return Make(year, second, first) ?? Make(year, first, second);
    }

    private static DateOnly? Make(string year, string? month, string day)
    {
        if (month is null) return null;
        var y = int.Parse(year, CultureInfo.InvariantCulture);
        var m = int.Parse(month, CultureInfo.InvariantCulture);
        var d = int.Parse(day, CultureInfo.InvariantCulture);
        return y >= FirstYear && y < 2100 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static string? MonthOf(string word)
    {
        var key = word.TrimEnd('.').ToLowerInvariant();
        for (var month = 0; month < Months.Length; month++)
            foreach (var name in Months[month])
                if (key == name || (name.Length > 4 && key.Length >= 3 && name.StartsWith(key, StringComparison.Ordinal))) return (month + 1).ToString(CultureInfo.InvariantCulture);
        return null;
    }

    private static readonly string[][] Months =
    [
        ["january", "januar", "jänner", "janvier", "enero", "gennaio", "janeiro", "januari", "stycznia", "ocak"],
        ["february", "februar", "feber", "février", "febrero", "febbraio", "fevereiro", "februari", "lutego", "şubat"],
        ["march", "märz", "mrz", "mars", "marzo", "março", "maart", "marca", "mart"],
        ["april", "avril", "abril", "aprile", "kwietnia", "nisan"],
        ["may", "mai", "mayo", "maggio", "maio", "mei", "maja", "mayıs"],
        ["june", "juni", "juin", "junio", "giugno", "junho", "czerwca", "haziran"],
        ["july", "juli", "juillet", "julio", "luglio", "julho", "lipca", "temmuz"],
        ["august", "août", "agosto", "augustus", "sierpnia", "ağustos"],
        ["september", "sept", "septembre", "septiembre", "settembre", "setembro", "września", "eylül"],
        ["october", "oktober", "okt", "octobre", "octubre", "ottobre", "outubro", "października", "ekim"],
        ["november", "novembre", "noviembre", "novembro", "listopada", "kasım"],
        ["december", "dezember", "dez", "décembre", "diciembre", "dicembre", "dezembro", "grudnia", "aralık"],
    ];

    [GeneratedRegex(@"(?:(?<mon>\p{L}{3,10})\.?\s?(?<day>[0-9]{1,2})|(?<day>[0-9]{1,2})\s(?<mon>\p{L}{3,10}))(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex DayOfMonth();

    [GeneratedRegex(@"(?<![0-9/.-])(?:(?<iy>(?:19|20)[0-9][0-9])[-/.](?<im>0?[1-9]|1[0-2])[-/.](?<id>3[01]|[12][0-9]|0?[1-9])(?![0-9])|(?<mon>\p{L}{3,10})\.?\s+(?<md>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?\s*,?\s+(?<my>(?:19|20)[0-9][0-9])(?![0-9])|(?<dd>3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th|er|º)?\.?(?:\s+de|\s+of)?[\s-]+(?<dm>\p{L}{3,10})\.?,?(?:\s+del?)?[\s,-]+(?<dy>(?:19|20)[0-9][0-9])(?![0-9])|(?<n1>[0-9]{1,2})[./-](?<n2>[0-9]{1,2})[./-](?<ny>(?:19|20)[0-9][0-9]|[0-9][0-9])(?![0-9/.-]*[0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
