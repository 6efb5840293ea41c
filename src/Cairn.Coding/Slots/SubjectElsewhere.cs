using Cairn.Language;

namespace Cairn.Coding;

/// <summary>The doer of a verb that stands in no clause of its own: of an infinitive the one whose attempt it was ("an attempt by smugglers to burn a mill", "the smugglers' plan to"), of a participle the one who was seen at it ("two youths were seen placing a parcel").</summary>
internal static class SubjectElsewhere
{
    private const int Reach = 10; // tokens
    private static readonly HashSet<string> Attempts = new(StringComparer.Ordinal) { "attempt", "attempts", "plan", "plans", "plot", "plots", "bid", "effort", "efforts", "mission" };

    /// <summary>Head of the doer; −1 without.</summary>
    public static int Of(ReportReading reading, int verb)
    {
        var sentence = reading.SentenceOf(verb);
        if (verb - 2 <= sentence.First) return -1;
        if (reading.Tokens[verb].Tag is Tag.VBG) return reading.Lower(verb - 1) is "seen" or "spotted" or "observed" or "caught" or "filmed" && Voice.HasBe(reading, verb - 1) ? new SubjectBefore(reading, sentence).Of(verb - 1) : -1;
        return reading.Lower(verb - 1) == "to" ? OfAttempt(reading, sentence, verb - 1) : -1;
    }

    private static int OfAttempt(ReportReading reading, Sentence sentence, int to)
    {
        if (Attempts.Contains(reading.Lower(to - 1)))
        {
            for (var i = PhraseStart.Of(reading, to - 1) + 1; i < to - 1; i++)
            {
                if (reading.Tokens[i].Tag is Tag.POS && AgentAfter.CanAct(reading, i - 1)) return i - 1;
            }

            return -1;
        }

        for (var by = to - 2; by > sentence.First && by > to - Reach && !reading.Tokens[by].IsVerb; by--)
        {
            if (reading.Lower(by) == "by") return Attempts.Contains(reading.Lower(by - 1)) && Phrases.HeadFrom(reading, by + 1, to) is >= 0 and var doer && AgentAfter.CanAct(reading, doer) ? doer : -1;
        }

        return -1;
    }
}
