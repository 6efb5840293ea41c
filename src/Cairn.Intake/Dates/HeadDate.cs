using System.Globalization;
using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>
/// The day that the head of a release states: in its dateline ("KARSA, Norland (Aug. 19, 2031) –"), or set off in a head line ("Morning update, March 4, 2031", "May 11: …").
/// A day without a year takes it from the release's own reference number ("2031-12-K-017": year, month, number) when the months agree.
/// </summary>
internal static partial class HeadDate
{
    private const int HeadLength = 700, LineLength = 150;
    private static readonly char[] LineBreaks = ['\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f'];

    /// <summary>That day, ISO 8601; null when the head states none, or none with a year.</summary>
    public static string? Of(string story)
    {
        var head = story.Length <= HeadLength ? story : story[..HeadLength];
        DateOnly? titled = null;
        (int Month, int Day)? partial = null;
        (int Year, int Month)? reference = null;
        foreach (var raw in head.Split(LineBreaks))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '[' && line[^1] == ']') continue; // nothing, or an editor's note
            if (Dateline().Match(line) is { Success: true } dateline)
            {
                var said = dateline.Groups["day"].Value;
                if (VisibleDate.Find(said) is { } day) return Iso(day);
                if (VisibleDate.MonthAndDay(said) is { } monthDay) partial = monthDay;
                break;
            }

            if (line.Length > LineLength) break; // the story has begun
            if (Reference().Match(line) is { Success: true } number)
                reference ??= (int.Parse(number.Groups["year"].Value, CultureInfo.InvariantCulture), int.Parse(number.Groups["month"].Value, CultureInfo.InvariantCulture));
            if (line[^1] is '.' && line.Length > 60) continue; // a sentence: its dates are of what it tells
            titled ??= Edge(line);
            partial ??= EdgeMonthAndDay(line);
        }

        if (titled is { } full) return Iso(full);
        return partial is { } p && reference is { } r && YearOf(r, p.Month) is { } year && p.Day <= DateTime.DaysInMonth(year, p.Month) ? Iso(new DateOnly(year, p.Month, p.Day)) : null;
    }

    private static DateOnly? Edge(string line) =>
        Ending().Match(line) is { Success: true } end ? VisibleDate.Find(end.Value) : Beginning().Match(line) is { Success: true } start ? VisibleDate.Find(start.Value) : null;

    private static (int Month, int Day)? EdgeMonthAndDay(string line) =>
        Beginning().Match(line) is { Success: true } start ? VisibleDate.MonthAndDay(start.Value) : Ending().Match(line) is { Success: true } end ? VisibleDate.MonthAndDay(end.Value) : null;

    // A release numbered at the turn of a month may be dated in the next one.
    private static int? YearOf((int Year, int Month) reference, int month) =>
        Math.Abs(reference.Month - month) <= 1 ? reference.Year : reference.Month == 12 && month == 1 ? reference.Year + 1 : reference.Month == 1 && month == 12 ? reference.Year - 1 : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\p{Lu}[\p{L} .'’-]{1,30}(?:,\s?[\p{L} .'’-]{2,30})?[,]?\s*\((?<day>\p{L}{3,9}\.?\s?[0-9]{1,2}(?:,?\s[0-9]{4})?|[0-9]{1,2}\s\p{L}{3,9}\.?(?:,?\s[0-9]{4})?)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"\b(?<year>(?:19|20)[0-9][0-9])-(?<month>0?[1-9]|1[0-2])-\p{Lu}{1,4}[-–]?\s?[0-9]{1,5}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?:\p{L}{3,9}\.?\s[0-9]{1,2}(?:,?\s[0-9]{4})?|[0-9]{1,2}\s\p{L}{3,9}\.?(?:,?\s[0-9]{4})?|[0-9]{4}-[0-9][0-9]-[0-9][0-9])\)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ending();

    [GeneratedRegex(@"^\(?(?:\p{L}{3,9}\.?\s[0-9]{1,2}(?:,?\s[0-9]{4})?|[0-9]{1,2}\s\p{L}{3,9}\.?(?:,?\s[0-9]{4})?|[0-9]{4}-[0-9][0-9]-[0-9][0-9])\)?(?=\s*(?:[:–—|]|-\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
