using System.Text.Json;

namespace Cairn.Places;

/// <summary>A country or division of ISO 3166 with its GeoNames id and the name GeoNames gives it.</summary>
/// <param name="GeonamesCode">GeoNames code of the division ("AF.28"); the alpha-2 code of a country.</param>
/// <param name="IsoCode">"AF-ZAB"; the alpha-2 code of a country.</param>
internal sealed record IsoDivision(string GeonamesCode, string IsoCode, long? GeonamesId, string Name)
{
    /// <summary>Countries and divisions of the package iso3166-2-db, by GeoNames code. Of its names only those of GeoNames are read.</summary>
    public static Dictionary<string, IsoDivision> Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var divisions = new Dictionary<string, IsoDivision>(StringComparer.Ordinal);
        foreach (var country in json.RootElement.EnumerateObject())
        {
            if (Of(country.Value, country.Name, country.Name) is { } whole) divisions[country.Name] = whole;
            if (!country.Value.TryGetProperty("regions", out var regions)) continue;
            foreach (var region in regions.EnumerateArray())
            {
                if (Text(region, "admin") is not { Length: > 0 } admin) continue;
                var iso = Text(region, "iso") is { Length: > 0 } code ? $"{country.Name}-{code}" : "";
                if (Of(region, $"{country.Name}.{admin}", iso) is { } division) divisions.TryAdd(division.GeonamesCode, division);
            }
        }

        return divisions;
    }

    private static IsoDivision? Of(JsonElement element, string code, string iso)
    {
        long? id = element.TryGetProperty("reference", out var reference) && reference.TryGetProperty("geonames", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt64() : null;
        var name = element.TryGetProperty("names", out var names) ? Text(names, "geonames") : null;
        return new IsoDivision(code, iso, id, name ?? "");
    }

    private static string? Text(JsonElement element, string key) => element.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
