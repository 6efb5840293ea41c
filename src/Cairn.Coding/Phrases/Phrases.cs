using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Noun phrases by the order of words alone, for sentences whose tree is wrong: where one begins, ends, and what stands before it.</summary>
internal static class Phrases
{
    private const int Longest = 14;

    /// <summary>Head of the noun phrase that begins at <paramref name="start"/> (over an opening quote), −1 without.</summary>
    public static int HeadFrom(ReportReading reading, int start, int end)
    {
        var tokens = reading.Tokens;
        var head = -1;
        for (var i = start; i < end && i < start + Longest; i++)
        {
            if (reading.NumberAt(i) is { Form: NumberForm.Count } number)
            {
                if (head >= 0 && tokens[head].IsNoun) break;
                (head, i) = (number.Head, Math.Max(i, number.End - 1));
                continue;
            }

            if (reading.TimeAt(i) is not null || reading.IsTriggerVerb(i) || head >= 0 && tokens[i].Tag is Tag.CD && tokens[head].IsNoun) break;
            if (head >= 0 && tokens[i].Tag is Tag.DT) break; // "wounded dozens the agency said"
            if (head >= 0 && tokens[i].Lower is "they" or "he" or "she" or "we" && tokens[head].IsNoun) break; // "freed two clerks they had held"
            if (head >= 0 && tokens[i].Lower is "weighing" or "measuring" or "containing") break; // taken for a noun
            if (head >= 0 && tokens[head].IsNoun && tokens[i].Lower is "half" && i + 2 < end && tokens[i + 1].Lower is "-" && tokens[i + 2].Tag is Tag.VBN or Tag.VBD or Tag.JJ) break; // "a mine half-buried in the sand"
            if (head >= 0 && ClosesSpeech(reading, start, i)) break;
            if (IsQuote(tokens[i])) continue;
            if (tokens[i].Lower == "-" && i > start && i + 5 < end && tokens[i + 1].Lower == "and" && tokens[i + 5].Lower == "half" && reading.NumberAt(i - 1) is { Form: NumberForm.Age })
            {
                i += 5; // "a nine-and-a-half-year-old pupil"
                continue;
            }

            if (head >= 0 && AfterAcronym(tokens, i, end) is var past && past > 0)
            {
                i = past - 1;
                continue;
            }

            if (reading.MentionAt(i) is { Label: Model.MentionLabel.Person } person && person.First == i)
            {
                (head, i) = (person.Head, person.End - 1);
                if (i + 1 < end && tokens[i + 1].Tag is Tag.POS) continue;
                break;
            }

            // "a civilian", "two naxal": a person noun taken for an adjective.
            if (tokens[i].Tag is Tag.JJ or Tag.VBN && (Nouns.PopulationOf(tokens[i]) is not null || reading.MentionAt(i) is { Label: Model.MentionLabel.Nationality }) && (i + 1 >= end || !tokens[i + 1].IsNoun && tokens[i + 1].Tag is not (Tag.JJ or Tag.HYPH))) { head = i; continue; }
            if (i == start && i + 1 < end && tokens[i].Tag is Tag.VBN or Tag.VBD or Tag.VBG && (tokens[i + 1].IsNoun || IsHedge(tokens[i].Lower) || reading.MentionAt(i + 1) is { Label: Model.MentionLabel.Actor })) continue; // "by suspected rebels"
            if (tokens[i].IsNoun || tokens[i].Tag is Tag.PRP || tokens[i].Lower is "others" or "another" || PeoplePopulation.IsAged(reading, i)) head = i;
            else if (!IsInside(reading, i, end)) break;
            if (tokens[i].Tag is Tag.PRP) break;
        }

        return head;
    }

    // "… wounding nine clerks" Mayor Jan Kowal said: the mark closes what was opened before the phrase, so that the phrase ends with it.
    private static bool ClosesSpeech(ReportReading reading, int start, int i) =>
        reading.Tokens[i].Form is "\"" or "”" or "''" && i > start && reading.Tokens[i - 1].End == reading.Tokens[i].Start
        && !Enumerable.Range(start, i - start).Any(t => reading.Tokens[t].Form is "\"" or "“" or "”" or "``" or "''") && (start == 0 || reading.Tokens[start - 1].Form is not ("\"" or "“" or "``"));

