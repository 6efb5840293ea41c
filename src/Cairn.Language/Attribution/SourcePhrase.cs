using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>
/// The whole noun phrase of a speaker: "a spokesman" goes on over "for the X police", a restrictive participle and an apposition;
/// a relative clause with its own pronoun is left out.
/// </summary>
internal sealed class SourcePhrase(ImmutableArray<Token> tokens)
{
    private const int Longest = 24;

    /// <summary>End of the speaker whose noun phrase ends at <paramref name="end"/> and whose verb stands at <paramref name="v"/> behind it.</summary>
    public int Before(int end, int v)
    {
        var stop = v;
        while (stop > end && IsAuxiliary(stop - 1)) stop--;
        var reached = Phrases(end, stop, true);
        if (reached >= stop) return stop;
        if (!IsCommaAt(reached)) return end;
        // "Colonel X, a spokesman for the Y, said"
        if (!OpensApposition(reached + 1) || !IsCommaAt(stop - 1)) return reached;
        return Phrases(reached + 1, stop - 1, true) == stop - 1 && !FiniteVerbs.Any(tokens, reached + 1, stop - 1) ? stop - 1 : reached;
    }

    /// <summary>End of the speaker whose noun phrase ends at <paramref name="end"/> behind its verb: "said X, a member of the guard".</summary>
    public int Behind(int end, Sentence sentence)
    {
        var last = sentence.End;
        while (last > end && (tokens[last - 1].Tag is Tag.Period or Tag.CloseQuote || tokens[last - 1].Form is "." or "”" or "\"")) last--;
        var reached = Phrases(end, last, false);
        if (reached < last && IsCommaAt(reached) && OpensApposition(reached + 1))
        {
            var apposed = Phrases(reached + 1, last, false);
            if ((apposed >= last || IsCommaAt(apposed)) && !FiniteVerbs.Any(tokens, reached + 1, apposed)) return apposed;
        }

        return reached;
    }

    // Goes on over noun phrases behind "of", "for" and the like, one participle, and "and" before another speaker where that is allowed.
    private int Phrases(int at, int stop, bool mayJoin)
    {
        var from = at;
        while (at < stop && at - from < Longest)
        {
            var token = tokens[at];
            var isLink = token.Tag is Tag.IN or Tag.TO && token.Lower is "of" or "for" or "at" or "in" or "from" or "with" or "to" or "near" or "on" or "inside" or "outside";
            if (isLink && !(token.Lower is "on" or "in" or "at" or "from" && !mayJoin && IsCircumstance(at + 1)) || mayJoin && token.Lower is "and" && at + 1 < stop) at = Nouns(at + 1, stop) is var next && next > at + 1 ? next : Stop(ref stop, at);
            else if ((token.Tag is Tag.VBN or Tag.VBG || token.Tag is Tag.VBD && at + 1 < stop && tokens[at + 1].Lower == "by" && !mayJoin) && at > from - 1 && tokens[at - 1].IsNoun && at + 1 < stop && !mayJoin | !FiniteVerbs.Any(tokens, at, stop)) at = Participle(at, stop);
            else if (IsNominal(at)) at = Nouns(at, stop);
            else break;
        }

        return at;
    }

    private static int Stop(ref int stop, int at)
    {
        stop = at;
        return at;
    }

    private int Nouns(int at, int stop)
    {
        while (at < stop && IsNominal(at)) at++;
        return at;
    }

    private int Participle(int at, int stop)
    {
        at++;
        while (at < stop && !IsCommaAt(at) && !IsQuote(at) && !(tokens[at].IsVerb && tokens[at].Tag is Tag.VBD or Tag.VBZ or Tag.VBP)) at++;
        return at;
    }

    private bool IsNominal(int at) => tokens[at].IsNoun || tokens[at].Tag is Tag.DT or Tag.JJ or Tag.JJS or Tag.CD or Tag.POS or Tag.HYPH or Tag.PRPS || tokens[at].Lower is "-" or "'s" || char.IsUpper(tokens[at].Form[0]) && !tokens[at].IsVerb;

    private bool OpensApposition(int at) => at < tokens.Length && tokens[at].Lower is "a" or "an" or "the" or "its" or "his" or "her" or "their" || at < tokens.Length && tokens[at].IsNoun && tokens[at].Lower is not "yesterday" and not "today";

    // "on Monday", "in a statement": when and where it was said is no part of who said it.
    private bool IsCircumstance(int at)
    {
        while (at < tokens.Length && tokens[at].Tag is Tag.DT or Tag.JJ or Tag.PRPS) at++;
        return at < tokens.Length && (TimeWords.Weekdays.ContainsKey(tokens[at].Lower) || TimeWords.Months.ContainsKey(tokens[at].Lower) || tokens[at].Lower is "statement" or "interview" or "message" or "video" or "post" or "letter" or "twitter" or "facebook" or "telegram" or "television" or "condition" or "website" or "night" or "morning" or "evening" or "afternoon");
    }

    private bool IsAuxiliary(int at) => tokens[at].Tag is Tag.RB or Tag.MD || tokens[at].Lower is "has" or "had" or "have" or "was" or "were" or "is" or "are" or "been" or "be";

    private bool IsQuote(int at) => tokens[at].Form is "\"" or "“" or "”";

    private bool IsCommaAt(int at) => at >= 0 && at < tokens.Length && tokens[at].IsComma;
}
