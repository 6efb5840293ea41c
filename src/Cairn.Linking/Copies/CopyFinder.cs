using System.Globalization;
using Cairn.Model;

namespace Cairn.Linking.Copies;

/// <summary>
/// Finds the reports that are copies of one another: word for word, nearly so, or republished (cut, reordered, with a new headline or local
/// paragraphs). Which reports are together and which is the origin does not depend on the order of arrival.
/// </summary>
public static class CopyFinder
{
    private const double NearResemblance = 0.8;

    /// <summary>Groups of two or more, in the order of their first report; the reports of a group in the order given.</summary>
    /// <param name="reports">Sketches of the reports; ids should be distinct.</param>
    public static IReadOnlyList<CopyGroup> Find(IReadOnlyList<CopySketch> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        // One sketch for all that have the same words; reports without words are copies of nothing.
        var twins = Enumerable.Range(0, reports.Count).Where(i => reports[i].Whole != 0).GroupBy(i => reports[i].Whole).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
        var sketches = twins.Select(t => reports[t[0]]).ToList();
        var furniture = SharedFurniture.Of(sketches);
        var stories = new StoryShingles(sketches, furniture);
        var groups = new List<(int First, CopyGroup Group)>();
        foreach (var members in Components(CopyPairs.Of(sketches, stories, furniture)))
        {
            var all = members.SelectMany(m => twins[m]).Order().ToList();
            if (all.Count > 1) groups.Add((all[0], Group(members, all, twins, reports, stories)));
        }

        return [.. groups.OrderBy(g => g.First).Select(g => g.Group)];
    }

    private static CopyGroup Group(List<int> members, List<int> all, List<List<int>> twins, IReadOnlyList<CopySketch> reports, StoryShingles stories)
    {
        var origin = OriginChoice.Of([.. members.SelectMany(m => twins[m].Select(report => (reports[report], stories[m])))]);
        var name = reports[twins[members[0]][0]].Whole.ToString("x16", CultureInfo.InvariantCulture);
        return new CopyGroup("copies-" + name, [.. all.Select(i => reports[i].Id)], origin, KindOf(members, stories));
    }

    private static CopyKind KindOf(List<int> members, StoryShingles stories)
    {
        if (members.Count == 1) return CopyKind.Exact;
        var longest = members.MaxBy(m => stories[m].Length);
        return members.TrueForAll(m => m == longest || stories.Resemblance(m, longest) >= NearResemblance) ? CopyKind.Near : CopyKind.Republished;
    }

    /// <summary>The connected components, single reports too, each ascending.</summary>
    private static IEnumerable<List<int>> Components(List<int>[] copies)
    {
        var seen = new bool[copies.Length];
        for (var start = 0; start < copies.Length; start++)
        {
            if (seen[start]) continue;
            var members = new List<int> { start };
            seen[start] = true;
            for (var i = 0; i < members.Count; i++)
            {
                foreach (var other in copies[members[i]])
                {
                    if (seen[other]) continue;
                    seen[other] = true;
                    members.Add(other);
                }
            }

            members.Sort();
            yield return members;
        }
    }
}
