using System.Globalization;

namespace Cairn.Places;

/// <summary>
/// Makes a gazetteer of an operator's own files: GeoNames country dumps (or allCountries.txt), its alternateNames, admin1CodesASCII, admin2Codes and countryInfo
/// tables, and CSV files. Malformed lines are counted and remembered by number, never fatal. Rows later in the order of the calls do not replace earlier ones.
/// </summary>
public sealed class GazetteerImport
{
    private const int RememberedLines = 20;

    private static readonly string[] Required = ["name", "lat", "lon"];

    private readonly Dictionary<string, string> _admin1 = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _admin2 = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<string>> _alternates = [];
    private readonly List<GeonamesRow> _rows = [];
    private readonly List<(PlaceEntry Entry, string[] Names)> _own = [];
    private readonly List<string> _malformed = [];

    /// <summary>Lines read, all files together.</summary>
    public long Lines { get; private set; }

    /// <summary>Lines that could not be read.</summary>
    public long MalformedCount { get; private set; }

    /// <summary>The first malformed lines, as "file(line): why".</summary>
    public IReadOnlyList<string> Malformed => _malformed;

    /// <summary>Places to be written.</summary>
    public int Count => _rows.Count + _own.Count;

    /// <summary>Names of first- or second-order divisions: code, name, ASCII name, id, parted by tabs.</summary>
    public void ReadDivisionNames(string path)
    {
        foreach (var (line, number) in Read(path))
        {
            var f = line.Split('\t');
            var dots = f[0].AsSpan().Count('.');
            if (f.Length < 2 || dots is 0 or > 2 || f[1].Length == 0) Bad(path, number, "no code and name");
            else (dots == 1 ? _admin1 : _admin2)[f[0]] = f[1];
        }
    }

    /// <summary>The table alternateNames (or alternateNamesV2): Latin names in English and without language, official and short ones.</summary>
    public void ReadAlternateNames(string path)
    {
        foreach (var (line, number) in Read(path))
        {
            var f = line.Split('\t');
            if (f.Length < 4 || !long.TryParse(f[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id)) Bad(path, number, "no id");
            else if (f[2] is "" or "en" or "fr" or "es" or "de" && DivisionNames.IsLatin(f[3]))
            {
                if (!_alternates.TryGetValue(id, out var names)) _alternates[id] = names = [];
                names.Add(f[3]);
            }
        }
    }

    /// <summary>A GeoNames dump: 19 columns parted by tabs.</summary>
    public void ReadDump(string path)
    {
        foreach (var (line, number) in Read(path))
        {
            if (!GeonamesRow.TryParse(line, out var row)) Bad(path, number, "not a line of the GeoNames table");
            else if (row.Kind is not null) _rows.Add(row);
        }
    }

    /// <summary>GeoNames' countryInfo: lines that begin with "#" are comments. The points of countries are the middles that Cairn knows.</summary>
    public void ReadCountries(string path)
    {
        foreach (var (line, number) in Read(path))
        {
            if (line.StartsWith('#')) continue;
            var f = line.Split('\t');
            if (f.Length < 17 || f[0].Length != 2 || f[4].Length == 0) Bad(path, number, "not a line of countryInfo");
            else if (CountryPoints.Of(f[0]) is { } point)
            {
                long? id = long.TryParse(f[16], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
                var people = long.TryParse(f[7], NumberStyles.None, CultureInfo.InvariantCulture, out var p) ? p : 0;
                _own.Add((new PlaceEntry(-1, id, f[4], PlaceKind.Country, "PCLI", f[0], null, null, point.Lat, point.Lon, people) { Code = f[0] }, []));
            }
        }
    }

    /// <summary>A CSV file with a heading: name, lat, lon and, as wanted, names (parted by "|"), country, admin1, admin2, kind, feature, population, geonames_id, code.</summary>
    /// <exception cref="InvalidDataException">The heading lacks name, lat or lon.</exception>
    public void ReadCsv(string path)
    {
        string[]? heading = null;
        foreach (var (line, number) in Read(path))
        {
            var f = CsvLine.Split(line);
            if (heading is null)
            {
                heading = [.. f.Select(h => h.Trim().ToLowerInvariant())];
                if (!Required.All(heading.Contains)) throw new InvalidDataException($"{path}: the first line must name the columns name, lat and lon");
                continue;
            }

            string? Get(string column) => Array.IndexOf(heading, column) is var i && i >= 0 && i < f.Count && f[i].Trim().Length > 0 ? f[i].Trim() : null;
            if (Get("name") is not { } name || !GeonamesRow.Degrees(Get("lat") ?? "", 90, out var lat) || !GeonamesRow.Degrees(Get("lon") ?? "", 180, out var lon)) Bad(path, number, "no name, or no point on the globe");
            else if (!Enum.TryParse<PlaceKind>(Get("kind") ?? "populated", true, out var kind)) Bad(path, number, $"no kind of place: {Get("kind")}");
            else
            {
                long? id = long.TryParse(Get("geonames_id"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
                var people = long.TryParse(Get("population"), NumberStyles.None, CultureInfo.InvariantCulture, out var p) ? p : 0;
                _own.Add((new PlaceEntry(-1, id, name, kind, Get("feature") ?? DefaultFeature(kind), (Get("country") ?? "").ToUpperInvariant(), Get("admin1"), Get("admin2"), lat, lon, people) { Code = Get("code") }, Get("names")?.Split('|') ?? []));
            }
        }
    }

    /// <summary>Writes the gazetteer.</summary>
    public void Write(Stream target, string version)
    {
        var builder = new GazetteerBuilder();
        var seen = new HashSet<long>();
        foreach (var row in _rows)
        {
            if (!seen.Add(row.Id)) continue;
            var code = $"{row.Country}.{row.Admin1}";
            var first = row.Kind == PlaceKind.Country ? null : _admin1.GetValueOrDefault(code) ?? (row.Kind == PlaceKind.Admin1 ? row.Name : null);
            var second = _admin2.GetValueOrDefault($"{code}.{row.Admin2}") ?? (row.Kind == PlaceKind.Admin2 ? row.Name : null);
            IEnumerable<string> others = [.. row.Alternates.Where(DivisionNames.IsLatin), .. _alternates.GetValueOrDefault(row.Id) ?? []];
            builder.Add(new PlaceEntry(-1, row.Id, row.Name, row.Kind!.Value, row.Feature, row.Country, first, second, row.Lat, row.Lon, row.Population), DivisionNames.Variants([row.Ascii, row.Name]), others);
        }

        foreach (var (entry, names) in _own)
        {
            if (entry.GeonamesId is not { } id || seen.Add(id)) builder.Add(entry, DivisionNames.Variants([entry.Name]), names);
        }

        builder.Write(target, version);
    }

    private static string DefaultFeature(PlaceKind kind) => kind switch { PlaceKind.Country => "PCLI", PlaceKind.Admin1 => "ADM1", PlaceKind.Admin2 => "ADM2", PlaceKind.Area => "RGN", PlaceKind.Populated => "PPL", _ => "LCTY" };

    private IEnumerable<(string Line, int Number)> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0) continue;
            Lines++;
            yield return (line, number);
        }
    }

    private void Bad(string path, int number, string why)
    {
        MalformedCount++;
        if (_malformed.Count < RememberedLines) _malformed.Add($"{path}({number}): {why}");
    }
}
