using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Server.Tests;

/// <summary>Builds coded reports by hand: one account each, every value with the words that say it.</summary>
internal static class Told
{
    /// <summary>A report that tells of one attack.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="place">Where.</param>
    /// <param name="country">Alpha-2.</param>
    /// <param name="day">When.</param>
    /// <param name="killed">How many killed.</param>
    /// <param name="source">Who says so.</param>
    /// <param name="kind">What they are.</param>
    public static CodedReport Report(string id, string place, string country, DateOnly day, int killed, string source = "police", string publisher = "Test Gazette", double lat = 36.34, double lon = 43.13, string? tail = null, SourceKind kind = SourceKind.Police)
    {
        var text = $"Gunmen attacked a checkpoint in {place} on {day:yyyy-MM-dd}, killing {killed} people, {source} said.{(tail is null ? "" : " " + tail)}";
        Span At(string words) => new(text.IndexOf(words, StringComparison.Ordinal), text.IndexOf(words, StringComparison.Ordinal) + words.Length, words);
        var said = new Source { Name = source, AsReported = source, Kind = kind, Named = false, Evidence = [At(source)] };
        var figure = new Figure { Kind = FigureKind.Killed, Low = killed, Point = killed, High = killed, Qualifier = Qualifier.Exact, AsReported = $"{killed} people", Source = said, Evidence = [At($"{killed} people")] };
        var account = new Account
        {
            Key = id + "#1",
            EventType = "Battles",
            SubEventType = "Armed clash",
            Acts = [Act.ArmedAssault],
            When = new When { Start = day, End = day, Precision = WhenPrecision.Day, AsReported = $"{day:yyyy-MM-dd}", Evidence = [At($"{day:yyyy-MM-dd}")] },
            Where = new Where { Name = place, Country = country, Lat = lat, Lon = lon, RadiusKm = 4, WherePrec = 1, GeonamesId = 90000 + place.Length, AsReported = place, Evidence = [At(place)] },
            Actors = [new Actor { Role = ActorRole.Perpetrator, Kind = ActorKind.Group, AsReported = "Gunmen", Evidence = [At("Gunmen")] }, new Actor { Role = ActorRole.Target, Kind = ActorKind.Organisation, Name = "Army of " + country, Named = true, AsReported = "checkpoint", Evidence = [At("checkpoint")] }],
            Figures = [figure],
            Totals = AccountTotals.Of([figure]),
            Evidence = [At(text[..(text.IndexOf(" said.", StringComparison.Ordinal) + 6)])],
        };
        return new CodedReport
        {
            Id = id,
            Accounts = [account],
            Report = new ReportHeader { Title = $"Attack in {place}", Publisher = publisher, Published = $"{day.AddDays(1):yyyy-MM-dd}", PublishedBasis = PublishedBasis.Given, Language = "en", Text = text, TextSha256 = TextHash.Sha256(text) },
        };
    }

    /// <summary>Records reports and concludes.</summary>
    public static async Task IntoAsync(ILedger ledger, params CodedReport[] reports)
    {
        await ledger.RecordAsync([.. reports.Select(r => new ReportToRecord(r, TextHash.Sha256(r.Id), "test 1", "test-run"))]);
        await ledger.ConcludeAsync();
    }
}
