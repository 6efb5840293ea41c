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
        var isSubject = IsSubject(reading, sentence, head);
        for (var (i, steps) = (After(reading, sentence, head), 0); i + 1 < sentence.End && steps < Longest; steps++)
        {
            var start = i;
            if (reading.Lower(i) is "," or ";") i++;
            if (reading.Lower(i) is "as" && reading.Lower(i + 1) is "well" && reading.Lower(i + 2) is "as") i += 3;
            else if (reading.Lower(i) is "and" or "&") i++;
            else if (reading.Lower(i) is "namely" or "including" or ":") i++; // "four shops, namely a bakery, …"
            if (i == start) break;
            if (i < sentence.End && reading.Tokens[i].Tag is Tag.VBG && reading.Lower(i - 1) is "," or "and") break; // "stormed a mill, burning houses"
            var next = Phrases.HeadFrom(reading, i, sentence.End);
            if (next < 0 || !isSubject && BeginsClause(reading, sentence, next)) break;
            var type = Nouns.ThingOf(reading.Tokens[next]);
            if (type is "none" or "weapon" or "animal" || type is null && !IsUnknown(reading, next)) break;
            if (type is not null) heads.Add(next);
            i = After(reading, sentence, next);
        }

        return heads;
    }

    // A common noun of no list, which the list goes on behind.
    private static bool IsUnknown(ReportReading reading, int head) =>
        reading.Tokens[head].Tag is Tag.NN or Tag.NNS && Nouns.PopulationOf(reading.Tokens[head]) is null && reading.MentionAt(head) is null && reading.PlaceAt(head) is null && reading.NumberAt(head) is null && !reading.IsTriggerVerb(head);

    // Past "of the telephone company", "in the north": what hangs on the phrase before the list goes on.
    private static int After(ReportReading reading, Sentence sentence, int head)
    {
        var i = head + 1;
        if (i + 2 < sentence.End && reading.Lower(i) is "full" or "belonging" or "owned" or "located" or "situated" or "parked" && reading.Tokens[i + 1].Tag is Tag.IN or Tag.TO && Phrases.HeadFrom(reading, i + 2, sentence.End) is >= 0 and var told) i = told + 1; // "a truck full of guards and two buses"
        while (i + 1 < sentence.End && reading.Lower(i) is "of" or "in" or "at" or "from" or "near" && Phrases.HeadFrom(reading, i + 1, sentence.End) is var inner && inner >= 0) i = inner + 1;
        return i;
    }

    // "two shops and a hall were wrecked": no verb before the first in its clause, so the verb behind the last is that of all.
    private static bool IsSubject(ReportReading reading, Sentence sentence, int head)
    {
        for (var i = PhraseStart.Of(reading, head) - 1; i >= sentence.First; i--)
        {
            if (reading.Lower(i) is "," or ";" or ":" or "that" or "when" or "after" or "while" or "as" or "because" or "--" or "]") return true;
            if (reading.Tokens[i].IsVerb || reading.IsTriggerVerb(i) || reading.Tokens[i].Tag is Tag.IN or Tag.TO) return false;
        }

        return true;
    }

    private static bool BeginsClause(ReportReading reading, Sentence sentence, int head) =>
        head + 1 < sentence.End && (reading.Tokens[head + 1].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD || reading.IsTriggerVerb(head + 1));
}
