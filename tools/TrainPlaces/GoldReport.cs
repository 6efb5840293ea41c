using System.Text.Json;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Tools.TrainPlaces;

/// <summary>A report with the places that people marked in it. Spans are UTF-16.</summary>
internal sealed record GoldReport(string Id, string Set, AnnotatedText Text, List<GoldPlace> Places)
{
    /// <summary>Reads reports.jsonl and gold.jsonl of a folder.</summary>
    public static List<GoldReport> Read(string folder)
    {
        var texts = File.ReadLines(Path.Combine(folder, "reports.jsonl")).Select(l => JsonDocument.Parse(l).RootElement)
            .ToDictionary(r => r.GetProperty("id").GetString()!, r => r.GetProperty("text").GetString()!, StringComparer.Ordinal);
        var reports = new List<GoldReport>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "gold.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            var id = row.RootElement.GetProperty("id").GetString()!;
            var text = texts[id];
            var points = new List<int>();
            for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1) points.Add(i);
            points.Add(text.Length);
            var places = row.RootElement.GetProperty("places").EnumerateArray().Select(p => new GoldPlace(
                points[p.GetProperty("start").GetInt32()], points[p.GetProperty("end").GetInt32()], Number(p, "geonames_id"), Degrees(p, "lat"), Degrees(p, "lon"),
                p.TryGetProperty("optional", out var o) && o.ValueKind == JsonValueKind.True)).ToList();
            reports.Add(new GoldReport(id, row.RootElement.GetProperty("set").GetString()!, EnglishReader.Default.Read(text, null), places));
        }

        return reports;
    }

    private static long? Number(JsonElement p, string key) => !p.TryGetProperty(key, out var v) ? null
        : v.ValueKind == JsonValueKind.Number ? v.GetInt64() : v.ValueKind == JsonValueKind.String && long.TryParse(v.GetString(), out var n) ? n : null;

    private static double? Degrees(JsonElement p, string key) => p.TryGetProperty(key, out var v) && v.ValueKind == JsonValueKind.Number ? v.GetDouble() : null;
}
