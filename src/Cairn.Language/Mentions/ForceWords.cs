using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>Words beside a name that tell whether it belongs to an armed body.</summary>
internal static class ForceWords
{
    /// <summary>Armed people: "fighters of X", "X gunmen".</summary>
    public static readonly FrozenSet<string> Fighters = WordLists.Set("fighter militiaman gunman rebel insurgent guerrilla guerilla militant terrorist extremist hitman vigilante commando trooper combatant pirate contra mutineer bandit jihadist jihadi warrior irregular paramilitary assassin sicario cadre gangster");

    /// <summary>Bodies of such people: "the X militia", "a cell called X".</summary>
    public static readonly FrozenSet<string> Bodies = WordLists.Set("militia gang cell faction outfit cartel breakaway offshoot splinter formation brigade battalion commando squad syndicate band insurgency guerrilla vigilante");

    /// <summary>Bodies that may also be civil: with "armed", "rebel" or the like before them they are of the kind above.</summary>
    public static readonly FrozenSet<string> OpenBodies = WordLists.Set("group unit force wing branch guard movement organisation organization alliance coalition front network subgroup army");

    /// <summary>What makes a body civil: "a rights group".</summary>
    public static readonly FrozenSet<string> Civil = WordLists.Set("right rights aid advocacy monitor monitoring humanitarian medical relief business trade news media press political parliamentary opposition research campaign environmental student religious church women youth civil community consumer industry human watchdog charity airline oil think security-analysis intelligence");

    /// <summary>What makes any body armed: "an armed group".</summary>
    public static readonly FrozenSet<string> Arming = WordLists.Set("armed rebel militant terror terrorist insurgent guerrilla jihadist jihadi islamist takfiri extremist separatist secessionist paramilitary vigilante splinter breakaway dissident shadowy little-known underground criminal militia volunteer sabotage copycat private village tribal mercenary death drug unknown rival known");

    /// <summary>Belonging to a body of any kind: "members of X".</summary>
    public static readonly FrozenSet<string> Members = WordLists.Set("member man follower leader chief commander patrol column survivor badge leaflet pamphlet tract base camp barracks checkpoint position headquarters stronghold video claim recruit operative soldier troop wing branch convoy hideout prisoner defector boat");

    /// <summary>Fights of two sides: "clashes between X and Y".</summary>
    public static readonly FrozenSet<string> Fights = WordLists.Set("clash battle fight fighting gunfight skirmish firefight gunbattle shootout war shot hostility");

    /// <summary>What armed bodies do and others seldom.</summary>
    public static readonly FrozenSet<string> Attacks = WordLists.Set("attack ambush abduct kidnap raid shell torch behead overrun bomb storm massacre lynch dynamite detonate rout besiege loot ransack seize exchange clash fight burn retake recapture assassinate execute shoot behead plant mortar fire capture hijack extort kill trade");

    /// <summary>Words of violence: with one in the sentence, a martial name is an armed body.</summary>
    public static readonly FrozenSet<string> Violence = WordLists.Set("""
        attack kill dead fight retreat surrender battalion brigade regiment patrol fire gun gunman gunfire rebel raid raider clash ambush bomb bomber bombing blast explode explosion grenade rocket missile mine weapon rifle militant fighter abduct kidnap massacre behead shoot shot shell shelling
        truce ceasefire hostage troop soldier insurgent prisoner armed army battle fighting assault militia guerrilla terrorist attacker bandit war tank trench artillery mortar checkpoint roadblock drone behead torch front-line militiaman vigilante
        """);

    /// <summary>Verbs that lay an act on somebody.</summary>
    public static readonly FrozenSet<string> Blames = WordLists.Set("blame accuse suspect");

    /// <summary>Words inside a name that arm whatever body it is of: "Vengeance Committee", "Liberation Front".</summary>
    public static readonly FrozenSet<string> InNames = WordLists.Set("liberation revolutionary armed resistance militia mujahideen guerrilla insurgent jihad jihadi rebel martyrs vengeance vigilance vigilante avenging commando strike reaction intervention");
}
