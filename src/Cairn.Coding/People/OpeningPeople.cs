using Cairn.Language;

namespace Cairn.Coding;

/// <summary>The counted people that a sentence begins with.</summary>
internal static class OpeningPeople
{
    /// <summary>The people: the subject of a verb when the tree lost it ("A cadre, identified as …, surrendered"); −1 without.</summary>
    public static int Of(ReportReading reading, int verb)
    {
        var sentence = reading.SentenceOf(verb);
        for (var i = sentence.First; i < verb && i < sentence.First + 14; i++)
        {
            var token = reading.Tokens[i];
            if (token.IsVerb && token.Class != WordClass.Aux && token.Tag is not Tag.VBN) return -1;
            if (!token.IsNoun || i + 1 < sentence.End && (reading.Tokens[i + 1].IsNoun || reading.Lower(i + 1) is "-")) continue;
            if (i > sentence.First && PhraseStart.Of(reading, i) is var start && start > sentence.First && reading.Tokens[start - 1].Tag is Tag.IN) return -1;
            return PeopleReader.GroupAt(reading, i) is { Counts: true } ? i : -1;
        }

        return -1;
    }

    /// <summary>The same when no verb but participles and relative clauses stands between them and the verb.</summary>
    public static int Counted(ReportReading reading, int verb)
    {
        var people = Of(reading, verb);
        for (var i = people + 1; people >= 0 && i < verb; i++)
        {
            var token = reading.Tokens[i];
            if (reading.Lower(i) is "who" or "which" or "that" && PastRelative(reading, i, verb) is var past && past > i)
            {
                i = past;
                continue;
            }

            if (reading.Lower(i) is ";" or ":" or "and" or "that" or "when" or "after" or "while" || token.IsVerb && token.Tag is not (Tag.VBN or Tag.VBG) && !IsAuxiliaryOf(reading, i, verb)) return -1;
        }

        return people;
    }

    // The comma that ends a relative clause; the clause's own beginning when none does.
    private static int PastRelative(ReportReading reading, int relative, int verb)
    {
        for (var i = relative + 1; i < verb - 1; i++)
        {
            if (reading.Lower(i) == "," && IsAuxiliaryOf(reading, i + 1, verb)) return i;
        }

        return relative;
    }

    private static bool IsAuxiliaryOf(ReportReading reading, int i, int verb)
    {
        for (; i < verb; i++)
        {
            if (reading.Tokens[i].Class is not WordClass.Aux && reading.Lower(i) is not ("was" or "were" or "is" or "are" or "been") && reading.Tokens[i].Tag is not Tag.RB) return false;
        }

        return true;
    }
}
