using System.Collections.Frozen;

namespace Cairn.Coding;

/// <summary>The forms of English verbs and nouns, so that triggers match whatever the lemmatiser made of a word.</summary>
public static class Inflection
{
    // base → past, participle (when it differs): the irregular verbs that frames use
    private static readonly FrozenDictionary<string, string[]> Irregular = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["shoot"] = ["shot"],
        ["dig"] = ["dug", "digging"],
        ["lead"] = ["led"],
        ["blow"] = ["blew", "blown"],
        ["strike"] = ["struck", "stricken"],
        ["fight"] = ["fought"],
        ["take"] = ["took", "taken"],
        ["hold"] = ["held"],
        ["lay"] = ["laid"],
        ["lie"] = ["lay", "lain", "lying"],
        ["set"] = ["set", "setting"],
        ["burn"] = ["burnt", "burned"],
        ["hit"] = ["hit", "hitting"],
        ["go"] = ["went", "gone"],
        ["give"] = ["gave", "given"],
        ["lose"] = ["lost"],
        ["leave"] = ["left"],
        ["flee"] = ["fled"],
        ["drive"] = ["drove", "driven"],
        ["break"] = ["broke", "broken"],
        ["overrun"] = ["overran", "overrun", "overrunning"],
        ["seize"] = ["seized"],
        ["steal"] = ["stole", "stolen"],
        ["throw"] = ["threw", "thrown"],
        ["find"] = ["found"],
        ["fall"] = ["fell", "fallen"],
        ["free"] = ["freed"],
        ["die"] = ["died", "dying"],
        ["come"] = ["came", "come"],
        ["slay"] = ["slew", "slain"],
        ["stab"] = ["stabbed", "stabbing"],
        ["nab"] = ["nabbed", "nabbing"],
        ["kidnap"] = ["kidnapped", "kidnapped", "kidnapping", "kidnaped"],
        ["hang"] = ["hanged", "hung"],
        ["gun"] = ["gunned", "gunning"],
        ["machinegun"] = ["machinegunned", "machinegunning"],
        ["tear"] = ["tore", "torn"],
        ["burst"] = ["burst"],
        ["fling"] = ["flung"],
        ["sling"] = ["slung"],
        ["transfer"] = ["transferred", "transferring"],
        ["rip"] = ["ripped", "ripping"],
        ["machine-gun"] = ["machine-gunned", "machine-gunning"],
        ["plan"] = ["planned", "planning"],
        ["foil"] = ["foiled"],
        ["behead"] = ["beheaded"],
        ["beat"] = ["beat", "beaten"],
        ["withdraw"] = ["withdrew", "withdrawn"],
        ["rob"] = ["robbed", "robbing"],
        ["put"] = ["put", "putting"],
        ["open"] = ["opened"],
        ["drop"] = ["dropped", "dropping"],
        ["trap"] = ["trapped", "trapping"],
        ["torch"] = ["torched"],
        ["lynch"] = ["lynched"],
        ["ram"] = ["rammed", "ramming"],
        ["bring"] = ["brought"],
        ["catch"] = ["caught"],
        ["spread"] = ["spread"],
        ["claim"] = ["claimed"],
        ["rise"] = ["rose", "risen"],
        ["make"] = ["made"],
        ["meet"] = ["met"],
        ["send"] = ["sent"],
        ["bury"] = ["buried"],
        ["shut"] = ["shut", "shutting"],
        ["strip"] = ["stripped", "stripping"],
        ["cut"] = ["cut", "cutting"],
        ["mow"] = ["mowed", "mown"],
        ["initial"] = ["initialled", "initialling", "initialed"],
        ["tell"] = ["told"],
        ["waylay"] = ["waylaid"],
        ["build"] = ["built"],
        ["sweep"] = ["swept"],
        ["hide"] = ["hid", "hidden"],
        ["stick"] = ["stuck"],
        ["ride"] = ["rode", "ridden"],
        ["run"] = ["ran", "running"],
        ["tread"] = ["trod", "trodden"],
        ["shake"] = ["shook", "shaken"],
        ["sell"] = ["sold"],
        ["keep"] = ["kept"],
        ["saw"] = ["sawed", "sawn"],
        ["fly"] = ["flew", "flown"],
        ["get"] = ["got", "gotten", "getting"],
        ["do"] = ["did", "done"],
        ["slit"] = ["slit", "slitting"],
        ["spring"] = ["sprang", "sprung"],
        ["outfight"] = ["outfought"],
        ["hew"] = ["hewed", "hewn"],
        ["string"] = ["strung"],
        ["sow"] = ["sowed", "sown"],
        ["outgun"] = ["outgunned", "outgunning"],
        ["grab"] = ["grabbed", "grabbing"],
        ["swap"] = ["swapped", "swapping"],
        ["split"] = ["split", "splitting"],
        ["quit"] = ["quit", "quitting"],
        ["slip"] = ["slipped", "slipping"],
        ["ban"] = ["banned", "banning"],
        ["overthrow"] = ["overthrew", "overthrown"],
        ["tunnel"] = ["tunnelled", "tunnelling", "tunneled"],
        ["rebel"] = ["rebelled", "rebelling"],
        ["rid"] = ["rid", "ridding"],
        ["cede"] = ["ceded"],
        ["agree"] = ["agreed"],
        ["pin"] = ["pinned", "pinning"],
        ["stem"] = ["stemmed", "stemming"],
        ["win"] = ["won", "winning"],
        ["defend"] = ["defended"],
        ["rape"] = ["raped"],
        ["intercept"] = ["intercepted"],
        ["down"] = ["downed"],
        ["succumb"] = ["succumbed"],
        ["storm"] = ["stormed"],
        ["engage"] = ["engaged"],
        ["begin"] = ["began", "begun"],
        ["hurt"] = ["hurt", "hurting"],
        ["hijack"] = ["hijacked"],
        ["bog"] = ["bogged"],
        ["let"] = ["let", "letting"],
        ["swear"] = ["swore", "sworn"],
        ["retake"] = ["retook", "retaken"],
        ["undertake"] = ["undertook", "undertaken"],
        ["suffer"] = ["suffered"],
        ["stop"] = ["stopped", "stopping"],
        ["repel"] = ["repelled", "repelling"],
        ["expel"] = ["expelled", "expelling"],
        ["target"] = ["targeted", "targetted"],
        ["dispel"] = ["dispelled", "dispelling"],
        ["club"] = ["clubbed", "clubbing"],
        ["drag"] = ["dragged", "dragging"],
        ["plot"] = ["plotted", "plotting"],
        ["abet"] = ["abetted"],
        ["bomb"] = ["bombed"],
        ["sit"] = ["sat", "sitting"],
        ["stand"] = ["stood"],
        ["bear"] = ["bore", "borne"],
        ["swing"] = ["swung"],
        ["kneel"] = ["knelt"],
        ["draw"] = ["drew", "drawn"],
        ["forswear"] = ["forswore", "forsworn"],
        ["sew"] = ["sewed", "sewn"],
        ["seek"] = ["sought"],
        ["commit"] = ["committed", "committing"],
        ["permit"] = ["permitted", "permitting"],
        ["enrol"] = ["enrolled", "enrolling"],
        ["patrol"] = ["patrolled", "patrolling"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> IrregularPlurals = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["man"] = "men",
        ["woman"] = "women",
        ["child"] = "children",
        ["policeman"] = "policemen",
        ["gunman"] = "gunmen",
        ["wife"] = "wives",
        ["life"] = "lives",
        ["person"] = "people",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All forms of a verb, itself first, without repetition.</summary>
    public static IReadOnlyList<string> OfVerb(string verb)
    {
        ArgumentNullException.ThrowIfNull(verb);
        var forms = new List<string> { verb, WithS(verb) };
        var stem = verb.EndsWith('e') ? verb[..^1] : verb;
        var participle = verb.EndsWith("ee", StringComparison.Ordinal) ? verb + "ing" : stem + "ing";
        forms.Add(participle);
        if (Irregular.TryGetValue(verb, out var irregular)) forms.AddRange(irregular);
        else if (verb.EndsWith('y') && !IsVowel(verb[^2])) forms.Add(verb[..^1] + "ied");
        else forms.Add(stem + "ed");
        if (irregular is null && (DoublesLast(verb) || DoublesL(verb))) forms.AddRange([verb + verb[^1] + "ed", verb + verb[^1] + "ing"]);
        return forms.Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>Singular and plural of a noun.</summary>
    public static IReadOnlyList<string> OfNoun(string noun)
    {
        ArgumentNullException.ThrowIfNull(noun);
        return IrregularPlurals.TryGetValue(noun, out var plural) ? [noun, plural] : [noun, WithS(noun)];
    }

    // "grab": one short vowel before one consonant.
    private static bool DoublesLast(string verb) =>
        verb.Length > 2 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y') && IsVowel(verb[^2]) && !verb[..^2].Any(IsVowel);

    // "level": British "levelled".
    private static bool DoublesL(string verb) => verb.Length > 3 && verb[^1] == 'l' && IsVowel(verb[^2]) && !IsVowel(verb[^3]) && verb[..^2].Any(IsVowel);

    private static string WithS(string word) =>
        word.EndsWith('y') && word.Length > 1 && !IsVowel(word[^2]) ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith('x') || word.EndsWith('o') || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal) ? word + "es"
        : word + "s";

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
