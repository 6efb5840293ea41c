using System.Collections.Frozen;
using Cairn.Language;

namespace Cairn.Places;

/// <summary>"Norton, Weston and Oldfield counties": the division word behind the last name of a list is each one's.</summary>
internal static class PluralWords
{
    private const int LongestList = 24; // tokens
    private const int LongestName = 4;

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        ["districts", "provinces", "governorates", "regions", "counties", "states", "departments", "municipalities", "mandals", "tehsils", "talukas"], StringComparer.Ordinal);

    /// <summary>The plural word of the list that goes on behind a name; null when none does.</summary>
    public static string? Behind(AnnotatedText text, Sentence sentence, int end)
    {
        var tokens = text.Tokens;
        var (joined, length, last) = (false, 0, Math.Min(sentence.End, end + LongestList));
        if (end >= last || tokens[end].Lower is not ("," or "and" or "or" or "&")) return null;
        for (var t = end; t < last; t++)
        {
            if (tokens[t].Lower is "and" or "or" or "&") (joined, length) = (true, 0);
            else if (tokens[t].Lower is ",")
            {
                if (joined) return null;
                length = 0;
            }
            else if (Words.Contains(tokens[t].Lower)) return joined && length > 0 && char.IsLower(tokens[t].Form[0]) ? tokens[t].Lower : null;
            else if (!(char.IsUpper(tokens[t].Form[0]) && tokens[t].IsName || tokens[t].Lower is "-") || ++length > LongestName) return null;
        }

        return null;
    }
}
