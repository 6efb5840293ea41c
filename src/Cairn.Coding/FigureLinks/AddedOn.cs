using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// Counts that say by their word that they go on from another: after two dead "a third porter died" is one more, and none of the two; "one of the wounded died" is one beside those who were killed; "another 60 were hurt" beside
/// nine dead goes on from the dead, and adds to no number of the hurt.
/// </summary>
internal static class AddedOn
{
    /// <summary>Settles for the figures of an account, in the order told, which of them add to one before.</summary>
    public static void Settle(ReportReading reading, List<FigureDraft> told)
    {
        for (var j = 1; j < told.Count; j++)
        {
            var figure = told[j];
            if (figure is not { SubsetOf: null, Modality: Modality.Occurred }) continue;
            if (figure.Cumulation == Cumulation.Increment && IsBesideAnother(reading, told, j)) figure.Cumulation = Cumulation.Standalone;
            else if (figure is { Cumulation: Cumulation.Standalone, Kind: FigureKind.Killed } && DiedOfWounds.IsOfTheHurt(reading, figure.Group) && IsBesideOneCount(told, j)) figure.Cumulation = Cumulation.Increment;
            else if (figure is { Cumulation: Cumulation.Standalone, Kind: FigureKind.Killed or FigureKind.Injured } && Rank(reading, figure.Group) is > 1 and var rank && IsNext(told, j, rank)) figure.Cumulation = Cumulation.Increment;
        }
    }

    // "Nine people were killed. Another 60 were injured."
    private static bool IsBesideAnother(ReportReading reading, List<FigureDraft> told, int j) =>
        told[j].Kind != FigureKind.Killed && reading.Lower(told[j].Group.First) is "another" or "further"
        && told[j - 1] is { Kind: FigureKind.Killed, Modality: Modality.Occurred } && reading.SentenceOf(told[j].Group.Head).Index - reading.SentenceOf(told[j - 1].Group.Head).Index <= 1
        && !Near(told, j, FigureLinker.Reach).Any(f => f != told[j] && f.Kind == told[j].Kind && (f.Group.First < told[j].Group.First || f.Cumulation == Cumulation.TotalToDate));

    // "A bomb killed two guards and wounded six. One of the wounded died."; where others of the dead are told of one by one too, the first count may hold all of them.
    private static bool IsBesideOneCount(List<FigureDraft> told, int j) =>
        Near(told, j, FigureLinker.Reach).Where(f => f != told[j] && f is { Kind: FigureKind.Killed, Modality: Modality.Occurred }).ToList() is [{ SubsetOf: null } only] && FigureLinker.Value(only) > 0 && only.Group.First < told[j].Group.First;

    private static IEnumerable<FigureDraft> Near(List<FigureDraft> told, int j, int behind) => told.Skip(Math.Max(0, j - FigureLinker.Reach)).Take(Math.Min(j, FigureLinker.Reach) + behind);

    // "a third porter", "a fourth"
    private static int Rank(ReportReading reading, PeopleGroup group) =>
        group.Point == 1 && reading.Lower(group.First) is "a" or "an" ? 1 + Array.IndexOf(Ranks, reading.Lower(group.First + 1)) : 0;

    private static readonly string[] Ranks = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];

    // So many were told before, and no more: the third of five is one of them.
    private static bool IsNext(List<FigureDraft> told, int j, int rank)
    {
        var before = Near(told, j, 0).Where(f => f.Kind == told[j].Kind && f.Modality == Modality.Occurred).ToList();
        return before.Exists(f => f is { SubsetOf: null, Group.Qualifier: Qualifier.Exact } && FigureLinker.Value(f) == rank - 1) && before.TrueForAll(f => FigureLinker.Value(f) < rank);
    }
}
