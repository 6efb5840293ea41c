namespace Cairn.Language;

/// <summary>What an entry of the actor lexicon is; decides source kinds and populations.</summary>
public enum ActorEntryKind
{
    /// <summary>Rebels, militias, cartels: organised armed groups.</summary>
    ArmedGroup,
    Military, Police, Intelligence, Government, Coalition, Peacekeepers, Un, Ngo, Monitor, Media, Health, Rescue, Party, Company,

    /// <summary>Unarmed people: "villagers", "students", "aid workers".</summary>
    Civilians,

    /// <summary>Demonstrators and crowds.</summary>
    Protesters, Rioters,

    /// <summary>Nameless fighters: "gunmen", "militants", "suspected rebels".</summary>
    Fighters,

    /// <summary>Criminals without a cause: "bandits", "robbers".</summary>
    Criminals,
}
