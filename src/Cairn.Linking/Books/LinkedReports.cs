using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// What the linker knows of all reports, kept so that a new one costs only the comparisons of its own blocks: <see cref="Put"/> and <see cref="Remove"/> touch
/// the groups that may change, <see cref="Changed"/> gives them as <see cref="Linker.Link"/> over all reports would. Words stay as hashes, in memory only: nothing
/// here is ever written down, so that no index of names comes to be. Not safe for use by several threads at once.
/// </summary>
public sealed class LinkedReports
{
    private readonly List<Telling?> _tellings = []; // null: taken out
    private readonly List<List<int>> _edges = []; // pairs that speak for one occurrence
    private readonly Dictionary<string, List<int>> _ofReport = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _ofText = new(StringComparer.Ordinal); // reports that tell something, by the hash of their text
    private readonly HashSet<int> _touched = [];
    private readonly Leaning _leaning = new();
    private CandidateIndex _index = new();
    private int _gone;

    /// <summary>Number of accounts held.</summary>
    public int Count => _tellings.Count - _gone;

    /// <summary>Adds a report, in place of what was known under its id.</summary>
    public void Put(CodedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        Remove(report.Id);
        if (report.Accounts.Count == 0) return;
        var words = ReportWords.Of(report.Report);
        var lean = _leaning.Of(report);
        _ofReport[report.Id] = [.. lean.Accounts.Select((account, i) => Add(new Telling(lean, account, words, report.Accounts[i].Evidence)))];
        var text = report.Report.TextSha256;
        _ofText[text] = _ofText.TryGetValue(text, out var alike) ? [.. alike, report.Id] : [report.Id];
        Date(text);
    }

    /// <summary>Takes a report out; one that is not there changes nothing.</summary>
    public void Remove(string reportId)
    {
        if (!_ofReport.Remove(reportId, out var numbers)) return;
        var text = _tellings[numbers[0]]!.Report.Report.TextSha256;
        foreach (var number in numbers) TakeOut(number);
        string[] others = [.. _ofText[text].Where(id => id != reportId)];
        if (others.Length == 0) _ofText.Remove(text);
        else _ofText[text] = others;
        Date(text);
        if (_gone > 1000 && _gone > Count) Tidy();
    }

    // Copies of one text hold the days that the first of them to be published says now.
    private void Date(string text)
    {
        if (!_ofText.TryGetValue(text, out var alike)) return;
        List<(string Report, int At)> places = [.. alike.SelectMany(id => Enumerable.Range(0, _ofReport[id].Count).Select(at => (id, at)))];
        if (places.TrueForAll(p => Now(p).Own.Published is not null)) return;
        var compared = CopiedDay.Of([.. places.Select(p => Now(p).Own)]);
        for (var i = 0; i < compared.Length; i++)
        {
            if (SameDays(Now(places[i]).Report, compared[i].Report)) continue;
            TakeOut(_ofReport[places[i].Report][places[i].At]);
            _ofReport[places[i].Report][places[i].At] = Add(compared[i]);
        }

        Telling Now((string Report, int At) place) => _tellings[_ofReport[place.Report][place.At]]!;
    }

    private static bool SameDays(CodedReport a, CodedReport b) =>
        a.Report.Published == b.Report.Published && a.Accounts.Zip(b.Accounts).All(p => (p.First.When.Start, p.First.When.End) == (p.Second.When.Start, p.Second.When.End));

    private void TakeOut(int number)
    {
        foreach (var other in _edges[number])
        {
            _edges[other].Remove(number);
            _touched.Add(other);
        }

        _edges[number] = [];
        _tellings[number] = null;
        _touched.Remove(number);
        _gone++;
    }

    /// <summary>The groups that what came and went since the last call may have changed, in the order of their first accounts.</summary>
    public IReadOnlyList<LinkedGroup> Changed()
    {
        var seen = new HashSet<int>();
        var groups = new List<(Telling First, LinkedGroup Group)>();
        foreach (var start in _touched.Where(n => _tellings[n] is not null).Order())
        {
            if (seen.Contains(start)) continue;
            foreach (var group in Clustering.Group(Component(start, seen), _edges, n => _tellings[n]!))
            {
                var first = _tellings[group[0]]!;
                groups.Add((first, new LinkedGroup(Conclusion.IdOf(first), [.. group.Select(m => _tellings[m]!.Account.Key)])));
            }
        }

        _touched.Clear();
        groups.Sort((a, b) => Telling.Compare(a.First, b.First));
        return [.. groups.Select(g => g.Group)];
    }

    private int Add(Telling telling)
    {
        var number = _tellings.Count;
        _tellings.Add(telling);
        _edges.Add([]);
        _touched.Add(number);
        foreach (var other in _index.Near(telling))
        {
            if (_tellings[other] is not { } there || PairScore.LogOdds(there, telling) <= 0) continue;
            _edges[number].Add(other);
            _edges[other].Add(number);
        }

        _index.Add(number, telling);
        return number;
    }

    // In canonical order.
    private List<int> Component(int start, HashSet<int> seen)
    {
        var members = new List<int>();
        var open = new Stack<int>([start]);
        seen.Add(start);
        while (open.TryPop(out var at))
        {
            members.Add(at);
            foreach (var next in _edges[at].Where(seen.Add)) open.Push(next);
        }

        members.Sort((a, b) => Telling.Compare(_tellings[a]!, _tellings[b]!));
        return members;
    }

    // Numbers of accounts taken out would fill the index for good.
    private void Tidy()
    {
        var renumbered = new Dictionary<int, int>();
        for (var n = 0; n < _tellings.Count; n++)
        {
            if (_tellings[n] is not null) renumbered[n] = renumbered.Count;
        }

        var (tellings, edges, touched) = (_tellings.OfType<Telling>().ToList(), renumbered.Keys.Select(n => _edges[n].ConvertAll(e => renumbered[e])).ToList(), _touched.Where(renumbered.ContainsKey).Select(n => renumbered[n]).ToList());
        foreach (var numbers in _ofReport.Values)
        {
            for (var i = 0; i < numbers.Count; i++) numbers[i] = renumbered[numbers[i]];
        }

        _tellings.Clear();
        _tellings.AddRange(tellings);
        _edges.Clear();
        _edges.AddRange(edges);
        _touched.Clear();
        _touched.UnionWith(touched);
        (_index, _gone) = (new CandidateIndex(), 0);
        for (var n = 0; n < tellings.Count; n++) _index.Add(n, tellings[n]);
    }
}
