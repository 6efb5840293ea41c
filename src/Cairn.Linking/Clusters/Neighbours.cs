using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Finds for each group the pairs worth explaining: how its members hang together, and which accounts of other groups came nearest.</summary>
internal static class Neighbours
{
    private const int MostApart = 3;

    /// <param name="groups">Groups of tellings, in canonical order.</param>
    /// <returns>The links of each group, those joined first.</returns>
    public static IReadOnlyList<IncidentLink>[] Of(IReadOnlyList<List<Telling>> groups)
    {
        var index = new CandidateIndex();
        var all = groups.SelectMany((g, n) => g.Select(t => (Telling: t, Group: n))).ToArray();
        for (var i = 0; i < all.Length; i++) index.Add(i, all[i].Telling);
        return [.. groups.Select((group, n) => (IReadOnlyList<IncidentLink>)[.. Joined(group), .. Apart(group, n, all, index)])];
    }

    // Every account with the one before it that it is likeliest to go with.
    private static IEnumerable<IncidentLink> Joined(List<Telling> group) =>
        Enumerable.Range(1, group.Count - 1).Select(i => PairExplanation.Of(group[i], group.Take(i).MaxBy(t => PairScore.LogOdds(t, group[i]))!, joined: true));

    private static IEnumerable<IncidentLink> Apart(List<Telling> group, int n, (Telling Telling, int Group)[] all, CandidateIndex index) =>
        group.SelectMany(t => index.Near(t).Where(i => all[i].Group != n && !ReferenceEquals(all[i].Telling.Report, t.Report)).Select(i => (One: t, Other: all[i].Telling, Number: i)))
            .Select(p => (p.One, p.Other, p.Number, Odds: PairScore.LogOdds(p.One, p.Other)))
            .OrderByDescending(p => p.Odds).ThenBy(p => p.One, Comparer<Telling>.Create(Telling.Compare)).ThenBy(p => p.Number)
            .Take(MostApart).Select(p => PairExplanation.Of(p.One, p.Other, joined: false));
}
