using System.CommandLine;
using System.Globalization;
using Cairn.Places;

namespace Cairn.Cli.Verbs;

/// <summary><c>cairn gazetteer build|import|find|info</c>.</summary>
internal static class GazetteerVerb
{
    private const int MostFound = 25;

    public static Command Make()
    {
        var command = new Command("gazetteer", """
            Work with the names of places (docs/gazetteer.md).

            Examples:
              cairn gazetteer find "Deir ez-Zor"
              cairn gazetteer import --dump NG.txt --divisions admin1CodesASCII.txt --out nigeria.gaz
              CAIRN_GAZETTEER=nigeria.gaz cairn code reports.jsonl
            """);
        command.Add(Build());
        command.Add(Import());
        command.Add(Find());
        command.Add(Facts());
        return command;
    }

    private static Command Build()
    {
        var packages = new Option<string>("--packages") { Description = "Folder with the unpacked packages (tools/CompileGazetteer/fetch.sh)", Required = true };
        var target = new Option<string>("--out") { Description = "File to write", Required = true };
        var command = new Command("build", "Compile the default gazetteer from its packages.") { packages, target };
        command.SetAction(parsed => Guarded(() =>
        {
            using var file = OutFile.Create(parsed.GetValue(target)!);
            var made = DefaultGazetteer.Compile(new GazetteerSources(parsed.GetValue(packages)!), file);
            Console.Out.Write($"{made.Count} places, {file.Length} bytes, {made.Malformed} malformed lines\n");
            return made.Malformed == 0 ? ExitStatus.Done : ExitStatus.SomeUnreadable;
        }));
        return command;
    }

    private static Command Import()
    {
        Option<string[]> Files(string name, string what) => new(name) { Description = what, AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var dumps = Files("--dump", "GeoNames dumps (NG.txt, allCountries.txt)");
        var names = Files("--alternate-names", "GeoNames alternateNames tables");
        var divisions = Files("--divisions", "GeoNames admin1CodesASCII and admin2Codes tables");
        var countries = Files("--countries", "GeoNames countryInfo tables");
        var own = Files("--csv", "CSV files with the columns name, lat, lon and more");
        var version = new Option<string>("--name") { Description = "Name and version of the gazetteer", DefaultValueFactory = _ => "own" };
        var target = new Option<string>("--out") { Description = "File to write", Required = true };
        var command = new Command("import", "Make a gazetteer of your own files. Malformed lines are counted and shown, never fatal.") { dumps, names, divisions, countries, own, version, target };
        command.SetAction(parsed => Guarded(() =>
        {
            var import = new GazetteerImport();
            foreach (var path in parsed.GetValue(divisions)!) import.ReadDivisionNames(path);
            foreach (var path in parsed.GetValue(names)!) import.ReadAlternateNames(path);
            foreach (var path in parsed.GetValue(countries)!) import.ReadCountries(path);
            foreach (var path in parsed.GetValue(own)!) import.ReadCsv(path);
            foreach (var path in parsed.GetValue(dumps)!) import.ReadDump(path);
            using var file = OutFile.Create(parsed.GetValue(target)!);
            import.Write(file, parsed.GetValue(version)!);
            foreach (var line in import.Malformed) Console.Error.Write($"{line}\n");
            Console.Out.Write($"{import.Count} places of {import.Lines} lines, {import.MalformedCount} malformed, {file.Length} bytes\n");
            return import.MalformedCount == 0 ? ExitStatus.Done : ExitStatus.SomeUnreadable;
        }));
        return command;
    }

    private static Command Find()
    {
        var name = new Argument<string>("name") { Description = "A name, or a point as LAT,LON" };
        var command = new Command("find", "Show the places of a name, or the division that holds a point.") { name };
        command.SetAction(parsed => Guarded(() => Show(parsed.GetValue(name)!)));
        return command;
    }

    private static int Show(string name)
    {
        var gazetteer = Gazetteer.Default;
        var found = new List<int>();
        var parts = name.Split(',');
        if (parts.Length == 2 && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var lat) && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var lon))
        {
            if (gazetteer.DivisionAt(lat, lon) is >= 0 and var division) found.Add(division);
        }
        else
        {
            gazetteer.Find(NameFolding.Exact(name), found);
            if (found.Count == 0)
            {
                gazetteer.FindLoose(NameFolding.Loose(NameFolding.Exact(name)), found);
                if (found.Count > 0) Console.Error.Write($"no place is called {name}; these names come near it:\n");
            }
        }

        foreach (var place in found.Distinct().Take(MostFound).Select(i => gazetteer[i]))
        {
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture,
                $"{place.GeonamesId?.ToString(CultureInfo.InvariantCulture) ?? "-",-9} {place.FeatureCode,-6} {place.Name} · {string.Join(", ", new[] { place.Admin2, place.Admin1, place.Country }.Where(n => !string.IsNullOrEmpty(n)))} · {place.Lat:0.####},{place.Lon:0.####} · {place.Population} people{(place.Code is null ? "" : " · " + place.Code)}\n"));
        }

        if (found.Count == 0) Console.Error.Write($"no place of that name: {name}\n");
        return found.Count == 0 ? ExitStatus.SomeUnreadable : ExitStatus.Done;
    }

    private static Command Facts()
    {
        var command = new Command("info", "Show what the gazetteer in use holds and where it comes from.");
        command.SetAction(_ => Guarded(() =>
        {
            var gazetteer = Gazetteer.Default;
            Console.Out.Write($"{gazetteer.Version}\n{gazetteer.Count} places under {gazetteer.NameCount} names, {gazetteer.Bytes} bytes\n");
            foreach (var (kind, count) in gazetteer.CountsByKind()) Console.Out.Write($"  {kind.ToString().ToLowerInvariant(),-10} {count}\n");
            Console.Out.Write("Contains data from GeoNames (geonames.org), CC BY 4.0. Made with Natural Earth (public domain).\n");
            return ExitStatus.Done;
        }));
        return command;
    }

    private static int Guarded(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.Write($"cairn: {OutFile.Words(fault)}\n");
            return ExitStatus.Failed;
        }
    }
}