    /// <summary>Whether a word before people only says that they are not known for sure: "presumed rebels".</summary>
    public static bool IsHedge(string lower) => lower is "alleged" or "suspected" or "presumed" or "supposed" or "purported";

    // "a Farmers' Union (FU) activist": past the brackets when the noun comes behind them, else 0.
    private static int AfterAcronym(System.Collections.Immutable.ImmutableArray<Token> tokens, int i, int end) =>
        i + 3 < end && tokens[i].Lower == "(" && tokens[i + 2].Lower == ")" && tokens[i + 1].IsNoun && tokens[i + 3].IsNoun ? i + 3 : 0;

    /// <summary>Whether a token can stand inside a noun phrase before its head.</summary>
    public static bool IsInside(ReportReading reading, int i, int end)
    {
        var token = reading.Tokens[i];
        if (token.Tag is Tag.DT or Tag.PDT or Tag.JJ or Tag.JJR or Tag.JJS or Tag.CD or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.POS or Tag.PRPS or Tag.HYPH or Tag.FW or Tag.AFX) return true;
        if (token.Lower is "-" or "/" or "kg" or "kgs" || IsHowMade(reading, i, end)) return true;
        if (token.Tag is Tag.VBN && i + 1 < end && reading.Tokens[i + 1].IsNoun && i > 0 && reading.Tokens[i - 1].IsVerb) return true; // "killed abducted villagers"
        if (i > 1 && (IsNewly(token.Lower) && reading.Tokens[i - 1].Tag is Tag.DT or Tag.CD or Tag.PRPS || token.Tag is Tag.VBD or Tag.VBN && IsNewlyDone(reading, i))) return true; // "a newly recruited guard"
        if (i > 2 && token.Tag is Tag.VBN or Tag.VBD && i + 1 < end && (reading.Tokens[i + 1].IsNoun || reading.Tokens[i + 1].Tag is Tag.JJ) && reading.Lower(i - 2) is "-" && reading.Tokens[i - 3].Tag is Tag.CD) return true; // "a 35-kilogram improvised device"
        // "two abducted villagers", "an unidentified man": a participle before the noun.
        return token.Tag is Tag.VBN or Tag.VBG or Tag.RB && i + 1 < end && (reading.Tokens[i + 1].IsNoun || reading.Tokens[i + 1].Tag is Tag.JJ or Tag.HYPH or Tag.VBN || IsQuote(reading.Tokens[i + 1])) && i > 0 && reading.Tokens[i - 1].Tag is Tag.DT or Tag.CD or Tag.JJ or Tag.HYPH or Tag.PRPS;
    }

    private static bool IsNewly(string lower) => lower is "newly" or "recently" or "freshly";

    /// <summary>Whether a participle tells what happened lately to somebody: "a newly recruited guard".</summary>
    public static bool IsNewlyDone(ReportReading reading, int verb) =>
        verb > 1 && IsNewly(reading.Lower(verb - 1)) && reading.Tokens[verb - 2].Tag is Tag.DT or Tag.CD or Tag.PRPS;

    // "a country made pistol", "an old locally-made rifle", "two manually loading guns": how it is made, before what it is.
    private static bool IsHowMade(ReportReading reading, int i, int end)
    {
        if (i + 1 >= end || i == 0) return false;
        var lower = reading.Lower(i);
        if (lower is "made" or "loading" or "manufactured") return reading.Tokens[i + 1].IsNoun && (HowMade.Contains(reading.Lower(i - 1)) || reading.Lower(i - 1) == "-" && i > 1 && HowMade.Contains(reading.Lower(i - 2)));
        var made = reading.Lower(i + 1) == "-" ? i + 2 : i + 1;
        return HowMade.Contains(lower) && made + 1 < end && reading.Lower(made) is "made" or "loading" or "manufactured" && reading.Tokens[made + 1].IsNoun;
    }

