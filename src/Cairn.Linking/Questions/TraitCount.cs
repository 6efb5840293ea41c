using System.Globalization;
using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Incidents that share a trait, and those reported killed and injured in them. Uncertain months count where the first day is.</summary>
public sealed record TraitCount(string Name, int Incidents, Bounds Killed, Bounds Injured, IReadOnlyList<string> IncidentIds)
{
    internal static TraitCount Of(string name, IReadOnlyList<Incident> incidents, Trait trait) => new(
        name, incidents.Count, Sum(incidents, FigureKind.Killed, name, trait), Sum(incidents, FigureKind.Injured, name, trait), [.. incidents.Select(i => i.IncidentId!).Order(StringComparer.Ordinal)]);

    internal static IEnumerable<string> NamesOf(Incident incident, Trait trait) => trait switch
    {
        Trait.EventType => [incident.EventType ?? "none"],
        Trait.SubEventType => [incident.SubEventType ?? "none"],
        Trait.Country => [incident.Where?.Country ?? "unknown"],
        Trait.Admin1 => [incident.Where is { Country: { } country } where ? $"{country}/{where.Admin1 ?? "unknown"}" : "unknown"],
        Trait.Place => [incident.Where is { Country: { } country } where ? $"{country}/{where.Admin1}/{where.Name}" : "unknown"],
        Trait.Perpetrator => incident.Actors.Where(a => a.Role == ActorRole.Perpetrator && a.Name is not null).Select(a => a.Name!).DefaultIfEmpty("unidentified"),
        Trait.Population => incident.Figures.Where(AccountTotals.Counts).Select(f => CodeNames.Name(f.Population)).DefaultIfEmpty("unknown"),
        _ => [Time(incident, trait)],
    };

    private static string Time(Incident incident, Trait trait)
    {
        if (incident.When?.Start is not { } start) return "unknown";
        return trait switch
        {
            Trait.Day => start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Trait.Week => Period.Of("week", start).Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Trait.Month => start.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            _ => start.ToString("yyyy", CultureInfo.InvariantCulture),
        };
    }

    private static Bounds Sum(IReadOnlyList<Incident> incidents, FigureKind kind, string name, Trait trait) => incidents.Aggregate(default(Bounds), (sum, incident) =>
    {
        var total = trait == Trait.Population && CodeNames.TryParse<Population>(name, out var population)
            ? FigureEngine.Derive(kind, population, IncidentClaims.Of(incident), Policy.Default).Total
            : incident.Totals.GetValueOrDefault(CodeNames.Name(kind));
        return total is null ? sum : sum + new Bounds(total.Low ?? 0, total.High ?? total.Low ?? 0);
    });
}
