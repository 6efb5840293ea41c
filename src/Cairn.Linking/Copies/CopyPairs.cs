namespace Cairn.Linking.Copies;

/// <summary>The pairs of reports that are copies. Only reports that share a print are compared.</summary>
internal static class CopyPairs
{
    /// <summary>Up to this many holders of a print every pair is compared; beyond, each with its neighbours and with the longest reports.</summary>
    private const int EveryPair = 40;

    private const int Neighbours = 3;
    private const int Longest = 4;

    /// <summary>The neighbours of each report, ascending.</summary>
    public static List<int>[] Of(IReadOnlyList<CopySketch> sketches, StoryShingles stories, HashSet<uint> furniture)
    {
        var copies = new List<int>[sketches.Count];
        for (var i = 0; i < copies.Length; i++) copies[i] = [];
        var seen = new HashSet<ulong>();
        foreach (var (print, holders) in PrintIndex.Shared(sketches))
        {
            if (furniture.Contains(print)) continue;
            foreach (var (a, b) in Candidates(holders, stories))
            {
                if (!seen.Add(((ulong)(uint)a << 32) | (uint)b) || !stories.AreCopies(a, b)) continue;
                copies[a].Add(b);
                copies[b].Add(a);
            }
        }

        foreach (var list in copies) list.Sort();
        Digests.PartFrom(copies, stories);
        return copies;
    }

    /// <summary>Pairs with the smaller index first.</summary>
    private static IEnumerable<(int A, int B)> Candidates(int[] holders, StoryShingles stories)
    {
        var reach = holders.Length <= EveryPair ? holders.Length : Neighbours;
        for (var i = 0; i < holders.Length; i++)
            for (var j = i + 1; j < holders.Length && j <= i + reach; j++) yield return (holders[i], holders[j]);
        if (holders.Length <= EveryPair) yield break;
        foreach (var hub in holders.OrderByDescending(h => stories[h].Length).ThenBy(h => h).Take(Longest))
            foreach (var other in holders)
                if (other != hub) yield return (Math.Min(hub, other), Math.Max(hub, other));
    }
}
