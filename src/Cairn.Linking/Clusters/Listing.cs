namespace Cairn.Linking;

/// <summary>
/// Lists reports that tell no occurrence with the incident they most likely come back to. Done after the accounts are together, so that such a report never
/// changes which accounts are.
/// </summary>
internal static class Listing
{
    /// <summary>For each group the reports listed with it, in canonical order.</summary>
    /// <param name="mute">Tellings of reports without accounts.</param>
    /// <param name="groups">Groups of tellings, in canonical order.</param>
    /// <param name="weights">The weights of a pair.</param>
    public static List<Telling>[] Of(Telling[] mute, IReadOnlyList<List<Telling>> groups, PairWeights weights)
    {
        var listed = new List<Telling>[groups.Count];
        for (var g = 0; g < groups.Count; g++) listed[g] = [];
        if (mute.Length == 0) return listed;
        var index = new CandidateIndex();
        for (var g = 0; g < groups.Count; g++)
        {
            foreach (var telling in groups[g]) index.Add(g, telling);
        }

        Array.Sort(mute, Telling.Compare);
        foreach (var telling in mute)
        {
            if (Best(telling, index.Near(telling).Order().Select(g => (g, groups[g])), weights) is { } best) listed[best].Add(telling);
        }

        return listed;
    }

    /// <summary>The number of the group that a report most likely comes back to; null when none is more likely than not.</summary>
    public static int? Best(Telling mute, IEnumerable<(int Number, List<Telling> Members)> groups, PairWeights weights)
    {
        var (best, mean) = ((int?)null, 0.0);
        foreach (var (number, members) in groups)
        {
            var odds = members.Average(m => PairScore.LogOdds(m, mute, weights));
            if (odds > mean) (best, mean) = (number, odds);
        }

        return best;
    }
}
