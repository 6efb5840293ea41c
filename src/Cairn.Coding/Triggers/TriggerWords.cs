using System.Collections.Immutable;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>How the words of a trigger follow one another: at once, with a particle or a result a few tokens on, over gaps, or joined by hyphens.</summary>
internal static class TriggerWords
{
    private const int ParticleReach = 5; // "gunned the two men down"
    private const int ResultReach = 14; // "set the machine hall and the canteen of a mill ablaze"
    private const int GapReach = 6;

    /// <summary>The word of a trigger that stands for up to six others.</summary>
    public const string Gap = "~";

    public static int Follow(ImmutableArray<Token> tokens, int i, Sentence sentence, ImmutableArray<string> words, string? plural)
    {
        if (!WordMatches(tokens[i].Lower, words[0], words.Length == 1 ? plural : null)) return 0;
        return words.Length == 1 ? i + 1 : FollowFrom(tokens, i + 1, sentence, words, 1, plural);
    }

    /// <summary>The rest of a verb's words: at once, or its last word (a particle, "dead", "ablaze") a few tokens on.</summary>
    /// <param name="tokens">The report's tokens.</param>
    /// <param name="i">The verb.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="end">One past the words that stand together.</param>
    /// <param name="apart">The word that completes the verb behind its object ("shot the clerk dead"), −1 for none.</param>
    public static bool FollowVerb(ImmutableArray<Token> tokens, int i, Sentence sentence, Trigger trigger, out int end, out int apart)
    {
        var words = trigger.Words;
        end = i + 1;
        apart = -1;
        if (words.Length == 1) return true;
        if (words.Contains(Gap)) return FollowGaps(tokens, i, sentence, trigger) > 0;
        var direct = FollowFrom(tokens, i + 1, sentence, words, 1, plural: null);
        if (direct > 0)
        {
            end = direct;
            return !IsPlaceAfter(tokens, i, direct, sentence, words);
        }

        var manner = words.Length == 2 && words[1].Length > 5 && words[1].EndsWith("ing", StringComparison.Ordinal); // "gathered at the gate, chanting"
        var last = i + (IsResult(words) || IsPurpose(words) || manner ? ResultReach : ParticleReach);
        // "turned out in the port to demand": what belongs to the verb stands beside it.
        var rest = words.Length > 3 && words[2] == "to" ? 2 : 1;
        if (rest == 2 && (i + 1 >= sentence.End || tokens[i + 1].Lower != words[1])) return false;
        for (var t = i + 1 + rest; t < sentence.End && t <= last; t++)
        {
            if (words.Length > 2 ? FollowFrom(tokens, t, sentence, words, rest, plural: null) > 0 : tokens[t].Lower == words[1] && (tokens[t].Tag is not Tag.IN || words[1] is "from" or "out" or "onto" || words[1] == "into" && words[0] != "break"))
            {
                if (words is [_, "dead" or "down" or "free"] || words.Length == 2 && IsResult(words)) apart = t;
                return true;
            }

            if (tokens[t].Tag is Tag.Comma && words.Length > 2 && AfterAside(tokens, t, sentence) is > 0 and var past && FollowFrom(tokens, past, sentence, words, rest, plural: null) > 0) return true; // "beat a miller, Jan Kowal, to death"
            if (tokens[t].Tag is Tag.Comma && !manner || tokens[t].Tag is Tag.Colon or Tag.Period || (tokens[t].IsVerb && tokens[t].Tag is not (Tag.VBN or Tag.VBG))) return false;
        }

        return false;
    }

    // Past the comma that closes what another opened, where only nouns stand between them; 0 for none.
    private static int AfterAside(ImmutableArray<Token> tokens, int comma, Sentence sentence)
    {
        for (var t = comma + 1; t < sentence.End && t <= comma + GapReach; t++)
        {
            if (tokens[t].Tag is Tag.Comma) return t + 1;
            if (!tokens[t].IsNoun && tokens[t].Tag is not (Tag.DT or Tag.JJ or Tag.IN or Tag.CC)) return 0;
        }

        return 0;
    }

    // "take ~ control", "fall into ~ hands": the words in their order, up to six others where a "~" stands. One past the last; 0 when they do not follow.
    public static int FollowGaps(ImmutableArray<Token> tokens, int i, Sentence sentence, Trigger trigger)
    {
        var words = trigger.Words;
        var t = i + 1;
        for (var w = 1; w < words.Length; w++, t++)
        {
            var reach = t;
            if (words[w] == Gap) (w, reach) = (w + 1, t + GapReach);
            while (t < sentence.End && t <= reach && !WordMatches(tokens[t].Lower, words[w], w == words.Length - 1 ? trigger.Plural : null))
            {
                if (t == reach || tokens[t].Tag is Tag.Comma or Tag.Colon or Tag.Period || tokens[t].IsVerb && tokens[t].Tag is not (Tag.VBN or Tag.VBG) && tokens[t - 1].Tag is not Tag.TO) return 0;
                t++;
            }

            if (t >= sentence.End || t > reach) return 0;
        }

        return t;
    }

    // "baton-charged", read as three tokens.
    public static bool Hyphenated(ImmutableArray<Token> tokens, int i, Sentence sentence, string verb) =>
        verb.IndexOf('-', StringComparison.Ordinal) is > 0 and var at && i + 2 < sentence.End && tokens[i + 1].Lower == "-" && tokens[i].Lower.AsSpan().SequenceEqual(verb.AsSpan(0, at))
        && (!tokens[i + 2].IsNoun || tokens[i + 2].Lower.EndsWith("ed", StringComparison.Ordinal)) && Inflection.OfVerb(verb[(at + 1)..]).Contains(tokens[i + 2].Lower, StringComparer.Ordinal);

    // One past the last token when words[from..] follow at t, the last perhaps in the plural (hyphens between words do not count); 0 when they do not.
    private static int FollowFrom(ImmutableArray<Token> tokens, int t, Sentence sentence, ImmutableArray<string> words, int from, string? plural)
    {
        for (var w = from; w < words.Length; w++, t++)
        {
            while (t < sentence.End && tokens[t].Lower == "-") t++;
            if (t >= sentence.End || !WordMatches(tokens[t].Lower, words[w], w == words.Length - 1 ? plural : null)) return 0;
        }

        return t;
    }

    // "ten skaters were shot at the gate of a park": where, not at whom.
    private static bool IsPlaceAfter(ImmutableArray<Token> tokens, int i, int direct, Sentence sentence, ImmutableArray<string> words) =>
        words is [_, "at"] && direct < sentence.End && tokens[direct].Tag is Tag.DT or Tag.PRPS or Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP && i > sentence.First && tokens[i - 1].Lower is "was" or "were" or "been" or "being";

    // What became of the thing: no such word belongs to anything else.
    private static bool IsResult(ImmutableArray<string> words) => words[^1] is "ablaze" or "alight" or "afire" or "alive" or "hostage" or "captive" || words is [_, "on", "fire"];

    // What people came together for, or were kept from: "gathered in the square before the town hall to demand".
    private static bool IsPurpose(ImmutableArray<string> words) => words.Length > 2 && (words[1] is "to" or "from" || words[2] == "to");

    private static bool WordMatches(string lower, string word, string? plural) => lower == word || plural is not null && lower == plural;
}
