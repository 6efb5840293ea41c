using System.Collections.Frozen;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Verbs of saying and the nouns that say who speaks.</summary>
internal static class SpeechWords
{
    public static readonly FrozenDictionary<string, AttributionCue> Verbs = Make();

    /// <summary>Nouns of saying that take "that": "the army's claim that".</summary>
    public static readonly FrozenDictionary<string, AttributionCue> Nouns = new Dictionary<string, AttributionCue>(StringComparer.Ordinal)
    {
        ["claim"] = AttributionCue.Claimed,
        ["claims"] = AttributionCue.Claimed,
        ["allegation"] = AttributionCue.Claimed,
        ["allegations"] = AttributionCue.Claimed,
        ["assertion"] = AttributionCue.Claimed,
        ["assertions"] = AttributionCue.Claimed,
        ["report"] = AttributionCue.Stated,
        ["reports"] = AttributionCue.Stated,
        ["announcement"] = AttributionCue.Stated,
        ["admission"] = AttributionCue.Stated,
        ["denial"] = AttributionCue.Denied,
        ["denials"] = AttributionCue.Denied,
        ["accusation"] = AttributionCue.Accused,
        ["accusations"] = AttributionCue.Accused,
        ["warning"] = AttributionCue.Warned,
        ["warnings"] = AttributionCue.Warned,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Verbs that say something only with a clause, a quote or a speaker at their side: "see", "post", "recall".</summary>
    public static readonly FrozenSet<string> Weak = "see know think believe point report hope describe suggest indicate recall post text".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Kind of source that a noun tells.</summary>
    public static readonly FrozenDictionary<string, SourceKind> Kinds = new Dictionary<string, SourceKind>(StringComparer.Ordinal)
    {
        ["police"] = SourceKind.Police,
        ["policeman"] = SourceKind.Police,
        ["superintendent"] = SourceKind.Police,
        ["sheriff"] = SourceKind.Police,
        ["detective"] = SourceKind.Police,
        ["inspector"] = SourceKind.Police,
        ["constable"] = SourceKind.Police,
        ["dig"] = SourceKind.Police,
        ["sp"] = SourceKind.Police,
        ["igp"] = SourceKind.Police,
        ["dgp"] = SourceKind.Police,
        ["army"] = SourceKind.Military,
        ["military"] = SourceKind.Military,
        ["soldier"] = SourceKind.Military,
        ["colonel"] = SourceKind.Military,
        ["general"] = SourceKind.Military,
        ["troop"] = SourceKind.Military,
        ["commander"] = SourceKind.Military,
        ["security"] = SourceKind.Military,
        ["coalition"] = SourceKind.Military,
        ["navy"] = SourceKind.Military,
        ["captain"] = SourceKind.Military,
        ["major"] = SourceKind.Military,
        ["force"] = SourceKind.Military,
        ["pentagon"] = SourceKind.Military,
        ["hospital"] = SourceKind.Health,
        ["doctor"] = SourceKind.Health,
        ["medic"] = SourceKind.Health,
        ["nurse"] = SourceKind.Health,
        ["medical"] = SourceKind.Health,
        ["health"] = SourceKind.Health,
        ["morgue"] = SourceKind.Health,
        ["surgeon"] = SourceKind.Health,
        ["paramedic"] = SourceKind.Health,
        ["witness"] = SourceKind.Witness,
        ["eyewitness"] = SourceKind.Witness,
        ["resident"] = SourceKind.Witness,
        ["villager"] = SourceKind.Witness,
        ["survivor"] = SourceKind.Witness,
        ["local"] = SourceKind.Witness,
        ["neighbour"] = SourceKind.Witness,
        ["neighbor"] = SourceKind.Witness,
        ["inhabitant"] = SourceKind.Witness,
        ["relative"] = SourceKind.Relative,
        ["family"] = SourceKind.Relative,
        ["brother"] = SourceKind.Relative,
        ["father"] = SourceKind.Relative,
        ["mother"] = SourceKind.Relative,
        ["son"] = SourceKind.Relative,
        ["wife"] = SourceKind.Relative,
        ["uncle"] = SourceKind.Relative,
        ["mayor"] = SourceKind.LocalOfficial,
        ["governor"] = SourceKind.LocalOfficial,
        ["councillor"] = SourceKind.LocalOfficial,
        ["sarpanch"] = SourceKind.LocalOfficial,
        ["magistrate"] = SourceKind.LocalOfficial,
        ["chief"] = SourceKind.LocalOfficial,
        ["commissioner"] = SourceKind.LocalOfficial,
        ["ministry"] = SourceKind.Government,
        ["minister"] = SourceKind.Government,
        ["government"] = SourceKind.Government,
        ["president"] = SourceKind.Government,
        ["official"] = SourceKind.Government,
        ["authority"] = SourceKind.Government,
        ["authorities"] = SourceKind.Government,
        ["diplomat"] = SourceKind.Government,
        ["embassy"] = SourceKind.Government,
        ["prosecutor"] = SourceKind.Government,
        ["court"] = SourceKind.Government,
        ["office"] = SourceKind.Government,
        ["spokesman"] = SourceKind.Government,
        ["activist"] = SourceKind.Ngo,
        ["monitor"] = SourceKind.Ngo,
        ["observatory"] = SourceKind.Ngo,
        ["charity"] = SourceKind.Ngo,
        ["agency"] = SourceKind.Media,
        ["newspaper"] = SourceKind.Media,
        ["television"] = SourceKind.Media,
        ["media"] = SourceKind.Media,
        ["radio"] = SourceKind.Media,
        ["reporter"] = SourceKind.Media,
        ["report"] = SourceKind.Media,
        ["reports"] = SourceKind.Media,
        ["rebel"] = SourceKind.ArmedGroup,
        ["militant"] = SourceKind.ArmedGroup,
        ["insurgent"] = SourceKind.ArmedGroup,
        ["group"] = SourceKind.ArmedGroup,
        ["militia"] = SourceKind.ArmedGroup,
        ["guerrilla"] = SourceKind.ArmedGroup,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Kind of source that a lexicon entry is.</summary>
    public static SourceKind KindOf(ActorEntryKind kind) => kind switch
    {
        ActorEntryKind.ArmedGroup or ActorEntryKind.Fighters => SourceKind.ArmedGroup,
        ActorEntryKind.Military or ActorEntryKind.Coalition or ActorEntryKind.Peacekeepers or ActorEntryKind.Intelligence => SourceKind.Military,
        ActorEntryKind.Police => SourceKind.Police,
        ActorEntryKind.Un => SourceKind.Un,
        ActorEntryKind.Ngo or ActorEntryKind.Monitor or ActorEntryKind.Rescue => SourceKind.Ngo,
        ActorEntryKind.Media => SourceKind.Media,
        ActorEntryKind.Health => SourceKind.Health,
        ActorEntryKind.Government or ActorEntryKind.Party => SourceKind.Government,
        ActorEntryKind.Civilians => SourceKind.Witness,
        _ => SourceKind.Unnamed,
    };

    private static FrozenDictionary<string, AttributionCue> Make()
    {
        var verbs = new Dictionary<string, AttributionCue>(StringComparer.Ordinal);
        void Add(AttributionCue cue, string words)
        {
            foreach (var word in words.Split(' ')) verbs[word] = cue;
        }

        Add(AttributionCue.Stated, "say tell add state announce confirm note explain declare describe recall write disclose reveal acknowledge admit insist stress point quote remark comment observe inform testify brief argue believe think estimate conclude indicate suggest predict hope maintain reply answer tweet mention reiterate emphasize emphasise assert affirm know see report vow promise pledge contend post text scoff concede complain lament opine retort quip allow relate recount");
        Add(AttributionCue.Claimed, "claim allege boast");
        Add(AttributionCue.Denied, "deny refute reject dismiss");
        Add(AttributionCue.Accused, "accuse blame");
        Add(AttributionCue.Warned, "warn caution");
        Add(AttributionCue.Feared, "fear");
        return verbs.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
