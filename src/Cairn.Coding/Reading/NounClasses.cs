using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Nouns that frames ask for as a class (<c>@ground</c>, and those that <c>@force</c> adds to people who bear arms). From <c>Lexicon/classes.txt</c>.</summary>
internal static class NounClasses
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = FrameSet.Resources("lexicon/classes.txt").Single().Text.Split('\n')
        .Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')
        .ToFrozenDictionary(l => l[..l.IndexOf(':', StringComparison.Ordinal)], l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Split(',', StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Whether a noun is ground that can change hands: a town, a base, a hill.</summary>
    public static bool IsGround(in Token token) => Has("ground", token);

    /// <summary>Whether a noun is a unit that bears arms: a battalion, a militia.</summary>
    public static bool IsForce(in Token token) => Has("force", token);

    private static bool Has(string name, in Token token)
    {
        var words = Classes[name];
        return words.Contains(token.Lemma.ToLowerInvariant()) || words.Contains(token.Lower) || token.Lower.Length > 3 && token.Lower[^1] == 's' && words.Contains(token.Lower[..^1]);
    }
}
