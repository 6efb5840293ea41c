namespace Cairn.Places;

/// <summary>Distances and points on a sphere of the Earth's mean radius. Degrees and kilometres.</summary>
public static class Geodesy
{
    public const double EarthKilometres = 6371.0;
    private const double KilometresPerDegree = 111.195;

    /// <summary>Great-circle distance.</summary>
    public static double Distance(double lat1, double lon1, double lat2, double lon2)
    {
        double f1 = double.DegreesToRadians(lat1), f2 = double.DegreesToRadians(lat2), df = f2 - f1, dl = double.DegreesToRadians(lon2 - lon1);
        var a = Math.Sin(df / 2) * Math.Sin(df / 2) + Math.Cos(f1) * Math.Cos(f2) * Math.Sin(dl / 2) * Math.Sin(dl / 2);
        return 2 * EarthKilometres * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }

    /// <summary>Whether two points lie no further apart; exact enough below 500 km.</summary>
    public static bool IsWithin(double lat1, double lon1, double lat2, double lon2, double kilometres)
    {
        var dy = (lat1 - lat2) * KilometresPerDegree;
        if (Math.Abs(dy) > kilometres) return false;
        return Squared(lat1, lon1, lat2, lon2, Math.Cos(double.DegreesToRadians(lat1))) <= kilometres * kilometres;
    }

    /// <summary>Square of the distance on a plane that touches the first point, whose cosine of latitude is given.</summary>
    public static double Squared(double lat1, double lon1, double lat2, double lon2, double cosine)
    {
        var dx = lon1 - lon2;
        if (dx > 180) dx -= 360;
        else if (dx < -180) dx += 360;
        dx *= cosine * KilometresPerDegree;
        var dy = (lat1 - lat2) * KilometresPerDegree;
        return dx * dx + dy * dy;
    }

    /// <summary>Initial bearing from one point to another, 0–360 from north.</summary>
    public static double Bearing(double lat1, double lon1, double lat2, double lon2)
    {
        double f1 = double.DegreesToRadians(lat1), f2 = double.DegreesToRadians(lat2), dl = double.DegreesToRadians(lon2 - lon1);
        return (double.RadiansToDegrees(Math.Atan2(Math.Sin(dl) * Math.Cos(f2), Math.Cos(f1) * Math.Sin(f2) - Math.Sin(f1) * Math.Cos(f2) * Math.Cos(dl))) + 360) % 360;
    }

    /// <summary>The point so many kilometres from another along a bearing, by great circle.</summary>
    public static (double Lat, double Lon) Destination(double lat, double lon, double kilometres, double bearingDegrees)
    {
        double d = kilometres / EarthKilometres, b = double.DegreesToRadians(bearingDegrees), f = double.DegreesToRadians(lat), l = double.DegreesToRadians(lon);
        var f2 = Math.Asin(Math.Sin(f) * Math.Cos(d) + Math.Cos(f) * Math.Sin(d) * Math.Cos(b));
        var l2 = l + Math.Atan2(Math.Sin(b) * Math.Sin(d) * Math.Cos(f), Math.Cos(d) - Math.Sin(f) * Math.Sin(f2));
        return (double.RadiansToDegrees(f2), (double.RadiansToDegrees(l2) + 540) % 360 - 180);
    }
}
