using Cairn.Language;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>
/// A sentence that opens in another town than all those told ("In Oldfield, …"): where it has a toll of its own beside one that was told, or begins a paragraph with what was done there,
/// it tells no more of what was elsewhere.
/// </summary>
internal static class OtherTown
{
    /// <summary>Whether a scene does so beside an occurrence.</summary>
    public static bool Opens(ReportReading reading, AccountDraft draft, Scene scene)
    {
        if (scene.IsDefinite || scene.Sentence.Index <= draft.LastSentence || reading.OpeningOf(scene.Sentence) is not { } place || !Compatibility.IsTown(place)) return false;
        var begins = scene.HasStrongAct && reading.HasParagraphs && reading.OpensParagraph(scene.Sentence);
        if (!begins && !(Counts(scene.Figures) && Counts(draft.Recent.Figures))) return false;
        var told = draft.Recent.Places.Where(Compatibility.IsTown).ToList();
        return told.Count > 0 && !draft.Recent.Places.Exists(p => Compatibility.MayBeOne(p, place) || p.Relation is not null) && !scene.Places.Any(p => told.Exists(q => Compatibility.MayBeOne(p, q)));
    }

    private static bool Counts(IEnumerable<FigureDraft> figures) => MergeTolls.Counted(figures).Any(f => f.SubsetOf is null && f.Group.Number is not null);
}
