namespace Cairn.Language;

/// <summary>Cuts a text into tokens and sentences by rule, after the conventions of UD English EWT and GUM.</summary>
internal static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/>: ascending UTF-16 ranges that leave out nothing but spaces.</summary>
    public static List<RawToken> Tokenize(string text)
    {
        var tokens = new List<RawToken>((text.Length / 4) + 4);
        new TokenScanner(text, tokens).Scan();
        return tokens;
    }
}
