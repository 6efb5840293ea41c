using System.Text.RegularExpressions;
using Cairn.Model;

namespace Cairn.Linking.Copies;

/// <summary>
/// What finding copies needs to know of one report: about a kilobyte, so that millions fit in memory and texts can be let go.
/// Shingles are hashes of five words in a row; prints are the shingles that winnowing keeps (see <see cref="Winnowing"/>).
/// </summary>
public sealed partial class CopySketch
{
    /// <summary>Words in a shingle.</summary>
    internal const int ShingleWords = 5;

    private CopySketch(string id, string? publisher, string? url, string? published, string? republishedFrom, string text, List<ulong> words)
    {
        (Id, Publisher, Url, Published, RepublishedFrom) = (id, publisher, url, published, republishedFrom);
        IsCorrection = Correction().IsMatch(text.AsSpan(0, Math.Min(text.Length, CorrectionReach)));
        var inOrder = InOrder(words);
        Whole = words.Count == 0 ? 0 : words.Aggregate(17UL, (hash, word) => StoryWords.Mix(hash + word));
        Prints = Winnowing.Of(inOrder);
        Shingles = SortedShingles.Of(inOrder);
    }

    public string Id { get; }
    public string? Publisher { get; }
    public string? Url { get; }

    /// <summary>ISO 8601 day or instant, or null.</summary>
    public string? Published { get; }

    /// <summary>The original publisher or address that the report itself names.</summary>
    public string? RepublishedFrom { get; }

    /// <summary>Whether it begins by saying that it corrects an earlier text.</summary>
    internal bool IsCorrection { get; }

    /// <summary>Hash of all story words in their order; 0 for a report without any.</summary>
    internal ulong Whole { get; }

    /// <summary>Distinct shingles, ascending.</summary>
    internal uint[] Shingles { get; }

    /// <summary>Distinct winnowed shingles, ascending; a subset of <see cref="Shingles"/>.</summary>
    internal uint[] Prints { get; }

    /// <summary>The sketch of an extracted report; named furniture does not count.</summary>
    public static CopySketch Of(ExtractedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new CopySketch(report.Id, report.Publisher, report.CanonicalUrl ?? report.Url, report.Published, report.RepublishedFrom, report.Text, StoryWords.Of(report.Text, report.Furniture));
    }

    /// <summary>The sketch of a coded report (spans in UTF-16); spans of its diagnostics are furniture.</summary>
    public static CopySketch Of(CodedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var furniture = report.Diagnostics.Where(d => d.Span is not null && d.Code is "furniture" or "caption" or "credit" or "partial")
            .Select(d => new TextSpan(d.Span!.Start, d.Span.End)).OrderBy(s => s.Start).ToList();
        return new CopySketch(report.Id, report.Report.Publisher, report.Report.Url, report.Report.Published, report.Report.RepublishedFrom, report.Report.Text, StoryWords.Of(report.Report.Text, furniture));
    }

    private const int CorrectionReach = 200; // characters

    [GeneratedRegex(@"^\W*(corrects|corrected|correction|corrigendum)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Correction();

    private static uint[] InOrder(List<ulong> words)
    {
        if (words.Count == 0) return [];
        var size = Math.Min(ShingleWords, words.Count);
        var shingles = new uint[words.Count - size + 1];
        for (var i = 0; i < shingles.Length; i++)
        {
            var hash = 0UL;
            for (var j = i; j < i + size; j++) hash = StoryWords.Mix(hash + words[j]);
            shingles[i] = (uint)(hash >> 32);
        }

        return shingles;
    }
}
