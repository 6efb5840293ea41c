using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// Incidents that grow as reports come in. A report touches only the incidents whose accounts it may belong with; all others stay as they are.
/// After any order of arrival the same accounts are together. Not safe for use by several threads at once.
/// </summary>
public sealed class IncidentBook
{
    private readonly List<Telling> _tellings = [];
    private readonly List<List<int>> _edges = []; // pairs that speak for one occurrence
    private readonly List<string> _idOf = []; // incident of each telling
    private readonly Dictionary<string, List<int>> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly CandidateIndex _index = new();
    private readonly List<Telling> _mute = []; // reports that tell no occurrence
    private readonly Dictionary<Telling, string?> _comes = []; // and the incident each comes back to, until the book changes
    private readonly Origins _origins;
    private readonly ForwardingTable _forwards = new();

    /// <param name="copies">Groups of reports known to be copies; null for none.</param>
    public IncidentBook(IReadOnlyList<CopyGroup>? copies = null) => _origins = new Origins(copies ?? []);

    /// <summary>Ids of all incidents that stand, in ordinal order.</summary>
    public IReadOnlyList<string> Ids => [.. _members.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Where ids went that stand no more.</summary>
    public IReadOnlyList<Forwarding> Forwardings => _forwards.All;

    /// <summary>Adds the accounts of a report. The same report again changes nothing.</summary>
    /// <returns>Ids of the incidents that changed or came to be, in ordinal order.</returns>
    public IReadOnlyList<string> Add(CodedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (!_known.Add(report.Id + "\n" + report.Report.TextSha256)) return [];
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        _comes.Clear();
        if (Telling.MuteOf(report) is { } mute) _mute.Add(mute);
        foreach (var telling in Telling.Of(report)) changed.UnionWith(Add(telling));
        return [.. changed.Where(_members.ContainsKey)];
    }

    /// <summary>The incident of an id, or of the one it was merged into; null when the book never held it.</summary>
    public Incident? Find(string id)
    {
        var standing = _forwards.Resolve(id);
        if (!_members.TryGetValue(standing, out var members)) return null;
        var listed = _mute.Where(m => (_comes.TryGetValue(m, out var to) ? to : _comes[m] = Comes(m)) == standing).Order(Comparer<Telling>.Create(Telling.Compare)).ToList();
        return Conclusion.Of([.. Canonical(members).Select(m => _tellings[m])], _origins, listed) with { IncidentId = standing };
    }

    // The incident that a report without accounts comes back to.
    private string? Comes(Telling mute)
    {
        var near = _index.Near(mute).Select(n => _idOf[n]).Distinct(StringComparer.Ordinal).Select(id => (Id: id, Members: Canonical(_members[id]).ConvertAll(m => _tellings[m])))
            .OrderBy(g => g.Members[0], Comparer<Telling>.Create(Telling.Compare)).ToList();
        return Listing.Best(mute, near.Select((g, i) => (i, g.Members)), PairWeights.Default) is { } best ? near[best].Id : null;
    }

    private IEnumerable<string> Add(Telling telling)
    {
        var number = _tellings.Count;
        _tellings.Add(telling);
        _edges.Add([]);
        _idOf.Add("");
        foreach (var other in _index.Near(telling))
        {
            if (PairScore.LogOdds(_tellings[other], telling) <= 0) continue;
            _edges[number].Add(other);
            _edges[other].Add(number);
        }

        _index.Add(number, telling);
        return Regroup(Component(number));
    }

    private List<int> Component(int start)
    {
        var seen = new HashSet<int> { start };
        var open = new Stack<int>(seen);
        while (open.TryPop(out var at))
        {
            foreach (var next in _edges[at].Where(seen.Add)) open.Push(next);
        }

        return Canonical(seen);
    }

    // An incident keeps its id when its first account leaves, so that account cannot give the same id to another.
    private string NewId(List<int> members, HashSet<string> taken, Dictionary<string, List<int>> before)
    {
        bool Free(string id) => !taken.Contains(id) && !before.ContainsKey(id) && !_members.ContainsKey(id);
        if (members.Select(m => Conclusion.IdOf(_tellings[m])).FirstOrDefault(Free) is { } own) return own;
        var first = Conclusion.IdOf(_tellings[members[0]]);
        return Enumerable.Range(2, _tellings.Count + 1).Select(n => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{first}-{n}")).First(Free);
    }

    private List<int> Canonical(IEnumerable<int> members) => [.. members.Order(Comparer<int>.Create((a, b) => Telling.Compare(_tellings[a], _tellings[b])))];

    // Groups the component anew; each group keeps the id that most of its members had, the oldest such id on a tie.
    private List<string> Regroup(List<int> component)
    {
        var before = component.Select(m => _idOf[m]).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).ToDictionary(id => id, id => _members[id], StringComparer.Ordinal);
        foreach (var id in before.Keys) _members.Remove(id);
        var changed = new List<string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var members in Clustering.Group(component, _edges, n => _tellings[n]))
        {
            var id = members.Select(m => _idOf[m]).Where(i => i.Length > 0 && !taken.Contains(i)).GroupBy(i => i, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count()).ThenBy(g => before[g.Key].Min()).FirstOrDefault()?.Key ?? NewId(members, taken, before);
            taken.Add(id);
            _members[id] = members;
            if (!before.TryGetValue(id, out var old) || !members.ToHashSet().SetEquals(old)) changed.Add(id);
        }

        foreach (var id in taken)
        {
            _forwards.Restore(id);
            foreach (var m in _members[id]) _idOf[m] = id;
        }

        foreach (var (id, old) in before.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            var now = old.Select(m => _idOf[m]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (!taken.Contains(id)) _forwards.Merge(id, now[0]);
            else if (now.Count > 1) _forwards.Split(id, [.. now.Where(n => n != id)]);
        }

        return changed;
    }
}
