namespace Cairn.Linking;

/// <summary>
/// Puts tellings together: the likeliest pair of groups is joined first, as long as the mean log-odds between their members stay positive and no veto
/// stands between any two of them. Works inside one connected component; ties fall to the canonical order, so that arrival order changes nothing.
/// Only groups with a likely pair between them can have a positive mean, so only their members are compared: a component of thousands costs its likely pairs, not its square.
/// </summary>
internal sealed class Clustering
{
    private readonly Func<int, int, double> _logOdds;
    private readonly List<int>[] _groups; // null once joined to another
    private readonly Dictionary<int, double>[] _sums; // of the groups beside each, by number
    private readonly int[] _partner; // the later group with the highest mean; −1 without a positive one
    private readonly double[] _mean;

    private Clustering(IReadOnlyList<IEnumerable<int>> likely, Func<int, int, double> logOdds)
    {
        _logOdds = logOdds;
        _groups = [.. Enumerable.Range(0, likely.Count).Select(i => (List<int>)[i])];
        _sums = [.. _groups.Select(_ => new Dictionary<int, double>())];
        (_partner, _mean) = (new int[likely.Count], new double[likely.Count]);
        for (var i = 0; i < likely.Count; i++)
        {
            foreach (var j in likely[i])
            {
                if (j > i) _sums[i][j] = _sums[j][i] = logOdds(i, j);
            }
        }

        for (var i = 0; i < likely.Count; i++) Look(i);
    }

    /// <summary>The groups of tellings that <see cref="PairScore"/> puts together.</summary>
    /// <param name="members">Numbers of the tellings of one component, in canonical order.</param>
    /// <param name="likely">By number of a telling, the numbers of those with which it has positive log-odds; both ways.</param>
    /// <param name="telling">The telling of a number.</param>
    /// <param name="weights">What the features weigh.</param>
    public static List<List<int>> Group(IReadOnlyList<int> members, IReadOnlyList<List<int>> likely, Func<int, Telling> telling, PairWeights? weights = null) =>
        Group(members, likely, (a, b) => PairScore.LogOdds(telling(a), telling(b), weights ?? PairWeights.Default), (a, b) => PairScore.Binds(telling(a), telling(b)));

    /// <param name="members">Numbers of the tellings of one component, in canonical order.</param>
    /// <param name="likely">By number of a telling, the numbers of those with which it has positive log-odds; both ways.</param>
    /// <param name="logOdds">Log-odds of a pair of numbers; negative infinity is a veto.</param>
    /// <param name="binds">Whether a likely pair belongs together whatever the mean of its groups: the groups are joined last, unless a veto stands between them.</param>
    /// <returns>Groups of numbers, each in canonical order, in the order of their first member.</returns>
    public static List<List<int>> Group(IReadOnlyList<int> members, IReadOnlyList<List<int>> likely, Func<int, int, double> logOdds, Func<int, int, bool>? binds = null)
    {
        if (members.Count == 1) return [[members[0]]];
        var places = members.Select((m, at) => (m, at)).ToDictionary(p => p.m, p => p.at);
        var clustering = new Clustering([.. members.Select(m => likely[m].Select(other => places[other]))], (a, b) => logOdds(members[a], members[b]));
        while (clustering.Best() is >= 0 and var one) clustering.Join(one, clustering._partner[one]);
        if (binds is not null) clustering.Bind(members.SelectMany((m, at) => likely[m].Where(o => places[o] > at && binds(m, o)).Select(o => (at, places[o]))).Order());
        return [.. clustering._groups.Where(g => g is not null).Select(g => g.ConvertAll(at => members[at]))];
    }

    private void Bind(IEnumerable<(int One, int Other)> pairs)
    {
        var at = new int[_groups.Length]; // by member, its group
        for (var g = 0; g < _groups.Length; g++) _groups[g]?.ForEach(m => at[m] = g);
        foreach (var (one, other) in pairs)
        {
            var (a, b) = (Math.Min(at[one], at[other]), Math.Max(at[one], at[other]));
            if (a == b || double.IsNegativeInfinity(Sum(a, b))) continue;
            _groups[b].ForEach(m => at[m] = a);
            Join(a, b);
        }
    }

    // The first group of the pair with the highest mean, the first of equals; −1 when none is positive.
    private int Best()
    {
        var (best, one) = (0.0, -1);
        for (var i = 0; i < _groups.Length; i++)
        {
            if (_groups[i] is not null && _partner[i] >= 0 && _mean[i] > best) (best, one) = (_mean[i], i);
        }

        return one;
    }

    private void Join(int one, int other)
    {
        var beside = _sums[one].Keys.Union(_sums[other].Keys).Where(k => k != one && k != other).ToList();
        foreach (var k in beside) _sums[one][k] = _sums[k][one] = Sum(one, k) + Sum(other, k);
        foreach (var k in _sums[other].Keys) _sums[k].Remove(other);
        _groups[one] = [.. _groups[one].Concat(_groups[other]).Order()];
        _groups[other] = null!;
        Look(one);
        foreach (var k in beside) Look(k);
    }

    private double Sum(int one, int other)
    {
        if (_sums[one].TryGetValue(other, out var known)) return known;
        var sum = 0.0;
        foreach (var i in _groups[one])
        {
            foreach (var j in _groups[other])
            {
                sum += _logOdds(i, j);
                if (double.IsNegativeInfinity(sum)) return sum;
            }
        }

        return sum;
    }

    private void Look(int i)
    {
        (_partner[i], _mean[i]) = (-1, 0);
        foreach (var (j, sum) in _sums[i])
        {
            if (j < i) continue;
            var mean = sum / (_groups[i].Count * _groups[j].Count);
            if (mean > _mean[i] || mean == _mean[i] && mean > 0 && j < _partner[i]) (_partner[i], _mean[i]) = (j, mean);
        }
    }
}
