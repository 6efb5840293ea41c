using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Cairn.Intake.Metadata;

/// <summary>Elements that say by their names that they hold a date of the page.</summary>
internal static partial class DateWords
{
    /// <summary>Whether the names say plainly that this is a date, not only that it is small print.</summary>
    public static bool ArePlain(IElement element) =>
        (element.ClassName is { } names && Plain().IsMatch(names)) || (element.Id is { } id && Plain().IsMatch(id));

    /// <summary>Whether a class or id may name a date, or small print with a date in it.</summary>
    public static bool Are(string names) => Words().IsMatch(names);

    [GeneratedRegex(@"(?:^|[\s_-])(?:(?:\w+[_-]?)?dates?(?:[_-]?\w+)?|datum\w*|date-?time|publish\w*|pubdate|posted\w*|time-?stamp|time|dateline|created\w*|fecha|published)(?:$|[\s_-])|[a-z]Date(?:$|[\s_A-Z-])|Timestamp", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"(?:^|[\s_-])(?:(?:\w+[_-]?)?dates?(?:[_-]?\w+)?|datum\w*|date-?time|publish\w*|pubdate|posted\w*|time-?stamp|time|post-?meta|entry-?meta|article-?meta|post-?info|meta-?info|submitted|by-?line|post-?header|article-?info|meta|metadata|dateline|created\w*|fecha|info|details?|news-?meta|published|updated|kicker|author\w*|data)(?:$|[\s_-])|[a-z]Date(?:$|[\s_A-Z-])|Timestamp", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
