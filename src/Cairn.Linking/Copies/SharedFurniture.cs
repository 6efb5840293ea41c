namespace Cairn.Linking.Copies;

/// <summary>
/// Tells furniture and stock phrases from syndicated stories among the shingles that many reports hold. Reports that hold a story's shingles
/// have the rest of the story in common too, or little else; reports that only share a page's frame have large, unrelated rests.
/// </summary>
internal static class SharedFurniture
{
    /// <summary>Up to this many holders a shingle is never judged: too few rests to compare.</summary>
    public const int FewHolders = 10;

    private const int Sample = 8;
    private const int LeastRest = 40;
    private const double LeastRestShare = 0.25;
    private const double Unrelated = 0.2;

    /// <summary>The shingles that say nothing about a story.</summary>
    /// <param name="sketches">Reports in an order that does not depend on their arrival.</param>
    public static HashSet<uint> Of(IReadOnlyList<CopySketch> sketches)
    {
        var furniture = new HashSet<uint>();
        foreach (var (print, holders) in PrintIndex.Shared(sketches))
        {
            if (holders.Length <= FewHolders || furniture.Contains(print)) continue;
            var sample = Enumerable.Range(0, Sample).Select(i => sketches[holders[(int)((long)i * holders.Length / Sample)]].Shingles).ToList();
            var core = sample.Aggregate((a, b) => SortedShingles.Where(a, b, shared: true));
            if (!HaveUnrelatedRests(sample, core)) continue;
            furniture.Add(print);
            furniture.UnionWith(core);
        }

        return furniture;
    }

    private static bool HaveUnrelatedRests(List<uint[]> sample, uint[] core)
    {
        var rests = sample.Select(s => (Whole: s, Own: SortedShingles.Where(s, core, shared: false))).ToList();
        int unrelated = 0, pairs = 0;
        for (var i = 0; i < rests.Count; i++)
        {
            for (var j = i + 1; j < rests.Count; j++, pairs++)
            {
                var least = Math.Min(rests[i].Own.Length, rests[j].Own.Length);
                if (IsLarge(rests[i]) && IsLarge(rests[j]) && SortedShingles.Shared(rests[i].Own, rests[j].Own) < Unrelated * least) unrelated++;
            }
        }

        return unrelated * 2 > pairs;
    }

    private static bool IsLarge((uint[] Whole, uint[] Own) report) => report.Own.Length >= LeastRest && report.Own.Length >= LeastRestShare * report.Whole.Length;
}
