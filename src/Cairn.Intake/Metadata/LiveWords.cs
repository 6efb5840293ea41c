using System.Text.RegularExpressions;

namespace Cairn.Intake.Metadata;

/// <summary>Class names of one update of a live page ("live-post", "liveblog-entry", "ticker-item").</summary>
internal static partial class LiveWords
{
    /// <summary>Whether a class names such an update.</summary>
    public static bool Are(string names) => Words().IsMatch(names);

    [GeneratedRegex(@"(?:^|[\s_-])(?:live|liveblog|live-?blog|live-?ticker|live-?update|live-?coverage|lb|ticker)[_-]{1,2}(?:post|entry|update|item|event|card|eintrag|meldung|element|block)s?(?:$|\s)|(?:^|\s)(?:liveblog(?:post|entry|update)|livepost|liveentry|tickereintrag)(?:$|\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
