using Cairn.Model;
using Cairn.Places;

namespace Cairn.Coding;

/// <summary>Chooses the place of an occurrence: among the places of its scenes, else of the sentences beside them, else the dateline.</summary>
internal static class WhereChooser
{
    public static Where Choose(ReportReading reading, AccountDraft draft)
    {
        var candidates = draft.Scenes.SelectMany((s, i) => s.Places.Select(p => (Place: p, Scene: i))).ToList();
        if (candidates.Count == 0) candidates = [.. Beside(reading, draft).Select(p => (p, 0))];
        if (candidates.Count == 0) return draft.CountryHint is { } country ? new Where { Country = country, WherePrec = 6 } : new Where();
        var best = candidates.OrderBy(c => Rank(c.Place) + 0.7 * Math.Min(c.Scene, 4)).ThenBy(c => c.Place.First).First().Place;
        var container = candidates.Select(c => c.Place).FirstOrDefault(p => p != best && p.WherePrec is 3 or 4 && p.Country == best.Country);
        return ToWhere(reading, best, best.Relation is null ? null : container);
    }

    private static Where ToWhere(ReportReading reading, ResolvedPlace place, ResolvedPlace? container) => new()
    {
        Name = container?.Name ?? place.Name,
        Country = place.Country ?? container?.Country,
        Admin1 = container?.Admin1 ?? place.Admin1,
        Admin2 = container?.Admin2 ?? place.Admin2,
        Lat = place.Lat,
        Lon = place.Lon,
        GeonamesId = place.Relation is null ? place.GeonamesId : container?.GeonamesId,
        RadiusKm = place.RadiusKm,
        WherePrec = place.WherePrec,
        Relation = place.Relation,
        AsReported = reading.Text.Words(place.First, place.End),
        Evidence = container is null ? [reading.Text.Evidence(place.First, place.End)]
            : [reading.Text.Evidence(container.First, container.End), reading.Text.Evidence(place.First, place.End)],
    };

    // The finer the better; a place that did not resolve is better than a country, worse than a known town.
    private static double Rank(ResolvedPlace place)
    {
        var precision = place.WherePrec ?? 5;
        var rank = place.Relation is not null ? Math.Min(precision, 1.5) : precision;
        return rank + (place.Lat is null ? 1.5 : 0) - place.Confidence;
    }

    // Places of the sentences before and after, nearest first; then the dateline; then what the report names first.
    private static IEnumerable<ResolvedPlace> Beside(ReportReading reading, AccountDraft draft)
    {
        var first = draft.Scenes[0].Sentence.Index;
        var usable = reading.Places.Places.Where(p => !p.IsMetonymy && p.Country is not null).ToList();
        var near = usable.Where(p => !p.IsDateline && Math.Abs(reading.Tokens[p.First].Sentence - first) <= 2)
            .OrderBy(p => Math.Abs(reading.Tokens[p.First].Sentence - first)).ThenBy(p => p.WherePrec ?? 6).ThenBy(p => p.First).Take(1).ToList();
        if (near.Count > 0 && (draft.CountryHint is null || near[0].Country == draft.CountryHint)) return near;
        var fallback = usable.FirstOrDefault(p => p.IsDateline && (draft.CountryHint is null || p.Country == draft.CountryHint))
            ?? usable.FirstOrDefault(p => draft.CountryHint is null || p.Country == draft.CountryHint);
        return fallback is null ? [] : [fallback];
    }
}
