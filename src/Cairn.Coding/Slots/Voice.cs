using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Whether a verb is told actively or passively, by the words beside it: auxiliaries, an object at once after it, a verb it is coordinated with.</summary>
internal static class Voice
{
    /// <summary>Whether the verb at <paramref name="verb"/>, whose own words end before <paramref name="end"/>, is passive; null when the words do not tell.</summary>
    public static bool? IsPassive(ReportReading reading, int verb, int end)
    {
        var tokens = reading.Tokens;
        if (tokens[verb].Tag is Tag.VBG && !HasBe(reading, verb)) return false;
        if (HasBe(reading, verb)) return !tokens[verb].Lower.EndsWith("ing", StringComparison.Ordinal);
        var next = Phrases.AfterParticle(reading, end);
        var sentence = reading.SentenceOf(verb);
        if (HasModalOrHave(reading, verb)) return false;
        if (IsBesideCount(reading, verb, end)) return true;
        if (next < sentence.End && Phrases.Begins(reading, next) && !IsPrenominal(reading, verb)) return false;
        if (PastTime(reading, next) is var late && late > next && late < sentence.End && reading.Tokens[late].Tag is Tag.DT or Tag.CD or Tag.PRPS && reading.TimeAt(late) is null && verb > sentence.First && AgentAfter.CanAct(reading, verb - 1)) return false;
        return null;
    }

    // "raiders shelled on Monday the old quarter": past when it was, to what was hit.
    private static int PastTime(ReportReading reading, int next)
    {
        var time = next;
        while (time < next + 3 && time < reading.Tokens.Length && reading.TimeAt(time) is null && reading.Tokens[time].Tag is Tag.IN or Tag.DT or Tag.JJ) time++;
        return time < reading.Tokens.Length && reading.TimeAt(time) is { } when ? when.End : next;
    }

    // "9 weavers killed 20 injured in a bombing": a headline without its comma counts twice; the second number is of the second participle.
    private static bool IsBesideCount(ReportReading reading, int verb, int end)
    {
        if (verb == 0 || end >= reading.Tokens.Length || reading.NumberAt(end) is not { Form: NumberForm.Count } number || number.First != end || number.End >= reading.SentenceOf(verb).End) return false;
        if (reading.Lower(number.End) is not ("injured" or "wounded" or "hurt" or "killed" or "missing" or "arrested" or "kidnapped") || number.End + 1 < reading.SentenceOf(verb).End && reading.Tokens[number.End + 1].IsNoun) return false;
        return PeopleReader.GroupAt(reading, verb - 1) is { } before && (before.Number is not null || reading.Lower(before.First) is "a" or "an" && !Nouns.AreFighters(before.Population));
    }

    /// <summary>"was", "were", "been" before the verb, over adverbs.</summary>
    public static bool HasBe(ReportReading reading, int verb)
    {
        var first = reading.SentenceOf(verb).First;
        verb = Begin(reading, verb);
        for (var i = verb - 1; i >= first && i >= verb - 4; i--)
        {
            if (reading.Lower(i) is "was" or "were" or "been" or "being" or "is" or "are" or "be" or "got" or "get" or "gets") return true;
            if (!IsBetween(reading, i)) return false;
        }

        return false;
    }

    /// <summary>"has killed", "have since been shot": in the present perfect.</summary>
    public static bool IsPerfect(ReportReading reading, int verb)
    {
        var first = reading.SentenceOf(verb).First;
        for (var i = verb - 1; i >= first && i > verb - 4; i--)
        {
            if (reading.Lower(i) is "has" or "have") return true;
            if (reading.Tokens[i].Tag is not (Tag.RB or Tag.VBN)) return false;
        }

        return false;
    }

    // "baton-charged": the verb begins before its hyphen.
    private static int Begin(ReportReading reading, int verb) =>
        verb > 1 && reading.Lower(verb - 1) == "-" && reading.Tokens[verb - 1].End == reading.Tokens[verb].Start && reading.Tokens[verb].IsVerb && reading.Tokens[verb].Sentence == reading.Tokens[verb - 2].Sentence ? verb - 2 : verb;

    /// <summary>Words that may stand between an auxiliary and its verb.</summary>
    public static bool IsBetween(ReportReading reading, int i) =>
        reading.Tokens[i].Tag is Tag.RB or Tag.RBR or Tag.RBS || reading.Lower(i) is "also" or "reportedly" or "later" or "subsequently" or "then" or "allegedly" or "critically" or "seriously" or "not" or "all" || Phrases.IsQuote(reading.Tokens[i]) && i + 1 < reading.Tokens.Length && reading.Tokens[i + 1].IsVerb; // was "kidnapped"

    /// <summary>The token before a verb's auxiliaries, "to" and adverbs; before the sentence when there is none.</summary>
    public static int BeforeGroup(ReportReading reading, int verb)
    {
        var first = reading.SentenceOf(verb).First;
        var i = Begin(reading, verb) - 1;
        while (i >= first && (IsAuxiliary(reading, i) || IsBetween(reading, i))) i--;
        return i;
    }

    /// <summary>Whether a token is an auxiliary by its word, whatever the tree says.</summary>
    public static bool IsAuxiliary(ReportReading reading, int i) =>
        reading.Lower(i) is "was" or "were" or "been" or "being" or "is" or "are" or "be" or "has" or "have" or "had" or "to" or "did" or "got" || reading.Tokens[i].Tag is Tag.MD;

    private static bool HasModalOrHave(ReportReading reading, int verb)
    {
        var first = reading.SentenceOf(verb).First;
        verb = Begin(reading, verb);
        for (var i = verb - 1; i >= first && i >= verb - 3; i--)
        {
            if (reading.Lower(i) is "has" or "have" or "had" or "having" || reading.Tokens[i].Tag is Tag.MD) return true;
            if (!IsBetween(reading, i)) return false;
        }

        return false;
    }

    // "three arrested men", "an injured policeman": inside the phrase.
    private static bool IsPrenominal(ReportReading reading, int verb)
    {
        if (verb == 0 || reading.Tokens[verb].Tag is not (Tag.VBN or Tag.JJ) && !(reading.Tokens[verb].Tag is Tag.NN && reading.Lower(verb).EndsWith("ed", StringComparison.Ordinal))) return false;
        var before = reading.Tokens[verb - 1];
        if (before.Tag is Tag.DT or Tag.CD or Tag.PRPS) return true;
        if (before.Tag is Tag.IN) return !IsBetween(reading, verb - 1);
        return before.Tag is Tag.JJ && before.Sentence == reading.Tokens[verb].Sentence && verb > 1 && reading.Tokens[verb - 2].Tag is Tag.DT or Tag.CD or Tag.PRPS;
    }
}
