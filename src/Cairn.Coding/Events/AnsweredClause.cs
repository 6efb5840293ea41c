using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>
/// The words of a sentence that tell what the rest of it answers, remembers, followed or is reckoned from: "in retaliation for the lynching of a trader",
/// "a vigil for Luis Vega, who was shot on Sunday", "the raid came a day after a bomb killed six", "three days after two porters were shot", "an operation in which five rebels had been shot", "the worst since May, when a mine killed nine". It is an occurrence of its own.
/// </summary>
/// <param name="First">First token, −1 where a sentence tells nothing of the kind.</param>
/// <param name="End">One past the last token.</param>
/// <param name="IsReckoned">The day of the news is only reckoned from it.</param>
/// <param name="IsSince">It tells what happened on the day since which nothing was as bad.</param>
/// <param name="IsNews">Whether it is as new as the rest: "the raid came after rebels shelled the city".</param>
internal readonly record struct AnsweredClause(int First, int End, bool IsReckoned = false, bool IsNews = false, bool IsSince = false)
{
    private const int Opening = 4; // tokens before a phrase that opens its sentence
    private const int NameReach = 20; // tokens from "vigil" to "who": "for Ana Vega's 24-year-old son, who"
    private const int TimeReach = 8; // tokens from "came" to "after": "less than two weeks after"

    private static readonly FrozenSet<string> Takings = WordSet.Of("seize, capture, abduct, kidnap, snatch, take, detain, arrest");

    private static readonly FrozenSet<string> Events = WordSet.Of("attack, assault, raid, strike, airstrike, bombing, blast, explosion, violence, shelling, bombardment, killing, death, shooting, incident, clash, fighting, offensive, barrage, ambush, arrest, operation, protest");

    /// <summary>The clause of a sentence.</summary>
    public static AnsweredClause Of(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            var next = reading.Lower(i + 1);
            switch (reading.Lower(i))
            {
                case "retaliation" or "revenge" or "reprisal" or "reprisals" or "vengeance" or "retribution" or "response" or "reply" when next is "for" or "to" or "against" or "of":
                    return new(i + 2, i < sentence.First + Opening ? Before(reading, sentence, i + 2, IsComma) : sentence.End);
                case "protest" or "protesting" when Denounced(reading, i) is var deed && deed > 0:
                    return new(deed, i < sentence.First + Opening ? Before(reading, sentence, deed, IsComma) : sentence.End);
                case "since" when (reading.TimeAt(i + 1) ?? reading.TimeAt(i + 2)) is { } time && time.First > i && Baselines.When(reading, sentence, time) is var then && then >= 0:
                    return new(then, sentence.End, true, IsSince: true);
                case "in" when next is "which" && Events.Contains(reading.Tokens[Math.Max(i - 1, 0)].Lemma) && IsBefore(reading, sentence, i + 2):
                    return new(i + 2, Before(reading, sentence, i + 2, IsSpeaker), true);
                case "respond" or "responded" or "responding" when next is "to" && IsAttack(reading, sentence, i + 2):
                    return new(i + 2, i < sentence.First + Opening ? Before(reading, sentence, i + 2, IsComma) : sentence.End);
                case "after" when IsHoursLater(reading, i):
                    return new(i + 1, i < sentence.First + Opening ? Before(reading, sentence, i + 1, IsComma) : sentence.End, true, true);
                case "after" when IsDaysLater(reading, sentence, i):
                    return new(i + 1, i < sentence.First + Opening ? Before(reading, sentence, i + 1, IsComma) : sentence.End, true);
                case "vigil" or "vigils" or "memorial" or "funeral" or "wake" or "tribute" when Remembered(reading, sentence, i) is var who && who >= 0:
                    return new(who, Before(reading, sentence, who, EndsRelative));
                case "come" or "comes" or "came" when IsEvent(reading, sentence, i) && Followed(reading, sentence, i + 1) is var opening && opening >= 0:
                    return new(opening + 1, sentence.End, IsNews: opening == i + 1 || IsHoursLater(reading, opening));
            }
        }

        return new(-1, -1);
    }

    /// <summary>Whether a token stands in it.</summary>
    public bool Holds(int token) => token >= First && token < End;

    // "were returning from an operation in which five rebels had been shot": before the news.
    private static bool IsBefore(ReportReading reading, Sentence sentence, int from)
    {
        for (var i = from; i < sentence.End && i < from + NameReach; i++)
        {
            if (reading.Lower(i) is "had") return true;
            if (reading.Tokens[i].Tag is Tag.VBD) return false;
        }

        return false;
    }

    // ", the governor said"
    private static bool IsSpeaker(ReportReading reading, int i) => reading.Lower(i) is ";" || reading.Lower(i) is "," && reading.SpeakersIn(reading.SentenceOf(i)).Any(a => a.SourceFirst == i + 1);

    // "a vigil for Luis Vega, who", "the vigil honoured a baker who": the relative pronoun; −1 without.
    private static int Remembered(ReportReading reading, Sentence sentence, int vigil)
    {
        for (var i = vigil + 1; i < sentence.End && i < vigil + NameReach; i++)
        {
            if (reading.Lower(i) is "who" or "whose") return i;
            if (reading.Lower(i) is ";" or "and" or "when" or "where" or "while" or "after") return -1;
        }

        return -1;
    }

    // "protesting against the killing of a porter", "in protest over the arrest of": what was done, 0 for other protests.
    private static int Denounced(ReportReading reading, int protest)
    {
        var i = protest + 1;
        if (reading.Lower(i) is "against" or "over" or "at" or "about") i++;
        return reading.Lower(i) is "the" && reading.Lower(i + 1) is "killing" or "killings" or "arrest" or "arrests" or "murder" or "murders" or "death" or "deaths" or "execution" or "detention" && reading.Lower(i + 2) is "of" ? i + 1 : 0;
    }

    // "a day after two porters were shot", "three weeks after the raid": what the day is reckoned from; not the death of one hurt then.
    private static bool IsDaysLater(ReportReading reading, Sentence sentence, int after)
    {
        if (after < 2 || reading.Lower(after - 1) is not ("day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years")) return false;
        if (reading.Lower(after - 2) is not ("a" or "one" or "few" or "some") && reading.NumberAt(after - 2) is null && reading.Tokens[after - 2].Tag is not Tag.CD && !IsMany(reading, after)) return false;
        if (IsFreedAfterTaken(reading, sentence, after)) return true;
        if (reading.Tokens[after + 1].Tag is Tag.PRP || reading.Lower(after + 1) is "being") return false;
        if (reading.Tokens[after + 1].Tag is Tag.VBG) return Takings.Contains(reading.Tokens[after + 1].Lemma); // "freed a clerk three weeks after seizing her"
        return !Enumerable.Range(sentence.First, sentence.Count).Any(t => reading.Tokens[t].Lemma is "die" or "succumb" or "release" or "free" or "rescue" or "find" or "recover" or "identify" or "bury" or "toll");
    }

    // ", days after the sides signed a truce": so many that the news is none of it.
    private static bool IsMany(ReportReading reading, int after) =>
        reading.Lower(after - 1) is "days" or "weeks" or "months" or "years" && reading.Lower(after - 2) is "," or "just" or "only" or "barely" or "mere";

    // "police were responding to an attack on a mast": one that was made, of which this is told first
    private static bool IsAttack(ReportReading reading, Sentence sentence, int first)
    {
        var head = reading.Lower(first) is "a" or "an" or "another" ? Phrases.HeadFrom(reading, first, sentence.End) : -1;
        return head >= 0 && Events.Contains(reading.Tokens[head].Lemma) && sentence.Index > 0;
    }

    // "blew up a school, hours after a bomb killed nine": on the same day or the one before, and as new; not what befell the same people ("hours after they were seized").
    private static bool IsHoursLater(ReportReading reading, int after)
    {
        if (after < 1 || reading.Lower(after - 1) is not ("hours" or "hour" or "minutes") || reading.Tokens[after + 1].Tag is Tag.VBG) return false;
        if (reading.Tokens[after + 1].Tag is not Tag.PRP) return true;
        return reading.Lower(after + 1) is "they" && reading.Tokens[after + 2].IsVerb && reading.Lower(after + 2) is not ("were" or "had");
    }

    // "was released nine days after he was abducted": how the captivity began is an occurrence of its own.
    private static bool IsFreedAfterTaken(ReportReading reading, Sentence sentence, int after) =>
        Enumerable.Range(sentence.First, after - sentence.First).Any(t => reading.Tokens[t].Lemma is "release" or "free" or "regain") && after + 3 < sentence.End
        && (reading.Tokens[after + 1].Tag is Tag.PRP || reading.Lower(after + 1) is "being") && Enumerable.Range(after + 1, 3).Any(t => reading.Tokens[t].Lemma is "abduct" or "kidnap");

    // "The latest raids came", "the attack in Oldfield comes": what happened is said to have come, not who.
    private static bool IsEvent(ReportReading reading, Sentence sentence, int verb)
    {
        for (var i = verb - 1; i >= sentence.First; i--)
        {
            if (reading.Tokens[i].IsVerb || reading.Lower(i) is "," or ";" or "who" or "which" or "that") return false;
            if (reading.Tokens[i].IsNoun && Events.Contains(reading.Tokens[i].Lemma)) return true;
        }

        return false;
    }

    // "after", "as", "a day after", "less than two weeks after": −1 where none stands.
    private static int Followed(ReportReading reading, Sentence sentence, int from)
    {
        for (var i = from; i + 1 < sentence.End && i < from + TimeReach; i++)
        {
            if (reading.Lower(i) is "after" || i == from && reading.Lower(i) is "as") return i;
            if (reading.Tokens[i].IsVerb || reading.Tokens[i].Tag is Tag.IN && reading.Lower(i) is not "than") return -1;
        }

        return -1;
    }

    private static int Before(ReportReading reading, Sentence sentence, int from, Func<ReportReading, int, bool> ends)
    {
        var i = from;
        while (i < sentence.End && !ends(reading, i)) i++;
        return i;
    }

    private static bool IsComma(ReportReading reading, int i) => reading.Lower(i) is "," or ";";

    // ", and wounded two guests": the main clause goes on
    private static bool EndsRelative(ReportReading reading, int i) => reading.Lower(i) is ";" || reading.Lower(i) is "," && reading.Lower(i + 1) is "and" or "when" or "but";
}
