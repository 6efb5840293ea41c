using System.Text.RegularExpressions;

namespace Cairn.Intake.Pages;

/// <summary>Whether a page holds only the beginning of its story.</summary>
internal static partial class CutStory
{
    private const int ShortForPayers = 900; // characters; what a page shows of a paid story before its gate is a paragraph or two

    /// <summary>Why the text is likely to be a part, for a diagnostic; null when nothing says so.</summary>
    public static string? Sign(string story, bool isForPayers)
    {
        if (story.Length == 0) return null;
        if (BreaksOff().IsMatch(story)) return isForPayers ? "the page is for payers and its text breaks off" : "the text breaks off at its end";
        return isForPayers && story.Length < ShortForPayers ? "the page is for payers and its text is short" : null;
    }

    [GeneratedRegex(@"(?:\[\s*(?:…|\.{3})\s*\]|\(…\)|…|\.{3})\s*(?:(?:read|continue|weiter|lire|leer)\b.{0,40})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BreaksOff();
}
