using System.Runtime.CompilerServices;
using Cairn.Model;

namespace Cairn.Client;

/// <summary>Incidents: lists, map, timeline, one with everything behind it, exports.</summary>
public sealed class Incidents
{
    private readonly Wire _wire;

    internal Incidents(Wire wire) => _wire = wire;

    /// <summary>Every incident that matches, page after page as it is walked.</summary>
    /// <param name="filters">Which; null for all.</param>
    /// <param name="order">In which order.</param>
    /// <param name="pageSize">Rows asked for at once, 1 to 1000.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public async IAsyncEnumerable<IncidentRow> AllAsync(IncidentFilters? filters = null, IncidentOrder order = IncidentOrder.Newest, int pageSize = 200, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? cursor = null;
        do
        {
            var page = (await PageAsync(filters, order, cursor, pageSize, null, cancellationToken).ConfigureAwait(false)).Value;
            foreach (var row in page.Items) yield return row;
            cursor = page.Next;
        }
        while (cursor is not null);
    }

    /// <summary>One page.</summary>
    /// <param name="filters">Which; null for all.</param>
    /// <param name="order">In which order.</param>
    /// <param name="cursor">The <see cref="IncidentPage.Next"/> of the page before.</param>
    /// <param name="limit">Rows, 1 to 1000.</param>
    /// <param name="known">This page as read before; it is returned itself when the ledger has not moved.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Versioned<IncidentPage>> PageAsync(IncidentFilters? filters = null, IncidentOrder order = IncidentOrder.Newest, string? cursor = null, int limit = 100, Versioned<IncidentPage>? known = null, CancellationToken cancellationToken = default) =>
        _wire.GetAsync(new Query("incidents").With(filters).With("sort", CodeNames.Name(order)).With("cursor", cursor).With("limit", limit).ToString(), known, ClientJson.Default.IncidentPage, cancellationToken);

    /// <summary>Incidents as discs for a map view at a zoom level.</summary>
    public Task<MapCells> CellsAsync(Box view, double zoom, IncidentFilters? filters = null, CancellationToken cancellationToken = default) =>
        _wire.GetAsync(new Query("incidents/cells").With(filters).With("view", view).With("zoom", zoom).ToString(), ClientJson.Default.MapCells, cancellationToken);

    /// <summary>Incidents over time, by day, month or year as the period asks.</summary>
    public Task<TimeLine> TimelineAsync(IncidentFilters? filters = null, CancellationToken cancellationToken = default) =>
        _wire.GetAsync(new Query("incidents/timeline").With(filters).ToString(), ClientJson.Default.TimeLine, cancellationToken);

    /// <summary>Values to filter by, with counts.</summary>
    public Task<Facets> FacetsAsync(IncidentFilters? filters = null, CancellationToken cancellationToken = default) =>
        _wire.GetAsync(new Query("incidents/facets").With(filters).ToString(), ClientJson.Default.Facets, cancellationToken);

    /// <summary>One incident with its accounts, figures, review and history, by any id it ever had; its version is what a decision names.</summary>
    /// <param name="id">The incident.</param>
    /// <param name="known">The incident as read before; it is returned itself when it has not changed.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Versioned<IncidentDetail>> OneAsync(string id, Versioned<IncidentDetail>? known = null, CancellationToken cancellationToken = default) =>
        _wire.GetAsync("incidents/" + Uri.EscapeDataString(id), known, ClientJson.Default.IncidentDetail, cancellationToken);

    /// <summary>Writes the incidents that match as a file.</summary>
    /// <param name="format"><c>csv jsonl acled ged figures geojson hxl ibc webannotation parquet</c>.</param>
    /// <param name="output">Where to; stays open.</param>
    /// <param name="filters">Which; null for all.</param>
    /// <param name="companion"><c>ext</c>, <c>deleted</c> or <c>documents</c>, where the format has it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ExportAsync(string format, Stream output, IncidentFilters? filters = null, string? companion = null, CancellationToken cancellationToken = default)
    {
        var path = new Query("export").With(filters).With("format", format).With("companion", companion).ToString();
        using var answer = await _wire.SendAsync(HttpMethod.Get, path, null, null, cancellationToken).ConfigureAwait(false);
        await answer.Content.CopyToAsync(output, cancellationToken).ConfigureAwait(false);
    }
}
