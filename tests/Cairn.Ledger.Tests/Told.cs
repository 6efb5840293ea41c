using Cairn.Model;

namespace Cairn.Ledger.Tests;

/// <summary>Coded reports built by hand.</summary>
internal static class Told
{
    public const string Coder = "coder-1";

    /// <summary>A report of one bombing, with the number killed.</summary>
    public static ReportToRecord Bombing(string id, string place = "Baghdad", string country = "IQ", string day = "2022-01-20", int killed = 5, string? text = null, string coder = Coder, string publisher = "The Courier", Modality modality = Modality.Occurred, Population population = Population.All)
    {
        text ??= $"A bomb killed {killed} people in {place} on {day}, police said. It was the report of {id}.";
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var sentence = Span.Of(text, new TextSpan(0, text.IndexOf('.', StringComparison.Ordinal) + 1));
        var figure = new Figure { Kind = FigureKind.Killed, Population = population, Low = killed, Point = killed, High = killed, Qualifier = Qualifier.Exact, AsReported = $"{killed} people", Evidence = [sentence], Source = new Source { Kind = SourceKind.Police, AsReported = "police", Evidence = [sentence] } };
        var account = new Account
        {
            Key = $"{id}#1",
            Modality = modality,
            EventType = "Explosions/Remote violence",
            SubEventType = "Remote explosive/landmine/IED",
            Acts = [Act.Bombing],
            When = new When { Start = date, End = date, Precision = WhenPrecision.Day, Evidence = [sentence] },
            Where = new Where { Name = place, Country = country, Admin1 = place, Lat = 33.3, Lon = 44.4, GeonamesId = 1000 + place.Length, RadiusKm = 2, WherePrec = 1, Evidence = [sentence] },
            Actors = [new Actor { Role = ActorRole.Perpetrator, Kind = ActorKind.Organisation, Name = "Example Front", ActorId = "example-front", ActorClass = 2, Named = true, Evidence = [sentence] }],
            Figures = [figure],
            Totals = AccountTotals.Of([figure]),
            Evidence = [sentence],
        };
        return Report(id, text, day, publisher, coder, account);
    }

    public static ReportToRecord Report(string id, string text, string published, string publisher, string coder, params Account[] accounts) => new(
        new CodedReport
        {
            Id = id,
            Report = new ReportHeader { Title = $"Title of {id}", Publisher = publisher, Published = published, PublishedBasis = PublishedBasis.Given, Language = "en", Text = text, TextSha256 = TextHash.Sha256(text), Url = $"https://news.example/{id}" },
            Accounts = accounts,
        }, TextHash.Sha256("bytes of " + text), coder, "run-1");

    public static Task<IReadOnlyList<Recorded>> Tell(this ILedger ledger, params ReportToRecord[] reports) => ledger.RecordAsync(reports, TestContext.Current.CancellationToken);

    public static async Task<IReadOnlyList<RecordedIncident>> Incidents(this ILedger ledger, IncidentQuery? query = null, Reader? reader = null) =>
        (await ledger.IncidentsAsync(query ?? new IncidentQuery { AlsoUnreal = true, Order = IncidentOrder.Id }, reader ?? Reader.Analyst, cancellationToken: TestContext.Current.CancellationToken)).Items;

    /// <summary>Records, concludes, and gives back the only incident.</summary>
    public static async Task<RecordedIncident> Only(this ILedger ledger, params ReportToRecord[] reports)
    {
        await ledger.Tell(reports);
        await ledger.ConcludeAsync(TestContext.Current.CancellationToken);
        return Assert.Single(await ledger.Incidents());
    }
}
