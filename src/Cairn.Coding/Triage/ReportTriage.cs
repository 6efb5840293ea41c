using Cairn.Language;

namespace Cairn.Coding;

/// <summary>
/// Asked before anything costly is read of a report: which sentences may tell an act or a statement, by their words, and by their tags where they have them.
/// It may name a sentence in which the readers then find nothing, and never leaves out one in which they would find something.
/// </summary>
internal sealed class ReportTriage(TriggerMatcher matcher)
{
    private const int Many = 4; // sentences that may tell something: the report is read whole

    /// <summary>Those of some sentences that may tell something; null when they are many.</summary>
    public IReadOnlyList<Sentence>? MayTell(UntaggedText text, IReadOnlyList<Sentence> sentences)
    {
        var report = new PossibleReport(text);
        var found = new List<Sentence>();
        foreach (var sentence in sentences)
        {
            if (!MayTell(report, sentence)) continue;
            found.Add(sentence);
            if (found.Count == Many) return null;
        }

        return found;
    }

    private bool MayTell(PossibleReport report, Sentence sentence)
    {
        var words = report.Of(sentence);
        return matcher.MayMatch(report.Text.Tokens, sentence, trigger => PossibleSense.MayHold(report, words, trigger)) || PossibleStatements.MayStand(report.Text, words, sentence);
    }
}
