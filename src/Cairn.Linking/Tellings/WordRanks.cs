using System.Collections.Frozen;

namespace Cairn.Linking;

/// <summary>
/// How much a word tells: the logarithm of its rank among English words by frequency (common-words.txt: the order of the GloVe vocabulary, PDDL 1.0).
/// A fixed table, so that what two texts share never depends on which other texts came in before.
/// </summary>
internal static class WordRanks
{
    // Ranks up to here are function words and the everyday vocabulary; they tell nothing.
    private const int Everyday = 60;
    private const float OfTheTrade = 0.7f;

    private static readonly FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> Weights = Read();

    private static float Rarest { get; } = (float)Math.Log(60_000.0 / Everyday);

    /// <summary>Weight of a lower-case word: 0 for the commonest, about 7 for one outside the table.</summary>
    public static float Weight(ReadOnlySpan<char> word) =>
        Weights.TryGetValue(word, out var weight) ? weight : char.IsDigit(word[0]) ? Number(word) : Rarest;

    // "12" is in every other text, "1400" or "23-year-old" is not.
    private static float Number(ReadOnlySpan<char> word) => word.Length switch { <= 2 => 2, 3 => 4, _ => word is [('1' or '2'), ('9' or '0'), _, _] ? 2 : 5 };

    private static FrozenDictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> Read()
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        // What every report of violence says, whatever its rank in English: "gunman", "spokesman", "wounded".
        foreach (var word in Lines("news-words.txt")) weights[word] = OfTheTrade;
        var rank = 0;
        foreach (var word in Lines("common-words.txt")) weights.TryAdd(word, (float)Math.Max(0, Math.Log((double)++rank / Everyday)));
        return weights.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static IEnumerable<string> Lines(string resource)
    {
        using var stream = typeof(WordRanks).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } word) yield return word;
    }
}
