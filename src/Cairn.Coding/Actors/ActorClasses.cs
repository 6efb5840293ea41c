using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>ACLED actor class (inter, 1–8) from the lexicon, the population and the country of the occurrence (domain.md 3.2).</summary>
internal static class ActorClasses
{
    private const int State = 1, PoliticalMilitia = 3, Rioters = 5, Protesters = 6, Civilians = 7, External = 8;

    public static int? Of(ActorEntry? entry, Population? population, string? country, bool isTarget = false)
    {
        // A mayor or a minister who is attacked is unarmed: a civilian, whoever he works for.
        if (isTarget && entry is { Kind: ActorEntryKind.Government }) return Civilians;
        if (entry is not null && OfEntry(entry, country) is { } known) return known;
        return population switch
        {
            Population.StateForces => State,
            Population.ArmedGroup or Population.Perpetrators => PoliticalMilitia,
            Population.Civilians or Population.Children or Population.Women or Population.Officials => Civilians,
            _ => null,
        };
    }

    /// <summary>The class by name or noun; by what is done where there is none, and where "activists" or "youths" lay down arms.</summary>
    public static int? Told(EventMention mention, ActorRole role, int? known) =>
        known is null or Civilians && (known is null || mention.Frame.Act == Act.Surrender) ? OfDoing(mention, role) ?? known : known;

    /// <summary>Class from what is done: who surrenders was armed; who arrests or raids, and is not told to be anything else, acts for the state.</summary>
    public static int? OfDoing(EventMention mention, ActorRole role) =>
        role == ActorRole.Party && mention.Frame.Act == Act.Surrender ? PoliticalMilitia :
        role == ActorRole.Perpetrator && (mention.Frame.Act is Act.Arrest or Act.WeaponsDisrupted || mention.Frame.Act is Act.WeaponsSeizure && mention.Trigger.Words[0] is "recover" or "seize" or "confiscate" or "unearth" or "discover" or "find") ? State : null;

    private static int? OfEntry(ActorEntry entry, string? country)
    {
        var abroad = country is not null && entry.Countries.Length > 0 && !entry.Countries.Contains(country);
        return entry.Kind switch
        {
            ActorEntryKind.Military or ActorEntryKind.Police or ActorEntryKind.Intelligence or ActorEntryKind.Government => entry.ActorClass is State or null ? abroad ? External : State : entry.ActorClass,
            ActorEntryKind.Coalition or ActorEntryKind.Peacekeepers => External,
            ActorEntryKind.Fighters or ActorEntryKind.Criminals => entry.ActorClass ?? PoliticalMilitia,
            ActorEntryKind.Protesters => Protesters,
            ActorEntryKind.Rioters => Rioters,
            ActorEntryKind.ArmedGroup => entry.ActorClass,
            _ => entry.ActorClass ?? Civilians,
        };
    }
}
