using Cairn.Model;

namespace Cairn.Coding;

/// <summary>How those to whom a scene's acts happened stand to those of an occurrence already told, in one word.</summary>
internal static class MergeTolls
{
    /// <summary>Their numbers.</summary>
    public static string Of(AccountDraft draft, SceneFacts facts)
    {
        var known = Counted(draft.Recent.Figures).ToList();
        if (facts.Toll.Count == 0 || known.Count == 0) return facts.Toll.Count > 0 ? "first" : known.Count > 0 ? "before" : "none";
        var alike = facts.Toll.Where(f => known.Exists(k => k.Kind == f.Kind)).ToList();
        if (alike.Count == 0) return "other-kind";
        if (alike.Exists(f => known.Exists(k => k.Kind == f.Kind && FigureLinker.Value(k) == FigureLinker.Value(f)))) return FigureLinker.Value(alike[0]) == 1 ? "one" : "equal";
        return alike.TrueForAll(f => known.Where(k => k.Kind == f.Kind).All(k => FigureLinker.Value(k) > FigureLinker.Value(f))) ? "less" : "more";
    }

    /// <summary>Whether they are the same kind of people.</summary>
    public static string People(AccountDraft draft, Scene scene)
    {
        var told = Harmed(scene.Figures).ToList();
        var known = Harmed(draft.Recent.Figures).ToList();
        if (told.Count == 0 || known.Count == 0) return "untold";
        if (told.Exists(known.Contains)) return "same";
        return told.TrueForAll(p => Nouns.AreFighters(p)) != known.TrueForAll(p => Nouns.AreFighters(p)) ? "other-side" : "other";
    }

    /// <summary>The numbers that count people of their own.</summary>
    public static IEnumerable<FigureDraft> Counted(IEnumerable<FigureDraft> figures) =>
        figures.Where(f => f.Kind is FigureKind.Killed or FigureKind.Injured or FigureKind.Casualties or FigureKind.Abducted or FigureKind.Arrested && f.SubsetOf is null && (f.Group.Number is not null || f.Group.Counts));

    private static IEnumerable<Population> Harmed(IEnumerable<FigureDraft> figures) =>
        figures.Where(f => f.Kind is FigureKind.Killed or FigureKind.Injured && f.Population is not (Population.All or Population.Unknown)).Select(f => f.Population);
}
