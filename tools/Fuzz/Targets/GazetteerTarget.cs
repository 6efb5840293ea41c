using System.Text;
using Cairn.Places;

namespace Cairn.Fuzz.Targets;

/// <summary>The import of an operator's own tables of places; what it writes must open again.</summary>
internal static class GazetteerTarget
{
    private const string Dump = "2570\tAl Hasakah\tAl Hasakah\tHasakah,Hassaké,الحسكة\t36.50237\t40.74772\tP\tPPLA\tSY\t\t08\t\t\t\t188160\t\t300\tAsia/Damascus\t2021-01-01\n2571\tHill Town\tHill Town\t\t-1.5\t30.25\tP\tPPL\tRW\t\t\t\t\t\t0\t\t\t\t\n";
    private const string Table = "name,lat,lon,names,country,admin1,kind,population,geonames_id,code\nHill Town,-1.5,30.25,Hilltown|Old Hill,RW,North,populated,1200,2571,\n\"River, Upper\",12.5,-3.25,,ML,,area,,,ML-X\n";
    private const string Divisions = "SY.08\tAl-Hasakah\tAl-Hasakah\t173811\nSY.08.01\tHasakah\tHasakah\t1\n";

    public static FuzzTarget Make() => new("gazetteer", [Encoding.UTF8.GetBytes(Dump), Encoding.UTF8.GetBytes(Table), Encoding.UTF8.GetBytes(Divisions)], Read);

    private static void Read(byte[] bytes)
    {
        var path = Path.Combine(Path.GetTempPath(), $"cairn-fuzz-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}");
        File.WriteAllBytes(path, bytes);
        try
        {
            var import = new GazetteerImport();
            import.ReadDivisionNames(path);
            import.ReadAlternateNames(path);
            import.ReadCountries(path);
            import.ReadDump(path);
            try
            {
                import.ReadCsv(path);
            }
            catch (InvalidDataException)
            {
                // A heading without the columns is refused, as documented.
            }

            using var made = new MemoryStream();
            import.Write(made, "fuzz");
            made.Position = 0;
            var gazetteer = Gazetteer.Open(made);
            var found = new List<int>();
            for (var i = 0; i < gazetteer.Count; i++) gazetteer.Find(NameFolding.Exact(gazetteer[i].Name), found);
            gazetteer.DivisionAt(36.5, 40.7);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
