using System.Globalization;
using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>
/// The day with which some stories open, set off from the first sentence ("27.1.2022 - …", "(18.01.2018) …", "BAGHDAD, Jan. 21, 2022 (Agency) —")
/// or run into it where a copy lost its line breaks ("Posted on 3 May 2031 Five people …", "Tue May 6 2031 Ten dead …").
/// </summary>
internal static partial class StoryDate
{
    private const int LeadLength = 90;

    /// <summary>That day, ISO 8601; null when the story opens with its first sentence.</summary>
    public static string? Leading(string story)
    {
        var lead = story.Length <= LeadLength ? story : story[..LeadLength];
        var match = Opening().Match(lead) is { Success: true } opening ? opening : RunIn().Match(lead);
        return match.Success && VisibleDate.Find(GluedYear().Replace(match.Value, " ")) is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
    }

    [GeneratedRegex(@"^(?:\([0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{4}\)|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4}\s*[-–—:|]|[0-9]{4}-[0-9][0-9]-[0-9][0-9]\s*[-–—:|]|\p{Lu}[\p{L} ,.'’-]{1,40}[,(]\s*\(?(?:\p{L}{3,9}\.?\s[0-9]{1,2},?\s[0-9]{4}|[0-9]{1,2}\s\p{L}{3,9}\.?\s[0-9]{4})\)?\s*(?:[-–—]|\())", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:(?:(?:first |last )?(?:published|posted|updated)(?: on| at)?|date of publication|publication date)\s*:?\s+(?:\p{L}{3,9},? )?(?:\p{L}{3,9}\.?\s[0-9]{1,2},?\s?[0-9]{4}|[0-9]{1,2}\s\p{L}{3,9}\.?,?\s[0-9]{4})(?![0-9])|(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?(?:\p{L}{3,9}\.?\s[0-9]{1,2},?\s[0-9]{4}|[0-9]{1,2}\s\p{L}{3,9}\.?\s[0-9]{4}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{4})(?=\s*\(updated|\s(?-i:\p{Lu})))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RunIn();

    // "May 032031": what stood between day and year was lost.
    [GeneratedRegex(@"(?<=\p{L}\.?\s[0-9]{2})(?=[0-9]{4}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex GluedYear();
}
