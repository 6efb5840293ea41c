using Cairn.Model;

namespace Cairn.Coding;

/// <summary>ACLED event and sub-event type and PLOVER event and mode from acts and parties, as tables (domain.md 3.1, 3.6).</summary>
internal static class EventTypes
{
    /// <summary>Sub-event type of forces that use force against a crowd.</summary>
    public const string ShotCrowd = "Excessive force against protesters";

    /// <summary>What a crowd does to people, not for a cause.</summary>
    public const string OfMob = "Mob violence";

    private const string Battles = "Battles", Protests = "Protests", Riots = "Riots", Remote = "Explosions/Remote violence", Civilians = "Violence against civilians", Strategic = "Strategic developments";

    /// <summary>The highest type in ACLED's hierarchy for a set of acts; null when it is none of them.</summary>
    /// <param name="acts">What was done.</param>
    /// <param name="actors">By whom, to whom.</param>
    /// <param name="harmsPeople">Whether anybody is told to have been killed or hurt.</param>
    /// <param name="isDevelopment">Only developments without violence of their own are told: a curfew, a coup without shots, a grave found.</param>
    /// <param name="onMilitary">Whether a post, a patrol or a station of armed forces was attacked.</param>
    /// <param name="crowds">What people without arms do.</param>
    public static (string? Type, string? SubType) Acled(IReadOnlyList<Act> acts, IReadOnlyList<Actor> actors, bool harmsPeople, bool isDevelopment = false, bool onMilitary = false, Crowds crowds = default)
    {
        if (isDevelopment) return (Strategic, "Other");

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
        onArmed |= onMilitary && !TargetIs(7);
        var armedDoer = actors.Any(a => a.Role is ActorRole.Perpetrator or ActorRole.Party && a.ActorClass is 1 or 2 or 3 or 4 or 8);
        var fought = Has(Act.Clash, Act.Ambush, Act.ArmedAssault, Act.Shelling, Act.AirStrike);
        if (Has(Act.TerritoryRegained, Act.TerritoryTaken) && !(Has(Act.TerritoryTransferred) && !fought))
            return (Battles, IsWonByState(actors) ?? Has(Act.TerritoryRegained) ? "Government regains territory" : "Non-state actor overtakes territory");
        var blown = Has(Act.SuicideBombing, Act.AirStrike, Act.DroneStrike, Act.Shelling, Act.Landmine) || Has(Act.Bombing, Act.Grenade) && !Has(Act.Riot);
        if (!blown && OfCrowds(crowds, Has(Act.Protest) || crowds.Stop, Has(Act.CrowdDispersal) || crowds.AreHeldUp, Has(Act.Arrest, Act.Raid, Act.OtherViolence), harmsPeople) is { } told) return told;
        var escaped = Has(Act.PrisonBreak) && !harmsPeople && !fought && !armedDoer; // nobody fought their way out
        if (Has(Act.Mutiny) && !harmsPeople && !acts.Any(ActFamily.Kills) && !Has(Act.PrisonBreak, Act.OtherViolence)) return (Strategic, "Other"); // a revolt without a shot
        if (Has(Act.PrisonBreak) && !escaped || Has(Act.Clash, Act.Ambush, Act.Mutiny) && !(onCivilians && !onArmed && !Has(Act.Clash))) return (Battles, "Armed clash");
        if (Has(Act.Chemical)) return (Remote, "Chemical weapon");
        if (Has(Act.SuicideBombing)) return (Remote, "Suicide bomb");
        if (Has(Act.AirStrike, Act.DroneStrike)) return (Remote, "Air/drone strike");
        if (Has(Act.Shelling)) return (Remote, "Shelling/artillery/missile attack");
        if (Has(Act.Grenade) && !Has(Act.Landmine)) return (Remote, "Grenade"); // what is thrown by hand, whatever it is called
        if (Has(Act.Bombing, Act.Landmine)) return (Remote, "Remote explosive/landmine/IED");
        if (Has(Act.SexualViolence)) return (Civilians, "Sexual violence");
        if (Has(Act.ArmedAssault) && onArmed && (!onCivilians || armedDoer && !TargetIs(7))) return (Battles, "Armed clash");
        if (Has(Act.ArmedAssault, Act.Assassination, Act.Execution, Act.Torture, Act.OtherViolence, Act.Ambush)) return (Civilians, "Attack");
        if (Has(Act.Abduction, Act.HostageTaking)) return (Civilians, "Abduction/forced disappearance");
        if (Has(Act.TerritoryTransferred)) return (Strategic, "Non-violent transfer of territory");
        if (Has(Act.Robbery) && Has(Act.Release) && !Has(Act.Agreement)) return (Strategic, "Looting/property destruction"); // "the crews were let go unharmed"
        if (Has(Act.Agreement, Act.Release)) return (Strategic, "Agreement");
        if (Has(Act.WeaponsDisrupted)) return (Strategic, "Disrupted weapons use");
        if (Has(Act.Arrest)) return (Strategic, "Arrests");
        if (Has(Act.WeaponsSeizure)) return (Strategic, "Disrupted weapons use");
        if (Has(Act.BaseEstablished)) return (Strategic, "Headquarters or base established");
        if (Has(Act.Arson, Act.PropertyDestruction, Act.Robbery)) return (Strategic, "Looting/property destruction");
        if (Has(Act.GroupChange)) return (Strategic, "Change to group/activity");
        if (Has(Act.Raid)) return harmsPeople ? (Battles, "Armed clash") : (Strategic, "Other");
        if (Has(Act.Protest)) return (Protests, "Peaceful protest");
        if (escaped || Has(Act.Displacement, Act.Rescue, Act.ForcedStoppage)) return (Strategic, "Other");
        return (null, null);
    }

