using Cairn.Model;
using CsCheck;

namespace Cairn.Linking.Tests;

public sealed class Growing_books
{
    private static readonly Where[] Towns = [Told.Town("Ramadi", 33.42, 43.30), Told.Town("Rutbah", 33.04, 40.28), Told.Town("Hit", 33.64, 42.83), new Where { Country = "IQ", Name = "Iraq", WherePrec = 6 }];
    private static readonly string[] Words = ["Nahrain", "Qadisiya", "Tamim", "Khalidiya", "Jazeera", "Sufiya", "Andalus", "Warrar"];

    private static readonly Gen<CodedReport[]> Reports =
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 9], Gen.Int[1, 12], Gen.Int[0, 7].Array[3], Gen.Bool).Array[1, 14].Select(rows => rows.Select((row, n) =>
        {
            var (town, day, killed, words, wordy) = row;
            var text = wordy ? $"Police said a bomb hit the {Words[words[0]]} bridge near {Words[words[1]]} and {Words[words[2]]} in {Towns[town].Name}." : "A bomb went off.";
            // Now and then one that tells no occurrence and only names the story.
            if (killed == 12) return new CodedReport { Id = $"r{n}", Report = new ReportHeader { Text = text, TextSha256 = TextHash.Sha256(text + n), Published = $"2014-05-{day + 1:00}" } };
            return Told.Report($"r{n}", $"2014-05-{day + 1:00}", Told.Bombing($"2014-05-{day:00}", Towns[town], Told.Killed(killed)), text + n);
        }).ToArray());

    [Fact]
    public void any_order_of_arrival_puts_the_same_accounts_together_with_the_same_totals() =>
        Gen.Select(Reports, Gen.Int[0, int.MaxValue]).Sample((reports, seed) =>
        {
            var shuffled = reports.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(Contents(Linker.Link(reports)), Contents(Read(shuffled)));
        }, iter: 300);

    [Fact]
    public void every_account_is_evidence_for_exactly_one_incident() =>
        Reports.Sample(reports => Assert.Equal(reports.SelectMany(r => r.Accounts).Select(a => a.Key).Order(StringComparer.Ordinal), Linker.Link(reports).SelectMany(i => i.Keys).Order(StringComparer.Ordinal)), iter: 200);

    [Fact]
    public void a_best_figure_lies_between_the_lowest_and_the_highest() =>
        Reports.Sample(reports => Assert.All(Linker.Link(reports).SelectMany(i => i.Totals.Values), t => Assert.True(t.Low <= t.Best && t.Best <= t.High)), iter: 200);

    [Fact]
    public void every_id_that_ever_stood_still_leads_to_an_incident() =>
        Reports.Sample(reports =>
        {
            var book = new IncidentBook();
            var ever = new HashSet<string>();
            foreach (var report in reports)
            {
                book.Add(report);
                ever.UnionWith(book.Ids);
            }

            Assert.All(ever, id => Assert.NotNull(book.Find(id)));
        }, iter: 200);

    [Fact]
    public void a_report_far_away_changes_no_other_incident()
    {
        var book = new IncidentBook();
        book.Add(Told.Report("a", "2014-05-04", Told.Bombing("2014-05-03", Towns[0], Told.Killed(3)), "A bomb hit the Nahrain market."));
        var before = book.Ids;
        var changed = book.Add(Told.Report("b", "2014-09-04", Told.Bombing("2014-09-03", Towns[1], Told.Killed(5)), "Shells fell on Warrar."));
        Assert.Empty(changed.Intersect(before));
        Assert.Equal(2, book.Ids.Count);
    }

    [Fact]
    public void the_same_report_twice_changes_nothing()
    {
        var book = new IncidentBook();
        var report = Told.Report("a", "2014-05-04", Told.Bombing("2014-05-03", Towns[0], Told.Killed(3)), "A bomb hit the Nahrain market.");
        book.Add(report);
        Assert.Empty(book.Add(report));
    }

    private static List<Incident> Read(IEnumerable<CodedReport> reports)
    {
        var book = new IncidentBook();
        foreach (var report in reports) book.Add(report);
        return [.. book.Ids.Select(id => book.Find(id)!)];
    }

    private static List<string> Contents(IEnumerable<Incident> incidents) =>
        [.. incidents.Where(i => i.Keys.Count > 0).Select(i => string.Join(' ', i.Reports.Order(StringComparer.Ordinal)) + " " + string.Join(' ', i.Keys.Order(StringComparer.Ordinal)) + " " + string.Join(' ', i.Totals.Select(t => $"{t.Key}={t.Value}"))).Order(StringComparer.Ordinal)];
}
