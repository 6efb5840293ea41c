namespace Cairn.Linking;

/// <summary>Disjoint sets of indices (union by the smaller index, so that the root is the first member).</summary>
internal sealed class Components(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>First member of the set that holds <paramref name="index"/>.</summary>
    public int Root(int index)
    {
        while (_parent[index] != index) index = _parent[index] = _parent[_parent[index]];
        return index;
    }

    /// <summary>Makes one set of two.</summary>
    public void Join(int a, int b)
    {
        (a, b) = (Root(a), Root(b));
        if (a != b) _parent[Math.Max(a, b)] = Math.Min(a, b);
    }

    /// <summary>The sets, members ascending, in the order of their first members.</summary>
    public IEnumerable<List<int>> All() =>
        Enumerable.Range(0, _parent.Length).GroupBy(Root).OrderBy(g => g.Key).Select(g => g.ToList());
}
