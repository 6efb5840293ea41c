using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// "Both men were held", "all three were shot": a number of those told of before, of whom nobody is new. Where fewer were told of, those are its parts.
/// </summary>
internal static class TakenUp
{
    /// <summary>Takes such numbers away or makes them the whole of those before them.</summary>
    public static void Settle(ReportReading reading, FigureScenes scenes, List<FigureDraft> figures)
    {
        foreach (var figure in figures.FindAll(f => f is { SubsetOf: null, Cumulation: Cumulation.Standalone } && IsOne(reading, f) && !scenes.IsAdded(f)))
        {
            var before = figures.FindAll(f => f != figure && f.Group.Head < figure.Group.Head && f.Kind == figure.Kind && IsTold(f) && FigureLinker.SameUnit(f, figure) && !scenes.IsPeriod(f) && !scenes.DoersDiffer(f, figure) && !scenes.AreSeparate(f, figure));
            if (before.Count == 0) continue;
            var (told, number) = (before.Sum(FigureLinker.Value), FigureLinker.Value(figure));
            if (told < number)
            {
                foreach (var part in before) part.SubsetOf = figure;
            }
            else if (told == number || before.Count == 1)
            {
                figures.Remove(figure);
                foreach (var part in figures.Where(f => f.SubsetOf == figure)) part.SubsetOf = null;
            }
        }
    }

    private static bool IsTold(FigureDraft figure) =>
        figure is { SubsetOf: null, Cumulation: Cumulation.Standalone, Group.Qualifier: not Qualifier.Vague } && FigureLinker.Value(figure) > 0 && figure.Population is not (Population.Children or Population.Women);

    // "both", "both men", "all three suspects": of no kind of people that could be others.
    private static bool IsOne(ReportReading reading, FigureDraft figure)
    {
        var group = figure.Group;
        if (FigureLinker.Value(figure) < 2 || group.Qualifier is Qualifier.Vague) return false;
        var isAll = reading.Lower(group.First) is "both" || reading.Lower(group.First) is "all" && reading.NumberAt(group.First + 1) is not null || reading.Lower(group.First - 1) is "all" && reading.NumberAt(group.First) is not null;
        return isAll && (reading.NumberAt(group.Head) is not null || reading.Tokens[group.Head].Lemma is "man" or "person" or "people" or "individual" or "suspect" or "detainee");
    }
}
