using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// What stands side by side in one sentence is never one telling of the other, however it was told before: "The raid led to the capture of a commander …
/// they held the commander and two rebels." And what a headline left open is told by the list: "Troops hold several rebels … they held a commander and two of his aides."
/// </summary>
internal static class JoinedTellings
{
    /// <summary>Corrects the choices of single figures.</summary>
    public static void Settle(ReportReading reading, FigureScenes scenes, IReadOnlyList<FigureDraft> told, int[] links)
    {
        for (var b = 1; b < told.Count; b++)
        {
            for (var a = Math.Max(0, b - FigureLinker.Reach); a < b; a++)
            {
                if (!scenes.AreJoined(told[a], told[b]) || told[a].Kind != told[b].Kind) continue;
                if (IsNew(reading, told[a]) && IsNew(reading, told[b])) Cut(reading, scenes, told, links, a, b);
                Replace(reading, scenes, told, links, a, b);
            }
        }
    }

    private static void Cut(ReportReading reading, FigureScenes scenes, IReadOnlyList<FigureDraft> told, int[] links, int a, int b)
    {
        var root = FigureLinker.Root(links, a);
        if (root != FigureLinker.Root(links, b)) return;
        if (root == b) Free(reading, scenes, told, links, a, root);
        else if (root == a) Free(reading, scenes, told, links, b, root);
        else if (IsSame(told[a], told[root]) && IsSame(told[b], told[root])) links[b] = FigureLinker.New;
    }

    // A figure and its earlier tellings are no part of the root; who is told of as known may be somebody told before.
    private static void Free(ReportReading reading, FigureScenes scenes, IReadOnlyList<FigureDraft> told, int[] links, int from, int root)
    {
        while (links[from] != root && IsSame(told[links[from]], told[from])) from = links[from];
        links[from] = FigureLinker.New;
        if (reading.Lower(told[from].Group.First) is not "the") return;
        for (var i = from - 1; i >= 0 && i >= from - FigureLinker.Reach; i--)
        {
            if (links[i] != FigureLinker.New || i == root || told[i].Kind != told[from].Kind || !IsSame(told[i], told[from]) || !FigureLinker.SameUnit(told[i], told[from]) || scenes.IsPeriod(told[i]) || scenes.AreJoined(told[i], told[from])) continue;
            links[from] = i;
            return;
        }
    }

    // "several rebels" and then who they were: the list counts, not the open number.
    private static void Replace(ReportReading reading, FigureScenes scenes, IReadOnlyList<FigureDraft> told, int[] links, int a, int b)
    {
        var (x, y) = (FigureLinker.Root(links, a), FigureLinker.Root(links, b));
        var open = told[x].Group.Qualifier is Qualifier.Vague && x != a ? x : told[y].Group.Qualifier is Qualifier.Vague && y != b ? y : FigureLinker.New;
        if (open == FigureLinker.New || open > a || reading.SentenceOf(told[open].Group.Head) == reading.SentenceOf(told[a].Group.Head) || x != open && x != a || y != open && y != b) return;
        if (!IsExact(told[a]) || !IsExact(told[b]) || scenes.IsPeriod(told[open]) || FigureLinker.Value(told[a]) + FigureLinker.Value(told[b]) < FigureLinker.Value(told[open])) return;
        (links[a], links[b]) = (FigureLinker.New, FigureLinker.New); // first: what they led to may come to lead to them
        for (var i = 0; i < links.Length; i++)
        {
            if (i != a && i != b && links[i] == open) links[i] = IsSame(told[i], told[a]) ? a : IsSame(told[i], told[b]) ? b : FigureLinker.New;
        }

        links[open] = a;
    }

    // "the commander", "a rebel", "two rebels": by no name, which a reader may have told twice.
    private static bool IsNew(ReportReading reading, FigureDraft figure) =>
        figure.Group is { IsNamed: false, Qualifier: not Qualifier.Vague } group && (group.Number is not null || reading.Lower(group.First) is "a" or "an" or "the");

    private static bool IsExact(FigureDraft figure) => figure.Group is { Qualifier: Qualifier.Exact, IsOther: false } && figure.Cumulation == Cumulation.Standalone;

    private static bool IsSame(FigureDraft one, FigureDraft other) => FigureLinker.Value(one) == FigureLinker.Value(other);
}
