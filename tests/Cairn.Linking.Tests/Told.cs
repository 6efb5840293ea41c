using Cairn.Model;

namespace Cairn.Linking.Tests;

/// <summary>Coded reports and figures built by hand.</summary>
internal static class Told
{
    /// <summary>A report with one account.</summary>
    public static CodedReport Report(string id, string published, Account account, string text = "", string? publisher = null) => new()
    {
        Id = id,
        Report = new ReportHeader { Publisher = publisher ?? id, Published = published, PublishedBasis = PublishedBasis.Given, Text = text, TextSha256 = TextHash.Sha256(id + text) },
        Accounts = [account with { Key = $"{id}#1", Totals = AccountTotals.Of(account.Figures) }],
    };

    /// <summary>A bombing on one day in one town.</summary>
    public static Account Bombing(string day, Where where, params Figure[] figures) => new()
    {
        Key = "",
        EventType = "Explosions/Remote violence",
        SubEventType = "Remote explosive/landmine/IED",
        Acts = [Act.Bombing],
        When = new When { Start = DateOnly.ParseExact(day, "yyyy-MM-dd"), End = DateOnly.ParseExact(day, "yyyy-MM-dd"), Precision = WhenPrecision.Day },
        Where = where,
        Figures = figures,
    };

    public static Where Town(string name, double lat, double lon, string country = "IQ", string admin1 = "Al Anbar") =>
        new() { Name = name, Country = country, Admin1 = admin1, Lat = lat, Lon = lon, RadiusKm = 5, WherePrec = 1 };

    public static Figure Killed(int n) => new() { Kind = FigureKind.Killed, Low = n, Point = n, High = n, Qualifier = Qualifier.Exact };
}
