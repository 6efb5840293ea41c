using System.Globalization;
using System.Text;
using Cairn.Ledger;
using Cairn.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>Takes incidents out. Never more than the list shows: the same filters, the same sight.</summary>
internal static class ExportApi
{
    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/export", ExportAsync).WithName("export").WithTags("Export").RequireRateLimiting("write").WithSummary("Incidents as a file: csv (the list as shown) or jsonl (contract section 5).");

    private static IResult ExportAsync(HttpContext http, [AsParameters] Filters filters, string format, ILedger ledger, AuditFile audit)
    {
        var visitor = Visitor.Of(http);
        var query = filters.Query();
        Func<RecordedIncident, string> line = format switch
        {
            "csv" => Row,
            "jsonl" => r => ContractJson.Write(r.Incident) + "\n",
            _ => throw RequestProblem.Bad($"format is csv or jsonl, not '{format}'"),
        };
        audit.Say(visitor, $"export {format}", filters.Key);
        var type = format == "csv" ? "text/csv; charset=utf-8" : "application/jsonl; charset=utf-8";
        return TypedResults.Stream(async stream =>
        {
            await using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16);
            if (format == "csv") await writer.WriteAsync(Head).ConfigureAwait(false);
            await foreach (var incident in ledger.AllAsync(query, visitor.Sight, http.RequestAborted).ConfigureAwait(false)) await writer.WriteAsync(line(incident)).ConfigureAwait(false);
        }, type, $"cairn-incidents.{format}");
    }

    private const string Head = "incident_id,date_start,date_end,date_precision,event_type,sub_event_type,actors,country,admin1,location,latitude,longitude,radius_km,killed_low,killed_best,killed_high,killed_open,injured_low,injured_best,injured_high,n_documents,n_independent_origins,contested,review_state\n";

    private static string Row(RecordedIncident recorded)
    {
        var r = IncidentRow.Of(recorded);
        object?[] cells =
        [
            r.IncidentId, r.Start, r.End, CodeNames.Name(r.Precision), r.EventType, r.SubEventType, string.Join("; ", r.Actors), r.Country, r.Admin1, r.Place, r.Lat, r.Lon, r.RadiusKm,
            r.Killed?.Low, r.Killed?.Best, r.Killed?.High, r.Killed is null ? null : r.Killed.Open ? "true" : "false", r.Injured?.Low, r.Injured?.Best, r.Injured?.High, r.Reports, r.Origins, r.Contested ? "true" : "false", CodeNames.Name(r.State),
        ];
        return string.Join(',', cells.Select(Cell)) + "\n";
    }

    // RFC 4180; a cell that a spreadsheet would run as a formula is made text.
    private static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
        if (value is string && text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t') text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\n\r") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
