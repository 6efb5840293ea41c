namespace Cairn.Places;

/// <summary>Points and rings: whether a shape holds a point, and shapes with fewer points.</summary>
internal static class Shapes
{
    /// <summary>Even-odd rule over a ring's points, each a share of its box.</summary>
    public static bool Holds(ReadOnlySpan<ushort> points, in ShapeRing ring, double lat, double lon)
    {
        var x = (lon - ring.West) / Math.Max(1e-9, ring.East - ring.West) * 65535;
        var y = (lat - ring.South) / Math.Max(1e-9, ring.North - ring.South) * 65535;
        var inside = false;
        var count = points.Length / 2;
        for (int i = 0, j = count - 1; i < count; j = i++)
        {
            double xi = points[2 * i], yi = points[2 * i + 1], xj = points[2 * j], yj = points[2 * j + 1];
            if (yi > y != yj > y && x < (xj - xi) * (y - yi) / (yj - yi) + xi) inside = !inside;
        }

        return inside;
    }

    /// <summary>Douglas and Peucker: the points without which the line would stray further than the tolerance (degrees).</summary>
    public static List<(double Lon, double Lat)> Simplified(IReadOnlyList<(double Lon, double Lat)> ring, double tolerance)
    {
        var keep = new bool[ring.Count];
        keep[0] = keep[^1] = true;
        var work = new Stack<(int First, int Last)>([(0, ring.Count - 1)]);
        while (work.TryPop(out var part))
        {
            var (far, at) = (tolerance, -1);
            for (var i = part.First + 1; i < part.Last; i++)
            {
                var distance = Distance(ring[i], ring[part.First], ring[part.Last]);
                if (distance > far) (far, at) = (distance, i);
            }

            if (at < 0) continue;
            keep[at] = true;
            work.Push((part.First, at));
            work.Push((at, part.Last));
        }

        return [.. ring.Where((_, i) => keep[i])];
    }

    /// <summary>Area of a ring in square degrees at the equator's scale, and its middle.</summary>
    public static (double Area, double Lon, double Lat) Middle(IReadOnlyList<(double Lon, double Lat)> ring)
    {
        double area = 0, x = 0, y = 0;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            var cross = ring[j].Lon * ring[i].Lat - ring[i].Lon * ring[j].Lat;
            area += cross;
            x += (ring[j].Lon + ring[i].Lon) * cross;
            y += (ring[j].Lat + ring[i].Lat) * cross;
        }

        if (Math.Abs(area) < 1e-12) return (0, ring[0].Lon, ring[0].Lat);
        var lat = y / (3 * area);
        return (Math.Abs(area) / 2 * Math.Cos(double.DegreesToRadians(lat)), x / (3 * area), lat);
    }

    private static double Distance((double Lon, double Lat) p, (double Lon, double Lat) a, (double Lon, double Lat) b)
    {
        double dx = b.Lon - a.Lon, dy = b.Lat - a.Lat;
        var length = dx * dx + dy * dy;
        var t = length == 0 ? 0 : Math.Clamp(((p.Lon - a.Lon) * dx + (p.Lat - a.Lat) * dy) / length, 0, 1);
        double ex = p.Lon - a.Lon - t * dx, ey = p.Lat - a.Lat - t * dy;
        return Math.Sqrt(ex * ex + ey * ey);
    }
}
