using Cairn.Model;

namespace Cairn.Places;

/// <summary>
/// Compiles the gazetteer that Cairn ships: countries, first- and second-order divisions, towns, and areas of several countries.
/// The same packages give the same bytes.
/// </summary>
public sealed class DefaultGazetteer
{
    /// <summary>Written into the file and printed by <c>cairn --version</c>.</summary>
    public const string Version = "geonames-cities500 1.1.0";

    private const double ShapeToleranceDegrees = 0.02;

    private readonly GazetteerBuilder _builder = new();
    private readonly Dictionary<string, string> _admin1, _admin2, _sourceAdmin2;
    private readonly Dictionary<string, IsoDivision> _iso;
    private readonly List<ShapedDivision> _shapes;
    private readonly List<GeonamesRow> _towns = [];
    private readonly Dictionary<string, (double Lat, double Lon)> _middles = new(StringComparer.Ordinal);

    private DefaultGazetteer(GazetteerSources sources)
    {
        _admin1 = GazetteerSources.Names(sources.Admin1);
        _sourceAdmin2 = GazetteerSources.Names(sources.Admin2);
        _admin2 = _sourceAdmin2.ToDictionary(a => a.Key, a => DivisionAliases.English(a.Key[..2], a.Value), StringComparer.Ordinal);
        _iso = IsoDivision.Read(sources.Iso);
        _shapes = ShapedDivision.Read(sources.Shapes);
        foreach (var line in File.ReadLines(sources.Towns))
        {
            if (GeonamesRow.TryParse(line, out var row)) _towns.Add(row);
            else Malformed++;
        }
    }

    /// <summary>Lines of the table of towns that could not be read.</summary>
    public int Malformed { get; private set; }

    /// <summary>Lines of the table of towns that were read.</summary>
    public int Towns => _towns.Count;

    /// <summary>Places in the gazetteer.</summary>
    public int Count => _builder.Count;

    /// <summary>Reads the packages and writes the gazetteer.</summary>
    /// <exception cref="IOException">A package is missing.</exception>
    public static DefaultGazetteer Compile(GazetteerSources sources, Stream target)
    {
        ArgumentNullException.ThrowIfNull(sources);
        var gazetteer = new DefaultGazetteer(sources);
        gazetteer.AddFirstOrder();
        gazetteer.AddSecondOrder();
        gazetteer.AddTowns();
        gazetteer.AddCountries();
        foreach (var (name, country, lat, lon, aliases) in Areas.OfOneCountry) gazetteer._builder.Add(new PlaceEntry(-1, null, name, PlaceKind.Area, "RGN", country, null, null, lat, lon, 0), aliases);
        foreach (var (name, lat, lon, aliases, id) in Areas.OfSeveralCountries) gazetteer._builder.Add(new PlaceEntry(-1, id, name, PlaceKind.Area, id is null ? "RGN" : "CONT", "", null, null, lat, lon, 0), aliases);
        gazetteer._builder.Write(target, Version);
        return gazetteer;
    }

    // One entry for each GeoNames division; Natural Earth's shapes where they are of the same level.
    private void AddFirstOrder()
    {
        var shaped = _shapes.Where(IsFirstOrder).ToLookup(s => s.GeonamesCode, StringComparer.Ordinal);
        var towns = _towns.ToLookup(t => $"{t.Country}.{t.Admin1}", StringComparer.Ordinal);
        foreach (var (code, name) in _admin1.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            var parts = shaped[code].ToList();
            var iso = _iso.GetValueOrDefault(code);
            var inside = towns[code].ToList();
            if (parts.Count == 0 && inside.Count == 0) continue;
            var (lat, lon) = parts.Count > 0 ? (parts[0].Lat, parts[0].Lon) : Middle(code, inside);
            var names = parts.SelectMany(p => p.Names).Append(iso?.Name ?? "").Append(name).Concat(DivisionAliases.Of(code[..2], name)).Where(n => n.Length > 0);
            _middles[code] = (lat, lon);
            var entry = new PlaceEntry(-1, iso?.GeonamesId ?? parts.FirstOrDefault()?.GeonamesId, name, PlaceKind.Admin1, "ADM1", code[..2], name, null, lat, lon, inside.Sum(t => t.Population))
            {
                Code = iso is { IsoCode.Length: > 0 } ? iso.IsoCode : parts.FirstOrDefault()?.IsoCode,
            };
            var place = _builder.Add(entry, [.. DivisionNames.Variants(names), .. parts.SelectMany(p => p.Abbreviations)]);
            foreach (var ring in parts.SelectMany(p => p.Rings)) _builder.AddRing(place, Shapes.Simplified(ring, ShapeToleranceDegrees));
        }
    }

    private bool IsFirstOrder(ShapedDivision shape) => shape.GeonamesLevel != 2 && _admin1.ContainsKey(shape.GeonamesCode);

    // A first-order division without a shape of its own: the middle of the largest parts that Natural Earth has, else of its towns.
    private (double Lat, double Lon) Middle(string code, List<GeonamesRow> towns)
    {
        var parts = _shapes.Where(s => s.Country == code[..2] && s.Part == _admin1[code]).SelectMany(s => s.Rings).Select(Shapes.Middle).ToList();
        var area = parts.Sum(p => p.Area);
        if (area > 0) return (parts.Sum(p => p.Lat * p.Area) / area, parts.Sum(p => p.Lon * p.Area) / area);
        return (towns.Average(t => t.Lat), towns.Average(t => t.Lon));
    }

