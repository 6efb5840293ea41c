using Cairn.Model;

namespace Cairn.Ledger.Tests;

public sealed class Doing_no_harm_in_sqlite() : Doing_no_harm(new SqliteFiles());

public sealed class Doing_no_harm_in_postgres() : Doing_no_harm(new PostgresDatabases());

public abstract class Doing_no_harm(Store store) : Conformance(store)
{
    private const string Text = "Tarek Mansouri, a baker, was shot in Baghdad. Mansouri died, said a neighbour, Layla Haddad.";

    private static ReportToRecord WithPerson()
    {
        var told = Told.Bombing("r1", text: Text);
        var whole = Span.Of(Text, new TextSpan(0, Text.Length));
        var account = told.Coded.Accounts[0] with
        {
            Actors = [new Actor { Role = ActorRole.Target, Kind = ActorKind.Individual, AsReported = "Tarek Mansouri, a baker", ActorClass = 7, Evidence = [Span.Of(Text, new TextSpan(0, 23))] }],
            Figures = [new Figure { Kind = FigureKind.Killed, Low = 1, Point = 1, High = 1, AsReported = "Mansouri died", Source = new Source { Kind = SourceKind.Witness, Name = "Layla Haddad", AsReported = "a neighbour, Layla Haddad", Named = true }, Evidence = [whole] }],
            Evidence = [whole],
        };
        return told with { Coded = told.Coded with { Accounts = [account] } };
    }

    private static Task<RecordedDecision> Set(ILedger ledger, string id, Sensitivity level) => ledger.DecideAsync(
        new Decision { Kind = DecisionKind.Sensitivity, IncidentId = id, By = "ana", Value = CodeNames.Name(level) }, Stop);

    [Fact]
    public async Task names_of_private_persons_are_withheld_everywhere_but_from_the_keeper()
    {
        var ledger = await Store.Make();
        var incident = await ledger.Only(WithPerson());
        var id = incident.Incident.IncidentId!;
        var report = await ledger.ReportAsync("r1", Reader.Analyst, cancellationToken: Stop);
        var seen = ContractJson.Write(incident.Incident) + ContractJson.Write(report!.Coded) + string.Join(' ', (await ledger.AccountsAsync(id, Reader.Analyst, cancellationToken: Stop)).SelectMany(a => a.Account.Evidence).Select(e => e.Quote));
        foreach (var name in new[] { "Mansouri", "Tarek", "Haddad", "Layla" }) Assert.DoesNotContain(name, seen, StringComparison.Ordinal);
        Assert.Contains("a baker", seen, StringComparison.Ordinal);
        Assert.Equal(Text.Length, report.Coded.Report.Text.Length);
        Assert.Contains("Mansouri", (await ledger.ReportAsync("r1", Reader.Keeper, cancellationToken: Stop))!.Coded.Report.Text, StringComparison.Ordinal);
    }

