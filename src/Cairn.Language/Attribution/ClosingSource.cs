using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>
/// The speaker at the close of a sentence, read without a tree, which seldom gets it right there:
/// "…, police said.", "…, health officials and the ministry said on Monday.", "…, the governor of the region, A. Name, said."
/// </summary>
internal static class ClosingSource
{
    private const int TailReach = 9;
    private const int SourceReach = 16;

    /// <summary>Tokens [First, End) of the speaker of the verb at <paramref name="v"/>, or null when it does not close its sentence.</summary>
    public static (int First, int End)? Find(ImmutableArray<Token> tokens, Sentence sentence, int v)
    {
        if (tokens[v].Tag is not (Tag.VBD or Tag.VBZ or Tag.VBP or Tag.VBN) || !IsNearEnd(tokens, sentence, v) || tokens[v].Lemma is not ("tell" or "inform") && v + 1 < sentence.End && tokens[v + 1].Tag is Tag.DT or Tag.PRPS) return null;
        if (tokens[v].Tag is Tag.VBN && v + 1 < sentence.End && tokens[v + 1].Lower is "as" or "by") return null; // "…, among them a captain known as Grey", ", an attack claimed by rebels"
        for (var i = v + 1; i < sentence.End; i++)
        {
            if (tokens[i].IsComma && i + 1 < sentence.End && tokens[i + 1].Tag is Tag.VBG) break; // "…, police said late on Sunday, adding that …"
            if (tokens[i].Lower == "that" || tokens[i].Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD) return null;
        }

        var end = tokens[v - (v > sentence.First ? 1 : 0)].IsComma ? v - 1 : v;
        if (Segment(tokens, sentence, end) is not { } first) return null;
        // A name between commas stands beside what its bearer is.
        if (end < v)
        {
            if (Segment(tokens, sentence, first - 1) is not { } office) return null;
            first = office;
        }

        return first > sentence.First + 2 && HasVerb(tokens, sentence.First, first) ? (first, end) : null;
    }

    // The first token after the comma that opens a stretch without verbs and ends at a noun, a name or a pronoun.
    private static int? Segment(ImmutableArray<Token> tokens, Sentence sentence, int end)
    {
        if (end - 1 <= sentence.First || !(tokens[end - 1].IsNoun || tokens[end - 1].Tag is Tag.PRP)) return null;
        for (var i = end - 1; i > sentence.First && i > end - SourceReach; i--)
        {
            if (tokens[i].IsComma || tokens[i].Tag is Tag.CloseQuote || tokens[i].Form is "”") return i + 1 < end ? i + 1 : null;
            if (tokens[i].Form == ";" || tokens[i].IsVerb && tokens[i].Tag is not (Tag.VBN or Tag.VBG) || tokens[i].Tag is Tag.MD or Tag.WDT or Tag.WP || tokens[i].Tag is Tag.CD && !tokens[i - 1].IsComma && tokens[i - 1].Tag is not Tag.DT) return null;
        }

        return null;
    }

    // The verb closes its sentence, or what is behind it is only when, where and how it was said, or what the speaker added.
    private static bool IsNearEnd(ImmutableArray<Token> tokens, Sentence sentence, int v)
    {
        for (var i = v + 1; i < sentence.End && i <= v + TailReach; i++)
        {
            if (tokens[i].IsComma && i + 1 < sentence.End && tokens[i + 1].Tag is Tag.VBG) return true;
        }

        return sentence.End - v <= TailReach;
    }

    private static bool HasVerb(ImmutableArray<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].IsVerb) return true;
        }

        return false;
    }
}
