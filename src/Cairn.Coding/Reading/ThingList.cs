using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Follows a list of things to the right by its commas and conjunctions: "pylons and transformers", "a book store, the state bank and other shops".</summary>
internal static class ThingList
{
    private const int Longest = 12;

    /// <summary>The head given and the heads of the things listed after it; people, weapons and what begins a clause of its own end the list.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="head">Head of the first phrase.</param>
    public static List<int> From(ReportReading reading, int head)
    {
        var heads = new List<int> { head };
        var sentence = reading.SentenceOf(head);
        for (var i = After(reading, sentence, head); i + 1 < sentence.End && heads.Count < Longest;)
        {
            if (reading.Lower(i) is "," or ";") i += reading.Lower(i + 1) is "and" ? 2 : 1;
            else if (reading.Lower(i) is "and" or "&") i++;
            else break;
            var next = Phrases.HeadFrom(reading, i, sentence.End);
            if (next < 0 || Nouns.ThingOf(reading.Tokens[next]) is null or "none" or "weapon" or "animal" || BeginsClause(reading, sentence, next)) break;
            heads.Add(next);
            i = After(reading, sentence, next);
        }

        return heads;
    }

    // Past "of the telephone company", "in the north": what hangs on the phrase before the list goes on.
    private static int After(ReportReading reading, Sentence sentence, int head)
    {
        var i = head + 1;
        while (i + 1 < sentence.End && reading.Lower(i) is "of" or "in" or "at" or "from" or "near" && Phrases.HeadFrom(reading, i + 1, sentence.End) is var inner && inner >= 0) i = inner + 1;
        return i;
    }

    private static bool BeginsClause(ReportReading reading, Sentence sentence, int head) =>
        head + 1 < sentence.End && (reading.Tokens[head + 1].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD || reading.IsTriggerVerb(head + 1));
}