    // A body, the place of the account and a role at the head of a sentence name no private person; somebody with an office in front is one.
    [Theory]
    [InlineData("the Rescue Committees of El Nahr", null)]
    [InlineData("Iraq's State Emergency Service", null)]
    [InlineData("the Ministry of Water", null)]
    [InlineData("the Ministry of the Interior", null)]
    [InlineData("the Nahr Post, a weekly", "Post")]
    [InlineData("Parents", null)]
    [InlineData("elders of El Nahr", null)]
    [InlineData("Police Sergeant Omar Sabri", "Omar Sabri")]
    [InlineData("Residents Omar Sabri and Hala Nasser", "Hala Nasser")]
    [InlineData("the widow of Omar Sabri", "Sabri")]
    [InlineData("the Police Service of El Nahr Sergeant Omar Sabri", "Omar Sabri")]
    [InlineData("the Police Service of Iraq Omar Sabri", "Sabri")]
    [InlineData("El Nahr's Li Na", "Li Na")]
    [InlineData("Omar Sabri's brother", "Sabri")]
    public async Task a_source_that_is_no_person_keeps_its_name(string source, string? hidden)
    {
        var ledger = await Store.Make();
        var text = $"Twelve people were killed in El Nahr, according to {source}.";
        var told = Told.Bombing("r1", place: "El Nahr", text: text);
        var figure = told.Coded.Accounts[0].Figures[0] with { Source = new Source { Kind = SourceKind.Unnamed, AsReported = source }, Evidence = [Span.Of(text, new TextSpan(0, text.Length))] };
        await ledger.Only(told with { Coded = told.Coded with { Accounts = [told.Coded.Accounts[0] with { Figures = [figure] }] } });
        var seen = (await ledger.ReportAsync("r1", Reader.Analyst, cancellationToken: Stop))!.Coded.Report.Text;
        if (hidden is null) Assert.Equal(text, seen);
        else Assert.DoesNotContain(hidden, seen, StringComparison.Ordinal);
        Assert.Contains("in El Nahr", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_withheld_name_is_withheld_of_whoever_gives_a_figure_too()
    {
        var ledger = await Store.Make();
        var told = WithPerson();
        var account = told.Coded.Accounts[0];
        var figure = account.Figures[0] with { Source = new Source { Kind = SourceKind.LocalOfficial, Name = "Tarek Mansouri", AsReported = "the mayor, Tarek Mansouri", Named = true } };
        var incident = await ledger.Only(told with { Coded = told.Coded with { Accounts = [account with { Figures = [figure] }] } });
        Assert.DoesNotContain("Mansouri", ContractJson.Write(incident.Incident), StringComparison.Ordinal);
        Assert.Contains("the mayor", ContractJson.Write(incident.Incident), StringComparison.Ordinal);
    }

    [Fact]
    public async Task titles_and_statements_in_listings_withhold_them_too()
    {
        var ledger = await Store.Make();
        var told = WithPerson();
        var whole = Span.Of(Text, new TextSpan(0, Text.Length));
        var statement = new Statement { Kind = StatementKind.Warning, AsReported = "Haddad warned of more", Source = new Source { Kind = SourceKind.Witness, Name = "Layla Haddad", AsReported = "Layla Haddad" }, Evidence = [whole] };
        var incident = await ledger.Only(told with { Coded = told.Coded with { Report = told.Coded.Report with { Title = "Tarek Mansouri, baker, shot in Baghdad" }, Statements = [statement] } });
        var line = Assert.Single((await ledger.ReportsAsync(new ReportQuery(), Reader.Analyst, cancellationToken: Stop)).Items);
        Assert.Equal("█████ ████████, baker, shot in Baghdad", line.Title);
        var account = Assert.Single(await ledger.AccountsAsync(incident.Incident.IncidentId!, Reader.Analyst, cancellationToken: Stop));
        Assert.Equal(line.Title, account.Header.Title);
        var said = Assert.Single(await ledger.StatementsAsync(null, Reader.Analyst, cancellationToken: Stop)).Statement;
        Assert.Equal("██████ warned of more", said.AsReported);
        Assert.Null(said.Source!.Name);
        Assert.DoesNotContain("Mansouri", said.Evidence[0].Quote, StringComparison.Ordinal);
        Assert.Contains("Mansouri", Assert.Single((await ledger.ReportsAsync(new ReportQuery(), Reader.Keeper, cancellationToken: Stop)).Items).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task no_search_finds_a_private_person()
    {
        var ledger = await Store.Make();
        await ledger.Only(WithPerson());
        Assert.Empty(await ledger.Incidents(new IncidentQuery { Text = "Mansouri" }));
        Assert.Empty(await ledger.Incidents(new IncidentQuery { Actor = "Tarek Mansouri" }));
        Assert.Empty(await ledger.ActorsAsync("mans", cancellationToken: Stop));
        Assert.Single(await ledger.Incidents(new IncidentQuery { Text = "baker shot" }));
    }

    [Fact]
    public async Task a_restricted_incident_is_coarse_for_the_public_and_exact_for_an_analyst()
    {
        var ledger = await Store.Make();
        var id = (await ledger.Only(Told.Bombing("r1"))).Incident.IncidentId!;
        await Set(ledger, id, Sensitivity.Restricted);
        var coarse = Assert.Single(await ledger.Incidents(reader: Reader.Public));
        Assert.True(coarse.Masked);
        Assert.Null(coarse.Incident.Where!.Lat);
        Assert.Equal((new DateOnly(2022, 1, 1), new DateOnly(2022, 1, 31)), (coarse.Incident.When!.Start!.Value, coarse.Incident.When.End!.Value));
        Assert.Empty(coarse.Incident.Figures);
        Assert.Empty(await ledger.AccountsAsync(id, Reader.Public, cancellationToken: Stop));
        Assert.Equal(33.3, Assert.Single(await ledger.Incidents()).Incident.Where!.Lat);
    }

    [Fact]
    public async Task a_masked_place_day_or_word_cannot_be_found_by_asking()
    {
        var ledger = await Store.Make();
        var id = (await ledger.Only(Told.Bombing("r1"))).Incident.IncidentId!;
        await Set(ledger, id, Sensitivity.Restricted);
        Assert.Empty(await ledger.Incidents(new IncidentQuery { Box = new GeoBox(44, 33, 45, 34) }, Reader.Public));
        Assert.Empty(await ledger.Incidents(new IncidentQuery { Text = "bomb" }, Reader.Public));
        Assert.Single(await ledger.Incidents(new IncidentQuery { From = new DateOnly(2022, 1, 5), To = new DateOnly(2022, 1, 5) }, Reader.Public));
        var map = await ledger.MapAsync(new IncidentQuery(), Reader.Public, cancellationToken: Stop);
        Assert.Empty(map.Items);
        Assert.Equal((0, 1), (map.Placed, map.Unplaced));
        Assert.Single(await ledger.Incidents(new IncidentQuery { Box = new GeoBox(44, 33, 45, 34) }));
    }

    [Theory]
    [InlineData(Sensitivity.Embargoed, 0, 1)]
    [InlineData(Sensitivity.Sealed, 0, 0)]
    public async Task what_a_reader_may_not_see_is_not_counted(Sensitivity level, int forPublic, int forAnalyst)
    {
        var ledger = await Store.Make();
        await Set(ledger, (await ledger.Only(Told.Bombing("r1"))).Incident.IncidentId!, level);
        Assert.Equal(forPublic, (await ledger.CountAsync(new IncidentQuery(), Reader.Public, Stop)).Incidents);
        Assert.Equal(forAnalyst, (await ledger.CountAsync(new IncidentQuery(), Reader.Analyst, Stop)).Incidents);
        Assert.Equal(1, (await ledger.CountAsync(new IncidentQuery(), Reader.Keeper, Stop)).Incidents);
    }

    [Theory]
    [InlineData(Sensitivity.Restricted)]
    [InlineData(Sensitivity.Sealed)]
    public async Task what_was_withheld_since_is_withheld_of_past_moments_and_frozen_releases_too(Sensitivity level)
    {
        var ledger = await Store.Make();
        var id = (await ledger.Only(Told.Bombing("r1"))).Incident.IncidentId!;
        await ledger.CreateReleaseAsync("first", "ana", Stop);
        var before = new IncidentQuery { AsOf = (await ledger.ReleasesAsync(Stop))[0].AsOf };
        var frozen = Assert.Single(await ledger.ReleaseAsync(1, Stop));
        var exact = ContractJson.Write(Assert.Single(await ledger.Incidents(before, Reader.Public)).Incident);
        // Coded anew in between, so that the decision is on another account.
        await ledger.Tell(Told.Bombing("r1", killed: 3));
        await ledger.ConcludeAsync(Stop);
        var decision = await Set(ledger, Assert.Single(await ledger.Incidents()).Incident.IncidentId!, level);

        foreach (var seen in (await ledger.Incidents(before, Reader.Public)).Select(i => ContractJson.Write(i.Incident)).Concat(await ledger.ReleaseAsync(1, Stop)))
        {
            Assert.DoesNotContain("r1", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("33.3", seen, StringComparison.Ordinal);
        }

        Assert.Equal(level == Sensitivity.Sealed ? 0 : 1, (await ledger.Incidents(before, Reader.Public)).Count);
        Assert.Equal(exact, ContractJson.Write(Assert.Single(await ledger.Incidents(before, Reader.Keeper)).Incident));
        await ledger.DecideAsync(new Decision { Kind = DecisionKind.Undo, IncidentId = id, By = "ana", Value = System.Text.Json.Nodes.JsonValue.Create(decision.Number) }, Stop);
        Assert.Equal(exact, ContractJson.Write(Assert.Single(await ledger.Incidents(before, Reader.Public)).Incident));
        Assert.Equal(frozen, Assert.Single(await ledger.ReleaseAsync(1, Stop)));
    }

    [Fact]
    public async Task a_report_of_a_sealed_incident_is_shown_to_its_keeper_only()
    {
        var ledger = await Store.Make();
        await Set(ledger, (await ledger.Only(Told.Bombing("r1"))).Incident.IncidentId!, Sensitivity.Sealed);
        Assert.Null(await ledger.ReportAsync("r1", Reader.Public, cancellationToken: Stop));
        Assert.Null(await ledger.ReportAsync("r1", Reader.Analyst, cancellationToken: Stop));
        Assert.Empty((await ledger.ReportsAsync(new ReportQuery(), Reader.Analyst, cancellationToken: Stop)).Items);
        Assert.NotNull(await ledger.ReportAsync("r1", Reader.Keeper, cancellationToken: Stop));
    }

    [Fact]
    public async Task small_cells_are_suppressed_for_the_public()
    {
        var ledger = await Store.Make();
        await ledger.Tell([.. Enumerable.Range(1, 4).Select(i => Told.Bombing($"r{i}", day: $"2021-0{i}-01")), Told.Bombing("r9", place: "Damascus", country: "SY")]);
        await ledger.ConcludeAsync(Stop);
        Assert.Equal([("IQ", 4), ("SY", null)], (await ledger.CountByAsync(new IncidentQuery(), Dimension.Country, Reader.Public, Stop)).Select(g => (g.Value, g.Incidents)));
        Assert.Equal(1, (await ledger.CountByAsync(new IncidentQuery(), Dimension.Country, Reader.Analyst, Stop))[1].Incidents);
    }

    [Fact]
    public async Task an_erased_report_leaves_a_tombstone_and_a_chain_that_verifies()
    {
        var ledger = await Store.Make();
        var id = (await ledger.Only(WithPerson())).Incident.IncidentId!;
        await ledger.CreateReleaseAsync("before", "ana", Stop);
        await ledger.EraseReportAsync("r1", "ana", "request of the family", Stop);
        var report = await ledger.ReportAsync("r1", Reader.Keeper, cancellationToken: Stop);
        Assert.Equal((true, "", 0), (report!.Erased, report.Coded.Report.Text, report.Coded.Accounts.Count));
        Assert.Empty(await ledger.Incidents());
        Assert.Equal("retracted", (await ledger.FateAsync(id, Stop))!.Status);
        Assert.DoesNotContain("bomb", Assert.Single(await ledger.ReleaseAsync(1, Stop)), StringComparison.OrdinalIgnoreCase);
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
        Assert.Equal([Recorded.Known], await ledger.Tell(WithPerson()));
    }

    [Fact]
    public async Task erasing_a_name_that_stands_nowhere_leaves_no_tombstone()
    {
        var ledger = await Store.Make();
        await ledger.Tell(Told.Bombing("r1"));
        var before = await ledger.SummaryAsync(Stop);
        await Assert.ThrowsAsync<LedgerException>(() => ledger.EraseNameAsync("r1", "Nobody", "ana", "request of the family", Stop));
        Assert.Equal(before.Head, (await ledger.SummaryAsync(Stop)).Head);
        Assert.False((await ledger.ReportAsync("r1", Reader.Keeper, cancellationToken: Stop))!.Erased);
    }

    [Fact]
    public async Task whoever_erases_a_name_can_be_told_where_else_it_stands()
    {
        var ledger = await Store.Make();
        await ledger.Tell(WithPerson(), Told.Bombing("r2", place: "Mosul", day: "2021-03-01", text: "A bomb killed 5 people in Mosul on 2021-03-01, police said. Mr Mansouri of Baghdad sent his regrets, and 50% of mansouri_s."),
            Told.Bombing("r3", place: "Basra", day: "2020-03-01"));
        await ledger.ConcludeAsync(Stop);
        await ledger.EraseNameAsync("r1", "Mansouri", "ana", "request of the family", Stop);
        Assert.Equal([new NameStanding("r2", 1, null)], await ledger.StandingAsync("Mansouri", Stop));
        Assert.Empty(await ledger.StandingAsync("ouri_of", Stop)); // no pattern
        Assert.Equal(["r2"], (await ledger.StandingAsync("50%", Stop)).Select(s => s.ReportId));
        await ledger.EraseNameAsync("r2", "Mansouri", "ana", "request of the family", Stop);
        Assert.Empty(await ledger.StandingAsync("Mansouri", Stop));
    }

    [Fact]
    public async Task a_copy_that_holds_an_erased_name_is_said_to_be_one()
    {
        const string Story = " Tarek Mansouri, a baker, swept the glass from his shop and told whoever asked that the street had been full of people going home, that the blast had thrown the carts against the wall of the bank, and that nobody had come for an hour to see to those who lay there until the pharmacist opened his door.";
        var ledger = await Store.Make();
        var text = Told.Bombing("r1").Coded.Report.Text + Story;
        await ledger.Tell(Told.Bombing("r1", text: text, publisher: "The Wire"), Told.Bombing("r2", text: text + " More news follows.", publisher: "The Herald"));
        await ledger.ConcludeAsync(Stop);
        var standing = await ledger.StandingAsync("Mansouri", Stop);
        Assert.Equal(["r1", "r2"], standing.Select(s => s.ReportId));
        Assert.Equal([null, "r1"], standing.Select(s => s.CopyOf));
        // Whoever erases a whole text hears of its copies, which hold the same words.
        Assert.Equal(["r2"], await ledger.CopiesOfAsync("r1", Stop));
        await ledger.EraseReportAsync("r2", "ana", "request of the family", Stop);
        Assert.Empty(await ledger.CopiesOfAsync("r1", Stop));
        Assert.Empty(await ledger.CopiesOfAsync("r2", Stop));
        Assert.True((await ledger.SummaryAsync(Stop)).UpToDate);
        Assert.Single(await ledger.Incidents());
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
    }

    [Fact]
    public async Task a_name_is_erased_and_counted_where_it_stands_beside_the_text_too()
    {
        var ledger = await Store.Make();
        var told = WithPerson();
        await ledger.Only(told with { Coded = told.Coded with { Report = told.Coded.Report with { Title = "Mansouri's shop", Byline = ["Lea Mansouri"], Publisher = "Mansouri Blog" } } });
        Assert.Equal([new NameStanding("r1", 5, null)], await ledger.StandingAsync("Mansouri", Stop));
        Assert.Equal(5, await ledger.EraseNameAsync("r1", "Mansouri", "ana", "request of the family", Stop));
        Assert.Empty(await ledger.StandingAsync("Mansouri", Stop));
        Assert.DoesNotContain("Mansouri", ContractJson.Write((await ledger.ReportAsync("r1", Reader.Keeper, cancellationToken: Stop))!.Coded), StringComparison.Ordinal);
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
    }

    [Fact]
    public async Task an_erased_name_keeps_every_span_true()
    {
        var ledger = await Store.Make();
        await ledger.Only(WithPerson());
        Assert.Equal(2, await ledger.EraseNameAsync("r1", "Mansouri", "ana", "request of the family", Stop));
        var report = await ledger.ReportAsync("r1", Reader.Keeper, cancellationToken: Stop);
        Assert.Contains("████████, a baker", report!.Coded.Report.Text, StringComparison.Ordinal);
        Assert.All(report.Coded.Accounts[0].Evidence, e => Assert.True(e.Matches(report.Coded.Report.Text)));
        Assert.Empty((await ledger.VerifyAsync(incidents: true, Stop)).Faults);
    }
}
