using Cairn.Language;

namespace Cairn.Coding;

/// <summary>
/// Days and places of what comes after an attack: "the toll rose to five on Saturday", "died of his wounds on Sunday at a clinic in Norton", "died on Friday, three days after", "buried them on Monday".
/// They say when and where people died or were counted, not when and where they were attacked.
/// </summary>
internal static class LaterDeaths
{
    private const int Reach = 12; // tokens from the verb to its wounds or its hospital

    /// <summary>Whether a time is told of a death that came later, or of a count.</summary>
    /// <param name="tellsAct">Whether the sentence tells how people died: then whoever died did so of that.</param>
    public static bool IsTimeOf(ReportReading reading, TimeExpression time, bool tellsAct = true)
    {
        var sentence = reading.SentenceOf(time.First);
        for (var node = time.First; node >= 0; node = reading.Tokens[node].Head)
        {
            if (!reading.Tokens[node].IsVerb) continue;
            return reading.Tokens[node].Lemma switch
            {
                "succumb" or "bury" => true,
                "die" => !tellsAct && IsOfOneTold(reading, sentence, node) || Follows(sentence, node, t => IsWound(reading, t) || IsHospital(reading, t) || IsLater(reading, t)),
                "attain" => Follows(sentence, node, t => reading.Lower(t) is "martyrdom"),
                "rise" or "climb" or "jump" or "grow" or "increase" => Enumerable.Range(sentence.First, node - sentence.First).Any(t => reading.Lower(t) is "toll"),
                _ => false,
            };
        }

        return false;
    }

    /// <summary>Whether a place is only where somebody was brought: "died at a hospital in Norton", "in Norton hospital".</summary>
    public static bool IsPlaceOf(ReportReading reading, int first, int end)
    {
        var sentence = reading.SentenceOf(first);
        var beside = end < sentence.End && IsHospital(reading, end) || Enumerable.Range(Math.Max(sentence.First, first - 3), Math.Min(3, first - sentence.First)).Any(t => IsHospital(reading, t));
        return beside && Enumerable.Range(sentence.First, Math.Max(0, first - sentence.First)).Any(t => reading.Tokens[t].IsVerb && reading.Tokens[t].Lemma is "die" or "succumb" or "treat" or "admit" or "take" or "rush" or "transfer" or "bring" or "shift" or "airlift" or "evacuate" or "attain");
    }

    /// <summary>Whether a verb of death has its wounds behind it: "died of his injuries".</summary>
    public static bool IsOfWounds(ReportReading reading, int verb) => Follows(reading.SentenceOf(verb), verb, t => IsWound(reading, t));

    private static bool Follows(Sentence sentence, int verb, Func<int, bool> isOne) =>
        Enumerable.Range(verb + 1, Math.Max(0, Math.Min(Reach, sentence.End - verb - 1))).Any(isOne);

    // "He died on Wednesday", "One of the wounded died a week later": those told of before.
    private static bool IsOfOneTold(ReportReading reading, Sentence sentence, int verb)
    {
        for (var t = verb - 1; t >= sentence.First; t--)
        {
            if (reading.Lower(t) is "he" or "she" or "they" || reading.Lower(t) is "victim" or "victims" or "wounded" or "injured" && reading.Lower(t - 1) is "the") return true;
            if (reading.Tokens[t].IsVerb && reading.Tokens[t].Tag is not (Tag.VBN or Tag.VBG)) return false;
        }

        return false;
    }

    // "died on Friday, three days after the raid"
    private static bool IsLater(ReportReading reading, int t) => reading.Lower(t) is "after" or "later" && reading.Lower(t - 1) is "day" or "days" or "week" or "weeks" or "month" or "months";

    private static bool IsWound(ReportReading reading, int t) => reading.Tokens[t].Lemma is "wound" or "injury" or "burn" && reading.Tokens[t].IsNoun;

    private static bool IsHospital(ReportReading reading, int t) => reading.Tokens[t].Lemma.ToLowerInvariant() is "hospital" or "clinic" or "infirmary" or "morgue" or "mortuary";
}
