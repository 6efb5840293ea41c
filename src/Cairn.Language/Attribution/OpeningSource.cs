using System.Collections.Immutable;

namespace Cairn.Language;

/// <summary>
/// The speaker at the head of a sentence, read without a tree: everything before the verb of saying is its subject
/// ("A police official in Karsa familiar with the incident said that …"); what follows the head noun only describes it.
/// </summary>
internal static class OpeningSource
{
    private const int Reach = 16;

    /// <summary>Tokens [First, End) of the speaker's noun phrase, or null when the verb at <paramref name="v"/> has more than a noun phrase before it.</summary>
    public static (int First, int End)? Find(ImmutableArray<Token> tokens, Sentence sentence, int v)
    {
        if (v - sentence.First is < 4 or > Reach || !Opens(tokens[sentence.First])) return null;
        var end = -1;
        for (var i = sentence.First; i < v; i++)
        {
            var token = tokens[i];
            if (token.Tag is Tag.VBD or Tag.VBZ or Tag.VBP or Tag.MD or Tag.Comma or Tag.WDT or Tag.WP or Tag.CC || token.Form is "\"" or "“" or "”") return null;
            if (end < 0 && i > sentence.First && tokens[i - 1].IsNoun && token.Tag is Tag.IN or Tag.VBN or Tag.VBG && token.Lower != "of") end = i;
        }

        return end < 0 ? null : (sentence.First, end);
    }

    private static bool Opens(in Token token) => token.Tag is Tag.DT or Tag.NN or Tag.NNS or Tag.NNP or Tag.NNPS or Tag.CD or Tag.JJ;
}
