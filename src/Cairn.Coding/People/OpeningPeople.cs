using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>The counted people that a sentence begins with, past the setting or the speaker before them.</summary>
internal static class OpeningPeople
{
    private const int Reach = 16; // tokens from the beginning to their noun

    /// <summary>The people: the subject of a verb when the tree lost it ("A cadre, identified as …, surrendered"); −1 without.</summary>
    public static int Of(ReportReading reading, int verb) => From(reading, reading.SentenceOf(verb).First, verb);

    /// <summary>The same when no verb but participles and relative clauses stands between them and the verb.</summary>
    public static int Counted(ReportReading reading, int verb)
    {
        var sentence = reading.SentenceOf(verb);
        for (var first = sentence.First; first >= 0 && first < verb; first = Next(reading, first, verb))
        {
            if (From(reading, first, verb) is >= 0 and var people && IsAside(reading, people, verb)) return people;
        }

        return -1;
    }

    private static int From(ReportReading reading, int first, int verb)
    {
        for (var i = first; i < verb && i < first + Reach; i++)
        {
            var token = reading.Tokens[i];
            if (token.IsVerb && token.Class != WordClass.Aux && (token.Tag is not Tag.VBN || i > first && reading.Tokens[i - 1].Class == WordClass.Aux) && !(token.Tag is Tag.VBG && i > first && reading.Lower(i - 1) is "-")) return -1; // "left-wing rebels"
            if (!token.IsNoun && !(token.Tag is Tag.JJ && Nouns.PopulationOf(token) is not null) || GoesOn(reading, i, verb)) continue;
            if (i > first && PhraseStart.Of(reading, i) is var start && start > first && reading.Tokens[start - 1].Tag is Tag.IN && reading.Lower(start - 1) is not ("around" or "about" or "over" or "than")) return -1;
            return PeopleReader.GroupAt(reading, i) is { Counts: true } ? i : -1;
        }

        return -1;
    }

    // "rebel commander", "Red-backed guards", "three rebel 'commanders'", "the mayor's son": the noun comes later.
    private static bool GoesOn(ReportReading reading, int i, int verb)
    {
        var next = i + 1;
        if (next + 3 < verb && reading.Lower(next) is "(" && reading.Lower(next + 2) is ")") next += 3; // "a Hill Guard (HG) trooper"
        if (next + 1 < verb && (Phrases.IsQuote(reading.Tokens[next]) || reading.Tokens[next].Tag is Tag.JJ) && reading.Tokens[next + 1].IsNoun) next++;
        return next < verb && (reading.Tokens[next].IsNoun || reading.Tokens[next].Tag is Tag.POS || reading.Lower(next) is "-" && reading.Tokens[next].Start == reading.Tokens[i].End);
    }

    // "During a search by soldiers in Norton, a rebel …", "the mayor said that two men …": where the clause begins behind its setting or its speaker; −1 for none.
    private static int Next(ReportReading reading, int first, int verb)
    {
        var opens = Settings.Contains(reading.Lower(first));
        for (var i = first; i < verb - 1; i++)
        {
            if (reading.Lower(i) is "that" && i > 0 && ClauseVerbs.Saying.Contains(reading.Tokens[i - 1].Lemma)) return i + 1;
            if (opens && reading.Lower(i) is ",") return i + 1;
            if (opens && reading.Tokens[i].Tag is Tag.VBD or Tag.VBZ or Tag.VBP) return -1;
        }

        return -1;
    }

    private static readonly FrozenSet<string> Settings = WordSet.Of("in, during, at, on, near, under, meanwhile, separately, elsewhere, earlier, later");

    // Whether all between the people and the verb only says something of them.
    private static bool IsAside(ReportReading reading, int people, int verb)
    {
        var owed = 0; // verbs of the clauses that opened in it
        for (var i = people + 1; i < verb; i++)
        {
            if (reading.SideClauseAt(i) is { } clause && !clause.Holds(verb))
            {
                i = clause.End - 1;
                continue;
            }

            var lower = reading.Lower(i);
            if (lower is ";" or ":" or "when" or "after" or "while" || reading.Tokens[i].IsVerb && reading.Tokens[i].Tag is Tag.VB or Tag.VBP && reading.Lower(i - 1) is not "to" && ClauseVerbs.Saying.Contains(reading.Tokens[i].Lemma)) return false;
            if (lower is "who" or "which" or "whose" or "where" || lower is "that" && reading.Tokens[i - 1].IsNoun) owed++;
            else if (lower is "that") return false;
            if (!IsFinite(reading, i) || IsAuxiliaryOf(reading, i, verb) || Charges.Contains(lower) || IsOfName(reading, i)) continue;
            if (owed-- == 0) return false;
            while (i + 1 < verb && (reading.Tokens[i + 1].IsVerb || Voice.IsBetween(reading, i + 1))) i++;
        }

        return owed == 0;
    }

    private static bool IsFinite(ReportReading reading, int i) => reading.Tokens[i].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD || reading.Lower(i) is "was" or "were" or "is" or "are";

    // "wanted in nine cases", taken for what they did.
    private static readonly FrozenSet<string> Charges = WordSet.Of("accused, wanted, involved, implicated, suspected");

    // "Red Front backed union": a compound without its hyphen.
    private static bool IsOfName(ReportReading reading, int i) =>
        reading.Lower(i) is "backed" or "led" or "based" or "sponsored" or "supported" or "dominated" or "controlled" && reading.Tokens[i - 1].IsName && i + 1 < reading.Tokens.Length && (reading.Tokens[i + 1].IsNoun || reading.Tokens[i + 1].Tag is Tag.JJ);

    private static bool IsAuxiliaryOf(ReportReading reading, int i, int verb)
    {
        for (; i < verb; i++)
        {
            if (reading.Tokens[i].Class is not WordClass.Aux && reading.Lower(i) is not ("was" or "were" or "is" or "are" or "been") && reading.Tokens[i].Tag is not Tag.RB) return false;
        }

        return true;
    }
}
