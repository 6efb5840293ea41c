using System.Globalization;
using Cairn.Ledger;

namespace Cairn.Server;

/// <summary>Gathers the points of incidents into cells of equal size on the screen (Web Mercator), so that the browser never draws more than it can show.</summary>
internal static class MapGrid
{
    private const double CellPixels = 44;
    private const double WorldPixels = 512; // MapLibre's world at zoom 0

    private sealed class Sum
    {
        public double Lat, Lon;
        public int Count, Killed;
        public MapIncident? First;
    }

    public static IReadOnlyList<MapCell> Cells(IReadOnlyList<MapPlace> points, GeoBox view, double zoom)
    {
        var scale = WorldPixels * Math.Pow(2, Math.Clamp(zoom, 0, 20)) / CellPixels;
        var sums = new Dictionary<(int X, int Y), Sum>();
        for (var i = 0; i < points.Count; i++)
        {
            var p = points[i];
            if (p.Lat < view.South || p.Lat > view.North || (view.West <= view.East ? p.Lon < view.West || p.Lon > view.East : p.Lon < view.West && p.Lon > view.East)) continue;
            var cell = ((int)((p.Lon + 180) / 360 * scale), (int)(Mercator(p.Lat) * scale));
            if (!sums.TryGetValue(cell, out var sum)) sums[cell] = sum = new Sum { First = p.Alone };
            (sum.Lat, sum.Lon, sum.Count, sum.Killed) = (sum.Lat + (p.Lat * p.Incidents), sum.Lon + (p.Lon * p.Incidents), sum.Count + p.Incidents, sum.Killed + p.Killed);
        }

        return [.. sums.OrderBy(s => s.Key).Select(s => Cell(s.Value))];
    }

    private static MapCell Cell(Sum sum)
    {
        var single = sum.Count == 1 ? sum.First : null;
        var label = single is null ? null : string.Create(CultureInfo.InvariantCulture, $"{single.EventType ?? "incident"}, {single.Start:yyyy-MM-dd}{(sum.Killed > 0 ? $", killed {sum.Killed}" : "")}");
        return new MapCell(Math.Round(sum.Lat / sum.Count, 5), Math.Round(sum.Lon / sum.Count, 5), single?.RadiusKm ?? 0, sum.Count, sum.Killed, single?.IncidentId, label);
    }

    private static double Mercator(double lat)
    {
        var radians = Math.Clamp(lat, -85, 85) * Math.PI / 180;
        return (1 - (Math.Log(Math.Tan(radians) + (1 / Math.Cos(radians))) / Math.PI)) / 2;
    }
}
