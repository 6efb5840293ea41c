using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Names inside an actor's mention that ends with a common noun: "US" in "US troops", "Hamas" in "Hamas leaders", a person in "X's movement".
/// The whole is who acts, so the mention stays whole; the name in it is a name all the same.
/// </summary>
internal static class NamesWithin
{
    /// <summary>The names, in the order of the text.</summary>
    public static ImmutableArray<Mention> Of(ImmutableArray<Token> tokens, ImmutableArray<Mention> mentions, NameLabel[] names)
    {
        var found = ImmutableArray.CreateBuilder<Mention>();
        foreach (var mention in mentions)
        {
            if (!IsDescription(tokens, mention)) continue;
            var end = mention.End;
            while (end > mention.First && !char.IsUpper(tokens[end - 1].Form[0])) end--;
            if (end == mention.First) continue;
            if (Learned(tokens, names, mention.First, end) is { } learned) found.Add(learned);
            else if (Named(tokens, mention, end) is { } named) found.Add(named);
        }

        return found.ToImmutable();
    }

    /// <summary>Whether a mention describes an actor instead of naming it.</summary>
    public static bool IsDescription(ImmutableArray<Token> tokens, Mention mention) =>
        mention is { Label: MentionLabel.Actor, IsGeneric: false } && mention.End - mention.First > 1 && char.IsLower(tokens[mention.End - 1].Form[0]) && (mention.Behind > 0 || char.IsUpper(tokens[mention.First].Form[0]));

    // All of it, as the network takes it.
    private static Mention? Learned(ImmutableArray<Token> tokens, NameLabel[] names, int first, int end)
    {
        if (names[first] is not (NameLabel.BeginPerson or NameLabel.BeginPlace)) return null;
        for (var t = first + 1; t < end; t++)
        {
            if (names[t] != names[first] + 1) return null;
        }

        if (end < names.Length && names[end] == names[first] + 1) return null;
        return new Mention(first, end, end - 1, names[first] == NameLabel.BeginPerson ? MentionLabel.Person : MentionLabel.Place, Words(tokens, first, end), null, false);
    }

    private static Mention? Named(ImmutableArray<Token> tokens, Mention mention, int end)
    {
        var (first, words) = (mention.First, Words(tokens, mention.First, end));
        if (mention.Behind > 0) return mention with { End = Math.Min(end, mention.NameEnd), Head = Math.Min(end, mention.NameEnd) - 1, Behind = 0 };
        if (Countries.ByName.TryGetValue(words, out var country)) return new Mention(first, end, end - 1, MentionLabel.Place, country.Name, null, false);
        if (!ActorLexicon.Nationalities.TryGetValue(words.ToLowerInvariant(), out country)) return null;
        if (country.Aliases.Contains(words)) return new Mention(first, end, end - 1, MentionLabel.Place, country.Name, null, false); // "US"
        return new Mention(first, end, end - 1, MentionLabel.Nationality, country.Adjective, new ActorEntry(country.Alpha2.ToLowerInvariant(), country.Name, null, [country.Alpha2], ActorEntryKind.Civilians), false);
    }

    private static string Words(ImmutableArray<Token> tokens, int first, int end) => string.Join(' ', Enumerable.Range(first, end - first).Select(t => tokens[t].Form));
}
