using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>
/// "The incident happened on November 12.": a sentence that only dates what was told before it, by a noun that tells no act.
/// </summary>
internal static class ToldDays
{
    private const int Reach = 6; // sentences behind the deed

    /// <summary>The day that such a sentence gives an occurrence which has none of its own; null without one.</summary>
    public static TimeExpression? Of(ReportReading reading, AccountDraft draft)
    {
        var last = draft.Scenes[^1].Sentence.Index;
        for (var s = last + 1; s < reading.Text.Sentences.Length && s <= last + Reach; s++)
        {
            var sentence = reading.Text.Sentences[s];
            if (!reading.IsFurniture[s] && Happened(reading, sentence) is >= 0 and var verb && reading.TimesIn(sentence).FirstOrDefault(t => t.First > verb && t.Start is not null && t.Precision == WhenPrecision.Day) is { } time) return time;
        }

        return null;
    }

    // The verb of "The (fatal) shooting happened", -1 in other sentences.
    private static int Happened(ReportReading reading, Sentence sentence)
    {
        var noun = sentence.First + 1;
        if (noun + 1 >= sentence.End || reading.Lower(sentence.First) is not ("the" or "that")) return -1;
        if (reading.Tokens[noun].Tag is Tag.JJ) noun++;
        if (noun + 1 >= sentence.End || reading.Lower(noun) is not ("incident" or "shooting" or "attack" or "crime" or "killing" or "stabbing" or "explosion" or "blast" or "murder" or "robbery")) return -1;
        return reading.Lower(noun + 1) is "happened" or "occurred" || reading.Lower(noun + 1) is "took" && reading.Lower(noun + 2) is "place" ? noun + 1 : -1;
    }
}
