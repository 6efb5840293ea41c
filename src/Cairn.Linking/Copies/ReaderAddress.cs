using System.Buffers;
using System.Text.RegularExpressions;

namespace Cairn.Linking.Copies;

/// <summary>
/// Sentences in which a page speaks to its reader ("Sign up for our newsletter", "You have reached your limit of free articles"). News
/// prose speaks of "you" and "our" only in quotation marks; two reports that share such sentences share a web site, not a story.
/// </summary>
internal static partial class ReaderAddress
{
    private static readonly SearchValues<char> QuotationMarks = SearchValues.Create("\"“”«»„");

    public static bool SpeaksToReader(ReadOnlySpan<char> sentence) =>
        !sentence.ContainsAny(QuotationMarks) && (Pronouns().IsMatch(sentence) || SiteWords().IsMatch(sentence));

    [GeneratedRegex(@"\b(?:[Yy]ours?|[Oo]ur|[Yy]ou|[Uu]s)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Pronouns();

    [GeneratedRegex(@"\b(?:cookies?|browser|newsletters?|subscribe|subscribers? only|log ?in|sign (?:in|up)|all rights reserved|terms of (?:use|service)|privacy policy|click here|read more|advertisement|back to top|may not be (?:published|reproduced|broadcast)|copyright)\b|©", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SiteWords();
}
