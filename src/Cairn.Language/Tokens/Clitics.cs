namespace Cairn.Language;

/// <summary>Where a word is cut into two words: "did|n't", "SDF|'s", "can|not", "gon|na".</summary>
internal static class Clitics
{
    private static readonly string[] Endings = ["n't", "'s", "'re", "'ve", "'ll", "'d", "'m"];

    /// <summary>Length of the first part when <paramref name="word"/> is two words, else 0.</summary>
    public static int FirstPart(ReadOnlySpan<char> word)
    {
        if (word.Length is 5 or 6 && Whole(word) is var cut and > 0) return cut;
        foreach (var ending in Endings)
        {
            if (word.Length > ending.Length && EndsWith(word, ending)) return word.Length - ending.Length;
        }

        return 0;
    }

    private static int Whole(ReadOnlySpan<char> word) =>
        word.Equals("cannot", StringComparison.OrdinalIgnoreCase) ? 3
        : word.Equals("gonna", StringComparison.OrdinalIgnoreCase) || word.Equals("gotta", StringComparison.OrdinalIgnoreCase)
            || word.Equals("wanna", StringComparison.OrdinalIgnoreCase) ? 3
        : 0;

    private static bool EndsWith(ReadOnlySpan<char> word, string ending)
    {
        var tail = word[^ending.Length..];
        for (var i = 0; i < tail.Length; i++)
        {
            var c = tail[i] is '’' or 'ʼ' or '´' or '`' ? '\'' : char.ToLowerInvariant(tail[i]);
            if (c != ending[i]) return false;
        }

        return true;
    }
}
