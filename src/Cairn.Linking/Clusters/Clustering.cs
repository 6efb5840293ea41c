namespace Cairn.Linking;

/// <summary>
/// Puts tellings together: the likeliest pair of groups is joined first, as long as the mean log-odds between their members stay positive and no veto
/// stands between any two of them. Works inside one connected component; ties fall to the canonical order, so that arrival order changes nothing.
/// </summary>
internal static class Clustering
{
    /// <param name="members">Tellings in canonical order.</param>
    /// <param name="logOdds">Log-odds of a pair of indices; negative infinity is a veto.</param>
    /// <returns>Groups of indices, each ascending, in the order of their first member.</returns>
    public static List<List<int>> Group(int members, Func<int, int, double> logOdds)
    {
        var groups = new List<List<int>>();
        for (var i = 0; i < members; i++) groups.Add([i]);
        var sums = new double[members, members];
        for (var i = 0; i < members; i++)
        {
            for (var j = i + 1; j < members; j++) sums[i, j] = sums[j, i] = logOdds(i, j);
        }

        var alive = Enumerable.Range(0, members).ToList();
        while (alive.Count > 1)
        {
            var (best, one, other) = (0.0, -1, -1);
            for (var x = 0; x < alive.Count; x++)
            {
                for (var y = x + 1; y < alive.Count; y++)
                {
                    var (i, j) = (alive[x], alive[y]);
                    var mean = sums[i, j] / (groups[i].Count * groups[j].Count);
                    if (mean > best) (best, one, other) = (mean, i, j);
                }
            }

            if (one < 0) break;
            groups[one] = [.. groups[one].Concat(groups[other]).Order()];
            alive.Remove(other);
            foreach (var k in alive.Where(k => k != one)) sums[one, k] = sums[k, one] = sums[one, k] + sums[other, k];
        }

        return [.. alive.Order().Select(i => groups[i])];
    }
}
