using Cairn.Model;
using Cairn.Places;

namespace Cairn.Ledger;

/// <summary>How our incidents and those of another series agree.</summary>
/// <param name="Ours">Incidents of the ledger with a day.</param>
/// <param name="Theirs">Events of the series.</param>
/// <param name="Matched">Pairs, each incident and each event in one at most.</param>
/// <param name="BothKilled">Pairs in which both give a number killed.</param>
/// <param name="SameKilled">Of these, those with the same best number.</param>
/// <param name="KilledInRange">Of these, those whose number lies in our range.</param>
/// <param name="BothTyped">Pairs in which both have an event type of the same scheme.</param>
/// <param name="SameType">Of these, those with the same.</param>
public sealed record Agreement(int Ours, int Theirs, int Matched, int BothKilled, int SameKilled, int KilledInRange, int BothTyped, int SameType)
{
    private const int NearDays = 1;
    private const int MostDays = 31;
    private const double NearKm = 30;

    /// <summary>Matches within a day and 30 km (the same country where either has no coordinates), the nearest first.</summary>
    public static Agreement Of(IReadOnlyList<Incident> ours, IReadOnlyList<ReferenceRow> theirs)
    {
        ArgumentNullException.ThrowIfNull(ours);
        ArgumentNullException.ThrowIfNull(theirs);
        var dated = ours.Where(i => i.When?.Start is not null).ToList();
        var byDay = theirs.Where(t => t.Start is not null).ToLookup(t => (t.Country, t.Start!.Value.DayNumber));
        var candidates = dated.SelectMany(incident => Near(incident, byDay)).OrderBy(c => c.Km).ThenBy(c => c.Days).ThenBy(c => c.Incident.IncidentId, StringComparer.Ordinal).ThenBy(c => c.Row.Id, StringComparer.Ordinal);
        var (usedOurs, usedTheirs, pairs) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new List<(Incident Incident, ReferenceRow Row)>());
        foreach (var (incident, row, _, _) in candidates)
        {
            if (usedTheirs.Contains(row.Id) || !usedOurs.Add(incident.IncidentId!)) continue;
            usedTheirs.Add(row.Id);
            pairs.Add((incident, row));
        }

        var killed = pairs.Select(p => (Ours: p.Incident.Totals.GetValueOrDefault("killed"), Theirs: p.Row.KilledBest)).Where(k => k is { Ours: not null, Theirs: not null }).ToList();
        var types = AcledNames();
        var typed = pairs.Where(p => p.Incident.EventType is not null && p.Row.EventType is not null && types.Contains(p.Row.EventType)).ToList();
        return new Agreement(dated.Count, theirs.Count, pairs.Count, killed.Count, killed.Count(k => k.Ours!.Best == k.Theirs), killed.Count(k => (k.Ours!.Low ?? 0) <= k.Theirs && k.Theirs <= (k.Ours.High ?? int.MaxValue)),
            typed.Count, typed.Count(p => p.Incident.EventType == p.Row.EventType));
    }

    private static IEnumerable<(Incident Incident, ReferenceRow Row, double Km, int Days)> Near(Incident incident, ILookup<(string? Country, int Day), ReferenceRow> byDay)
    {
        var first = incident.When!.Start!.Value.DayNumber;
        var last = Math.Min(first + MostDays, incident.When.End?.DayNumber ?? first);
        for (var day = first - NearDays; day <= last + NearDays; day++)
        {
            foreach (var row in byDay[(incident.Where?.Country, day)])
            {
                if (Km(incident.Where, row) is not { } km) yield return (incident, row, NearKm, Math.Abs(day - first));
                else if (km <= NearKm) yield return (incident, row, km, Math.Abs(day - first));
            }
        }
    }

    private static HashSet<string> AcledNames() => CodeLists.AcledTypes.Codes.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);

    private static double? Km(Where? where, ReferenceRow row)
    {
        if (where is not { Lat: { } lat, Lon: { } lon } || row is not { Lat: { } otherLat, Lon: { } otherLon }) return null;
        return Geodesy.Distance(lat, lon, otherLat, otherLon);
    }
}
