using Cairn.Language;

namespace Cairn.Coding;

/// <summary>What a sentence says came to damage besides the objects of its acts: "caused heavy damage to a bank", "the bank suffered damage".</summary>
internal static class DamagedThings
{
    /// <summary>Heads of the phrases, in the order of the text.</summary>
    public static IEnumerable<int> In(ReportReading reading, Sentence sentence)
    {
        for (var i = sentence.First + 1; i + 1 < sentence.End; i++)
        {
            if (reading.Lower(i) is not ("damage" or "damages") || !reading.Tokens[i].IsNoun) continue;
            if (reading.Lower(i + 1) is "to" && Phrases.HeadFrom(reading, i + 2, sentence.End) is >= 0 and var behind) yield return behind;
            else if (Suffers(reading, sentence, i) is >= 0 and var before) yield return before;
        }
    }

    // "two shops suffered considerable damage": the subject; −1 without.
    private static int Suffers(ReportReading reading, Sentence sentence, int damage)
    {
        for (var i = damage - 1; i > sentence.First && i > damage - 5; i--)
        {
            if (reading.Tokens[i].Lemma is "suffer" or "sustain" or "receive") return new SubjectBefore(reading, sentence).Of(i) is >= 0 and var subject ? subject : NounBeside.Before(reading, i);
            if (reading.Tokens[i].Tag is not (Tag.JJ or Tag.DT or Tag.RB or Tag.NN)) break;
        }

        return -1;
    }
}
