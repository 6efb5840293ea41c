using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>"The group", "the outfit", "the movement": an actor only where an armed group was named shortly before; <see cref="MentionReference"/> says which.</summary>
internal static class DefiniteGroups
{
    private const int SentencesBack = 4;
    private static readonly ActorEntry Group = new("generic-group", "group", null, [], ActorEntryKind.Fighters);

    /// <summary>Fills the mention of each such token in place.</summary>
    public static void Run(ImmutableArray<Token> tokens, Mention?[] at)
    {
        var named = int.MinValue;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (at[i] is { IsGeneric: false, Entry.Kind: ActorEntryKind.ArmedGroup }) named = tokens[i].Sentence;
            if (at[i] is not null || i == 0 || tokens[i].Lower is not ("group" or "outfit" or "movement" or "organisation" or "organization")) continue;
            if (tokens[i - 1].Lower is not ("the" or "this") || named < tokens[i].Sentence - SentencesBack) continue;
            if (i + 1 < tokens.Length && (tokens[i + 1].Lower == "of" || tokens[i + 1].IsNoun)) continue;
            at[i] = new Mention(i, i + 1, i, MentionLabel.Actor, null, Group, true);
        }
    }
}
