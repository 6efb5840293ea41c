using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>Verbs and nouns of saying.</summary>
internal static class SpeechWords
{
    public static readonly FrozenDictionary<string, AttributionCue> Verbs = WordLists.Kinds(
        (AttributionCue.Stated, "say tell add state announce confirm note explain declare describe recall write disclose reveal acknowledge admit insist stress point quote remark comment observe inform testify brief argue believe think estimate conclude indicate suggest predict hope maintain reply answer tweet mention reiterate emphasize emphasise assert affirm know see report vow promise pledge contend post text scoff concede complain lament opine retort quip allow relate recount"),
        (AttributionCue.Claimed, "claim allege boast"),
        (AttributionCue.Denied, "deny refute reject dismiss"),
        (AttributionCue.Accused, "accuse blame"),
        (AttributionCue.Warned, "warn caution"),
        (AttributionCue.Feared, "fear"));

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
    public static readonly FrozenSet<string> Weak = WordLists.Set("see know think believe point report hope describe suggest indicate recall post text");
}
