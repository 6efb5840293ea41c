using System.Security.Cryptography;
using System.Text;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Concludes one incident from its tellings: time, place, actors and figures, each from the tellings that know it best.</summary>
internal static class Conclusion
{
    /// <param name="tellings">In canonical order; at least one.</param>
    /// <param name="origins">Which reports are copies.</param>
    public static Incident Of(IReadOnlyList<Telling> tellings, Origins origins)
    {
        var type = tellings.Select(t => t.Account).Where(a => a.EventType is not null).OrderBy(a => Rank(a.EventType, a.SubEventType)).FirstOrDefault();
        var figures = tellings.SelectMany(t => t.Account.Figures.Select(f => new IncidentFigure(f, t.Report.Id, t.Account.Key, t.Report.Report.Published))).ToList();
        var claims = tellings.SelectMany(t => ClaimReader.Of(t, origins.Of(t.Report))).ToList();
        // A kind that nobody gives a figure of has no total and nothing to contest.
        var derived = claims.Select(c => c.Figure.Kind).Distinct().Order().Select(kind => FigureEngine.Derive(kind, Population.All, claims, Policy.Default)).ToList();
        return new Incident
        {
            IncidentId = IdOf(tellings[0]),
            Keys = [.. tellings.Select(t => t.Account.Key)],
            Reports = [.. tellings.Select(t => t.Report.Id).Distinct(StringComparer.Ordinal)],
            IndependentOrigins = tellings.Select(t => origins.Of(t.Report)).Distinct(StringComparer.Ordinal).Count(),
            EventType = type?.EventType,
            SubEventType = type?.SubEventType,
            Acts = [.. tellings.SelectMany(t => t.Account.Acts).Distinct().Order()],
            When = WhenOf(tellings),
            Where = WhereOf(tellings),
            Actors = ActorsOf(tellings),
            Figures = figures,
            Totals = derived.Where(d => d.Total is not null).ToDictionary(d => CodeNames.Name(d.Kind), d => d.Total!, StringComparer.Ordinal),
            Contested = [.. derived.Where(d => d.Contested).Select(d => d.Kind)],
            Explanations = derived.Where(d => d.Total is not null).ToDictionary(d => CodeNames.Name(d.Kind), d => d.Explanation, StringComparer.Ordinal),
            Why = tellings.Count == 1 ? [] : PairReasons.Of(tellings),
        };
    }

    /// <summary>The id of an incident whose first account is <paramref name="first"/>: needs no clock and never changes.</summary>
    public static string IdOf(Telling first) =>
        "i" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{first.Report.Report.TextSha256}\n{first.Account.Key}")))[..16];

    // The day that most tellings allow; among equals the one told most exactly, then the earliest.
    private static When WhenOf(IReadOnlyList<Telling> tellings) => tellings.Count == 1 ? tellings[0].Account.When :
        tellings.Where(t => t.First is not null)
            .GroupBy(t => (t.First, t.Last))
            .OrderByDescending(g => tellings.Count(t => t.First <= g.Key.Last && t.Last >= g.Key.First))
            .ThenBy(g => g.Key.Last - g.Key.First).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.First)
            .FirstOrDefault()?.First().Account.When ?? tellings[0].Account.When;

    // The most exact place that most tellings name.
    private static Where WhereOf(IReadOnlyList<Telling> tellings) => tellings.Count == 1 ? tellings[0].Account.Where :
        tellings.Select(t => t.Account.Where).Where(w => w.Country is not null || w.Name is not null)
            .GroupBy(w => (w.GeonamesId, w.Name, w.Relation))
            .OrderByDescending(g => tellings.Count(t => Nearness.Same(t.Account.Where, g.First()) || Nearness.Contains(t.Account.Where, g.First())))
            .ThenBy(g => g.First().WherePrec ?? 8).ThenByDescending(g => g.Count()).ThenBy(g => g.Key.GeonamesId ?? long.MaxValue)
            .FirstOrDefault()?.First() ?? tellings[0].Account.Where;

    private static IReadOnlyList<Actor> ActorsOf(IReadOnlyList<Telling> tellings) =>
        [.. tellings.SelectMany(t => t.Account.Actors).GroupBy(a => (a.Role, Name: a.ActorId ?? a.Name ?? a.AsReported?.ToLowerInvariant())).Select(g => g.OrderBy(a => a.Certainty).First()).OrderBy(a => a.Role)];

    private static int Rank(string? type, string? subType)
    {
        var codes = CodeLists.AcledTypes.Codes;
        for (var i = 0; i < codes.Count; i++)
        {
            if (codes[i].Code == type && (subType is null || codes[i].Label == subType)) return i;
        }

        return codes.Count;
    }
}