    private static readonly HashSet<string> HowMade = new(StringComparer.Ordinal) { "country", "locally", "home", "hand", "foreign", "crudely", "indigenously", "manually", "illegally", "domestically", "factory", "muzzle", "breech", "self", "auto" };

    /// <summary>Whether a noun phrase can begin here.</summary>
    public static bool Begins(ReportReading reading, int i)
    {
        if (i < 0 || i >= reading.Tokens.Length || reading.TimeAt(i) is not null) return false;
        var token = reading.Tokens[i];
        if (token.Lower is "about" or "around" or "some" or "nearly" or "almost" or "approximately" or "over" && i + 1 < reading.Tokens.Length && reading.Tokens[i + 1].Tag is Tag.CD) return true; // "seized about 50 kilograms"
        return token.Tag is Tag.DT or Tag.PDT or Tag.CD or Tag.PRPS or Tag.PRP or Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS || IsQuote(token) || token.Tag is Tag.VBN && i + 1 < reading.Tokens.Length && reading.Tokens[i + 1].IsNoun && (token.Lower is "abducted" or "kidnapped" or "unidentified" or "suspected" or "retired" or "captured") || token.Tag is Tag.VBG && token.Relation is Relation.Amod && token.Head > i || reading.NumberAt(i) is { Form: NumberForm.Count };
    }

    public static bool IsQuote(in Token token) => token.Tag is Tag.OpenQuote or Tag.CloseQuote || token.Lower is "'" or "\"" or "``" or "''";

    /// <summary>Whether "as" at a token says what somebody is called or took for ("identified as", "posing as"), and opens no clause.</summary>
    public static bool IsNamingAs(ReportReading reading, int i) => reading.Lower(i) == "as" && i > 0 && Naming.Contains(reading.Tokens[i - 1].Lemma);

    private static readonly HashSet<string> Naming = new(StringComparer.Ordinal)
    {
        "identify", "know", "describe", "name", "dress", "disguise", "pose", "see", "regard", "consider", "recognise", "recognize", "list", "label", "brand", "bill", "depict", "work", "serve", "act", "employ", "treat", "view", "use", "refer", "designate", "masquerade", "class", "count", "claim", "nickname", "introduce", "establish", "appoint", "elect", "function", "such", "call", "perceive", "style",
    };

    /// <summary>Particles and verbs joined by "and" that are followed; a list of a thousand verbs is read from each of them otherwise.</summary>
    private const int LongestChain = 12;

    /// <summary>Past what a verb takes with it before its object: "dead", "down", "to death", "away", "and later killed".</summary>
    public static int AfterParticle(ReportReading reading, int next)
    {
        var tokens = reading.Tokens;
        for (var steps = 0; next < tokens.Length && steps < LongestChain; steps++)
        {
            if (tokens[next].Lower is "dead" or "down" or "up" or "away" or "off" or "out" or "ablaze") next++;
            else if (next + 1 < tokens.Length && tokens[next].Lower == "to" && tokens[next + 1].Lower == "death") next += 2;
            else if (tokens[next].Lower == "and" && CoordinatedVerb(reading, next + 1) is var verb && verb > 0) next = verb + 1;
            else break;
        }

        return next;
    }

    // The verb that follows "and" over adverbs, 0 without.
    private static int CoordinatedVerb(ReportReading reading, int i)
    {
        var tokens = reading.Tokens;
        while (i < tokens.Length && Voice.IsBetween(reading, i)) i++;
        return i + 1 < tokens.Length && (tokens[i].Tag is Tag.VBD or Tag.VBN || tokens[i].Tag is Tag.JJ && tokens[i].Lower.EndsWith("ed", StringComparison.Ordinal)) && tokens[i].Class is not WordClass.Aux && tokens[i].Lower is not ("was" or "were" or "had") ? i : 0;
    }
}
