using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// A toll that the first words of its sentence date apart from the one told: "On Tuesday rebels shot four drivers" beside the dead of Wednesday; or who was "also" killed "yesterday".
/// Who is one more of the dead, as many as were told, or one alone (who may have died later), is of those before.
/// </summary>
internal static class OtherDay
{
    /// <summary>Whether a scene tells so beside an occurrence.</summary>
    public static bool Opens(ReportReading reading, AccountDraft draft, Scene scene)
    {
        if (scene.IsDefinite || !scene.HasStrongAct || scene.Sentence.Index <= draft.LastSentence || !Counts(scene.Figures) || !Counts(draft.Recent.Figures) || IsOfThoseTold(draft, scene)) return false;
        if (OpensHoursLater(reading, scene)) return true;
        var also = Enumerable.Range(scene.Sentence.First, scene.Sentence.Count).Any(i => reading.Lower(i) is "also");
        var days = scene.Times.Where(t => t is { Precision: WhenPrecision.Day, Start: not null } && (also || t.First <= scene.Sentence.First + 2)).ToList();
        if (days.Count == 0) return false;
        var known = draft.Recent.Dated.Where(t => t.Precision is WhenPrecision.Day or WhenPrecision.Days && !reading.IsOfPage(t)).ToList();
        return known.Count > 0 ? days.TrueForAll(t => !known.Exists(k => MergeDays.Meet(k, t))) : also && days.Exists(t => reading.Lower(t.First) is "yesterday");
    }

    // "Hours later, a bomb killed nine", "a few hours earlier gunmen had shot": another attack, of somebody told to have made it or of its own means.
    private static bool OpensHoursLater(ReportReading reading, Scene scene)
    {
        var i = scene.Sentence.First;
        while (i < scene.Sentence.First + 3 && (reading.Lower(i) is "a" or "few" or "some" or "several" || reading.NumberAt(i) is not null)) i++;
        return reading.Lower(i) is "hours" && reading.Lower(i + 1) is "later" or "earlier" or "before" && scene.Mentions.Exists(m => m.Act is { } act && ActFamily.Kills(act) && m.Roles.Exists(r => r.Role is FrameRole.Agent or FrameRole.Weapon));
    }

    private static bool Counts(IEnumerable<FigureDraft> figures) => MergeTolls.Counted(figures).Any(f => f.SubsetOf is null && f.Group.Counts);

    private static bool IsOfThoseTold(AccountDraft draft, Scene scene)
    {
        var toll = MergeTolls.Counted(scene.Figures).Where(f => f.SubsetOf is null).ToList();
        return toll.TrueForAll(f => FigureLinker.Value(f) <= 1) || toll.Exists(f => f.Group.IsMore) || toll.Exists(f => FigureLinker.Value(f) > 1 && draft.Recent.Figures.Exists(k => k.Kind == f.Kind && FigureLinker.Value(k) == FigureLinker.Value(f)));
    }
}
