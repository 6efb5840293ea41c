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
        Happenings.Sample(StandAsLinked, iter: 300);

    [Fact]
    public void an_arrest_of_the_same_report_is_remembered_with_the_attack_it_comes_of()
    {
        var attack = Told.Bombing("2014-05-03", Towns[0], Told.Killed(5));
        var report = Told.Report("r1", "2014-05-05", attack, "Police held a man over the bomb at the Tamim bridge.");
        var arrest = Told.Bombing("2014-05-05", Towns[0]) with { Key = "r1#2", EventType = "Strategic developments", SubEventType = "Arrests", Acts = [Act.Arrest] };
        // The attack's other report knows of no arrest; what is bound is bound all the same.
        StandAsLinked([("r1", report with { Accounts = [report.Accounts[0], arrest] }), ("r2", Told.Report("r2", "2014-05-04", attack, "Police said a bomb hit the Tamim bridge."))]);
    }

    // One text under several ids, some dated and some not, told on other days, beside others on the same days.
    private static readonly Gen<(string Id, CodedReport? Report)[]> Copyings =
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 3], Gen.Int[0, 2], Gen.Int[1, 2]).Array[1, 24].Select(rows => rows.Select(row =>
        {
            var (report, what, day, word, killed) = row;
            var id = $"r{report}";
            var text = $"Police said a bomb killed {killed} near the {Words[word]} bridge in Ramadi.";
            return (id, what == 0 ? null : day == 0 ? Undated(id, text, killed) : Copy(id, $"2014-05-0{day * 3}", text, killed));
        }).ToArray());

    [Fact]
    public void copies_without_a_date_are_remembered_as_they_are_linked() =>
        Copyings.Sample(StandAsLinked, iter: 300);

    // After every report the incidents remembered are those of linking all that is in force anew.
    private static void StandAsLinked((string Id, CodedReport? Report)[] happenings)
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
    }

    private static CodedReport Copy(string id, string published, string text, int killed)
    {
        var report = Told.Report(id, published, Told.Bombing(published, Towns[0], Told.Killed(killed)), text);
        return report with { Report = report.Report with { TextSha256 = TextHash.Sha256(text) } };
    }

    private static CodedReport Undated(string id, string text, int killed)
    {
        var report = Copy(id, "2014-05-01", text, killed);
        return report with { Report = report.Report with { Published = null, PublishedBasis = PublishedBasis.Unknown }, Accounts = [.. report.Accounts.Select(a => a with { When = new When() })] };
    }

    [Fact]
    public void what_is_let_go_of_a_report_with_several_accounts_changes_no_group()
    {
        var random = new Random(3);
        var reports = Enumerable.Range(0, 30).Select(n => Several($"r{n}", random)).ToList();
        var remembered = new LinkedReports();
        foreach (var report in reports) remembered.Put(report);
        var linked = Linker.Link(reports);
        Assert.Contains(linked, i => i.Keys.Count > 1);
        Assert.Equal(linked.Select(i => $"{i.IncidentId} {string.Join(' ', i.Keys)}"), remembered.Changed().Select(g => $"{g.IncidentId} {string.Join(' ', g.Keys)}"));
    }

    // An attack, another one told after it, and an arrest that comes back to it; with sentences, actors and a village on no list.
    private static CodedReport Several(string id, Random random)
    {
        var (day, word, town) = (random.Next(1, 4), Words[random.Next(3)], Towns[random.Next(Towns.Length)]);
        Account Told(int n, string sentence, Act act, Where where, int killed) => Tests.Told.Bombing($"2014-05-{day:00}", where, Tests.Told.Killed(killed)) with
        {
            Key = $"{id}#{n}",
            Acts = [act],
            Evidence = [new Span(0, sentence.Length, sentence)],
            Actors = [new Actor { Role = ActorRole.Perpetrator, Name = Words[random.Next(2)], Evidence = [new Span(0, 4, "They")] }],
            Totals = AccountTotals.Of([Tests.Told.Killed(killed)]),
        };
        var village = new Where { Name = word, AsReported = word, Country = "IQ", Admin1 = "Al Anbar", Lat = 33, Lon = 43, WherePrec = 3, Evidence = [new Span(0, word.Length, word)] };
        var report = Tests.Told.Report(id, $"2014-05-{day + 1:00}", Tests.Told.Bombing($"2014-05-{day:00}", town, Tests.Told.Killed(day)), $"A bomb hit the {word} bridge in {town.Name}, where Karim Jassim, {20 + day}, was killed.");
        return report with
        {
            Accounts = [report.Accounts[0], Told(2, $"Another bombing hit the {word} market.", Act.Bombing, village, day), Told(3, $"Police arrested {Words[day]} later.", Act.Arrest, town, random.Next(3))],
        };
    }

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
