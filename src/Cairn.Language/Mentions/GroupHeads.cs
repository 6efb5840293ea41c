using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>How much the head of a name tells of an armed body.</summary>
internal enum GroupHead
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A body of any kind: "League", "Network", "Council"; it must be seen with fighters or fighting.</summary>
    Body,

    /// <summary>Fighters, or what sports clubs borrow from them: "Guard", "Falcons"; armed where the sentence tells of violence.</summary>
    Martial,

    /// <summary>Armed in any sentence: "Brigade", "Militia".</summary>
    Armed,
}

/// <summary>Head nouns of the names of armed bodies, in English and in languages whose names English news leaves as they are.</summary>
internal static class GroupHeads
{
    private static readonly FrozenDictionary<string, GroupHead> Heads = WordLists.Kinds(
        (GroupHead.Body, "group league movement watch council committee network company service alliance front command cell cells gathering caravan brotherhood organisation organization coalition force forces army reaction ribbon band gang clan den room division boys nation"),
        (GroupHead.Martial, """
            guard guards corps rangers lions lion falcons eagles wolves scorpions tigers panthers hawks leopards cobras vipers bulls sharks shield shields patrol patrols volunteers legion warriors arrow arrows spear spears
            sword swords column phalanx defenders guardians protectors sons martyrs resistance defence defense self-defence cavalry knights liberators hunters patriots hundred squad squads faction vanguard fist
            """),
        (GroupHead.Armed, """
            brigade brigades battalion battalions regiment militia militias militiamen guerrillas guerrilla commandos avengers mujahideen mujahidin mujahedin mujahedeen spearmen levy levies gendarmerie constabulary kandak
            cartel vigilantes fighters insurgents jihad paramilitaries irregulars fedayeen peshmerga
            """));

    /// <summary>Heads that stand first: "Bloque Río Verde", "Jund al-X".</summary>
    private static readonly FrozenDictionary<string, GroupHead> Opening = WordLists.Kinds(
        (GroupHead.Armed, "lashkar jaish jaysh jeish harakat katibat katiba katibah liwa jund saraya faylaq kataib kata'ib bloque ejército ejercito comando"),
        (GroupHead.Martial, "ansar frente fuerzas fuerza brigada brigadas columna guardia milicia milicias autodefensas banda cartel cártel exército forças forces armée armee front jabhat tropa família mara clan operativa storm"),
        (GroupHead.Body, "los las les"));

    /// <summary>Words that no armed body's name ends with, or that make it civil wherever they stand.</summary>
    private static readonly FrozenSet<string> Civil = WordLists.Set("""
        hospital clinic university college school academy institute newspaper times news post gazette herald tribune media radio tv television agency broadcasting ministry minister bank party parliament
        congress senate assembly court airlines airways airport railways church mosque cathedral club football cricket hotel stadium museum library company-limited ltd inc corporation oil gas mining petroleum
        street road avenue square bridge river lake mountain mountains hill hills valley island islands sea ocean bay gulf strip bank peninsula desert district province region state county governorate city town village camp
        airbase airfield port prison penitentiary palace house embassy consulate rights relief charity aid humanitarian refugees health doctors medical nurses teachers workers union association federation islam trade chamber commerce tourism olympic
        republic kingdom emirates nations commission tribunal observatory foundation fund programme program project initiative conference summit treaty accord agreement act law day week war cup prize award
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december east west north south
        """);

    /// <summary>What a word is as the last word of a name.</summary>
    public static GroupHead Of(string lower) => Heads.GetValueOrDefault(lower);

    /// <summary>What a word is as the first word of a name.</summary>
    public static GroupHead OfOpening(string lower) => Opening.GetValueOrDefault(lower);

    /// <summary>Whether a word makes a civil body or a place of the name it ends.</summary>
    public static bool IsCivil(string lower) => Civil.Contains(lower);
}
