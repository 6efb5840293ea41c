using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>The verbs before a word of a sentence that can be a clause's own: finite, no auxiliary, in no relative clause.</summary>
internal readonly struct ClauseVerbs(ReportReading reading, Sentence sentence)
{
    private readonly PhraseEdges _edges = new(reading, sentence);

    // What stands behind these opens a clause: "the army said 21 soldiers and five gunmen were killed".
    public static readonly HashSet<string> Saying = new(StringComparer.Ordinal) { "say", "add", "report", "claim", "announce", "confirm", "state", "note", "tell", "estimate", "believe", "think", "reveal", "admit", "acknowledge", "insist", "allege", "explain", "indicate" };

    public int InSegment(int comma)
    {
        for (var i = comma - 1; i >= sentence.First && reading.Lower(i) != ","; i--)
        {
            if (reading.Lower(i) is "who" or "which" or "whose") return -1;
            if (reading.Tokens[i].IsVerb && IsFinite(i) && !IsRelative(i)) return i;
        }

        return -1;
    }

    public int Before(int end)
    {
        for (var i = end - 1; i >= sentence.First; i--)
        {
            if ((reading.Tokens[i].IsVerb || i + 1 < end && reading.Lower(i + 1) is "dead" or "ablaze") && !Voice.IsAuxiliary(reading, i) && IsFinite(i) && !IsRelative(i)) return i;
            if (reading.Lower(i) == "shot" && reading.Lower(i + 1) == "and" && i > sentence.First && _edges.IsPhraseEnd(i - 1)) return i; // "Police shot and wounded", shot taken for a noun
        }

        return -1;
    }

    // "was in the back seat and died": only said to be somewhere or something.
    public int CopulaBefore(int end)
    {
        for (var i = end - 1; i >= sentence.First; i--)
        {
            if (reading.Lower(i) is "was" or "were") return IsRelative(i) ? -1 : i;
            if (reading.Tokens[i].IsVerb) return -1;
        }

        return -1;
    }

    public bool IsFinite(int i)
    {
        var token = reading.Tokens[i];
        if (token.Tag is Tag.VBZ or Tag.VBP or Tag.MD || Voice.HasBe(reading, i)) return reading.Lower(i) != "being" && !(i > sentence.First && reading.Lower(i - 1) == "being");
        if (token.Tag is not (Tag.VBD or Tag.VBN) || token.Tag is Tag.VBN && i > sentence.First && reading.Tokens[i - 1].Tag is Tag.IN or Tag.DT or Tag.PRPS) return false; // "from deserted farmland"
        if (reading.Lower(i) is "was" or "were" or "had" || token.Tag is Tag.VBN && i > sentence.First && reading.Lower(i - 1) is "had" or "has" or "have" && !IsOfRelative(i)) return true; // "rebels had shot at it"
        var next = Phrases.AfterParticle(reading, i + 1);
        if (next < sentence.End && Phrases.Begins(reading, next)) return true;
        return token.Tag is Tag.VBD && next < sentence.End && reading.Lower(next) is not ("as" or "by" or "to");
    }

    // "two youths whom police had arrested": of the clause that says who they are.
    private bool IsOfRelative(int verb)
    {
        for (var i = verb - 2; i >= sentence.First && i > verb - 7 && reading.Lower(i) is not ","; i--)
        {
            if (reading.Lower(i) is "who" or "whom" or "whose" or "which" or "where") return true;
        }

        return false;
    }

    public bool IsRelative(int verb)
    {
        var i = Voice.BeforeGroup(reading, verb);
        return i >= sentence.First && reading.Lower(i) is "who" or "which" or "whose" or "where";
    }

    public bool IsSubordinator(int i) => reading.Lower(i) is "when" or "while" or "that" or "as" or "after" or "before" or "because" or "since" or "if" or "where" or "although" or "though" && !Phrases.IsNamingAs(reading, i);
}
