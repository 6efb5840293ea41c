using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Sets of lower-case words, and whether a word of a text is one of them in any of its forms.</summary>
internal static class WordSet
{
    /// <summary>The words of a list with commas.</summary>
    public static FrozenSet<string> Of(string words) => words.Split(',', StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is in a set as it stands, by its lemma, or without a plural's last letter, for the lemmatiser may not know it.</summary>
    public static bool HasForm(this FrozenSet<string> words, in Token token)
    {
        var lower = token.Lower;
        // Most words are their own lemma, and then the same string.
        return words.Contains(lower) || !ReferenceEquals(token.Lemma, lower) && words.Contains(token.Lemma.ToLowerInvariant()) || lower.Length > 3 && lower[^1] == 's' && words.Contains(lower[..^1]);
    }
}
