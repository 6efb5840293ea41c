using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Who is held for the deed that a noun tells: "two clerks are charged with the murder", "the men implicated in the killing", "took part in the raid", "was the mastermind of the attack".</summary>
internal static class HeldForDeed
{
    private static readonly HashSet<string> Holding = new(StringComparer.Ordinal) { "charged", "accused", "implicated", "indicted", "convicted", "suspected", "involved", "responsible" };
    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal) { "mastermind", "masterminds", "perpetrator", "perpetrators", "author", "authors", "planner", "planners", "instigator", "instigators" };

    private const int Reach = 20; // tokens

    /// <summary>Head of who is held, the first of several; −1 without.</summary>
    public static int Of(ReportReading reading, int noun)
    {
        var sentence = reading.SentenceOf(noun);
        var link = PhraseStart.Of(reading, noun) - 1;
        if (link <= sentence.First + 1 || reading.Lower(link) is not ("with" or "of" or "in" or "for" or "behind")) return -1;
        var who = Held(reading, sentence, link);
        return who >= 0 && AgentAfter.CanAct(reading, who) && !IsAnybody(reading, who) ? who : -1;
    }

    // "the people responsible for the murder": says no more than that somebody did it.
    private static bool IsAnybody(ReportReading reading, int who) =>
        reading.Tokens[who].Lemma is "people" or "person" or "individual" or "culprit" or "man" or "criminal" && PhraseStart.Of(reading, who) is var first && (first == who || first == who - 1 && reading.Tokens[first].Tag is Tag.DT) && reading.NumberAt(first) is null && reading.Lower(who + 1) is not ("in" or "from" or "wearing");

    private static int Held(ReportReading reading, Sentence sentence, int link)
    {
        var held = link - 1;
        if (reading.Lower(link) == "behind") return reading.Lower(held) is "was" or "were" or "is" or "are" or "been" && !IsDenied(reading, sentence, link) ? new SubjectBefore(reading, sentence).Of(held) : -1; // "the guild is behind this attack"
        if (reading.Lower(link) == "for" && reading.Lower(held) == "blame" && reading.Lower(held - 1) == "to") return IsDenied(reading, sentence, held) ? -1 : BeforeCopula(reading, sentence, held - 1); // "are to blame for the murder"
        if (reading.Lower(held) == "connection" && reading.Lower(held - 1) == "in") held -= 2;
        if (held <= sentence.First || IsDenied(reading, sentence, held)) return -1;
        var word = reading.Lower(held);
        if (Holding.Contains(word)) return Voice.HasBe(reading, held) ? new SubjectBefore(reading, sentence).Of(held) : reading.Tokens[held - 1].IsNoun ? held - 1 : -1;
        if (reading.Lower(link) == "in" && (word is "participated" or "participate" || word == "part" && reading.Tokens[held - 1].Lemma == "take")) return new SubjectBefore(reading, sentence).Of(word == "part" ? held - 1 : held);
        if (reading.Lower(link) == "of" && Roles.Contains(word)) return BeforeCopula(reading, sentence, held);
        return reading.Lower(link) == "in" ? Implicated(reading, sentence, held) : -1;
    }

    // "Major Brandt was the mastermind of"
    private static int BeforeCopula(ReportReading reading, Sentence sentence, int role)
    {
        var be = role - 1;
        while (be > sentence.First && reading.Tokens[be].Tag is Tag.DT or Tag.JJ or Tag.RB or Tag.RBS) be--;
        return reading.Lower(be) is "was" or "were" or "is" or "are" or "been" ? new SubjectBefore(reading, sentence).Of(be) : -1;
    }

    // "the minister implicated four officers in"
    private static int Implicated(ReportReading reading, Sentence sentence, int last)
    {
        for (var i = last; i > sentence.First && i > last - Reach; i--)
        {
            if (reading.Tokens[i].Lemma == "implicate" && reading.Tokens[i].IsVerb) return Voice.HasBe(reading, i) ? -1 : Phrases.HeadFrom(reading, i + 1, last + 1);
            if (reading.Tokens[i].IsVerb && reading.Tokens[i].Tag is not Tag.VBG || reading.Lower(i) is ";" or "that") return -1;
        }

        return -1;
    }

    // "was not involved in", "denied that it took part in"
    private static bool IsDenied(ReportReading reading, Sentence sentence, int held)
    {
        for (var i = held - 1; i >= sentence.First && i > held - 8; i--)
        {
            if (reading.Lower(i) is "not" or "never" or "nobody" or "neither" or "no" or "whether" or "if" || reading.Tokens[i].Lemma is "deny" or "reject") return true;
        }

        return false;
    }
}
