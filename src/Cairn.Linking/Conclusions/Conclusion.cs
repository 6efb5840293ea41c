using System.Security.Cryptography;
using System.Text;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Concludes one incident from its tellings: time, place, actors and figures, each from the tellings that know it best.</summary>
internal static class Conclusion
{
    /// <param name="tellings">In canonical order; at least one.</param>
    /// <param name="origins">Which reports are copies.</param>
    /// <param name="listed">Reports that tell no occurrence and come back to this one; they give nothing.</param>
    /// <param name="id">Its id, where it has one already.</param>
    public static Incident Of(IReadOnlyList<Telling> tellings, Origins origins, IReadOnlyList<Telling>? listed = null, string? id = null) =>
        tellings is [var lone] && listed is null or [] ? LoneIncident.Of(lone, origins, id) : OfAll(tellings, origins, listed, id);

    /// <summary>The same, choosing among the tellings even where there is only one.</summary>
    internal static Incident OfAll(IReadOnlyList<Telling> tellings, Origins origins, IReadOnlyList<Telling>? listed, string? id)
    {
        var type = tellings.Select(t => t.Account).Where(a => a.EventType is not null).OrderBy(a => Rank(a.EventType, a.SubEventType)).FirstOrDefault();
        var figures = tellings.SelectMany(t => t.Account.Figures.Select(f => new IncidentFigure(f, t.Report.Id, t.Account.Key, t.Report.Report.Published))).ToList();
        var claims = tellings.SelectMany(t => ClaimReader.Of(t, origins.Of(t.Report))).ToList();
        // A kind that nobody gives a figure of has no total and nothing to contest.
        var derived = Kinds(claims).ConvertAll(kind => FigureEngine.Derive(kind, Population.All, claims, Policy.Default));
        var back = FollowUps.Of(tellings);
        var fresh = back.Count == 0 ? tellings : [.. tellings.Where(t => !back.Contains(t))];
        return new Incident
        {
            IncidentId = id ?? IdOf(tellings[0]),
            Keys = [.. tellings.Select(t => t.Account.Key)],
            Reports = [.. tellings.Concat(listed ?? []).Select(t => t.Report.Id).Distinct(StringComparer.Ordinal)],
            IndependentOrigins = tellings.Select(t => origins.Of(t.Report)).Distinct(StringComparer.Ordinal).Count(),
            EventType = type?.EventType,
            SubEventType = type?.SubEventType,
            Acts = [.. tellings.SelectMany(t => t.Account.Acts).Distinct().Order()],
            When = WhenOf(fresh),
            Where = PlaceChoice.Of(tellings),
            Actors = ActorsOf(tellings),
            Figures = figures,
            Totals = derived.Where(d => d.Total is not null).ToDictionary(d => CodeNames.Name(d.Kind), d => d.Total!, StringComparer.Ordinal),
            Contested = [.. derived.Where(d => d.Contested).Select(d => d.Kind)],
            Explanations = derived.Where(d => d.Total is not null).ToDictionary(d => CodeNames.Name(d.Kind), d => d.Explanation, StringComparer.Ordinal),
            ContextOnly = Context.IsAll(tellings),
            FollowUps = [.. tellings.Where(back.Contains).Select(t => t.Account.Key)],
            Why = tellings.Count == 1 ? [] : PairReasons.Of(tellings),
        };
    }

    /// <summary>The id of an incident whose first account is <paramref name="first"/>: needs no clock and never changes.</summary>
    public static string IdOf(Telling first) =>
        "i" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{first.Report.Report.TextSha256}\n{first.Account.Key}")))[..16];

    // The day that most tellings allow; among equals the one told most exactly, then what is the news of a report, then the earliest. Nothing is told before it happened.
    private static When WhenOf(IReadOnlyList<Telling> tellings)
    {
        if (tellings.Count == 1) return tellings[0].Account.When;
        var known = tellings.Where(t => t.First is not null).ToList();
        // Who only told of it by then dates nothing while another says the day.
        if (known.Exists(t => t.Account.When.Start is not null)) known.RemoveAll(t => t.Account.When.Start is null);
        var told = tellings.Min(t => t.Published);
        if (known.Exists(t => t.First <= told)) known.RemoveAll(t => t.First > told);
        return known.GroupBy(t => (t.First, t.Last))
            .OrderByDescending(g => known.Count(t => t.First <= g.Key.Last && t.Last >= g.Key.First))
            .ThenBy(g => g.Key.Last - g.Key.First).ThenByDescending(g => g.Count()).ThenByDescending(g => g.Any(t => t.IsMain)).ThenBy(g => g.Key.First)
            .FirstOrDefault()?.First().Account.When ?? tellings[0].Account.When;
    }

    internal static List<FigureKind> Kinds(IReadOnlyList<Claim> claims)
    {
        var kinds = new List<FigureKind>();
        foreach (var claim in claims)
        {
            if (!kinds.Contains(claim.Figure.Kind)) kinds.Add(claim.Figure.Kind);
        }

        if (kinds.Contains(FigureKind.Casualties) && !kinds.Contains(FigureKind.Injured)) kinds.Add(FigureKind.Injured);
        kinds.Sort();
        return kinds;
    }

    // Each once, by its role: of those that are the same the one told most surely, then the first.
    internal static IReadOnlyList<Actor> ActorsOf(IReadOnlyList<Telling> tellings)
    {
        if (tellings is [{ Account.Actors: { Count: <= 1 } few }]) return few;
        var actors = new List<(Actor Actor, string? Name)>();
        foreach (var telling in tellings)
        {
            foreach (var actor in telling.Account.Actors)
            {
                var name = actor.ActorId ?? actor.Name ?? (actor.AsReported is { } words ? Counted.Without(words).ToLowerInvariant() : null); // "two gunmen" and "gunmen" are told of the same
                var known = actors.FindIndex(a => a.Actor.Role == actor.Role && a.Name == name);
                if (known < 0) actors.Add((actor, name));
                else if (actor.Certainty < actors[known].Actor.Certainty) actors[known] = (actor, name);
            }
        }

        return [.. actors.Select(a => a.Actor).OrderBy(a => a.Role)];
    }

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
