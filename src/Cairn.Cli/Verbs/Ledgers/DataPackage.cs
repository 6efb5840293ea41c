using System.Text.Json;
using System.Text.Json.Nodes;
using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Cli.Verbs;

/// <summary>What stands beside an export: what it is, by which rules, how many rows, which hashes.</summary>
internal static class DataPackage
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ExportFormat format, IncidentQuery query, IReadOnlyList<(string Name, int Rows, string Sha256)> resources) => new JsonObject
    {
        ["name"] = $"cairn-{CodeNames.Name(format)}",
        ["title"] = format switch
        {
            ExportFormat.Acled => "ACLED-style events, coded by Cairn from news reports; not ACLED data",
            ExportFormat.Ged => "UCDP GED-style events, coded by Cairn from news reports; not UCDP data",
            _ => "Incidents coded by Cairn from news reports",
        },
        ["policy"] = "ucdp_like",
        ["unit_rule"] = "harm_moment",
        ["filters"] = new JsonObject
        {
            ["from"] = query.From?.ToString("O"),
            ["to"] = query.To?.ToString("O"),
            ["country"] = query.Country,
            ["event_type"] = query.EventType,
            ["actor"] = query.Actor,
            ["text"] = query.Text,
            ["review"] = query.Review is { } state ? CodeNames.Name(state) : null,
            ["as_of_revision"] = query.AsOf?.Revision,
        },
        ["resources"] = new JsonArray([.. resources.Select(r => (JsonNode)new JsonObject { ["name"] = r.Name, ["path"] = r.Name, ["rows"] = r.Rows, ["hash"] = $"sha256:{r.Sha256}" })]),
    }.ToJsonString(Indented) + "\n";
}
