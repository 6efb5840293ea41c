using System.Text.Json;
using Cairn.Coding;
using Cairn.Model;

namespace Cairn.Tools.TrainCoder;

/// <summary>One coded account or figure with its doubts, and whether it is right.</summary>
/// <param name="Set">The development set.</param>
/// <param name="Half">0 or 1: blocks of 25 reports in turn, so that neighbours stay together.</param>
/// <param name="Start">What it starts from (<see cref="ConfidenceWeights"/>).</param>
/// <param name="Doubts">The doubts that stand.</param>
/// <param name="Right">1 where the labels call it right, 0 where wrong, between where one of several must be wrong and nobody knows which.</param>
/// <param name="Weight">What it counts.</param>
internal sealed record ConfidenceCase(string Set, int Half, string Start, IReadOnlyList<Doubt> Doubts, double Right, double Weight)
{
    private const int Block = 25;

    // A set counts as if it had no more than so many cases of accounts, and of figures.
    private const double MostOfSet = 800;

    /// <summary>The cases of labels (from labels.py) over coded reports, in the order of the labels.</summary>
    public static List<ConfidenceCase> Read(string labels, IEnumerable<string> coded)
    {
        var reports = new Dictionary<string, IReadOnlyList<Account>>(StringComparer.Ordinal);
        foreach (var line in coded.SelectMany(File.ReadLines))
        {
            var report = ContractJson.ReadCoded(line);
            reports[report.Id] = report.Accounts;
        }

        var cases = new List<ConfidenceCase>();
        var places = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var label in File.ReadLines(labels).Select(l => JsonDocument.Parse(l).RootElement))
        {
            var (set, id) = (label.GetProperty("set").GetString()!, label.GetProperty("id").GetString()!);
            if (!reports.TryGetValue(id, out var accounts)) throw new InvalidDataException($"{labels} labels {id}, which no coded file holds");
            if (!places.TryGetValue(set, out var seen)) places[set] = seen = new Dictionary<string, int>(StringComparer.Ordinal);
            seen.TryAdd(id, seen.Count);
            var together = new ToldTogether(accounts);
            var account = accounts.Single(a => a.Key == label.GetProperty("key").GetString());
            var (start, doubts) = label.GetProperty("figure").ValueKind == JsonValueKind.Null
                ? (ConfidenceWeights.Account, AccountDoubts.Of(account, together))
                : (ConfidenceWeights.Figure(account.Figures[label.GetProperty("figure").GetInt32()].Kind), FigureDoubts.Of(account, together)[label.GetProperty("figure").GetInt32()]);
            cases.Add(new ConfidenceCase(set, seen[id] / Block % 2, start, doubts, label.GetProperty("right") is { ValueKind: JsonValueKind.Number } share ? share.GetDouble() : label.GetProperty("right").GetBoolean() ? 1 : 0, 1));
        }

        var sizes = cases.GroupBy(c => (c.Set, c.IsAccount)).ToDictionary(g => g.Key, g => Math.Min(1, MostOfSet / g.Count()));
        return [.. cases.Select(c => c with { Weight = sizes[(c.Set, c.IsAccount)] })];
    }

    public bool IsAccount => Start == ConfidenceWeights.Account;
}