    // Natural Earth's divisions of lower order have points and ids; the others stand at the middle of their towns.
    private void AddSecondOrder()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var seats = _admin1.GroupBy(a => a.Key[..2]).ToDictionary(g => g.Key, g => g.Select(a => a.Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var shape in _shapes.Where(s => !IsFirstOrder(s)))
        {
            if (!known.Add($"{shape.Country}/{NameFolding.Exact(shape.Name)}")) continue;
            var admin1 = seats.TryGetValue(shape.Country, out var names) && names.Contains(shape.Part) ? shape.Part : null;
            _builder.Add(new PlaceEntry(-1, shape.GeonamesId, shape.Name, PlaceKind.Admin2, "ADM2", shape.Country, admin1, shape.Name, shape.Lat, shape.Lon, 0) { Code = shape.IsoCode.Length > 0 ? shape.IsoCode : null }, DivisionNames.Variants(shape.Names));
        }

        var placed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in _towns.Where(t => t.Admin2.Length > 0).GroupBy(t => $"{t.Country}.{t.Admin1}.{t.Admin2}").OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (!_admin2.TryGetValue(group.Key, out var name) || known.Contains($"{group.Key[..2]}/{NameFolding.Exact(name)}")) continue;
            placed.Add(group.Key);
            var first = _admin1.GetValueOrDefault(group.Key[..group.Key.LastIndexOf('.')]);
            _builder.Add(new PlaceEntry(-1, null, name, PlaceKind.Admin2, "ADM2", group.Key[..2], first, name, group.Average(t => t.Lat), group.Average(t => t.Lon), group.Sum(t => t.Population)), DivisionNames.Variants([name, _sourceAdmin2[group.Key], .. DivisionAliases.Of(group.Key[..2], _sourceAdmin2[group.Key])]));
        }

        AddSecondOrderWithoutTowns(known, placed);
    }

    // Divisions in which the table of towns has none: known by name and by what holds them.
    private void AddSecondOrderWithoutTowns(HashSet<string> known, HashSet<string> placed)
    {
        foreach (var (code, name) in _admin2.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            var holder = code[..code.LastIndexOf('.')];
            if (placed.Contains(code) || known.Contains($"{code[..2]}/{NameFolding.Exact(name)}") || !_middles.TryGetValue(holder, out var middle)) continue;
            _builder.Add(new PlaceEntry(-1, null, name, PlaceKind.Admin2, "ADM2", code[..2], _admin1[holder], name, middle.Lat, middle.Lon, 0) { IsRough = true }, DivisionNames.Variants([name, _sourceAdmin2[code], .. DivisionAliases.Of(code[..2], _sourceAdmin2[code])]));
        }
    }

    private void AddTowns()
    {
        foreach (var town in _towns)
        {
            var code = $"{town.Country}.{town.Admin1}";
            var second = town.Admin2.Length > 0 ? _admin2.GetValueOrDefault($"{code}.{town.Admin2}") : null;
            _builder.Add(
                new PlaceEntry(-1, town.Id, town.Name, PlaceKind.Populated, town.Feature, town.Country, _admin1.GetValueOrDefault(code), second, town.Lat, town.Lon, town.Population),
                [town.Ascii], town.Alternates.Where(DivisionNames.IsLatin));
        }
    }

    private void AddCountries()
    {
        var people = _towns.GroupBy(t => t.Country).ToDictionary(g => g.Key, g => g.Sum(t => t.Population), StringComparer.Ordinal);
        var largest = _shapes.SelectMany(s => s.Rings.Select(r => (s.Country, Middle: Shapes.Middle(r)))).GroupBy(r => r.Country)
            .ToDictionary(g => g.Key, g => g.MaxBy(r => r.Middle.Area).Middle, StringComparer.Ordinal);
        var parts = _admin1.GroupBy(a => a.Key[..2]).ToDictionary(g => g.Key, g => g.Select(a => a.Value).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var code in Countries.All.Select(c => c.Alpha2).Union(_iso.Keys.Where(k => k.Length == 2)).Order(StringComparer.Ordinal))
        {
            (double Lat, double Lon)? point = CountryPoints.Of(code) ?? (largest.TryGetValue(code, out var shape) ? (shape.Lat, shape.Lon) : null);
            if (point is not { } at) continue;
            var (country, iso) = (Countries.Find(code), _iso.GetValueOrDefault(code));
            var name = country?.Name ?? iso!.Name;
            if (name.Length == 0) continue;
            // "England" is a division of its own, not another name of the kingdom.
            string[] aliases = [.. (country?.Aliases ?? []).Where(a => !parts.TryGetValue(code, out var own) || !own.Contains(a)), .. iso is { Name.Length: > 0 } ? [iso.Name] : Array.Empty<string>()];
            _builder.Add(new PlaceEntry(-1, iso?.GeonamesId, name, PlaceKind.Country, "PCLI", code, null, null, at.Lat, at.Lon, people.GetValueOrDefault(code)) { Code = code }, aliases);
        }
    }
}
