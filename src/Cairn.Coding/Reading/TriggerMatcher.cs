using System.Collections.Immutable;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Finds trigger words in a sentence: longest match first, the part of speech asked for, nothing inside a phrase that means something else.</summary>
internal sealed class TriggerMatcher(FrameSet frames)
{
    private const int ParticleReach = 5; // "gunned the two men down"
    private const int ResultReach = 14; // "set the machine hall and the canteen of a mill ablaze"

    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "into", "on", "onto", "upon", "at", "from", "with", "over", "through", "to", "among" };

    private const string Gap = "~";
    private const int GapReach = 6;

    /// <summary>Whether a sentence has any word that can begin a trigger (triage; cheap).</summary>
    public bool MayEvoke(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            if (frames.MayEvoke(token.Lower)) return true;
        }

        return false;
    }

    /// <summary>Whether some trigger may be matched in a sentence, whatever tags its tokens will have: without tags no rule that looks at them says no.</summary>
    /// <param name="tokens">The report's tokens, without tags.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="mayHold">Whether a trigger may have its sense here.</param>
    public bool MayMatch(ImmutableArray<Token> tokens, Sentence sentence, Func<Trigger, bool> mayHold)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            foreach (var trigger in frames.TriggersFor(tokens[i].Lower))
            {
                if (MayGoOn(tokens, i, sentence, trigger) && Matches(tokens, i, sentence, trigger, out _, out _) && mayHold(trigger)) return true;
            }
        }

        return false;
    }

    public List<TriggerHit> Match(ReportReading reading, Sentence sentence)
    {
        var hits = new List<TriggerHit>();
        var tokens = reading.Tokens;
        var blocked = new int[sentence.Count]; // by token: the length of the never-phrase that begins here, -1 inside one
        for (var i = sentence.First; i < sentence.End; i++) Block(tokens, i, sentence, blocked);

        for (var i = sentence.First; i < sentence.End; i++)
        {
            var phrase = blocked[i - sentence.First];
            if (phrase < 0) continue;
            var triggers = frames.TriggersFor(tokens[i].Lower);
            if (triggers.IsEmpty) continue;
            if (At(reading, sentence, i, phrase, triggers, beside: true) is { } word) hits.Add(word); // takes no word from an act: "failed to explode"
            if (At(reading, sentence, i, phrase, triggers, beside: false) is not { } hit) continue;
            hits.Add(hit);
            i = Math.Max(i, hit.End - 1);
        }

        return hits;
    }

    // The longest triggers that begin at a token, of acts or of words told beside them; null without.
    private static TriggerHit? At(ReportReading reading, Sentence sentence, int i, int phrase, ImmutableArray<Trigger> triggers, bool beside, int below = int.MaxValue)
    {
        var best = 0;
        (int End, int Head) at = default;
        ImmutableArray<Trigger>.Builder? candidates = null;
        foreach (var trigger in triggers)
        {
            // A trigger as long as the phrase is what the phrase means ("suicide bombing" is no "bombing", but is itself).
            if (trigger.Words.Length >= below) continue;
            if (trigger.Words.Length < phrase || trigger.Words.Length < best && (at.End > i + 1 || trigger.Kind != TriggerKind.Verb)) break;
            if (trigger.Frame.Stand != FrameStand.Alone != beside || !MayGoOn(reading.Tokens, i, sentence, trigger) || !Matches(reading.Tokens, i, sentence, trigger, out var end, out var head)) continue;
            if (best > trigger.Words.Length && end > i + 1) continue; // "tossed a shell into": apart, so "toss" alone may be meant
            if (best == 0) (best, at) = (trigger.Words.Length, (end, head));
            (candidates ??= ImmutableArray.CreateBuilder<Trigger>()).Add(trigger);
        }

        return candidates is null || candidates[0].Kind == TriggerKind.Noun && reading.TimeAt(i) is not null && (i + 1 >= sentence.End || reading.Lower(i + 1) != "of") ? null // "since March 2015"; but "the fall of"
            : new TriggerHit(i, at.End, at.Head, candidates.ToImmutable()) { Fewest = phrase };
    }

    /// <summary>The verb without the preposition that ends a hit whose senses none of the nouns around it allow: "was thrown into his yard", "came down on the mill"; null without.</summary>
    public TriggerHit? Shorter(ReportReading reading, Sentence sentence, TriggerHit hit)
    {
        if (hit.End < hit.First + 2 || hit.Candidates[0].Kind != TriggerKind.Verb || !Prepositions.Contains(reading.Lower(hit.End - 1))) return null;
        return At(reading, sentence, hit.First, hit.Fewest, frames.TriggersFor(reading.Lower(hit.First)), beside: false, hit.Candidates[0].Words.Length);
    }

    // Most phrases that begin with a small word end there.
    private static bool MayGoOn(ImmutableArray<Token> tokens, int i, Sentence sentence, Trigger trigger) =>
        trigger.Next is not { } next || i + 1 < sentence.End && tokens.ItemRef(i + 1).Lower is var lower && (lower == next || lower == "-");

    private void Block(ImmutableArray<Token> tokens, int i, Sentence sentence, int[] blocked)
    {
        foreach (var phrase in frames.NeverFor(tokens[i].Lower))
        {
            var end = Follow(tokens, i, sentence, phrase, plural: null);
            if (end <= i) continue;
            if (blocked[i - sentence.First] >= 0) blocked[i - sentence.First] = Math.Max(blocked[i - sentence.First], phrase.Length);
            for (var t = i + 1; t < end; t++) blocked[t - sentence.First] = -1;
        }
    }

    private static bool Matches(ImmutableArray<Token> tokens, int i, Sentence sentence, Trigger trigger, out int end, out int head)
    {
        head = i;
        end = i + 1;
        switch (trigger.Kind)
        {
            case TriggerKind.Noun:
                end = Follow(tokens, i, sentence, trigger.Words, trigger.Plural);
                head = end - 1;
                return end > i && (CanBeNoun(tokens, head) || head > i + 1 && tokens[head - 1].Lower == "-"); // "sit-in"
            case TriggerKind.Phrase:
                end = !trigger.Words.Contains(Gap) ? Follow(tokens, i, sentence, trigger.Words, plural: null) : tokens[i].Lower == trigger.Words[0] ? FollowGaps(tokens, i, sentence, trigger) : 0;
                head = i;
                return end > i;
            case TriggerKind.Adjective:
                end = Follow(tokens, i, sentence, trigger.Words, plural: null);
                return end > i && tokens[i].Tag is not (Tag.VBD or Tag.VB or Tag.VBP or Tag.VBZ);
            case TriggerKind.Verb when trigger.Words.Length == 1 && tokens[i].Lower != trigger.Words[0] && Hyphenated(tokens, i, sentence, trigger.Words[0]):
                end = i + 3;
                head = i + 2;
                return true;
            default:
                return (!trigger.Words[0].Contains('-', StringComparison.Ordinal) || tokens[i].Lower.Contains('-', StringComparison.Ordinal)) && FollowVerb(tokens, i, sentence, trigger, out end) && !IsGerund(tokens, i) && (CanBeVerb(tokens, i) || end > i + 1 || IsBetweenPhrases(tokens, i, sentence) || IsDoneBy(tokens, i, sentence, trigger.Words[0]) || IsHeadline(tokens, i, sentence, trigger));
        }
    }

    // The rest of a verb's words: at once, or its last word (a particle, "dead", "ablaze") a few tokens on.
    private static bool FollowVerb(ImmutableArray<Token> tokens, int i, Sentence sentence, Trigger trigger, out int end)
    {
        var words = trigger.Words;
        end = i + 1;
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
        if (rest == 2 && tokens[i + 1].Lower != words[1]) return false;
        for (var t = i + 1 + rest; t < sentence.End && t <= last; t++)
        {
            if (words.Length > 2 ? FollowFrom(tokens, t, sentence, words, rest, plural: null) > 0 : tokens[t].Lower == words[1] && (tokens[t].Tag is not Tag.IN || words[1] is "from" or "out" or "onto" || words[1] == "into" && words[0] != "break")) return true;
            if (tokens[t].Tag is Tag.Comma && !manner || tokens[t].Tag is Tag.Colon or Tag.Period || (tokens[t].IsVerb && tokens[t].Tag is not (Tag.VBN or Tag.VBG))) return false;
        }

        return false;
    }

    // "ten skaters were shot at the gate of a park": where, not at whom.
    private static bool IsPlaceAfter(ImmutableArray<Token> tokens, int i, int direct, Sentence sentence, ImmutableArray<string> words) =>
        words is [_, "at"] && direct < sentence.End && tokens[direct].Tag is Tag.DT or Tag.PRPS or Tag.JJ or Tag.NN or Tag.NNS or Tag.NNP && i > sentence.First && tokens[i - 1].Lower is "was" or "were" or "been" or "being";

    // "take ~ control", "fall into ~ hands": the words in their order, up to six others where a "~" stands. One past the last; 0 when they do not follow.
    private static int FollowGaps(ImmutableArray<Token> tokens, int i, Sentence sentence, Trigger trigger)
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

    // What became of the thing: no such word belongs to anything else.
    private static bool IsResult(ImmutableArray<string> words) => words[^1] is "ablaze" or "alight" or "afire" or "alive" or "hostage" or "captive" || words is [_, "on", "fire"];

    // "baton-charged", read as three tokens.
    private static bool Hyphenated(ImmutableArray<Token> tokens, int i, Sentence sentence, string verb) =>
        verb.IndexOf('-', StringComparison.Ordinal) is > 0 and var at && i + 2 < sentence.End && tokens[i + 1].Lower == "-" && tokens[i].Lower.AsSpan().SequenceEqual(verb.AsSpan(0, at))
        && (!tokens[i + 2].IsNoun || tokens[i + 2].Lower.EndsWith("ed", StringComparison.Ordinal)) && Inflection.OfVerb(verb[(at + 1)..]).Contains(tokens[i + 2].Lower, StringComparer.Ordinal);

    // What people came together for, or were kept from: "gathered in the square before the town hall to demand".
    private static bool IsPurpose(ImmutableArray<string> words) => words.Length > 2 && (words[1] is "to" or "from" || words[2] == "to");

    private static int Follow(ImmutableArray<Token> tokens, int i, Sentence sentence, ImmutableArray<string> words, string? plural)
    {
        if (!WordMatches(tokens[i].Lower, words[0], words.Length == 1 ? plural : null)) return 0;
        return words.Length == 1 ? i + 1 : FollowFrom(tokens, i + 1, sentence, words, 1, plural);
    }

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

    private static bool WordMatches(string lower, string word, string? plural) => lower == word || plural is not null && lower == plural;

    private static bool CanBeVerb(ImmutableArray<Token> tokens, int i)
    {
        var token = tokens[i];
        // "rebel-held", "U.S.-backed": part of an adjective.
        if (i > 0 && tokens[i - 1].Lower == "-" && tokens[i - 1].End == token.Start && token.Tag is Tag.VBN or Tag.JJ or Tag.VBD) return false;
        if (token.IsVerb || token.Tag is Tag.None) return true;
        if (token.Tag is Tag.JJ && i > 0 && tokens[i - 1].Lower is "was" or "were" or "been") return true; // "was flung"
        // A participle taken for an adjective or a noun: "the wounded", "three shot".
        return token.Tag is Tag.JJ or Tag.NN or Tag.NNP && token.Lower.EndsWith("ed", StringComparison.Ordinal);
    }

    // "Rebels kill a trader": a form taken for a noun between a plural and a determiner is a verb.
    private static bool IsBetweenPhrases(ImmutableArray<Token> tokens, int i, Sentence sentence) =>
        i > sentence.First && i + 1 < sentence.End && tokens[i].Tag is Tag.NN or Tag.NNS && tokens[i - 1].Tag is Tag.NNS or Tag.NNPS or Tag.NNP && (tokens[i + 1].Tag is Tag.DT or Tag.CD or Tag.PRPS || tokens[i + 1].Tag is Tag.NNP && tokens[i].Tag is Tag.NN && (tokens[i - 1].Tag is not Tag.NNP || tokens[i].Form is "kill" or "kills" or "abduct" or "abducts" or "injure" or "kidnap" or "behead"));

    // "Elder slain by raiders": a participle taken for a noun.
    private static bool IsDoneBy(ImmutableArray<Token> tokens, int i, Sentence sentence, string verb) =>
        i + 1 < sentence.End && tokens[i + 1].Lower == "by" && tokens[i].Tag is Tag.NN or Tag.JJ && tokens[i].Lower != verb && tokens[i].Lower[^1] is not ('s' or 'g');

    // "Missile tears into mill": the first word of a sentence that can be its verb, where the nouns that the sense asks for stand beside it.
    private static bool IsHeadline(ImmutableArray<Token> tokens, int i, Sentence sentence, Trigger trigger)
    {
        if (tokens[i].Tag is not Tag.NNS || !trigger.Restrictions.Any(r => r.Required) || i == sentence.First || i + 1 >= sentence.End || !tokens[i - 1].IsNoun || tokens[i].Form != tokens[i].Lower || tokens[i + 1].Tag is Tag.Comma or Tag.Period or Tag.Colon or Tag.CC || tokens[i + 1].IsVerb) return false;
        for (var before = sentence.First; before < i; before++)
        {
            if (tokens[before].IsVerb || tokens[before].Tag is Tag.IN or Tag.DT) return false;
        }

        return true;
    }

    // "died in police firing", "hurt in shelling of the port": a preposition before, no object behind.
    private static bool IsGerund(ImmutableArray<Token> tokens, int i) =>
        tokens[i].Tag is Tag.VBG && i > 0 && (i + 1 == tokens.Length || tokens[i + 1].Tag is Tag.IN or Tag.Comma or Tag.Period or Tag.CC)
        && (IsOfEvents(tokens[i - 1]) || i > 1 && tokens[i - 1].IsNoun && IsOfEvents(tokens[i - 2]));

    private static bool IsOfEvents(Token token) => token.Lower is "in" or "during" or "amid";

    private static bool CanBeNoun(ImmutableArray<Token> tokens, int i)
    {
        var token = tokens[i];
        if (token.IsNoun || token.Tag is Tag.None or Tag.JJ or Tag.FW) return true;
        return token.Tag is Tag.VBG or Tag.VB or Tag.VBP or Tag.VBN && i > 0 && tokens[i - 1].Tag is Tag.DT or Tag.JJ or Tag.POS or Tag.PRPS or Tag.CD || IsGerund(tokens, i);
    }
}
