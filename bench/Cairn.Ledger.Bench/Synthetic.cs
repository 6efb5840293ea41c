using System.Globalization;
using Cairn.Model;

namespace Cairn.Ledger.Bench;

/// <summary>Made-up coded reports, the same for the same number.</summary>
internal static class Synthetic
{
    public const int AccountsPerReport = 4;
    private const int Days = 3650;

    private static readonly string[] Countries = ["IQ", "SY", "AF", "SO", "NG", "ML", "UA", "YE", "SD", "MM"];

    private static readonly (string Type, string Sub, Act Act)[] Types =
    [
        ("Battles", "Armed clash", Act.Clash), ("Explosions/Remote violence", "Remote explosive/landmine/IED", Act.Bombing), ("Explosions/Remote violence", "Air/drone strike", Act.AirStrike), ("Violence against civilians", "Attack", Act.ArmedAssault),
    ];

    public static string Country(int i) => Countries[i % Countries.Length];

    public static ReportToRecord Report(int number)
    {
        var text = string.Join('\n', Enumerable.Range(0, AccountsPerReport).Select(n => Sentence(number, n)));
        var id = string.Create(CultureInfo.InvariantCulture, $"made-up-{number}");
        var accounts = new Account[AccountsPerReport];
        for (int n = 0, at = 0; n < AccountsPerReport; n++)
        {
            var sentence = Sentence(number, n);
            accounts[n] = Account($"{id}#{n + 1}", number, n, new Span(at, at + sentence.Length, sentence));
            at += sentence.Length + 1;
        }

        var day = Day(number, 0).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var header = new ReportHeader { Title = $"Report {number}", Publisher = $"Outlet {number % 40}", Published = day, PublishedBasis = PublishedBasis.Given, Language = "en", Text = text, TextSha256 = TextHash.Sha256(text), Url = $"https://news.example/{number}" };
        return new ReportToRecord(new CodedReport { Id = id, Report = header, Accounts = accounts }, header.TextSha256, "bench 1", "bench");
    }

    private static Account Account(string key, int number, int n, Span sentence)
    {
        var seed = Seed(number, n);
        var day = Day(number, n);
        var (type, sub, act) = Types[seed % Types.Length];
        var killed = (int)(seed / 7 % 23);
        var figure = new Figure { Kind = FigureKind.Killed, Low = killed, Point = killed, High = killed, Qualifier = Qualifier.Exact, AsReported = $"{killed} people", Source = new Source { Kind = SourceKind.Police, AsReported = "police" }, Evidence = [sentence] };
        return new Account
        {
            Key = key,
            EventType = type,
            SubEventType = sub,
            Acts = [act],
            When = new When { Start = day, End = day, Precision = WhenPrecision.Day, AsReported = "on Monday", Evidence = [sentence] },
            Where = new Where { Name = Village(seed), Country = Country((int)(seed % 1000)), Admin1 = $"Province {seed % 18}", Lat = Math.Round(5 + (seed % 2500 / 100.0), 4), Lon = Math.Round(20 + (seed / 3 % 3500 / 100.0), 4), GeonamesId = seed % 5000, RadiusKm = 2, WherePrec = 1, AsReported = Village(seed), Evidence = [sentence] },
            Actors = [new Actor { Role = ActorRole.Perpetrator, Kind = ActorKind.Organisation, Name = $"Example Front {seed % 60}", ActorClass = 2, Named = true, Evidence = [sentence] }, new Actor { Role = ActorRole.Target, Kind = ActorKind.Group, AsReported = "villagers", ActorClass = 7, Evidence = [sentence] }],
            Figures = [figure],
            Totals = AccountTotals.Of([figure]),
            Evidence = [sentence],
        };
    }

    private static string Sentence(int number, int n) =>
        string.Create(CultureInfo.InvariantCulture, $"Gunmen of Example Front {Seed(number, n) % 60} attacked {Village(Seed(number, n))} on {Day(number, n):dddd} and killed {Seed(number, n) / 7 % 23} people, police told report {number}.");

    private static string Village(long seed) => string.Create(CultureInfo.InvariantCulture, $"village{seed % 5000}");

    private static DateOnly Day(int number, int n) => new DateOnly(2014, 1, 1).AddDays((int)(Seed(number, n) / 11 % Days));

    // splitmix64: well mixed, the same everywhere.
    private static long Seed(int number, int n)
    {
        var z = unchecked(((ulong)number * AccountsPerReport) + (ulong)n + 0x9E3779B97F4A7C15UL);
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EBUL);
        return (long)((z ^ (z >> 31)) >> 1);
    }
}
