using Cairn.Model;

namespace Cairn.Linking;

/// <summary>The words of one report in the ways they are compared: all, names and numbers, title with lead, names and numbers of the lead, title, neighbouring names, ages.</summary>
internal sealed record ReportWords(WordSet All, WordSet Names, WordSet Lead, WordSet LeadNames, WordSet Title, WordSet NamePairs, WordSet Ages, WordSet Phrases, UInt128 Scene, int Aftermath)
{
    private const int LeadLength = 500;

    /// <summary>No words, for accounts that nobody compares.</summary>
    public static ReportWords None { get; } = new(WordSet.Empty, WordSet.Empty, WordSet.Empty, WordSet.Empty, WordSet.Empty, WordSet.Empty, WordSet.Empty, WordSet.Empty, 0, 0);

    public static ReportWords Of(ReportHeader report)
    {
        var title = report.Title ?? "";
        var lead = report.Text.Length > LeadLength ? report.Text[..LeadLength] : report.Text;
        // Page furniture gathers at the end of a page: what comes late tells less.
        return new ReportWords(
            WordSet.Of([title, report.Text]),
            WordSet.Of([report.Text], namesOnly: true),
            WordSet.Of([title, lead]),
            WordSet.Of([lead], namesOnly: true),
            WordSet.Of([title]),
            Linking.NamePairs.Of(report.Text),
            Linking.NamePairs.Ages(report.Text),
            Linking.NamePairs.Phrases(report.Text),
            WordKinds.Scene.Of(title, lead),
            WordKinds.CountOf(WordKinds.Aftermath.Of(title, lead)));
    }

    /// <summary>The words of one of several accounts: those of its own sentences.</summary>
    public static ReportWords Of(IReadOnlyList<Span> evidence)
    {
        var quotes = evidence.Select(e => e.Quote).ToList();
        var all = WordSet.Of(quotes);
        var names = WordSet.Of(quotes, namesOnly: true);
        var text = string.Join('\n', quotes);
        return new ReportWords(all, names, all, names, WordSet.Empty, Linking.NamePairs.Of(text), Linking.NamePairs.Ages(text), Linking.NamePairs.Phrases(text), WordKinds.Scene.Of(text), WordKinds.CountOf(WordKinds.Aftermath.Of(text)));
    }
}
