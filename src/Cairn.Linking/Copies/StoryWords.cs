using Cairn.Model;

namespace Cairn.Linking.Copies;

/// <summary>
/// The words of a report that count when copies are sought, each as a 64-bit hash in the order of the text: letters and digits in lower
/// case, no punctuation. Named furniture and sentences that speak to the reader are left out, unless nothing else is there.
/// </summary>
internal static class StoryWords
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static List<ulong> Of(string text, IReadOnlyList<TextSpan> furniture)
    {
        var words = new List<ulong>(text.Length / 6 + 1);
        var next = 0;
        foreach (var sentence in RoughSentences.Of(text))
        {
            while (next < furniture.Count && furniture[next].End <= sentence.Start) next++;
            var inside = next < furniture.Count && furniture[next].Start < sentence.End;
            if (!inside && !ReaderAddress.SpeaksToReader(sentence.In(text))) Add(sentence.In(text), words);
        }

        if (words.Count == 0) Add(text, words);
        return words;
    }

    private static void Add(ReadOnlySpan<char> text, List<ulong> words)
    {
        var hash = Offset;
        var open = false;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (StandsAlone(c) && open) Close(words, ref hash, ref open);
                hash = (hash ^ char.ToLowerInvariant(c)) * Prime;
                open = true;
                if (StandsAlone(c)) Close(words, ref hash, ref open);
            }
            else if (c is not ('\'' or '’' or '\u00AD') && !char.IsSurrogate(c) && open)
            {
                Close(words, ref hash, ref open);
            }
        }

        if (open) Close(words, ref hash, ref open);
    }

    /// <summary>Scripts written without spaces: every character counts as a word.</summary>
    private static bool StandsAlone(char c) => c is >= '\u3040' and <= '\u9FFF' or >= '\u0E00' and <= '\u0EFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF';

    private static void Close(List<ulong> words, ref ulong hash, ref bool open)
    {
        words.Add(Mix(hash));
        hash = Offset;
        open = false;
    }

    /// <summary>Spreads a hash over all its bits (the finaliser of SplitMix64).</summary>
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
