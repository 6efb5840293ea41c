using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>Who has spoken so far in a report, what kind of source each is and whether it is named.</summary>
internal sealed class Speakers(ImmutableArray<Token> tokens, ImmutableArray<Mention> mentions, int[] mentionAt)
{
    private readonly List<Speaker> _all = [];
    private Speaker? _last;

    internal sealed record Speaker(int First, int End, SourceKind Kind, bool Named, string? Name, string Head);

    /// <summary>The speaker of a noun phrase, remembered for "he" and "the official".</summary>
    /// <param name="source">The noun phrase.</param>
    /// <param name="whole">End of what goes on behind it: "a spokesman for the X police".</param>
    public Speaker Remember((int First, int End) source, int whole)
    {
        var (first, end) = source;
        var head = end - 1;
        var lower = tokens[head].Lower;
        if (end - first == 1 && tokens[head].Tag == Tag.PRP && lower is "he" or "she" or "they" or "it")
            return _last is { } last ? last with { First = first, End = end } : new Speaker(first, end, SourceKind.Unnamed, false, null, lower);
        var speaker = Describe(first, end, whole);
        // "the official": the one before with the same head.
        if (!speaker.Named && tokens[first].Lower == "the" && _all.FindLast(s => s.Head == speaker.Head) is { } earlier) speaker = earlier with { First = first, End = end };
        _last = speaker;
        _all.Add(speaker);
        return speaker;
    }

    /// <summary>What a noun phrase tells of a speaker.</summary>
    public Speaker Describe(int first, int end, int whole)
    {
        Mention? organisation = null, person = null;
        for (var i = first; i < end; i++)
        {
            if (mentionAt[i] < 0) continue;
            var mention = mentions[mentionAt[i]];
            if (mention.Label == MentionLabel.Person) person ??= mention;
            else if (mention.Label is MentionLabel.Org or MentionLabel.Actor && !(mention.IsGeneric && SourceKinds.IsSpokesman(tokens[mention.Head]))) organisation ??= mention;
        }

        var isFor = person is null && organisation is null && end < whole && tokens[end].Lower is "for" or "of";
        for (var i = end; isFor && organisation is null && i < whole; i++)
        {
            if (mentionAt[i] >= 0 && mentions[mentionAt[i]] is { Label: MentionLabel.Org or MentionLabel.Actor, Entry: not null } served) organisation = served;
        }

        var kind = SourceKinds.Of(tokens, first, end, whole, organisation?.Entry?.Kind);
        var named = person is not null || organisation is { IsGeneric: false };
        var name = person?.Name ?? (organisation is { IsGeneric: false } ? organisation.Name : null);
        if (person is null && organisation is { IsGeneric: false } && tokens[end - 1].Lemma is "official" or "source" or "spokesman" or "officer" or "member" && tokens[end - 1].Lower is not "spokesman") named = false;
        if (isFor && !SourceKinds.IsSpokesman(tokens[end - 1])) named = false;
        return new Speaker(first, end, kind, named, named ? name : null, tokens[end - 1].Lemma);
    }
}
