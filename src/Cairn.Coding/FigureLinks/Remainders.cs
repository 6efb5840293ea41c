using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// The rest of a whole: "an attack on the barracks killed nine. Five soldiers died at the gate; four clerks were killed in the yard." A figure told behind a whole that
/// with its known parts makes it up to the last person is a part too; counted beside the whole, its people would be counted twice.
/// </summary>
internal static class Remainders
{
    /// <summary>Makes such figures parts of their whole.</summary>
    public static void Link(FigureScenes scenes, List<FigureDraft> figures)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            var whole = figures[i];
            if (!IsCount(whole) || whole.SubsetOf is not null || whole.Group.IsNamed) continue;
            var behind = figures.Skip(i + 1).Take(FigureLinker.Reach).Where(f => f.Kind == whole.Kind && IsCount(f)).ToList();
            var left = FigureLinker.Value(whole) - behind.Where(f => f.SubsetOf == whole).Sum(FigureLinker.Value);
            if (left <= 1 || left == FigureLinker.Value(whole)) continue; // one person more or less comes about by chance
            var rest = behind.Where(f => f.SubsetOf is null && f.Group.Number is not null && FigureLinker.Value(f) == left && IsWithin(f, whole) && !scenes.AreJoined(f, whole) && !scenes.IsAdded(f) && !scenes.DoersDiffer(f, whole) && !scenes.AreKillers(f, whole)).ToList();
            if (rest.Count == 1) (rest[0].SubsetOf, rest[0].Cumulation) = (whole, Cumulation.Standalone);
        }
    }

    private static bool IsCount(FigureDraft figure) => figure.Group.Qualifier is not Qualifier.Vague && FigureLinker.Value(figure) > 0;

    private static bool IsWithin(FigureDraft part, FigureDraft whole) =>
        part.Population == whole.Population || whole.Population is Population.All or Population.Unknown || part.Population is Population.All or Population.Unknown
        || whole.Population is Population.Civilians && part.Population is Population.Women or Population.Children or Population.Officials;
}
