using Cairn.Model;

namespace Cairn.Linking;

/// <summary>What is compared of the sentences that tell an account, so that the sentences themselves can be let go.</summary>
/// <param name="Words">Their words in the ways the words of a report are compared; none for the main account, which is compared by its report.</param>
/// <param name="Told">All their words.</param>
/// <param name="SaysOther">Whether the first says that it tells another occurrence.</param>
internal sealed record ToldWords(ReportWords Words, WordSet Told, bool SaysOther)
{
    public static ToldWords Of(IReadOnlyList<Span> evidence, bool isMain)
    {
        var words = isMain ? ReportWords.None : ReportWords.Of(evidence);
        return new ToldWords(words, isMain ? WordSet.Of(evidence.Select(e => e.Quote)) : words.All, evidence.Count > 0 && OneReport.SaysOther(evidence[0].Quote));
    }
}
