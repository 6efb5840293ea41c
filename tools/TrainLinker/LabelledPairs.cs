using Cairn.Linking;
using Cairn.Model;

namespace TrainLinker;

/// <summary>Pairs of accounts that the linker would compare, with whether they tell of one incident, how much each counts and the parts of the set that the two are in.</summary>
internal sealed class LabelledPairs
{
    public List<double[]> Features { get; } = [];

    public List<bool> Together { get; } = [];

    public List<double> Weights { get; } = [];

    /// <summary>For leaving parts out: two equal numbers when both reports are in one part.</summary>
    public List<(int, int)> Folds { get; } = [];

    /// <summary>The tellings of all sets, in canonical order.</summary>
    public List<(Telling Telling, int Fold)> Tellings { get; } = [];

    /// <summary>Adds the pairs of one set.</summary>
    /// <param name="codedPath">Output of <c>cairn code</c>.</param>
    /// <param name="goldPath">Lines that <see cref="GoldReport"/> reads.</param>
    /// <param name="weight">What each pair of the set counts.</param>
    /// <param name="folds">Number of parts.</param>
    public void Add(string codedPath, string goldPath, double weight, int folds)
    {
        var gold = File.ReadLines(goldPath).Select(GoldReport.Read).ToDictionary(g => g.Id, StringComparer.Ordinal);
        var tellings = File.ReadLines(codedPath).Select(line => ContractJson.ReadCoded(line, spansAsWritten: true)).Where(r => gold.ContainsKey(r.Id)).SelectMany(r => Telling.MuteOf(r) is { } mute ? [mute] : Telling.Of(r)).ToArray();
        // Reports without accounts come last: they look at all others, and none at them.
        tellings = [.. tellings.OrderBy(t => t.IsMute).ThenBy(t => t, Comparer<Telling>.Create(Telling.Compare))];
        var fold = tellings.Select(t => gold[t.Report.Id].Fold(t, folds)).ToArray();
        Tellings.AddRange(tellings.Zip(fold));
        var incidents = new Dictionary<Telling, string?>(ReferenceEqualityComparer.Instance as IEqualityComparer<Telling>);
        foreach (var report in tellings.GroupBy(t => t.Report.Id, StringComparer.Ordinal)) gold[report.Key].Match([.. report.OrderBy(t => t.Ordinal)], incidents);
        var (found, vetoed, seen) = (new HashSet<(string, string)>(), new HashSet<(string, string)>(), 0);
        var index = new CandidateIndex();
        for (var i = 0; i < tellings.Length; i++)
        {
            foreach (var j in index.Near(tellings[i]).Order())
            {
                var (a, b) = (tellings[j], tellings[i]);
                if (ReferenceEquals(a.Report, b.Report)) continue;
                var share = gold[a.Report.Id].Shares(gold[b.Report.Id]);
                var together = share && incidents[a] is { } one && one == incidents[b];
                if (share && !together) continue; // nobody says which of their accounts belong together
                var pair = string.CompareOrdinal(a.Report.Id, b.Report.Id) < 0 ? (a.Report.Id, b.Report.Id) : (b.Report.Id, a.Report.Id);
                if (Veto.Of(a, b) is not null)
                {
                    if (together) vetoed.Add(pair);
                    continue;
                }

                if (together) found.Add(pair);
                var values = new double[PairFeatures.Count];
                PairFeatures.Measure(a, b, values);
                Features.Add(values);
                Together.Add(together);
                Weights.Add(weight);
                Folds.Add((fold[j], fold[i]));
                seen++;
            }

            if (!tellings[i].IsMute) index.Add(i, tellings[i]);
        }

        var all = gold.Values.SelectMany(g => g.Incidents.Select(i => (g.Id, i))).GroupBy(x => x.i, StringComparer.Ordinal).Sum(g => g.Count() * (g.Count() - 1) / 2);
        Console.Error.WriteLine($"{Path.GetFileName(codedPath)}: {seen} pairs compared; of {all} pairs of reports together {found.Count} met, {vetoed.Except(found).Count()} vetoed");
    }
}
