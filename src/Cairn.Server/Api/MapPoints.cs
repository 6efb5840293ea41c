using Cairn.Ledger;

namespace Cairn.Server;

/// <summary>A placed incident, small enough to hold a million of.</summary>
internal readonly record struct PlacedIncident(string Id, double Lat, double Lon, double RadiusKm, int Killed, string? Type, DateOnly? Start);

/// <summary>The placed incidents of the last few filters, so that moving the map costs no walk over the ledger. Dropped when the ledger moves.</summary>
internal sealed class MapPoints(ILedger ledger, LedgerWatch watch)
{
    private const int Kept = 3;
    private const int Most = 2_000_000;
    private readonly Lock _lock = new();
    private readonly List<(string Key, Lazy<Task<IReadOnlyList<PlacedIncident>>> Points)> _kept = [];

    public async Task<IReadOnlyList<PlacedIncident>> Of(Filters filters, Visitor visitor)
    {
        var key = $"{watch.Head}|{visitor.Role}|{filters.Key}";
        Lazy<Task<IReadOnlyList<PlacedIncident>>> points;
        lock (_lock)
        {
            var at = _kept.FindIndex(k => k.Key == key);
            points = at >= 0 ? _kept[at].Points : new(() => ReadAsync(filters.Query(), visitor.Sight));
            if (at >= 0) _kept.RemoveAt(at);
            _kept.Add((key, points));
            if (_kept.Count > Kept) _kept.RemoveAt(0);
        }

        try
        {
            return await points.Value.ConfigureAwait(false);
        }
        catch
        {
            lock (_lock) _kept.RemoveAll(k => ReferenceEquals(k.Points, points));
            throw;
        }
    }

    private async Task<IReadOnlyList<PlacedIncident>> ReadAsync(IncidentQuery query, Reader reader) =>
        [.. (await ledger.MapAsync(query, reader, Most).ConfigureAwait(false)).Select(p => new PlacedIncident(p.IncidentId, p.Lat, p.Lon, p.RadiusKm ?? 0, p.KilledBest ?? p.KilledLow ?? 0, p.EventType, p.Start))];
}
