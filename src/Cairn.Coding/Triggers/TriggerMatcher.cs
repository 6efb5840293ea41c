using System.Collections.Immutable;
using Cairn.Language;
using Cairn.Model;

namespace Cairn.Coding;

/// <summary>Finds trigger words in a sentence: longest match first, the part of speech asked for, nothing inside a phrase that means something else.</summary>
internal sealed class TriggerMatcher(FrameSet frames)
{
    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "into", "on", "onto", "upon", "at", "from", "with", "over", "through", "to", "among" };

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
                if (MayGoOn(tokens, i, sentence, trigger) && Matches(tokens, i, sentence, trigger) is not null && mayHold(trigger)) return true;
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
            if (IsInGroupsName(reading, i) || hits.Exists(h => h.Completed == i) || At(reading, sentence, i, phrase, triggers, beside: false) is not { } hit) continue; // "shot the clerk dead": "dead" is said with "shot"
            hits.Add(hit);
            i = Math.Max(i, hit.End - 1);
        }

        return hits;
    }

    // "the Allied Hill Forces": a verb or adjective of a group's own name, which is no word of the sentence.
    private static bool IsInGroupsName(ReportReading reading, int i) =>
        char.IsUpper(reading.Tokens[i].Form[0]) && reading.MentionAt(i) is { Label: MentionLabel.Actor, IsGeneric: false } name && i < name.End - 1 && name.End - name.First > 2 && reading.Tokens[name.End - 1].IsName;

    // The longest triggers that begin at a token, of acts or of words told beside them; null without.
    private static TriggerHit? At(ReportReading reading, Sentence sentence, int i, int phrase, ImmutableArray<Trigger> triggers, bool beside, int below = int.MaxValue)
    {
        var best = 0;
        Words at = default;
        ImmutableArray<Trigger>.Builder? candidates = null;
        foreach (var trigger in triggers)
        {
            // A trigger as long as the phrase is what the phrase means ("suicide bombing" is no "bombing", but is itself).
            if (trigger.Words.Length >= below) continue;
            if (trigger.Words.Length < phrase || trigger.Words.Length < best && (at.End > i + 1 || trigger.Kind != TriggerKind.Verb)) break;
            if (trigger.Frame.Stand != FrameStand.Alone != beside || !MayGoOn(reading.Tokens, i, sentence, trigger) || Matches(reading.Tokens, i, sentence, trigger) is not { } words) continue;
            if (best > trigger.Words.Length && words.End > i + 1) continue; // "tossed a shell into": apart, so "toss" alone may be meant
            if (best == 0) (best, at) = (trigger.Words.Length, words);
            (candidates ??= ImmutableArray.CreateBuilder<Trigger>()).Add(trigger);
        }

        return candidates is null || candidates[0].Kind == TriggerKind.Noun && reading.TimeAt(i) is not null && (i + 1 >= sentence.End || reading.Lower(i + 1) != "of") ? null // "since March 2015"; but "the fall of"
            : new TriggerHit(i, at.End, at.Head, candidates.ToImmutable()) { Fewest = phrase, Completed = at.Apart };
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
            var end = TriggerWords.Follow(tokens, i, sentence, phrase, plural: null);
            if (end <= i) continue;
            if (blocked[i - sentence.First] >= 0) blocked[i - sentence.First] = Math.Max(blocked[i - sentence.First], phrase.Length);
            for (var t = i + 1; t < end; t++) blocked[t - sentence.First] = -1;
        }
    }

    // Where the words of a trigger end and which carries the roles; the word that completes a verb behind its object, or −1.
    private readonly record struct Words(int End, int Head, int Apart = -1);

    private static Words? Matches(ImmutableArray<Token> tokens, int i, Sentence sentence, Trigger trigger)
    {
        int end;
        switch (trigger.Kind)
        {
            case TriggerKind.Noun:
                end = TriggerWords.Follow(tokens, i, sentence, trigger.Words, trigger.Plural);
                return end > i && (TriggerTags.CanBeNoun(tokens, end - 1) || end > i + 2 && tokens[end - 2].Lower == "-") ? new(end, end - 1) : null; // "sit-in"
            case TriggerKind.Phrase:
                end = !trigger.Words.Contains(TriggerWords.Gap) ? TriggerWords.Follow(tokens, i, sentence, trigger.Words, plural: null) : tokens[i].Lower == trigger.Words[0] ? TriggerWords.FollowGaps(tokens, i, sentence, trigger) : 0;
                return end > i ? new(end, i) : null;
            case TriggerKind.Adjective:
                end = TriggerWords.Follow(tokens, i, sentence, trigger.Words, plural: null);
                return end > i && tokens[i].Tag is not (Tag.VBD or Tag.VB or Tag.VBP or Tag.VBZ) ? new(end, i) : null;
            case TriggerKind.Verb when trigger.Words.Length == 1 && tokens[i].Lower != trigger.Words[0] && TriggerWords.Hyphenated(tokens, i, sentence, trigger.Words[0]):
                return new(i + 3, i + 2);
            default:
                return (!trigger.Words[0].Contains('-', StringComparison.Ordinal) || tokens[i].Lower.Contains('-', StringComparison.Ordinal)) && TriggerWords.FollowVerb(tokens, i, sentence, trigger, out end, out var apart) && !TriggerTags.IsGerund(tokens, i) && (TriggerTags.CanBeVerb(tokens, i) || end > i + 1 || TriggerTags.IsBetweenPhrases(tokens, i, sentence) || TriggerTags.IsDoneBy(tokens, i, sentence, trigger.Words[0]) || TriggerTags.IsHeadline(tokens, i, sentence, trigger)) ? new(end, i, apart) : null;
        }
    }
}
