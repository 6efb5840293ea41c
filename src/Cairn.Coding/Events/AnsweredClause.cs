using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>
/// The words of a sentence that tell what the rest of it answers, remembers or followed: "in retaliation for the lynching of a trader", "a vigil for Luis Vega, who was shot on Sunday",
/// "the raid came a day after a bomb killed six". It is an occurrence of its own.
/// </summary>
/// <param name="First">First token, −1 where a sentence tells nothing of the kind.</param>
/// <param name="End">One past the last token.</param>
/// <param name="IsNews">Whether it is as new as the rest: "the raid came after rebels shelled the city".</param>
internal readonly record struct AnsweredClause(int First, int End, bool IsNews = false)
{
    private const int Opening = 4; // tokens before a phrase that opens its sentence
    private const int NameReach = 12; // tokens from "vigil" to "who"
    private const int TimeReach = 8; // tokens from "came" to "after": "less than two weeks after"

    private static readonly FrozenSet<string> Events = WordSet.Of("attack, assault, raid, strike, airstrike, bombing, blast, explosion, violence, shelling, bombardment, killing, death, shooting, incident, clash, fighting, offensive, barrage, ambush, arrest, operation, protest");

    /// <summary>The clause of a sentence.</summary>
    public static AnsweredClause Of(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First; i + 2 < sentence.End; i++)
        {
            var next = reading.Lower(i + 1);
            switch (reading.Lower(i))
            {
                case "retaliation" or "revenge" or "reprisal" or "reprisals" or "vengeance" or "retribution" or "response" or "reply" when next is "for" or "to" or "against":
                    return new(i + 2, i < sentence.First + Opening ? Before(reading, sentence, i + 2, IsComma) : sentence.End);
                case "vigil" or "vigils" or "memorial" or "funeral" or "wake" or "tribute" when Remembered(reading, sentence, i) is var who && who >= 0:
                    return new(who, Before(reading, sentence, who, EndsRelative));
                case "come" or "comes" or "came" when IsEvent(reading, sentence, i) && Followed(reading, sentence, i + 1) is var opening && opening >= 0:
                    return new(opening + 1, sentence.End, IsNews: opening == i + 1);
            }
        }

        return new(-1, -1);
    }

    /// <summary>Whether a token stands in it.</summary>
    public bool Holds(int token) => token >= First && token < End;

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
