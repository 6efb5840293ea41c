using Cairn.Model;

namespace Cairn.Coding;

/// <summary>ACLED event and sub-event type and PLOVER event and mode from acts and parties, as tables (domain.md 3.1, 3.6).</summary>
internal static class EventTypes
{
    private const string Battles = "Battles", Protests = "Protests", Riots = "Riots", Remote = "Explosions/Remote violence", Civilians = "Violence against civilians", Strategic = "Strategic developments";

    /// <summary>The highest type in ACLED's hierarchy for a set of acts; null when it is none of them.</summary>
    public static (string? Type, string? SubType) Acled(IReadOnlyList<Act> acts, IReadOnlyList<Actor> actors, bool harmsPeople)
    {
        bool Has(params ReadOnlySpan<Act> any)
        {
            foreach (var act in any)
            {
                if (acts.Contains(act)) return true;
            }

            return false;
        }

        bool TargetIs(params ReadOnlySpan<int> classes)
        {
            foreach (var actor in actors)
            {
                if (actor.Role is ActorRole.Target or ActorRole.Party && actor.ActorClass is { } c && classes.Contains(c)) return true;
            }

            return false;
        }

        var onArmed = TargetIs(1, 2, 3, 4, 8);
        var onCivilians = TargetIs(7, 5, 6);
        var armedDoer = actors.Any(a => a.Role is ActorRole.Perpetrator or ActorRole.Party && a.ActorClass is 1 or 2 or 3 or 4 or 8);
        if (Has(Act.TerritoryRegained)) return (Battles, "Government regains territory");
        if (Has(Act.TerritoryTaken)) return (Battles, "Non-state actor overtakes territory");
        if (Has(Act.Clash, Act.Ambush, Act.Mutiny, Act.PrisonBreak) && !(onCivilians && !onArmed && !Has(Act.Clash))) return (Battles, "Armed clash");
        if (Has(Act.CrowdDispersal) && !Has(Act.Riot)) return (Protests, harmsPeople ? "Excessive force against protesters" : "Protest with intervention");
        if (Has(Act.Protest) && !Has(Act.Riot)) return Has(Act.Arrest) ? (Protests, "Protest with intervention") : (Protests, "Peaceful protest");
        if (Has(Act.Riot)) return Has(Act.Protest) ? (Riots, "Violent demonstration") : (Riots, "Mob violence");
        if (Has(Act.Chemical)) return (Remote, "Chemical weapon");
        if (Has(Act.AirStrike, Act.DroneStrike)) return (Remote, "Air/drone strike");
        if (Has(Act.SuicideBombing)) return (Remote, "Suicide bomb");
        if (Has(Act.Shelling)) return (Remote, "Shelling/artillery/missile attack");
        if (Has(Act.Bombing, Act.Landmine)) return (Remote, "Remote explosive/landmine/IED");
        if (Has(Act.Grenade)) return (Remote, "Grenade");
        if (Has(Act.SexualViolence)) return (Civilians, "Sexual violence");
        if (Has(Act.ArmedAssault) && onArmed && (!onCivilians || armedDoer && !TargetIs(7))) return (Battles, "Armed clash");
        if (Has(Act.ArmedAssault, Act.Assassination, Act.Execution, Act.Torture, Act.OtherViolence)) return (Civilians, "Attack");
        if (Has(Act.Abduction, Act.HostageTaking)) return (Civilians, "Abduction/forced disappearance");
        if (Has(Act.Agreement, Act.Release)) return (Strategic, "Agreement");
        if (Has(Act.Arrest)) return (Strategic, "Arrests");
        if (Has(Act.WeaponsDisrupted, Act.WeaponsSeizure)) return (Strategic, "Disrupted weapons use");
        if (Has(Act.BaseEstablished)) return (Strategic, "Headquarters or base established");
        if (Has(Act.Arson, Act.PropertyDestruction, Act.Robbery)) return (Strategic, "Looting/property destruction");
        if (Has(Act.TerritoryTransferred)) return (Strategic, "Non-violent transfer of territory");
        if (Has(Act.GroupChange)) return (Strategic, "Change to group/activity");
        if (Has(Act.Raid)) return harmsPeople ? (Battles, "Armed clash") : (Strategic, "Other");
        if (Has(Act.Displacement, Act.Rescue, Act.ForcedStoppage)) return (Strategic, "Other");
        return (null, null);
    }

    /// <summary>PLOVER event and mode; null for acts outside the scheme.</summary>
    public static Plover? PloverOf(IReadOnlyList<Act> acts, Modality modality)
    {
        if (modality == Modality.Threatened) return new Plover("THREATEN", null);
        foreach (var (act, plover) in PloverTable)
        {
            if (acts.Contains(act)) return plover;
        }

        return null;
    }

    private static readonly (Act Act, Plover Plover)[] PloverTable =
    [
        (Act.SuicideBombing, new("ASSAULT", "suicide-attack")), (Act.DroneStrike, new("ASSAULT", "drone")), (Act.AirStrike, new("ASSAULT", "aerial")),
        (Act.Chemical, new("ASSAULT", "unconventional")), (Act.Shelling, new("ASSAULT", "heavy-weapons")), (Act.Bombing, new("ASSAULT", "explosives")),
        (Act.Landmine, new("ASSAULT", "explosives")), (Act.Grenade, new("ASSAULT", "explosives")), (Act.SexualViolence, new("ASSAULT", "sexual")),
        (Act.Torture, new("ASSAULT", "torture")), (Act.Assassination, new("ASSAULT", "targeted")), (Act.Execution, new("ASSAULT", "targeted")),
        (Act.HostageTaking, new("ASSAULT", "abduct")), (Act.Abduction, new("ASSAULT", "abduct")), (Act.Clash, new("ASSAULT", "firearms")),
        (Act.Ambush, new("ASSAULT", "firearms")), (Act.ArmedAssault, new("ASSAULT", "firearms")), (Act.PrisonBreak, new("ASSAULT", "firearms")),
        (Act.TerritoryTaken, new("ASSAULT", "firearms")), (Act.TerritoryRegained, new("ASSAULT", "firearms")), (Act.Arson, new("ASSAULT", "destroy")),
        (Act.PropertyDestruction, new("ASSAULT", "destroy")), (Act.CrowdDispersal, new("ASSAULT", "crowd-control")), (Act.Riot, new("PROTEST", "riot")),
        (Act.Protest, new("PROTEST", "demo")), (Act.ForcedStoppage, new("PROTEST", "obstruct")), (Act.OtherViolence, new("ASSAULT", "beat")),
        (Act.Raid, new("COERCE", null)), (Act.Arrest, new("COERCE", "arrest")), (Act.WeaponsSeizure, new("COERCE", "seize")), (Act.Robbery, new("ASSAULT", "destroy")),
        (Act.Displacement, new("COERCE", "deport")), (Act.WeaponsDisrupted, new("COERCE", null)), (Act.Mutiny, new("MOBILIZE", null)), (Act.GroupChange, new("MOBILIZE", null)),
        (Act.BaseEstablished, new("MOBILIZE", null)), (Act.Surrender, new("RETREAT", null)), (Act.TerritoryTransferred, new("RETREAT", null)),
        (Act.Release, new("RETREAT", null)), (Act.Rescue, new("AID", null)), (Act.Agreement, new("AGREE", null)),
    ];
}
