using Cairn.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cairn.Server;

/// <summary>Lists, map, timeline and filters.</summary>
internal static class IncidentsApi
{
    private const int Kept = 200; // the rows that the workbench asks for first

    public static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/incidents").WithTags("Incidents").AddEndpointFilter<KnownNames>().AddEndpointFilter<Fresh>().Versioned();
        group.MapGet("/", ListAsync).Produces<IncidentPage>().WithName("listIncidents").WithSummary("One page of incidents. Keyset paging: hand next back as cursor.");
        group.MapGet("/cells", CellsAsync).Produces<MapCells>().WithName("mapIncidents").WithSummary("Incidents as discs for a map view (view = west,south,east,north) at a zoom level. placed and unplaced count everything that matches; not_drawn are placed where there are more points than the map takes.");
        group.MapGet("/timeline", TimelineAsync).Produces<TimeLine>().WithName("timeIncidents").WithSummary("Incidents over time, by day, month or year as the period asks.");
        group.MapGet("/facets", FacetsAsync).Produces<Facets>().WithName("incidentFacets").WithSummary("Values to filter by, with counts.");
    }

    private static async Task<IResult> ListAsync(HttpContext http, [AsParameters] Filters filters, ILedger ledger, Answers answers, string? sort, string? cursor, int? limit, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        var query = filters.Query() with { Order = Filters.Code<IncidentOrder>(sort, "sort") ?? IncidentOrder.Newest };
        var count = answers.Get($"count|{visitor.Role}|{filters.Key}", () => ledger.CountAsync(filters.Query(), visitor.Sight, CancellationToken.None));
        async Task<IncidentPage> PageAsync(CancellationToken stop)
        {
            var page = await ledger.IncidentsAsync(query, visitor.Sight, cursor, Limits.Of(limit), stop).ConfigureAwait(false);
            return new IncidentPage([.. page.Items.Select(IncidentRow.Of)], page.Next, (await count.ConfigureAwait(false)).Incidents);
        }

        // What everybody sees first is kept.
        var plain = cursor is null && filters.Key == Filters.None && Limits.Of(limit) <= Kept;
        return FirstAnswers.Of(await (plain ? answers.Get($"rows|{visitor.Role}|{query.Order}|{Limits.Of(limit)}", () => PageAsync(CancellationToken.None)) : PageAsync(cancellationToken)).ConfigureAwait(false));
    }

    private static async Task<IResult> CellsAsync(HttpContext http, [AsParameters] Filters filters, string view, double zoom, MapPoints points)
    {
        var box = Filters.BoxOf(view)!;
        var all = await points.Of(filters, Visitor.Of(http)).ConfigureAwait(false);
        return FirstAnswers.Of(new MapCells(MapGrid.Cells(all.Items, box, zoom), all.Placed, all.Unplaced, all.NotDrawn, all.Extent is { } e ? [e.West, e.South, e.East, e.North] : []));
    }

    private static async Task<IResult> TimelineAsync(HttpContext http, [AsParameters] Filters filters, ILedger ledger, Answers answers)
    {
        var visitor = Visitor.Of(http);
        return FirstAnswers.Of(await answers.Get($"timeline|{visitor.Role}|{filters.Key}", () => TimeLines.OfAsync(ledger, filters.Query(), visitor.Sight)).ConfigureAwait(false));
    }

    private static async Task<IResult> FacetsAsync(HttpContext http, [AsParameters] Filters filters, ILedger ledger, Answers answers)
    {
        var visitor = Visitor.Of(http);
        return FirstAnswers.Of(await answers.Get($"facets|{visitor.Role}|{filters.Key}", async () =>
        {
            async Task<IReadOnlyList<Facet>> By(Dimension by, int most) =>
                [.. (await ledger.CountByAsync(filters.Query(), by, visitor.Sight).ConfigureAwait(false)).Where(g => g is { Value: not null, Incidents: > 0 }).Take(most).Select(g => new Facet(g.Value!, g.Value!, g.Incidents!.Value))];
            return new Facets(await By(Dimension.Country, 300).ConfigureAwait(false), await By(Dimension.EventType, 20).ConfigureAwait(false), [],
                await By(Dimension.Actor, 200).ConfigureAwait(false), await By(Dimension.Review, 10).ConfigureAwait(false));
        }).ConfigureAwait(false));
    }
}
