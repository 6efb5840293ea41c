using Cairn.Model;

namespace Cairn.Ledger.Exporting;

/// <summary>One side of an incident as exports want it.</summary>
/// <param name="Name">An organisation, or ACLED's generic name.</param>
/// <param name="ActorClass">ACLED inter 1–8.</param>
/// <param name="Others">Further actors of this side.</param>
internal sealed record Side(string Name, int? ActorClass, IReadOnlyList<string> Others);

/// <summary>The two sides of an incident. In violence against civilians the target is always the second; elsewhere the order means nothing.</summary>
internal static class Sides
{
    private const int Civilians = 7;

    public static (Side? One, Side? Other) Of(ExportedIncident exported)
    {
        var incident = exported.Incident;
        var country = exported.Country?.Name ?? "Unknown";
        // Who only claims it, or is said not to have done it, is no side by that.
        var actors = incident.Actors.Where(a => a.Role != ActorRole.Claimant && a.Certainty != Certainty.Denied).ToList();
        var doers = actors.Where(a => a.Role == ActorRole.Perpetrator).ToList();
        var targets = actors.Where(a => a.Role == ActorRole.Target).ToList();
        foreach (var party in actors.Where(a => a.Role == ActorRole.Party)) (doers.Count == 0 || doers.Exists(d => Name(d, country) == Name(party, country)) ? doers : targets).Add(party);
        var (one, other) = (SideOf(doers, country), SideOf(targets, country));
        var violence = incident.EventType == "Violence against civilians";
        if (violence && other is null) other = new Side($"Civilians ({country})", Civilians, []);
        if (one is null && other is { ActorClass: Civilians } && incident.EventType is "Violence against civilians" or "Explosions/Remote violence") one = new Side($"Unidentified Armed Group ({country})", 3, []);
        return one is null && !violence ? (other, null) : (one, other);
    }

    public static bool CiviliansTargeted(ExportedIncident exported)
    {
        var targets = exported.Incident.Actors.Where(a => a.Role == ActorRole.Target).ToList();
        return exported.Incident.EventType == "Violence against civilians" || (targets.Count > 0 && targets.TrueForAll(t => t.ActorClass == Civilians));
    }

    private static Side? SideOf(List<Actor> actors, string country)
    {
        if (actors.Count == 0) return null;
        // An organisation speaks for its side before a nameless group, the surest first; "soldiers" beside a named army are the same.
        var ordered = actors.OrderBy(a => a.Name is null).ThenBy(a => a.Certainty).Where(a => a.Name is not null || !actors.Exists(n => n.Name is not null && n.ActorClass == a.ActorClass)).ToList();
        var names = ordered.Select(a => Name(a, country)).Distinct(StringComparer.Ordinal).ToList();
        return new Side(names[0], ordered[0].ActorClass, names[1..]);
    }

    private static string Name(Actor actor, string country) => actor is { Name: { } name, Kind: not ActorKind.Individual } ? name : actor.ActorClass switch
    {
        1 => $"Military Forces of {country}",
        4 => $"Unidentified Communal Militia ({country})",
        5 => $"Rioters ({country})",
        6 => $"Protesters ({country})",
        Civilians => $"Civilians ({country})",
        8 => "Unidentified Military Forces",
        _ => $"Unidentified Armed Group ({country})",
    };
}
