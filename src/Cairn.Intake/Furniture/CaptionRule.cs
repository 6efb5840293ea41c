using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>
/// Whether a paragraph beside a picture credit is its caption. Captions are short, one sentence or two, quote nobody and attribute nothing;
/// a story paragraph that happens to stand above a credit is longer, or says who said so.
/// </summary>
internal static partial class CaptionRule
{
    private const int LongestCaption = 400;

    public static bool IsCaption(string block, bool atStart)
    {
        if (block.Length > LongestCaption) return false;
        if (PictureWords().IsMatch(block)) return true;
        if (atStart || Attribution().IsMatch(block)) return false;
        return Sentences().Count(block) <= 2;
    }

    /// <summary>Whether a block that ends with a credit in brackets is short enough to be a caption as a whole.</summary>
    public static bool MayCarryCredit(string block) => block.Length <= LongestCaption && Sentences().Count(block) <= 4 && !Attribution().IsMatch(block);

    [GeneratedRegex(@"\b(?:pictured|in this (?:\w+ ){0,4}(?:photo|image|picture|frame|still|screengrab)|file (?:photo|image|picture)|(?:shown|seen) (?:here|in this)|a (?:screengrab|still|view) (?:of|from))\b|\((?:left|right|centre|center|top|above|below|l|r|c)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PictureWords();

    [GeneratedRegex("""["“”«]|\b(?:said|says|told|added|according to|reported|announced|tweeted|wrote)\b""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"[.!?](?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();
}
