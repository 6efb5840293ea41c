using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Concludes the incident of a single telling, which most are: nothing is to be chosen among. Gives what <see cref="Conclusion.OfAll"/> gives (a test holds the two together) with a third of the objects.</summary>
internal static class LoneIncident
{
    public static Incident Of(Telling telling, Origins origins, string? id)
    {
        var account = telling.Account;
        var (figures, claims) = (new IncidentFigure[account.Figures.Count], new Claim[account.Figures.Count]);
        var (origin, outlet) = (origins.Of(telling.Report), Origins.OutletOf(telling.Report));
        for (var i = 0; i < figures.Length; i++)
        {
            figures[i] = new IncidentFigure(account.Figures[i], telling.Report.Id, account.Key, telling.Report.Report.Published);
            claims[i] = ClaimReader.Of(account.Figures[i], account.Key, i, telling.Report.Id, origin, telling.Report.Report.Published, outlet);
        }

        var (totals, explanations, contested) = (new Dictionary<string, Total>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal), new List<FigureKind>());
        foreach (var kind in Conclusion.Kinds(claims))
        {
            var derived = FigureEngine.Derive(kind, Population.All, claims, Policy.Default);
            if (derived.Contested) contested.Add(kind);
            if (derived.Total is not { } total) continue;
            totals.Add(CodeNames.Name(kind), total);
            explanations.Add(CodeNames.Name(kind), derived.Explanation);
        }

        return new Incident
        {
            IncidentId = id ?? Conclusion.IdOf(telling),
            Keys = [account.Key],
            Reports = [telling.Report.Id],
            IndependentOrigins = 1,
            EventType = account.EventType,
            SubEventType = account.EventType is null ? null : account.SubEventType,
            Acts = account.Acts.Count <= 1 ? account.Acts : [.. account.Acts.Distinct().Order()],
            When = account.When,
            Where = account.Where,
            Actors = Conclusion.ActorsOf([telling]),
            Figures = figures,
            Totals = totals,
            Contested = contested.Count == 0 ? [] : contested,
            Explanations = explanations,
            ContextOnly = Context.IsAll([telling]),
            FollowUps = [],
            Why = [],
        };
    }
}