    // Who takes it decides, whatever the verb: a state at home regains, rebels, militias and foreign forces overtake. Whose it was tells where nobody is said to take it; null where neither is.
    private static bool? IsWonByState(IReadOnlyList<Actor> actors)
    {
        var winners = actors.Where(a => a.Role is ActorRole.Perpetrator && a.ActorClass is 1 or 2 or 3 or 4 or 8).ToList();
        if (winners.Exists(a => a.ActorClass is 1 || IsOnStateSide(a))) return true;
        if (winners.Exists(a => a.ActorClass is not 8)) return false;
        var losers = actors.Where(a => a.Role is ActorRole.Target && a.ActorClass is 1 or 2 or 3 or 4).ToList();
        if (losers.Count == 0) return null;
        if (losers.TrueForAll(a => a.ActorClass is not 1)) return true;
        return winners.Count == 0 && losers.TrueForAll(a => a.ActorClass is 1) ? false : null;
    }

    private static bool IsOnStateSide(Actor actor) =>
        actor.AsReported is { } words && (words.Contains("pro-government", StringComparison.OrdinalIgnoreCase) || words.Contains("loyalist", StringComparison.OrdinalIgnoreCase) || words.Contains("government-allied", StringComparison.OrdinalIgnoreCase) || words.Contains("regime forces", StringComparison.OrdinalIgnoreCase));

    // A violent crowd is a riot, and a violent demonstration where people demonstrate; a peaceful one by what is done against it.
    private static (string, string)? OfCrowds(Crowds crowds, bool protest, bool dispersal, bool restraint, bool harmsPeople)
    {
        if (crowds.AreViolent) return crowds.Demonstrate ? (Riots, "Violent demonstration") : (Riots, OfMob);
        if (!crowds.Demonstrate) return null;
        if (crowds.AreShot || dispersal && harmsPeople || protest && harmsPeople) return (Protests, ShotCrowd);
        if (dispersal || restraint) return (Protests, "Protest with intervention");
        return protest ? (Protests, "Peaceful protest") : null;
    }

    /// <summary>PLOVER event and mode; null for acts outside the scheme.</summary>
    public static Plover? PloverOf(IReadOnlyList<Act> acts, Modality modality, bool isDevelopment = false)
    {
        if (modality == Modality.Threatened) return new Plover("THREATEN", null);
        if (isDevelopment && acts.Contains(Act.ForcedStoppage)) return new Plover("COERCE", "restrict"); // by order, not by a crowd
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
