using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Whether a verb is the past-tense verb of the clause a sentence begins with, told by the words alone: "Four suspected rebels killed a trader".</summary>
internal static class MainClause
{
    /// <summary>True when nothing but the subject, which opens the sentence, governs the verb.</summary>
    public static bool Tells(ReportReading reading, int verb, bool takesNoObject)
    {
        var token = reading.Tokens[verb];
        if (token.Tag is not (Tag.VBD or Tag.VBN)) return false;
        var sentence = reading.SentenceOf(verb);
        for (var i = verb - 1; i >= sentence.First; i--)
        {
            var lower = reading.Lower(i);
            if (lower is "who" or "which" or "that" or "to" or "not" or "n't" or "be" or "never" || reading.Tokens[i].Tag is Tag.MD) return false;
            if (!Voice.IsBetween(reading, i) && lower is not ("was" or "were" or "is" or "are" or "had" or "has" or "have" or "been" or "and")) break;
        }

        if (!takesNoObject && !Voice.HasBe(reading, verb) && Voice.IsPassive(reading, verb, verb + 1) != false) return false;
        var subject = new SubjectBefore(reading, sentence).Of(verb);
        if (subject < 0 || subject >= verb) return false;
        var first = PhraseStart.Of(reading, subject);
        while (first > sentence.First && (reading.Tokens[first - 1].Tag is Tag.VBN or Tag.DT or Tag.RB || Phrases.IsQuote(reading.Tokens[first - 1]))) first--;
        return first == sentence.First;
    }
}
