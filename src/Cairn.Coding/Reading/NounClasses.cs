using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Coding;

/// <summary>Nouns that frames ask for as a class (<c>@ground</c>, and those that <c>@force</c> adds to people who bear arms). From <c>Lexicon/classes.txt</c>.</summary>
internal static class NounClasses
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Classes = FrameSet.Resources("lexicon/classes.txt").Single().Text.Split('\n')
        .Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')
        .ToFrozenDictionary(l => l[..l.IndexOf(':', StringComparison.Ordinal)], l => WordSet.Of(l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..]), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Ground = Classes["ground"], Force = Classes["force"];

    /// <summary>Whether a noun is ground that can change hands: a town, a base, a hill.</summary>
    public static bool IsGround(in Token token) => Ground.HasForm(token);

    /// <summary>Whether a noun is a unit that bears arms: a battalion, a militia.</summary>
    public static bool IsForce(in Token token) => Force.HasForm(token);

    /// <summary>The same of a form.</summary>
    public static bool IsGround(string form) => Ground.Contains(form);

    public static bool IsForce(string form) => Force.Contains(form);
}
