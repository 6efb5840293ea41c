using System.Globalization;
using System.Text.Json.Nodes;
using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Server;

/// <summary>Corrections that are slips of the hand more often than not: they are asked about once, and taken when whoever sent them says that they are meant.</summary>
internal static class Unlikely
{
    /// <summary>The type of the refusal.</summary>
    public const string Type = "urn:cairn:unlikely";

    private const string Totals = "totals.";
    private const int Slip = 10; // one nought too many
    private const int Few = 20; // below it a tenfold is no slip: "one dead" may be twelve
    private const int Many = 1000; // where no report gives a number

    /// <summary>The question; null where the value may well be.</summary>
    public static async Task<string?> AskAsync(ILedger ledger, RecordedIncident recorded, Decision decision, Reader sight, CancellationToken cancellationToken)
    {
        if (decision is not { Kind: DecisionKind.Correct, Field: { } field, Value: JsonObject value }) return null;
        if (field.StartsWith(Totals, StringComparison.Ordinal)) return Toll(recorded.Incident, field[Totals.Length..], value);
        if (field != "when" || Day(value["start"]) is not { } day) return null;
        var accounts = await ledger.AccountsAsync(decision.IncidentId, sight, cancellationToken: cancellationToken).ConfigureAwait(false);
        var latest = accounts.Max(a => IsoDay.Of(a.Header.Published));
        return latest is { } last && day > last ? string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} is after every report that tells of it; the latest is of {last:yyyy-MM-dd}.") : null;
    }

    private static string? Toll(Incident incident, string kind, JsonObject value)
    {
        var most = new[] { value["low"], value["best"], value["high"] }.Select(Number).Max();
        var told = incident.Figures.Where(f => CodeNames.Name(f.Kind) == kind).Max(f => (long?)(f.High ?? f.Point ?? f.Low));
        if (most is not { } set || set < Math.Max(Few, told is > 0 ? told.Value * Slip : Many)) return null;
        return told is > 0 ? string.Create(CultureInfo.InvariantCulture, $"{set:N0} {kind}: the highest number that any report gives is {told:N0}.") : string.Create(CultureInfo.InvariantCulture, $"{set:N0} {kind}: no report gives a number.");
    }

    private static long? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<long>(out var number) ? number : null;

    private static DateOnly? Day(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? IsoDay.Of(text) : null;
}
