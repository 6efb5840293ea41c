using System.Text.Json;
using Cairn.Linking;
using Cairn.Model;

namespace TrainLinker;

/// <summary>Pairs of accounts that the linker would compare, with whether they tell of one incident and how much each counts.</summary>
internal sealed class LabelledPairs
{
    public List<double[]> Features { get; } = [];

    public List<bool> Together { get; } = [];

    public List<double> Weights { get; } = [];

    /// <summary>Adds the pairs of one set. Gold tells incidents by report, so of two reports on one incident only the likeliest pair of accounts counts as together.</summary>
    /// <param name="codedPath">Output of <c>cairn code</c>.</param>
    /// <param name="goldPath">Lines with <c>id</c> and <c>incident_id</c>, or <c>accounts</c> with an <c>incident</c> each.</param>
    /// <param name="weight">What each pair of the set counts.</param>
    public void Add(string codedPath, string goldPath, double weight)
    {
        var gold = File.ReadLines(goldPath).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(e => e.GetProperty("id").GetString()!, Incidents, StringComparer.Ordinal);
        var tellings = File.ReadLines(codedPath).Select(line => ContractJson.ReadCoded(line, spansAsWritten: true)).SelectMany(Telling.Of)
            .Where(t => gold.ContainsKey(t.Report.Id)).ToArray();
        Array.Sort(tellings, Telling.Compare);
        var index = new CandidateIndex();
        var together = new Dictionary<(string, string), (double LogOdds, double[] Values)>();
        var apart = 0;
        for (var i = 0; i < tellings.Length; i++)
        {
            foreach (var j in index.Near(tellings[i]).Order())
            {
                var (a, b) = (tellings[j], tellings[i]);
                if (Veto.Of(a, b) is not null || a.Account.Background != b.Account.Background && !(a.IsMain && b.IsMain)) continue;
                var values = new double[PairFeatures.Count];
                PairFeatures.Measure(a, b, values);
                if (!gold[a.Report.Id].Overlaps(gold[b.Report.Id]))
                {
                    Keep(values, false, weight);
                    apart++;
                }
                else if (PairWeights.Default.LogOdds(values) is var odds && (!together.TryGetValue((a.Report.Id, b.Report.Id), out var best) || odds > best.LogOdds))
                {
                    together[(a.Report.Id, b.Report.Id)] = (odds, values);
                }
            }

            index.Add(i, tellings[i]);
        }

        foreach (var (_, values) in together.Values) Keep(values, true, weight);
        Console.Error.WriteLine($"{Path.GetFileName(codedPath)}: {together.Count} pairs of reports together, {apart} pairs of accounts apart");
    }

    private void Keep(double[] values, bool label, double weight)
    {
        Features.Add(values);
        Together.Add(label);
        Weights.Add(weight);
    }

    private static HashSet<string> Incidents(JsonElement gold) => gold.TryGetProperty("incident_id", out var one)
        ? [one.GetString()!]
        : [.. gold.GetProperty("accounts").EnumerateArray().Select(a => a.GetProperty("incident").GetString()!)];
}
