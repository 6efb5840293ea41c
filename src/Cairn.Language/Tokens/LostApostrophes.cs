using System.Collections.Frozen;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Possessives of a text that lost its apostrophes on its way ("Norlands army", "the countrys north", "in Velm … Velms old town"): the "s" is cut off and read as "'s".
/// Only in a text without any apostrophe, and only where no plural can be meant: of countries, of places as the text itself names them, of whoever has an army, of words in "-y".
/// </summary>
internal static class LostApostrophes
{
    /// <summary>How the "s" that was cut off is read.</summary>
    public const string Form = "'s";

    private const int Shortest = 4;

    private static readonly FrozenSet<string> Before = WordLists.Set("in near outside around inside across from into towards toward");

    // What can stand behind a place, but not behind the first word of "Norlandian troops".
    private static readonly FrozenSet<string> Behind = WordLists.Set("""
        , . ; : ) - -- and or but on in at by to for from with without as after before since until during while when where which who that is are was were has have had will would said
        late early yesterday today monday tuesday wednesday thursday friday saturday sunday
        """);

    private static readonly FrozenSet<string> Owned = WordLists.Set("government regime army military forces troops soldiers warplanes planes jets helicopters aircraft navy rule administration");

    /// <summary>Whether a token is an "s" cut off by <see cref="Cut"/>.</summary>
    public static bool IsCut(string text, in RawToken token) => token.End - token.Start == 1 && text[token.Start] == 's' && token.Start > 0 && Characters.IsWord(text[token.Start - 1]);

    /// <summary>The tokens of a text with such words cut in two. Linear in them.</summary>
    public static List<RawToken> Cut(string text, List<RawToken> tokens)
    {
        if (text.AsSpan().IndexOfAny(Characters.Apostrophes) >= 0 || !tokens.Exists(t => IsPossible(Word(text, t)))) return tokens;
        var (places, names) = NamesOf(text, tokens);
        var cut = new List<RawToken>(tokens.Count + 8);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var word = Word(text, token);
            if (IsPossible(word) && IsPossessive(word[..^1].ToString(), i + 1 < tokens.Count ? FormPool.Get(Word(text, tokens[i + 1])).Lower : "", places, names))
            {
                cut.Add(token with { End = token.End - 1 });
                cut.Add(token with { Start = token.End - 1 });
            }
            else
            {
                cut.Add(token);
            }
        }

        return cut;
    }

    private static ReadOnlySpan<char> Word(string text, in RawToken token) => text.AsSpan(token.Start, token.End - token.Start);

    // A name in "-s", an acronym in "-Ss", or a word in "-ys" behind a consonant, which is no plural.
    private static bool IsPossible(ReadOnlySpan<char> word) =>
        word.Length >= Shortest && word[^1] == 's' && word[^2] != 's' && (IsName(word) || IsAcronym(word) || word[^2] == 'y' && char.IsAsciiLetterLower(word[^3]) && "aeiou".IndexOf(word[^3]) < 0);

    // "IRISs chief": what ends in "S" already is no plural.
    private static bool IsAcronym(ReadOnlySpan<char> word) => word[^2] == 'S' && !word[..^1].ContainsAnyExceptInRange('A', 'Z');

    private static bool IsName(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[^2]);

    private static bool IsPossessive(string owner, string next, HashSet<string> places, HashSet<string> names) =>
        !IsName(owner) || Countries.ByName.ContainsKey(owner) || places.Contains(owner) || Owned.Contains(next) && names.Contains(owner);

    // The names that the text has without an "s", and those of them that are places: "in Velm on Friday".
    private static (HashSet<string> Places, HashSet<string> Names) NamesOf(string text, List<RawToken> tokens)
    {
        var (places, names) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!IsName(Word(text, tokens[i]))) continue;
            var (form, _) = FormPool.Get(Word(text, tokens[i]));
            names.Add(form);
            if (i > 0 && Before.Contains(FormPool.Get(Word(text, tokens[i - 1])).Lower) && (i + 1 == tokens.Count || Behind.Contains(FormPool.Get(Word(text, tokens[i + 1])).Lower))) places.Add(form);
        }

        return (places, names);
    }
}
