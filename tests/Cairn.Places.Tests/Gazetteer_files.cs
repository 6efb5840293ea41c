namespace Cairn.Places.Tests;

public sealed class Gazetteer_files
{
    private const string Good = "9000001\tSampleville\tSampleville\tOldsample,Échantillon\t10.5\t20.25\tP\tPPL\tTD\t\t01\t\t\t\t1234\t\t\tAfrica/Ndjamena\t2020-01-01";

    private static string Temp(string content)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, content);
        return path;
    }

    private static Gazetteer Written(GazetteerImport import)
    {
        var stream = new MemoryStream();
        import.Write(stream, "test 1");
        stream.Position = 0;
        return Gazetteer.Open(stream);
    }

    [Fact]
    public void malformed_lines_of_a_dump_are_counted_and_the_rest_is_read()
    {
        var import = new GazetteerImport();
        import.ReadDump(Temp($"{Good}\nnot a line\n9000002\tFar\tFar\t\t999\t0\tP\tPPL\tTD\t\t\t\t\t\t0\n"));
        Assert.Equal((1, 2L), (import.Count, import.MalformedCount));
        Assert.Contains("(2)", import.Malformed[0], StringComparison.Ordinal);
    }

    [Fact]
    public void an_imported_place_is_found_under_all_its_names()
    {
        var import = new GazetteerImport();
        import.ReadDump(Temp(Good));
        var gazetteer = Written(import);
        foreach (var name in new[] { "Sampleville", "OLDSAMPLE", "Echantillon" })
        {
            var found = new List<int>();
            gazetteer.Find(NameFolding.Exact(name), found);
            Assert.Equal(9000001, gazetteer[Assert.Single(found)].GeonamesId);
        }
    }

    [Fact]
    public void the_names_of_divisions_come_from_their_table()
    {
        var import = new GazetteerImport();
        import.ReadDivisionNames(Temp("TD.01\tBatha\tBatha\t245\n"));
        import.ReadDump(Temp(Good));
        Assert.Equal("Batha", Written(import)[0].Admin1);
    }

    [Fact]
    public void a_csv_brings_places_with_codes_and_other_names()
    {
        var import = new GazetteerImport();
        import.ReadCsv(Temp("name,lat,lon,country,kind,code,names\n\"Camp, North\",1.5,30.25,UG,Feature,UG-X1,Northcamp|Camp N\nNowhere,,,UG,,,\n"));
        Assert.Equal(1, import.MalformedCount);
        Assert.Equal(("Camp, North", "UG", "UG-X1"), (Written(import)[0].Name, Written(import)[0].Country, Written(import)[0].Code));
    }

    [Fact]
    public void the_same_places_in_another_order_give_the_same_bytes()
    {
        static byte[] Bytes(params string[] names)
        {
            var builder = new GazetteerBuilder();
            foreach (var name in names) builder.Add(new PlaceEntry(-1, null, name, PlaceKind.Populated, "PPL", "TD", "Batha", null, 1, 2, 0), [name]);
            var stream = new MemoryStream();
            builder.Write(stream, "v");
            return stream.ToArray();
        }

        Assert.Equal(Bytes("Aba", "Bobo", "Coco"), Bytes("Coco", "Aba", "Bobo"));
    }

    [Fact]
    public void a_file_that_is_no_gazetteer_is_refused() => Assert.Throws<InvalidDataException>(() => Gazetteer.Open(new MemoryStream(new byte[500])));

    [Fact]
    public void a_point_is_in_the_division_whose_shape_holds_it() => Assert.Equal("Kandahar", Gazetteer.Default[Gazetteer.Default.DivisionAt(31.6, 65.7)].Name);

    [Fact]
    public void countries_and_divisions_have_their_ids()
    {
        var found = new List<int>();
        Gazetteer.Default.Find("iraq", found);
        Assert.Equal(99237, Gazetteer.Default[found[0]].GeonamesId);
    }
}
