using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Where what is said ends before its sentence does: before another speaker's clause (", and the ministry denied …", "; the army says …"),
/// before the speaker's own next saying (", adding that …"), and before the medium of a claim ("in a video sent to …").
/// </summary>
internal sealed class ContentEnd(ImmutableArray<Token> tokens)
{
    private const int SpeakerReach = 14;

    /// <summary>Token at which the content that begins at <paramref name="from"/> ends.</summary>
    public int Of(Sentence sentence, int from, bool isClaim)
    {
        var open = false;
        for (var t = from; t < sentence.End; t++)
        {
            if (tokens[t].Form is "\"") open = !open;
            else if (tokens[t].Form is "“") open = true;
            else if (tokens[t].Form is "”") open = false;
            if (open || t == from) continue;
            if (tokens[t].Form == ";" && HasSpeech(t + 1, sentence.End)) return t;
            if (tokens[t].IsComma && (IsNextSaying(sentence, t + 1) || IsNextSpeaker(sentence, t + 1))) return t;
            if (isClaim && tokens[t].Lower == "in" && IsMedium(sentence, t + 1)) return t;
        }

        return sentence.End;
    }

    /// <summary>Whether ", adding that …" begins at a token: a participle of saying with something to say.</summary>
    public bool IsNextSaying(Sentence sentence, int t) =>
        t + 1 < sentence.End && tokens[t].Tag is Tag.VBG && IsOfSaying(t)
        && (tokens[t + 1].Lower is "that" or ":" or "\"" or "“" || t + 2 < sentence.End && tokens[t + 1].Lower is "only" or "however" && tokens[t + 2].Lower is "that" || FiniteVerbs.Any(tokens, t + 1, sentence.End));

    // "and the Kremlin rejected", "while a spokesman for X insisted", "but younger protesters vowed"
    private bool IsNextSpeaker(Sentence sentence, int t)
    {
        if (t >= sentence.End || tokens[t].Lower is not ("and" or "but" or "while" or "though" or "although" or "whereas")) return false;
        for (var v = t + 2; v < sentence.End && v < t + SpeakerReach; v++)
        {
            if (tokens[v].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD) return IsOfSaying(v);
            if (tokens[v].IsComma || tokens[v].Lower == "that") return false;
        }

        return false;
    }

    private bool IsMedium(Sentence sentence, int t)
    {
        if (t >= sentence.End || tokens[t].Lower is not ("a" or "an" or "its" or "their" or "his" or "her")) return false;
        for (t++; t < sentence.End && (tokens[t].Tag is Tag.JJ or Tag.VBN or Tag.CD or Tag.HYPH || tokens[t].IsNoun); t++)
        {
            if (tokens[t].Lower is "statement" or "message" or "video" or "letter" or "post" or "tweet" or "communique" or "communiqué" or "broadcast" or "recording" or "leaflet" or "interview" or "call" or "email" or "fax" or "tape" or "pamphlet" or "tract") return true;
        }

        return false;
    }

    // Not of thinking: "and the mayor believed …" goes on with what is said.
    private bool IsOfSaying(int v) => SpeechWords.Verbs.ContainsKey(tokens[v].Lemma) && tokens[v].Lemma is not ("know" or "see" or "think" or "believe" or "hope");

    private bool HasSpeech(int from, int to)
    {
        for (var t = from; t < to; t++)
        {
            if (tokens[t].IsVerb && (SpeechWords.Verbs.ContainsKey(tokens[t].Lemma) || tokens[t].Lemma == "speak")) return true;
        }

        return false;
    }
}
