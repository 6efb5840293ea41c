namespace Cairn.Linking;

/// <summary>Keeps where ids went, in the order of the changes; an id that comes to stand again forwards nowhere.</summary>
internal sealed class ForwardingTable
{
    private readonly List<Forwarding> _all = [];
    private readonly Dictionary<string, string> _into = new(StringComparer.Ordinal);

    public IReadOnlyList<Forwarding> All => _all;

    public void Merge(string id, string into)
    {
        _all.Add(new Forwarding(id, [into], IsSplit: false));
        _into[id] = into;
        _into.Remove(into);
    }

    public void Split(string id, IReadOnlyList<string> into) => _all.Add(new Forwarding(id, into, IsSplit: true));

    /// <summary>The id that stands for <paramref name="id"/> today.</summary>
    public string Resolve(string id)
    {
        while (_into.TryGetValue(id, out var next)) id = next;
        return id;
    }

    /// <summary>Lets an id stand again.</summary>
    public void Restore(string id) => _into.Remove(id);
}
