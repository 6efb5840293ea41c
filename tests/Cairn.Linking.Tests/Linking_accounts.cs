using Cairn.Model;

namespace Cairn.Linking.Tests;

public sealed class Linking_accounts
{
    private static readonly Where Ramadi = Told.Town("Ramadi", 33.42, 43.30);
    private static readonly Where Rutbah = Told.Town("Rutbah", 33.04, 40.28);

    [Fact]
    public void two_outlets_on_one_bombing_make_one_incident()
    {
        var incidents = Linker.Link([
            Told.Report("a", "2014-05-04", Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)), "A car bomb tore through the Nahrain market in Ramadi."),
            Told.Report("b", "2014-05-04", Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)), "Twelve died when a car bomb went off at the Nahrain market."),
        ]);
        Assert.Equal(["a", "b"], Assert.Single(incidents).Reports.Order());
    }

    [Fact]
    public void bombings_in_distant_towns_on_different_days_stay_apart() =>
        Assert.Equal(2, Linker.Link([
            Told.Report("a", "2014-05-04", Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)), "A car bomb tore through the market."),
            Told.Report("b", "2014-05-06", Told.Bombing("2014-05-05", Rutbah, Told.Killed(12)), "A car bomb tore through the market."),
        ]).Count);

    [Fact]
    public void a_report_without_accounts_has_a_line_without_keys()
    {
        var quiet = new CodedReport { Id = "quiet", Report = new ReportHeader { Text = "The council met.", TextSha256 = TextHash.Sha256("The council met.") } };
        var line = Assert.Single(Linker.Link([quiet]));
        Assert.Empty(line.Keys);
        Assert.Equal(["quiet"], line.Reports);
    }

    [Fact]
    public void the_same_report_twice_counts_once()
    {
        var report = Told.Report("a", "2014-05-04", Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)));
        var incident = Assert.Single(Linker.Link([report, report]));
        Assert.Equal(["a#1"], incident.Keys);
    }

    [Fact]
    public void of_two_texts_under_one_id_the_same_counts_in_either_order()
    {
        var dated = Told.Report("a", "2014-05-04", Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)), "A car bomb in Ramadi.");
        var undated = Told.Report("a", "", Told.Bombing("2014-05-09", Rutbah, Told.Killed(3)), "A mine near Rutbah.");
        var otherwise = dated with { Accounts = [.. dated.Accounts.Select(a => a with { Where = Rutbah })] };
        string Told1(params CodedReport[] reports) => ContractJson.Write(Assert.Single(Linker.Link(reports)));

        Assert.Equal(Told1(dated), Told1(undated, dated));
        Assert.Equal(Told1(dated), Told1(dated, undated));
        Assert.Equal(Told1(dated, otherwise), Told1(otherwise, dated));
    }

    [Fact]
    public void a_copy_without_a_date_counts_once_with_its_origin_and_its_own_words_stay_undated()
    {
        const string text = "Police said a bomb killed twelve near the Nahrain bridge in Ramadi on Saturday.";
        CodedReport Copy(string id, string? published, When when)
        {
            var report = Told.Report(id, published ?? "", Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)) with { When = when }, text);
            return report with { Report = report.Report with { Published = published, TextSha256 = TextHash.Sha256(text) } };
        }

        var day = new DateOnly(2014, 5, 3);
        var (origin, copy) = (Copy("origin", "2014-05-04", new When { Start = day, End = day }), Copy("copy", null, new When()));
        foreach (var reports in (CodedReport[][])[[origin, copy], [copy, origin]])
        {
            var incident = Assert.Single(Linker.Link(reports));
            Assert.Equal(["origin#1", "copy#1"], incident.Keys);
            Assert.Equal(day, incident.When!.Start);
            Assert.Equal(["2014-05-04", null], incident.Figures.Select(f => f.AsOf));
        }
    }

    [Fact]
    public void an_incident_keeps_its_id_when_another_report_joins()
    {
        var first = Told.Report("a", "2014-05-04", Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)), "A car bomb tore through the Nahrain market in Ramadi.");
        var later = Told.Report("b", "2014-05-05", Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)), "The Nahrain market bombing in Ramadi.");
        Assert.Equal(Linker.Link([first])[0].IncidentId, Linker.Link([later, first])[0].IncidentId);
    }

    [Fact]
    public void alike_as_they_may_read_attacks_on_two_sides_of_the_world_stay_apart() =>
        Assert.Equal(2, Linker.Link([
            Told.Report("a", "2014-05-04", Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)), "Twelve died when a car bomb went off at the central market, police said."),
            Told.Report("b", "2014-05-04", Told.Bombing("2014-05-03", Told.Town("Maiduguri", 11.85, 13.16, "NG", "Borno"), Told.Killed(12)), "Police said that a car bomb at a market killed twelve people."),
        ]).Count);

    [Fact]
    public void nobody_takes_a_suicide_bombing_for_an_air_strike()
    {
        Account Of(Act act) => Told.Bombing("2014-05-03", Ramadi, Told.Killed(12)) with { Acts = [act] };
        const string text = "Twelve died near the Nahrain market in Ramadi on Saturday.";
        Assert.Equal(2, Linker.Link([Told.Report("a", "2014-05-04", Of(Act.SuicideBombing), text), Told.Report("b", "2014-05-04", Of(Act.AirStrike), text)]).Count);
        Assert.Single(Linker.Link([Told.Report("a", "2014-05-04", Of(Act.Bombing), text), Told.Report("b", "2014-05-04", Of(Act.AirStrike), text)]));
    }
}
