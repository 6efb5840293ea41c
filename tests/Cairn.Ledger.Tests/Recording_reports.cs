namespace Cairn.Ledger.Tests;

public sealed class Recording_reports_in_sqlite() : Recording_reports(new SqliteFiles());

public sealed class Recording_reports_in_postgres() : Recording_reports(new PostgresDatabases());

public abstract class Recording_reports(Store store) : Conformance(store)
{
    [Fact]
    public async Task a_report_recorded_twice_is_there_once()
    {
        var ledger = await Store.Make();
        Assert.Equal([Recorded.New], await ledger.Tell(Told.Bombing("r1")));
        Assert.Equal([Recorded.Known], await ledger.Tell(Told.Bombing("r1")));
        Assert.Equal(1, (await ledger.SummaryAsync(Stop)).Reports);
        Assert.Equal(2, (await ledger.SummaryAsync(Stop)).Revisions);
    }

    [Fact]
    public async Task a_report_twice_in_one_batch_is_there_once()
    {
        var ledger = await Store.Make();
        Assert.Equal([Recorded.New, Recorded.Known], await ledger.Tell(Told.Bombing("r1"), Told.Bombing("r1")));
    }

    [Fact]
    public async Task a_corrected_text_is_a_new_version_and_the_old_one_stays()
    {
        var ledger = await Store.Make();
        await ledger.Tell(Told.Bombing("r1", killed: 12));
        Assert.Equal([Recorded.Updated], await ledger.Tell(Told.Bombing("r1", killed: 2)));
        await ledger.ConcludeAsync(Stop);
        var now = await ledger.ReportAsync("r1", Reader.Analyst, cancellationToken: Stop);
        var before = await ledger.ReportAsync("r1", Reader.Analyst, version: 1, Stop);
        Assert.Equal((2, 2), (now!.Version, now.Versions));
        Assert.Equal(2, now.Coded.Accounts[0].Figures[0].Point);
        Assert.Equal(12, before!.Coded.Accounts[0].Figures[0].Point);
        Assert.Equal(2, Assert.Single(await ledger.Incidents()).Incident.Totals["killed"].Best);
    }

    [Fact]
    public async Task what_is_told_later_of_a_known_text_is_recorded_once_and_takes_nothing_back()
    {
        var ledger = await Store.Make();
        var told = Told.Bombing("r1", day: "2022-01-20");
        ReportToRecord With(Func<Model.ReportHeader, Model.ReportHeader> change) => told with { Coded = told.Coded with { Report = change(told.Coded.Report) } };
        var bare = With(h => h with { Published = null, PublishedBasis = Model.PublishedBasis.Unknown, Publisher = null, Url = null });
        Assert.Equal([Recorded.New], await ledger.Tell(bare));
        Assert.Equal([Recorded.Updated], await ledger.Tell(With(h => h with { Publisher = null })));
        Assert.Equal([Recorded.Updated], await ledger.Tell(With(h => h with { Published = null, PublishedBasis = Model.PublishedBasis.Unknown })));
        Assert.Equal([Recorded.Known, Recorded.Known, Recorded.Known], await ledger.Tell(bare, told, With(h => h with { Published = "2022-03-01" })));
        var now = (await ledger.ReportAsync("r1", Reader.Analyst, cancellationToken: Stop))!;
        Assert.Equal(("2022-01-20", "The Courier", 3), (now.Coded.Report.Published, now.Coded.Report.Publisher, now.Versions));
        var before = (await ledger.ReportAsync("r1", Reader.Analyst, version: 1, Stop))!;
        Assert.Null(before.Coded.Report.Published);
        await ledger.ConcludeAsync(Stop);
        Assert.Single(await ledger.Incidents());
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
    }

    [Fact]
    public async Task nothing_told_later_brings_back_a_text_that_was_erased_or_replaced()
    {
        var ledger = await Store.Make();
        var told = Told.Bombing("r1");
        var bare = told with { Coded = told.Coded with { Report = told.Coded.Report with { Published = null, PublishedBasis = Model.PublishedBasis.Unknown } } };
        await ledger.Tell(bare);
        await ledger.Tell(Told.Bombing("r1", killed: 2));
        Assert.Equal([Recorded.Known], await ledger.Tell(told));
        await ledger.EraseReportAsync("r1", "keeper", "asked to", Stop);
        Assert.Equal([Recorded.Known], await ledger.Tell(told));
        Assert.Null(Assert.Single(await ledger.KnownAsync([new ReportText("r1", told.Coded.Report.TextSha256)], Stop)).Value);
    }

