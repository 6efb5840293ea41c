using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>
/// A run of capitals that can be one name, "Sons of the Bandama Movement", "Bloque Río Verde", "Farmers' Shield": tokens [First, End),
/// of which [First, CoreEnd) stands before "of", "for", "against".
/// </summary>
internal readonly record struct CapitalName(int First, int CoreEnd, int End)
{
    private const int Longest = 12;

    /// <summary>The longest name that begins at a token, or null; it ends before a mention that is listed, unless it ends with it.</summary>
    public static CapitalName? At(ImmutableArray<Token> tokens, MentionBoard board, Sentence sentence, int first)
    {
        var core = Core(tokens, board, sentence, first);
        if (core == first) return null;
        var end = core;
        for (var extensions = 0; extensions < 2 && end + 1 < sentence.End && end - first < Longest; extensions++)
        {
            if (tokens[end].Lower is not ("of" or "for" or "against") || tokens[end - 1].Lower is "'s" or "'") break;
            var next = tokens[end + 1].Lower == "the" ? end + 2 : end + 1;
            while (next + 1 < sentence.End && char.IsAsciiDigit(tokens[next].Form[0])) next++; // "of 14 July"
            if (next >= sentence.End) break;
            var more = Core(tokens, board, sentence, next);
            // "the 3rd Kandak of the 205th Corps" are two; "the Swords of the Qalamoun Battalion" are one.
            if (more == next || core - first > 1 && GroupHeads.Of(tokens[more - 1].Lower) == GroupHead.Armed && GroupHeads.Of(tokens[core - 1].Lower) != GroupHead.None) break;
            end = more;
        }

        return new CapitalName(first, core, end);
    }

    /// <summary>Number of words with a capital.</summary>
    public int Capitals(ImmutableArray<Token> tokens)
    {
        var count = 0;
        for (var t = First; t < End; t++) count += char.IsUpper(tokens[t].Form[0]) ? 1 : 0;
        return count;
    }

    private static int Core(ImmutableArray<Token> tokens, MentionBoard board, Sentence sentence, int first)
    {
        var t = first;
        while (t < sentence.End && t - first < Longest)
        {
            if (IsCapital(tokens, sentence, t))
            {
                if (t > first && board.At[t] is { Entry: not null, IsGeneric: false } listed && listed.First == t && IsCapital(tokens, sentence, Math.Min(listed.End, sentence.End - 1)) && listed.End < sentence.End) return t;
                if (t > first && board.At[t] is { Entry: { Kind: not ActorEntryKind.ArmedGroup } } other && other.First == t) return t;
                t++;
            }
            else if (t > first && Link(tokens, sentence, t) is var next && next > t) t = next;
            else break;
        }

        return t;
    }

    // "Self-Defence", "Light-a-Fire", "Ansar al-Furat", "Lord's", "Farmers'", "Sons of": where the name goes on behind a small word; 0 when it does not.
    private static int Link(ImmutableArray<Token> tokens, Sentence sentence, int t)
    {
        var last = sentence.End - 1;
        if (t >= last) return 0;
        var lower = tokens[t].Lower;
        if (lower == "-" && tokens[t].Start == tokens[t - 1].End && tokens[t + 1].Start == tokens[t].End)
        {
            if (IsCapital(tokens, sentence, t + 1)) return t + 1;
            return t + 3 <= last && tokens[t + 2].Lower == "-" && IsCapital(tokens, sentence, t + 3) ? t + 3 : 0;
        }

        if (lower is "de" or "do" or "da" or "dos" or "del" or "du" or "des" or "la" or "las" or "los" or "el" or "wal" or "al") return IsCapital(tokens, sentence, t + 1) || Link(tokens, sentence, t + 1) > 0 ? t + 1 : t + 2 <= last && tokens[t + 1].Lower == "-" && IsCapital(tokens, sentence, t + 2) ? t + 2 : 0;
        if (lower == "'" && tokens[t - 1].Lower.EndsWith('s')) return IsCapital(tokens, sentence, t + 1) ? t + 1 : 0;
        return lower == "'s" && tokens[t - 1].Lower is "people" or "lord" or "god" or "women" or "men" or "peoples" && IsCapital(tokens, sentence, t + 1) ? t + 1 : 0;
    }

    private static bool IsCapital(ImmutableArray<Token> tokens, Sentence sentence, int t)
    {
        if (!char.IsUpper(tokens[t].Form[0])) return false;
        if (TitledPeople.Titles.Contains(tokens[t].Lower) && t == sentence.First) return false;
        // A word that only opens the sentence.
        return t > sentence.First || tokens[t].IsNoun || tokens[t].Tag is Tag.JJ or Tag.VBN or Tag.FW;
    }
}
