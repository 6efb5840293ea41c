namespace Cairn.Linking.Copies;

/// <summary>The pairs of reports that are copies. Only reports that share a print are compared.</summary>
internal static class CopyPairs
{
    /// <summary>The neighbours of each report, ascending.</summary>
    public static List<int>[] Of(IReadOnlyList<CopySketch> sketches, StoryShingles stories, HashSet<uint> furniture)
    {
        var copies = new List<int>[sketches.Count];
        for (var i = 0; i < copies.Length; i++) copies[i] = [];
        var printsOf = PrintsOf(sketches, stories, furniture);
        // Report by report, so that a stamp tells which pairs were compared already: stock sentences let two reports share dozens of prints.
        var comparedWith = new int[sketches.Count];
        Array.Fill(comparedWith, -1);
        for (var a = 0; a < copies.Length; a++)
        {
            foreach (var holders in printsOf[a])
            {
                foreach (var b in holders.After(a))
                {
                    if (comparedWith[b] == a) continue;
                    comparedWith[b] = a;
                    if (!stories.AreCopies(a, b)) continue;
                    copies[a].Add(b);
                    copies[b].Add(a);
                }
            }
        }

        foreach (var list in copies) list.Sort();
        Digests.PartFrom(copies, stories);
        return copies;
    }

    private static List<PrintHolders>[] PrintsOf(IReadOnlyList<CopySketch> sketches, StoryShingles stories, HashSet<uint> furniture)
    {
        var prints = new List<PrintHolders>[sketches.Count];
        for (var i = 0; i < prints.Length; i++) prints[i] = [];
        foreach (var (print, reports) in PrintIndex.Shared(sketches))
        {
            if (furniture.Contains(print)) continue;
            var holders = new PrintHolders(reports, stories);
            foreach (var report in reports) prints[report].Add(holders);
        }

        return prints;
    }
}
