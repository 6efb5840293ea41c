using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// A part that is also told without its whole: "seven commanders were killed … the raid killed 49 people, including seven commanders." The same number of the same people
/// is that part, and counts nobody beside the whole.
/// </summary>
internal static class PartsToldAlone
{
    /// <summary>Takes such tellings away. Linear in the figures.</summary>
    public static void Fold(FigureScenes scenes, List<FigureDraft> figures)
    {
        var parts = figures.Where(f => f.SubsetOf is not null).ToLookup(f => (f.Kind, f.Population, FigureLinker.Value(f)));
        if (parts.Count == 0) return;
        var wholes = parts.SelectMany(p => p).Select(p => p.SubsetOf).ToHashSet(ReferenceEqualityComparer.Instance);
        figures.RemoveAll(f => IsAlone(f) && !wholes.Contains(f) && !scenes.IsAdded(f) && parts[(f.Kind, f.Population, FigureLinker.Value(f))].Any(p => p.Trigger != f.Trigger && FigureLinker.SameUnit(p, f) && !scenes.AreJoined(f, p.SubsetOf!)));
    }

    private static bool IsAlone(FigureDraft figure) =>
        figure is { SubsetOf: null, Cumulation: Cumulation.Standalone, Group: { IsOther: false, IsMore: false, IsNamed: false, Qualifier: not Qualifier.Vague } } && FigureLinker.Value(figure) > 1
        && figure.Population is not (Population.All or Population.Unknown);
}
