using Cairn.Model;

namespace Cairn.Ledger.Tests;

public sealed class Imports_in_sqlite() : Imports(new SqliteFiles());

public sealed class Imports_in_postgres() : Imports(new PostgresDatabases());

public abstract class Imports(Store store) : Conformance(store)
{
    private static readonly Dictionary<string, string> Map = new() { ["date"] = "Datum", ["country"] = "Land", ["location"] = "Ort", ["killed"] = "Tote" };

    [Fact]
    public async Task a_row_of_ones_own_points_at_its_cells()
    {
        var reports = OwnIncidents.Read("own.csv", new StringReader("Datum,Land,Ort,Tote\n2022-03-01,Iraq,\"Kirkuk, old town\",4\n"), Map, "run", Assert.Fail);
        var ledger = await Store.Make();
        var incident = await ledger.Only([.. reports]);
        Assert.Equal(("IQ", "Kirkuk, old town", 4), (incident.Incident.Where!.Country, incident.Incident.Where.Name, incident.Incident.Totals["killed"].Best));
        var report = await ledger.ReportAsync("own.csv:2", Reader.Analyst, cancellationToken: Stop);
        Assert.Equal("spreadsheet", report!.Kind);
        Assert.Equal("4", report.Coded.Accounts[0].Figures[0].Evidence[0].Quote);
        Assert.True(report.Coded.Accounts[0].Figures[0].Evidence[0].Matches(report.Coded.Report.Text));
    }

    [Theory]
    [InlineData("Datum;Land;Ort;Tote\n2022-03-01;Iraq;\"Kirkuk, old; town\";4\n")]
    [InlineData("\uFEFFDatum\tLand\tOrt\tTote\r\n2022-03-01\tIRQ\tKirkuk, old; town\t4\r\n")]
    public void a_table_divided_as_a_spreadsheet_program_does_is_read(string csv)
    {
        var account = Assert.Single(OwnIncidents.Read("own.csv", new StringReader(csv), Map, "run", Assert.Fail)).Coded.Accounts[0];
        Assert.Equal(("IQ", "Kirkuk, old; town", 4), (account.Where.Country, account.Where.Name, account.Figures[0].Point));
    }

    [Fact]
    public void a_column_that_is_not_there_is_told_beside_those_that_are() =>
        Assert.Contains("no column 'Datum'; it has day, killed", Assert.Throws<LedgerException>(() => OwnIncidents.Read("own.csv", new StringReader("day,killed\n"), Map, "run", Assert.Fail)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("Datum,Land,Ort,Tote\nsoon,Iraq,Kirkuk,4\n")]
    [InlineData("Datum,Land,Ort,Tote\n2022-03-01,Atlantis,Kirkuk,4\n")]
    [InlineData("Datum,Land,Ort,Tote\n2022-03-01,Iraq,Kirkuk,many\n")]
    public void a_row_that_cannot_be_read_is_named_and_the_others_go_on(string csv)
    {
        var faults = new List<string>();
        var reports = OwnIncidents.Read("own.csv", new StringReader(csv + "2022-03-02,Iraq,Mosul,1\n"), Map, "run", faults.Add);
        Assert.Single(reports);
        Assert.StartsWith("row 2", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_reference_series_is_asked_but_never_mixed_in()
    {
        var ledger = await Store.Make();
        const string Csv = "event_id_cnty,event_date,event_type,actor1,actor2,country,latitude,longitude,fatalities\nIRQ1,2022-01-20,Battles,A,B,Iraq,33.3,44.4,7\nIRQ2,2023-05-05,Riots,A,,Iraq,33.3,44.4,0\n";
        var rows = ReferenceFile.Read("acled", new StringReader(Csv), Assert.Fail);
        Assert.True(await ledger.RecordSeriesAsync(new ReferenceSeries("theirs", "acled", "made up", "ab"), rows, Stop));
        Assert.False(await ledger.RecordSeriesAsync(new ReferenceSeries("theirs", "acled", "made up", "ab"), rows, Stop));
        await Assert.ThrowsAsync<LedgerException>(() => ledger.RecordSeriesAsync(new ReferenceSeries("theirs", "acled", "made up", "cd"), rows, Stop));
        var asked = await ledger.ReferenceRowsAsync("theirs", new DateOnly(2022, 1, 1), new DateOnly(2022, 12, 31), Stop);
        Assert.Equal(("IRQ1", "IQ", 7), (Assert.Single(asked).Id, asked[0].Country, asked[0].KilledBest));
        Assert.Equal(0, (await ledger.CountAsync(new IncidentQuery { AlsoUnreal = true }, Reader.Keeper, Stop)).Incidents);
        Assert.Empty((await ledger.VerifyAsync(cancellationToken: Stop)).Faults);
    }

    [Fact]
    public async Task agreement_pairs_each_incident_and_each_event_once()
    {
        var ledger = await Store.Make();
        var incident = await ledger.Only(Told.Bombing("r1", killed: 5));
        ReferenceRow Row(string id, string day, double lat, int killed) => new() { Id = id, Start = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), End = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Country = "IQ", Lat = lat, Lon = 44.4, KilledBest = killed, EventType = "Explosions/Remote violence" };
        var agreement = Agreement.Of([incident.Incident], [Row("a", "2022-01-21", 33.31, 4), Row("b", "2022-01-20", 33.3, 5), Row("c", "2022-01-20", 36.3, 5)]);
        Assert.Equal(new Agreement(1, 3, 1, 1, 1, 1, 1, 1), agreement);
    }

    [Fact]
    public void a_file_of_another_kind_is_refused_by_the_columns_it_lacks() =>
        Assert.Contains("date_start", Assert.Throws<LedgerException>(() => ReferenceFile.Read("ged", new StringReader("id,best\n1,2\n"), Assert.Fail)).Message, StringComparison.Ordinal);
}
