using Cairn.Model;

namespace Cairn.Linking;

/// <summary>
/// Makes reports lean for remembering: nothing stays of them that is not compared, and what many tell alike (a day, a place, an actor, a toll) is there once.
/// The sentences of an account are not compared themselves; whoever makes its <see cref="Telling"/> hands them over apart.
/// </summary>
internal sealed class Leaning
{
    private static readonly Span[] Somewhere = [new Span(0, 0, "")]; // that a place was told counts, not where
    private static readonly string[] Compared = ["killed", "injured"];

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<When, When> _days = [];
    private readonly Dictionary<Where, Where> _places = [];
    private readonly Dictionary<Actor, Actor> _actors = [];
    private readonly Dictionary<(Total? Killed, Total? Injured), IReadOnlyDictionary<string, Total>> _totals = [];

    /// <summary>The report without its text and what else is not compared.</summary>
    public CodedReport Of(CodedReport report) => new()
    {
        Id = report.Id,
        Report = new ReportHeader { Publisher = Name(report.Report.Publisher), Published = report.Report.Published, TextSha256 = report.Report.TextSha256 },
        Accounts = [.. report.Accounts.Select(Of)],
    };

    private Account Of(Account account) => new()
    {
        Key = account.Key,
        Background = account.Background,
        Modality = account.Modality,
        EventType = Name(account.EventType),
        SubEventType = Name(account.SubEventType),
        Acts = [.. account.Acts],
        When = Once(_days, new When { Start = account.When.Start, End = account.When.End }),
        Where = Once(_places, Of(account.Where)),
        Actors = [.. account.Actors.Where(a => (a.ActorId ?? a.Name) is not null).Select(a => Once(_actors, new Actor { Role = a.Role, Name = a.ActorId is null ? a.Name : null, ActorId = a.ActorId }))],
        Totals = Of(account.Totals),
    };

    private Where Of(Where where) => where with
    {
        Name = Name(where.Name),
        Country = Name(where.Country),
        Admin1 = Name(where.Admin1),
        Admin2 = Name(where.Admin2),
        AsReported = Name(where.AsReported),
        Evidence = where.Evidence.Count > 0 ? Somewhere : [],
    };

    private IReadOnlyDictionary<string, Total> Of(IReadOnlyDictionary<string, Total> totals)
    {
        var key = (totals.GetValueOrDefault(Compared[0]), totals.GetValueOrDefault(Compared[1]));
        if (!_totals.TryGetValue(key, out var lean)) _totals[key] = lean = Compared.Where(totals.ContainsKey).ToDictionary(k => k, k => totals[k], StringComparer.Ordinal);
        return lean;
    }

    private string? Name(string? name) => name is null ? null : Once(_names, name);

    private static T Once<T>(Dictionary<T, T> known, T value) where T : notnull => known.TryGetValue(value, out var there) ? there : known[value] = value;
}
