using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Sets of lower-case words, and whether a word of a text is one of them in any of its forms.</summary>
internal static class WordSet
{
    /// <summary>The words of a list with commas.</summary>
    public static FrozenSet<string> Of(string words) => words.Split(',', StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is in a set as it stands, by its lemma, or without a plural's last letter, for the lemmatiser may not know it.</summary>
    public static bool HasForm(this FrozenSet<string> words, in Token token) =>
        words.Contains(token.Lower) || words.Contains(token.Lemma.ToLowerInvariant()) || token.Lower.Length > 3 && token.Lower[^1] == 's' && words.Contains(token.Lower[..^1]);
}
