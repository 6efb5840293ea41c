using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Decides which accounts of coded reports tell of one occurrence. A pure function: the same reports in any order give the same incidents.</summary>
public static class Linker
{
    /// <summary>Links all accounts of <paramref name="reports"/>.</summary>
    /// <param name="reports">Coded reports in any order; the same text under the same id counts once, a later version of an id replaces the earlier (<see cref="ReportVersion"/>).</param>
    /// <param name="copies">Groups of reports that are copies of one another, as <c>cairn duplicates</c> finds them; null for none known.</param>
    /// <returns>Incidents in the order of their first accounts, and an incident without keys for each report without accounts.</returns>
    public static IReadOnlyList<Incident> Link(IReadOnlyList<CodedReport> reports, IReadOnlyList<CopyGroup>? copies = null) => Link(reports, copies, explain: false);

    /// <summary>As <see cref="Link(IReadOnlyList{CodedReport}, IReadOnlyList{CopyGroup})"/>, with <see cref="Incident.Links"/>: why accounts were joined, and which of other incidents came nearest.</summary>
    /// <param name="reports">Coded reports in any order.</param>
    /// <param name="copies">Groups of copies; null for none known.</param>
    public static IReadOnlyList<Incident> Explain(IReadOnlyList<CodedReport> reports, IReadOnlyList<CopyGroup>? copies = null) => Link(reports, copies, explain: true);

    private static List<Incident> Link(IReadOnlyList<CodedReport> reports, IReadOnlyList<CopyGroup>? copies, bool explain)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var once = Once(reports);
        var tellings = once.SelectMany(Telling.Of).ToArray();
        Array.Sort(tellings, Telling.Compare);
        var origins = new Origins(copies ?? []);
        var compared = CopiedDay.Of(tellings);
        var groups = Groups(compared, PairWeights.Default).Select(group => group.ConvertAll(i => compared[i])).ToList();
        var listed = Listing.Of([.. once.Select(Telling.MuteOf).OfType<Telling>()], groups, PairWeights.Default);
        var links = explain ? Neighbours.Of(groups) : null;
        var incidents = groups.Select((group, i) => Conclusion.Of(group.ConvertAll(t => t.Own), origins, listed[i]) with { Links = links?[i] }).ToList();
        incidents.AddRange(once.Where(r => r.Accounts.Count == 0).OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => new Incident { Reports = [r.Id] }));
        return incidents;
    }

    private static List<CodedReport> Once(IReadOnlyList<CodedReport> reports) =>
        [.. reports.GroupBy(r => r.Id, StringComparer.Ordinal).Select(versions => versions.Aggregate((a, b) => IsLater(a, b) ? a : b))];

    // One text coded twice may have been coded otherwise: what it says decides then, not where it stood.
    private static bool IsLater(CodedReport a, CodedReport b)
    {
        var order = ReportVersion.Of(a).CompareTo(ReportVersion.Of(b));
        return (order != 0 ? order : string.CompareOrdinal(ContractJson.Write(a), ContractJson.Write(b))) > 0;
    }

    /// <summary>Indices of the tellings that belong together, given tellings in canonical order.</summary>
    internal static IEnumerable<List<int>> Groups(Telling[] tellings, PairWeights weights)
    {
        var index = new CandidateIndex();
        var components = new Components(tellings.Length);
        var likely = tellings.Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < tellings.Length; i++)
        {
            foreach (var j in index.Near(tellings[i]))
            {
                if (PairScore.LogOdds(tellings[i], tellings[j], weights) <= 0) continue;
                components.Join(i, j);
                likely[i].Add(j);
                likely[j].Add(i);
            }

            index.Add(i, tellings[i]);
        }

        var groups = new List<List<int>>();
        foreach (var members in components.All()) groups.AddRange(Clustering.Group(members, likely, n => tellings[n], weights));
        return groups.OrderBy(g => g[0]);
    }
}
