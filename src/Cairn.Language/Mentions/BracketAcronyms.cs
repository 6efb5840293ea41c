using System.Collections.Immutable;
using Cairn.Model;

namespace Cairn.Language;

/// <summary>
/// Short names given in brackets behind a full one, "the Blue Valley Brigade (BVB)": there and from there on the short name is the full one.
/// The letters must stand in the full name in their order, the first at its beginning (Schwartz and Hearst 2003).
/// </summary>
internal static class BracketAcronyms
{
    private const int MostLetters = 10;

    /// <summary>Fills the mention of each token in place.</summary>
    public static void Run(ImmutableArray<Token> tokens, Mention?[] at)
    {
        var given = new Dictionary<string, Mention>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (given.TryGetValue(tokens[i].Form, out var known) && at[i] is null or { Entry: null, IsGeneric: false, Label: MentionLabel.Org or MentionLabel.Place or MentionLabel.Actor or MentionLabel.Person })
            {
                if (at[i] is null || at[i]!.End - at[i]!.First == 1) at[i] = known with { First = i, End = i + 1, Head = i, Behind = 0 };
                continue;
            }

            if (tokens[i].Form != "(" || i == 0 || i + 2 >= tokens.Length || tokens[i + 2].Form != ")") continue;
            if (at[i - 1] is not { IsGeneric: false, Label: MentionLabel.Org or MentionLabel.Actor } full || full.End != i || full.End - full.First < 2) continue;
            var form = tokens[i + 1].Form;
            if (!IsShort(form) || !StandsIn(form, tokens, full) && !IsForeign(form, full) || at[i + 1] is { Entry: not null } listed && listed.Entry != full.Entry) continue;
            at[i + 1] = full with { First = i + 1, End = i + 2, Head = i + 1, Behind = 0 };
            given.TryAdd(form, full);
        }
    }

    private static bool IsShort(string form) => form.Length is >= 2 and <= MostLetters && char.IsUpper(form[0]) && form.Count(char.IsUpper) * 2 > form.Length;

    // "the Armed Forces of the Democratic Republic of Congo (FARDC)": the letters of its name in its own language.
    private static bool IsForeign(string form, Mention full) =>
        full is { Label: MentionLabel.Actor, Entry: not null } && full.End - full.First > 3 && form.Length is > 2 and < 7 && form.All(char.IsUpper);

    private static bool StandsIn(string form, ImmutableArray<Token> tokens, Mention full)
    {
        var name = string.Join(' ', Enumerable.Range(full.First, full.End - full.First).Select(t => tokens[t].Lower));
        var at = 0;
        for (var k = 0; k < form.Length; k++)
        {
            if (!char.IsLetter(form[k])) continue;
            var found = name.IndexOf(char.ToLowerInvariant(form[k]), at);
            if (found < 0 || k == 0 && found != 0) return false;
            at = found + 1;
        }

        return true;
    }
}
