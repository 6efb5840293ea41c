using System.Collections.Frozen;

namespace Cairn.Intake;

/// <summary>What language a text is in, and how sure that is.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="Share">Share of the words (or letters, where the script decides) that speak for it, 0 to 1.</param>
/// <param name="Words">Words that were looked at.</param>
internal readonly record struct LanguageFinding(string Code, double Share, int Words);

/// <summary>
/// Identifies the language of a text: by its script where that decides, in Latin script by its function words.
/// Good enough to set aside what Cairn cannot read; no more is claimed.
/// </summary>
internal static class LanguageFinder
{
    private const int MostCharacters = 20_000;
    private const int FewestWords = 12;
    private const double SmallestShare = 0.12;

    private static readonly string[] Codes = [.. FunctionWords.Lists.Select(l => l.Language)];

    private static readonly FrozenDictionary<string, int[]> LanguagesOf = FunctionWords.Lists
        .SelectMany((list, index) => list.Words.Split(' ').Distinct(StringComparer.Ordinal).Select(word => (word, index)))
        .GroupBy(p => p.word, p => p.index, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>The language of <paramref name="text"/>, or null when it is too short or like none that is known.</summary>
    public static LanguageFinding? Find(string text)
    {
        var sample = text.AsSpan(0, Math.Min(text.Length, MostCharacters));
        return ScriptFinder.Find(sample) is { } byScript ? byScript.Code.Length > 0 ? byScript : null : ByWords(sample);
    }

    private static LanguageFinding? ByWords(ReadOnlySpan<char> text)
    {
        var scores = new double[Codes.Length];
        var lookup = LanguagesOf.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[24];
        var words = 0;
        var at = 0;
        while (LetterRuns.Next(text, ref at) is { IsEmpty: false } word)
        {
            words++;
            if (word.Length > lower.Length) continue;
            var length = word.ToLowerInvariant(lower);
            if (!lookup.TryGetValue(lower[..length], out var languages)) continue;
            // A word that several languages share says less for each of them.
            foreach (var language in languages) scores[language] += 1.0 / Math.Sqrt(languages.Length);
        }

        if (words < FewestWords) return null;
        var best = Array.IndexOf(scores, scores.Max());
        var share = scores[best] / words;
        return share < SmallestShare ? null : new LanguageFinding(Codes[best], share, words);
    }
}
