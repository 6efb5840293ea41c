using Cairn.Language;
using Cairn.Model;

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
        var link = LinkOf(reading, noun);
        if (link <= sentence.First + 1 || reading.Lower(link) is not ("with" or "of" or "in" or "for" or "behind" or "over")) return -1;
        var who = Held(reading, sentence, link);
        if (who < 0 && reading.Lower(link) is "for" or "over" && reading.Lower(noun) is not ("violence" or "unrest")) who = Judged(reading, sentence, link);
        return who >= 0 && AgentAfter.CanAct(reading, who) && !IsAnybody(reading, who) ? who : -1;
    }

    // What links a noun to those held for it: before its phrase, past a year in it ("over the 2019 bombing").
    private static int LinkOf(ReportReading reading, int noun)
    {
        var first = PhraseStart.Of(reading, noun);
        if (first > 1 && reading.TimeAt(first - 1) is { } year && year.End == first && year.First > 0) first = reading.Tokens[year.First - 1].Tag is Tag.DT ? year.First - 1 : year.First;
        return first - 1;
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

    /// <summary>Sets aside the killing, the bombing or the abduction for which a sentence tells an arrest: who holds the suspect did not do it.</summary>
    public static void SetAside(ReportReading reading, List<EventMention> mentions)
    {
        foreach (var arrest in mentions.Where(m => m is { Act: Act.Arrest, IsNoun: false } && !m.Trigger.Words.Any(w => w is "hold" or "held")).ToList()) // "held a man over the fatal shooting of two": of the news
        {
            foreach (var deed in mentions.Where(m => m != arrest && m.Act is { } act && (ActFamily.Kills(act) || act is Act.Abduction or Act.HostageTaking) && act is not (Act.Riot or Act.Clash or Act.CrowdDispersal) && IsArrestedFor(reading, m, arrest)))
            {
                deed.IsReference = true;
                deed.Roles.RemoveAll(r => r.Role == FrameRole.Agent && arrest.IsDoneBy(r.Head)); // "the police arrested a man for killing a judge"
            }
        }
    }

    // "arrested a man over the murder", "were held for killing a judge"
    private static bool IsArrestedFor(ReportReading reading, EventMention deed, EventMention arrest)
    {
        var link = deed.IsNoun ? LinkOf(reading, deed.Head) : deed.Hit.First - 1;
        if (link < arrest.Hit.End || link <= arrest.Head || reading.Lower(link) is not ("over" or "for") || !deed.IsNoun && reading.Tokens[deed.Head].Tag is not Tag.VBG) return false;
        return Enumerable.Range(arrest.Hit.End, link - arrest.Hit.End).All(i => !(reading.Tokens[i].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBG) && reading.Lower(i) is not (";" or "that" or "who" or "after" or "when" or "while"));
    }

    // "The court sentenced four men to life over the raid", "two clerks were jailed for nine years for the bombing"
    private static int Judged(ReportReading reading, Sentence sentence, int link)
    {
        for (var i = link - 1; i > sentence.First && i > link - Reach; i--)
        {
            var isVerb = reading.Tokens[i].IsVerb || reading.Tokens[i].Tag is Tag.JJ && Voice.HasBe(reading, i);
            if (isVerb && reading.Tokens[i].Lemma is "sentence" or "jail" or "imprison" or "convict" or "condemn" or "arrest" or "detain" || isVerb && reading.Lower(i) is "jailed" or "hanged")
                return IsDenied(reading, sentence, i) ? -1 : Voice.HasBe(reading, i) ? new SubjectBefore(reading, sentence).Of(i) : Phrases.HeadFrom(reading, i + 1, link);
            if (isVerb && reading.Tokens[i].Tag is Tag.VBD or Tag.VBZ or Tag.VBG || reading.Lower(i) is ";" or "that" or "who" or "after") return -1;
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