    [Fact]
    public async Task telling_both_versions_again_changes_nothing()
    {
        var ledger = await Store.Make();
        await ledger.Tell(Told.Bombing("r1", killed: 12));
        await ledger.Tell(Told.Bombing("r1", killed: 2));
        Assert.Equal([Recorded.Known, Recorded.Known], await ledger.Tell(Told.Bombing("r1", killed: 12), Told.Bombing("r1", killed: 2)));
        Assert.Equal(2, (await ledger.ReportAsync("r1", Reader.Analyst, cancellationToken: Stop))!.Coded.Accounts[0].Figures[0].Point);
    }

    [Fact]
    public async Task another_coder_version_stands_beside_the_first()
    {
        var ledger = await Store.Make();
        await ledger.Tell(Told.Bombing("r1", killed: 5, text: "A bomb killed people in Baghdad, police said."));
        Assert.Equal([Recorded.Recoded], await ledger.Tell(Told.Bombing("r1", killed: 6, text: "A bomb killed people in Baghdad, police said.", coder: "coder-2")));
        var summary = await ledger.SummaryAsync(Stop);
        Assert.Equal((1, 2), (summary.TextVersions, summary.Accounts));
        Assert.Equal(["coder-1", "coder-2"], summary.CoderVersions);
        Assert.Equal(6, (await ledger.ReportAsync("r1", Reader.Analyst, cancellationToken: Stop))!.Coded.Accounts[0].Figures[0].Point);
    }

    [Fact]
    public async Task what_is_known_need_not_be_coded_again()
    {
        var ledger = await Store.Make();
        var told = Told.Bombing("r1");
        await ledger.Tell(told);
        var text = new ReportText("r1", told.Coded.Report.TextSha256);
        var known = Assert.Single(await ledger.KnownAsync([text, new ReportText("r2", text.TextSha256), new ReportText("r1", "00")], Stop));
        Assert.Equal((text, told.Coded.Report.Title), (known.Key, known.Value!.Title));
        // Replaced by another text it is known, and nothing more is to be said of it: it would be coded again in every run.
        await ledger.Tell(Told.Bombing("r1", killed: 2, text: "A bomb killed two people in Baghdad, police said."));
        Assert.Null(Assert.Single(await ledger.KnownAsync([text], Stop)).Value);
    }

    [Fact]
    public async Task a_row_of_ones_own_and_a_report_of_news_never_become_versions_of_one_another()
    {
        var ledger = await Store.Make();
        var news = Told.Bombing("r1");
        await ledger.Tell(news);
        var rows = OwnIncidents.Read("own.csv", new StringReader("id,date,country,killed\nr1,2022-01-20,ML,3\nown-1,2022-01-20,ML,3\n"), new Dictionary<string, string>(), "run", Assert.Fail);
        Assert.Equal([Recorded.Refused, Recorded.New], await ledger.RecordAsync([.. rows], Stop));
        Assert.Equal([Recorded.Refused], await ledger.Tell(Told.Bombing("own-1")));
        Assert.Equal("news", (await ledger.ReportAsync("r1", Reader.Keeper, cancellationToken: Stop))!.Kind);
        await ledger.ConcludeAsync(Stop);
        Assert.Equal(2, (await ledger.Incidents()).Count);
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
    }

    [Fact]
    public async Task spans_count_code_points_outside_the_basic_plane_too()
    {
        var ledger = await Store.Make();
        await ledger.Tell(Told.Bombing("r1", text: "🚀🚀 A bomb killed 5 people."));
        var report = await ledger.ReportAsync("r1", Reader.Analyst, cancellationToken: Stop);
        Assert.Equal(26, report!.Coded.Accounts[0].Evidence[0].End);
    }

    [Fact]
    public async Task two_ledgers_that_took_in_the_same_reports_in_another_order_hold_the_same_incidents()
    {
        var reports = Enumerable.Range(1, 9).Select(i => Told.Bombing($"r{i}", place: i % 2 == 0 ? "Baghdad" : "Mosul", day: $"2022-01-0{1 + (i % 4)}", killed: i)).ToArray();
        var (one, other) = (await Store.Make(), await Store.Make());
        await one.Tell(reports);
        await one.ConcludeAsync(Stop);
        foreach (var report in reports.Reverse())
        {
            await other.Tell(report);
            await other.ConcludeAsync(Stop);
        }

        Assert.Equal((await one.Incidents()).Select(i => Model.ContractJson.Write(i.Incident)), (await other.Incidents()).Select(i => Model.ContractJson.Write(i.Incident)));
    }

    [Fact]
    public async Task many_writers_at_once_lose_and_double_nothing()
    {
        var where = await Store.MakeWhere();
        var ledgers = new[] { await Store.Open(where), await Store.Open(where) };
        await Parallel.ForAsync(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Stop }, async (i, _) => await ledgers[i % 2].Tell(Told.Bombing($"r{i / 2}")));
        var verification = await ledgers[0].VerifyAsync(cancellationToken: Stop);
        Assert.Equal(20, (await ledgers[0].SummaryAsync(Stop)).Reports);
        Assert.Empty(verification.Faults);
    }
}
