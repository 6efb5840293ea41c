using Cairn.Ledger;

namespace Cairn.Server;

/// <summary>The places of the last few filters, so that moving the map costs no walk over the ledger. Dropped when the ledger moves.</summary>
internal sealed class MapPoints(ILedger ledger, LedgerWatch watch, ServerOptions options)
{
    private const int Kept = 3;
    private readonly Lock _lock = new();
    private readonly List<(string Key, Lazy<Task<MapPlaces>> Points)> _kept = [];

    public async Task<MapPlaces> Of(Filters filters, Visitor visitor)
    {
        var key = $"{watch.Head}|{visitor.Role}|{filters.Key}";
        Lazy<Task<MapPlaces>> points;
        lock (_lock)
        {
            var at = _kept.FindIndex(k => k.Key == key);
            points = at >= 0 ? _kept[at].Points : new(() => ledger.MapAsync(filters.Query(), visitor.Sight, options.MostMapPlaces));
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
}
