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
    private const string List = "csv";

    /// <summary>The formats: the list as shown, and those of <c>cairn export</c>.</summary>
    public static IEnumerable<string> Formats => [List, .. Enum.GetValues<ExportFormat>().Select(CodeNames.Name)];

    /// <summary>The companions of any format.</summary>
    public static IEnumerable<string> Companions => Enum.GetValues<ExportFormat>().SelectMany(Export.Companions).Distinct(StringComparer.Ordinal);

    public static void Map(RouteGroupBuilder api) =>
        api.MapGet("/export", ExportAsync).AddEndpointFilter<KnownNames>().Produces<string>(StatusCodes.Status200OK, "text/csv", "application/jsonl", "application/geo+json", "application/vnd.apache.parquet").WithName("export").WithTags("Export").RequireRateLimiting("write")
            .WithSummary("Incidents as a file: csv (the list as shown), jsonl, acled, ged, figures, geojson, hxl, ibc, webannotation or parquet; companion adds ext, deleted or documents.");

    private static async Task<IResult> ExportAsync(HttpContext http, [AsParameters] Filters filters, string format, string? companion, ILedger ledger, AuditFile audit, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        var query = filters.Query();
        if (format == List)
        {
            audit.Say(visitor, "export csv", filters.Key);
            return TypedResults.Stream(stream => ListAsync(ledger, query, visitor.Sight, stream, http.RequestAborted), "text/csv; charset=utf-8", "cairn-incidents.csv");
        }

        if (!CodeNames.TryParse<ExportFormat>(format, out var wanted)) throw RequestProblem.Bad($"format is one of {string.Join(", ", Formats)}, not '{format}'");
        var companions = Export.Companions(wanted);
        if (companion is not null && !companions.Contains(companion)) throw RequestProblem.Bad(companions.Count == 0 ? $"{format} has no companions" : $"{format} has the companions {string.Join(", ", companions)}, not '{companion}'");
        audit.Say(visitor, $"export {format} {companion}".TrimEnd(), filters.Key);

        // Written whole before the first byte leaves, so that a fault is a problem and never half a file.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            if (companion is null) await Export.WriteAsync(ledger, wanted, query, visitor.Sight, file, cancellationToken).ConfigureAwait(false);
            else await Export.WriteCompanionAsync(ledger, wanted, companion, query, visitor.Sight, file, cancellationToken).ConfigureAwait(false);
            file.Position = 0;
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var (type, suffix) = wanted switch
        {
            ExportFormat.Jsonl or ExportFormat.Webannotation => ("application/jsonl; charset=utf-8", "jsonl"),
            ExportFormat.Geojson => ("application/geo+json", "geojson"),
            ExportFormat.Parquet => ("application/vnd.apache.parquet", "parquet"),
            _ => ("text/csv; charset=utf-8", "csv"),
        };
        return TypedResults.File(file, type, $"cairn-{format}{(companion is null ? "" : "-" + companion)}.{suffix}");
    }

    private static async Task ListAsync(ILedger ledger, IncidentQuery query, Reader sight, Stream output, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        await writer.WriteAsync(Head).ConfigureAwait(false);
        await foreach (var incident in ledger.AllAsync(query, sight, cancellationToken).ConfigureAwait(false)) await writer.WriteAsync(Row(incident)).ConfigureAwait(false);
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
