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
    ["gazetteer"] = DefaultGazetteer.Version,
    ["places"] = compiled.Count,
    ["cities_read"] = compiled.Towns,
    ["cities_malformed"] = compiled.Malformed,
    ["sha256"] = Sha(path),
    ["made_from"] = new JsonArray([.. sources.Files.Select(s => (JsonNode)new JsonObject { ["package"] = s.Package, ["sha256"] = Sha(s.Path) })]),
    ["command"] = "bash tools/CompileGazetteer/fetch.sh /tmp/cairn-gazetteer; dotnet run -c Release --project tools/CompileGazetteer -- --packages /tmp/cairn-gazetteer --out data/gazetteer",
};
File.WriteAllText(Path.Combine(target, "manifest.json"), manifest.ToJsonString(new JsonSerializerOptions { WriteIndented = true }) + "\n");
Console.WriteLine($"{compiled.Count} places, {new FileInfo(path).Length} bytes");
return 0;

static string Sha(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
