using Cairn.Coding;
using Cairn.Model;

namespace Cairn.Tools.TrainCoder;

/// <summary>Makes puzzles of labelled occurrences: the figures of one account whose sum a reader told.</summary>
internal static class FactsPuzzles
{
    /// <summary>One puzzle for each kind of harm of each account that is the only one of its occurrence and for which some reading gives the reader's number and another does not.</summary>
    public static List<Puzzle> Read(MergeTrial trial, double weight) =>
        [.. trial.Each((_, reading, scenes) => AccountMerger.Merge(reading, scenes)).AsParallel().AsOrdered().SelectMany(r => Of(r.Labels, r.Reading, r.Drafts, weight))];

    private static IEnumerable<Puzzle> Of(OccurrenceLabels labels, ReportReading reading, List<AccountDraft> drafts, double weight)
    {
        var made = AccountAssembler.Made(reading, drafts, explain: false).Where(m => m.Draft.IsReal).Select(m => (m.Draft, Letter: labels.Main(reading, m.Draft.Mentions))).ToList();
        foreach (var (draft, letter) in made)
        {
            if (letter is null || !labels.Facts.TryGetValue(letter, out var facts) || made.Count(m => m.Letter == letter) > 1) continue;
            foreach (var kind in facts.Counts.Keys.Order())
            {
                if (PuzzleReader.Make(reading, [draft], kind, total => facts.Agrees(kind, total), weight) is { } puzzle) yield return puzzle;
            }
        }
    }
}
