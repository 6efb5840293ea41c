using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>Lists of lower-case words written as one text, apart by white space.</summary>
internal static class WordLists
{
    /// <summary>The words of a list.</summary>
    public static FrozenSet<string> Set(string words) => Split(words).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The kind of each word of several lists; a word that stands in two has the later.</summary>
    public static FrozenDictionary<string, T> Kinds<T>(params ReadOnlySpan<(T Kind, string Words)> lists)
    {
        var kinds = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (kind, words) in lists)
        {
            foreach (var word in Split(words)) kinds[word] = kind;
        }

        return kinds.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string[] Split(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
