using System.Globalization;
using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Server;

/// <summary>Why a person should look at an incident, in words.</summary>
internal static class Doubts
{
    private const int ManyKilled = 10;
    private const double Unsure = 0.5; // confidence of the coder
    private const double WideKilometres = 50;

    public static IReadOnlyList<string> Of(RecordedIncident recorded)
    {
        var i = recorded.Incident;
        var doubts = new List<string>();
        if (recorded.NewEvidence) doubts.Add("new evidence since the last decision");
        if (i.Contested.Count > 0) doubts.Add($"sources disagree on {string.Join(", ", i.Contested.Select(CodeNames.Name))}");
        if (i.Totals.Values.Any(t => t.PartyClaim)) doubts.Add("only a party's claim");
        if (i.IndependentOrigins <= 1 && i.Totals.GetValueOrDefault("killed") is { } killed && (killed.Best ?? killed.Low ?? 0) >= ManyKilled) doubts.Add("many killed, one origin");
        if (i.When?.Start is null) doubts.Add("no date");
        if (i.Where?.Lat is null) doubts.Add("no place");
        else if (i.Where.RadiusKm > WideKilometres) doubts.Add("place known only roughly");
        if (i.EventType is null) doubts.Add("no event type");
        if (recorded.Confidence < Unsure) doubts.Add(string.Create(CultureInfo.InvariantCulture, $"coded with doubt: {100 * recorded.Confidence:0} % sure of its most doubtful value"));
        return doubts;
    }
}
