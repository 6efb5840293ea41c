using System.Globalization;

namespace Cairn.Places;

/// <summary>One line of a GeoNames dump (geonames.org/export, table "geoname": 19 columns parted by tabs; the last four may be missing).</summary>
internal sealed record GeonamesRow(long Id, string Name, string Ascii, string[] Alternates, double Lat, double Lon, char Class, string Feature, string Country, string Admin1, string Admin2, long Population)
{
    private const int FewestColumns = 15;

    /// <summary>Reads a line; false when it is malformed: too few columns, no id, no name, or a point off the globe.</summary>
    public static bool TryParse(string line, out GeonamesRow row)
    {
        row = null!;
        var f = line.Split('\t');
        if (f.Length < FewestColumns || !long.TryParse(f[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) || id is <= 0 or > int.MaxValue || f[1].Length == 0) return false;
        if (!Degrees(f[4], 90, out var lat) || !Degrees(f[5], 180, out var lon) || f[6].Length > 1 || f[8].Length is not (0 or 2)) return false;
        var people = long.TryParse(f[14], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        row = new GeonamesRow(id, f[1], f[2], f[3].Length == 0 ? [] : f[3].Split(','), lat, lon, f[6].Length == 0 ? ' ' : f[6][0], f[7], f[8], f[10], f[11], people);
        return true;
    }

    /// <summary>What kind of thing its feature class and code make it; null for what no news report means by a name (spots of a class that is left out).</summary>
    public PlaceKind? Kind => Class switch
    {
        'P' => PlaceKind.Populated,
        'A' => Feature switch { "ADM1" => PlaceKind.Admin1, "ADM2" or "ADM3" or "ADM4" => PlaceKind.Admin2, "PCLI" or "PCLS" or "PCLD" or "PCLF" or "PCLIX" or "PCL" or "TERR" => PlaceKind.Country, _ => null },
        'L' => Feature is "CONT" or "RGN" or "AREA" or "RGNL" ? PlaceKind.Area : PlaceKind.Feature,
        'H' or 'T' or 'S' or 'R' or 'V' or 'U' => PlaceKind.Feature,
        _ => null,
    };

    internal static bool Degrees(string text, double limit, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= limit;
}
