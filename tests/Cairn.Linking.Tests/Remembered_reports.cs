using Cairn.Model;
using CsCheck;

namespace Cairn.Linking.Tests;

public sealed class Remembered_reports
{
    private static readonly Where[] Towns = [Told.Town("Ramadi", 33.42, 43.30), Told.Town("Rutbah", 33.04, 40.28), new Where { Country = "IQ", Name = "Iraq", WherePrec = 6 }, new Where()];
    private static readonly string[] Words = ["Nahrain", "Qadisiya", "Tamim", "Khalidiya", "Jazeera", "Sufiya", "Andalus", "Warrar"];

    // What happens to a few ids: told, told otherwise, taken out.
    private static readonly Gen<(string Id, CodedReport? Report)[]> Happenings =
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[1, 9], Gen.Int[1, 6], Gen.Int[0, 7].Array[3]).Array[1, 24].Select(rows => rows.Select(row =>
        {
            var (report, what, town, day, killed, words) = row;
            var id = $"r{report}";
            var text = $"Police said a bomb hit the {Words[words[0]]} bridge near {Words[words[1]]} and {Words[words[2]]} in {Towns[town].Name}.";
            return (id, what == 0 ? null : Told.Report(id, $"2014-05-{day + 1:00}", Told.Bombing($"2014-05-{day:00}", Towns[town], Told.Killed(killed)), text));
        }).ToArray());

    [Fact]
    public void after_every_report_the_incidents_are_those_of_linking_everything_anew() =>
        Happenings.Sample(happenings =>
        {
            var (remembered, inForce, incidentOf) = (new LinkedReports(), new Dictionary<string, CodedReport>(), new Dictionary<string, string>());
            foreach (var (id, report) in happenings)
            {
                if (inForce.Remove(id, out var old)) foreach (var account in old.Accounts) incidentOf.Remove(account.Key);
                remembered.Remove(id);
                if (report is not null)
                {
                    remembered.Put(report);
                    inForce[id] = report;
                }

                foreach (var group in remembered.Changed()) foreach (var key in group.Keys) incidentOf[key] = group.IncidentId;
                Assert.Equal(Linker.Link([.. inForce.Values]).SelectMany(i => i.Keys.Select(k => $"{k} {i.IncidentId}")).Order(StringComparer.Ordinal), incidentOf.Select(p => $"{p.Key} {p.Value}").Order(StringComparer.Ordinal));
            }
        }, iter: 300);

    [Fact]
    public void what_a_report_does_not_touch_is_not_looked_at_again()
    {
        var remembered = new LinkedReports();
        remembered.Put(Told.Report("a", "2014-05-04", Told.Bombing("2014-05-03", Towns[0], Told.Killed(3)), "A bomb hit the Nahrain market."));
        remembered.Changed();
        remembered.Put(Told.Report("b", "2014-09-04", Told.Bombing("2014-09-03", Towns[1], Told.Killed(5)), "Shells fell on Warrar."));
        Assert.Equal(["b#1"], remembered.Changed().SelectMany(g => g.Keys));
        Assert.Empty(remembered.Changed());
    }

    [Fact]
    public void reports_that_were_replaced_a_thousand_times_leave_nothing_behind()
    {
        var remembered = new LinkedReports();
        for (var n = 0; n < 2500; n++) remembered.Put(Told.Report("a", "2014-05-04", Told.Bombing("2014-05-03", Towns[0], Told.Killed(n % 7)), "A bomb hit the Nahrain market."));
        remembered.Put(Told.Report("b", "2014-05-04", Told.Bombing("2014-05-03", Towns[0], Told.Killed(3)), "A bomb hit the Nahrain market."));
        Assert.Equal(2, remembered.Count);
        Assert.Equal(["a#1", "b#1"], remembered.Changed().SelectMany(g => g.Keys).Order(StringComparer.Ordinal));
    }
}
