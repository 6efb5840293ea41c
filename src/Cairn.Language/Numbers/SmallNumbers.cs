using Cairn.Model;

namespace Cairn.Language;

/// <summary>Numbers without a numeral: "both pilots", "a pair of bombers", "the trio", "a single guard".</summary>
internal static class SmallNumbers
{
    /// <summary>Reads one that begins at a token.</summary>
    public static bool TryRead(ReadOnlySpan<Token> tokens, int i, Sentence sentence, out NumberPhrase phrase)
    {
        phrase = null!;
        var end = sentence.End;
        if (i + 1 >= end) return false;
        var next = tokens[i + 1].Lower;
        switch (tokens[i].Lower)
        {
            case "both" when (i == sentence.First || tokens[i - 1].Lower is not ",") && IsPlural(tokens, i + 1, end):
                return Exact(i, i + 1, 2, out phrase);
            case "trio":
                return Exact(i, i + 1, 3, out phrase);
            case "a" when next == "pair" && i + 2 < end && tokens[i + 2].Lower == "of":
                return Exact(i, i + 2, 2, out phrase);
            case "a" when next == "trio":
                return Exact(i, i + 2, 3, out phrase);
            case "a" when next == "single" && i + 2 < end && tokens[i + 2].Tag is Tag.NN or Tag.JJ:
                return Exact(i, i + 2, 1, out phrase);
            default:
                return false;
        }
    }

    // "both pilots", "both wounded soldiers"; not "both soldiers and rebels", "both sides", nor "A and B, both cadres".
    private static bool IsPlural(ReadOnlySpan<Token> tokens, int i, int end)
    {
        if (i < end && tokens[i].Tag is Tag.JJ or Tag.VBN or Tag.NN) i++;
        return i < end && tokens[i].Tag is Tag.NNS && tokens[i].Lower is not "sides" && !(i + 1 < end && tokens[i + 1].Lower == "and");
    }

    private static bool Exact(int first, int end, int value, out NumberPhrase phrase)
    {
        phrase = new NumberPhrase(first, end, end - 1, value, value, value, Qualifier.Exact, NumberForm.Count, false, value);
        return true;
    }
}
