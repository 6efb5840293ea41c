using System.Runtime.InteropServices;

namespace Cairn.Linking;

/// <summary>Neighbouring names in a text, such as the two of a full name or of a street, and ages of persons, as hashes.</summary>
internal static class NamePairs
{
    // "Police Department", "New York": what every report of a town says.
    private const float LeastWeight = 3;
    private const int OldestAge = 110;
    private const int OneOf = 3;

    /// <summary>Pairs of capitalised words with one blank between them, of which the rarer tells something.</summary>
    public static WordSet Of(string text)
    {
        var pairs = new Dictionary<ulong, (float Weight, int Times)>();
        var scan = new WordScan(text);
        Span<char> lower = stackalloc char[WordSet.LongestWord];
        var (before, beforeWeight, end) = (0UL, 0f, -2);
        while (scan.Next())
        {
            if (!scan.IsCapital || scan.Word.Length is < 2 or > WordSet.LongestWord)
            {
                before = 0;
                continue;
            }

            var word = lower[..scan.Word.ToLowerInvariant(lower)];
            var (hash, weight) = (WordSet.Hash(word), WordRanks.Weight(word));
            if (before != 0 && scan.Start == end + 1 && text[end] == ' ' && weight > 0 && beforeWeight > 0 && Math.Max(weight, beforeWeight) >= LeastWeight)
                CollectionsMarshal.GetValueRefOrAddDefault(pairs, unchecked((before * 31) ^ hash), out _) = ((weight + beforeWeight) / 2, 1);
            (before, beforeWeight, end) = (hash, weight, scan.Start + scan.Word.Length);
        }

        return WordSet.Of(pairs);
    }

    /// <summary>A sample of the three-word phrases of a text: what copies and quotations share.</summary>
    public static WordSet Phrases(string text)
    {
        var phrases = new Dictionary<ulong, (float Weight, int Times)>();
        var scan = new WordScan(text);
        Span<char> lower = stackalloc char[WordSet.LongestWord];
        var (first, second) = (0UL, 0UL);
        while (scan.Next())
        {
            if (scan.Word.Length > WordSet.LongestWord) continue;
            var third = WordSet.Hash(lower[..scan.Word.ToLowerInvariant(lower)]);
            var phrase = unchecked((((first * 31) ^ second) * 31) ^ third);
            if (first != 0 && (phrase >> 20) % OneOf == 0) phrases[phrase] = (1, 1);
            (first, second) = (second, third);
        }

        return WordSet.Of(phrases);
    }

    /// <summary>Numbers told as ages: "23-year-old", "Smith, 23,".</summary>
    public static WordSet Ages(string text)
    {
        var ages = new Dictionary<ulong, (float Weight, int Times)>();
        var scan = new WordScan(text);
        while (scan.Next())
        {
            var digits = scan.Word.IndexOfAnyExceptInRange('0', '9');
            var number = digits < 0 ? scan.Word : scan.Word[..digits];
            if (number.Length is 0 or > 3 || int.Parse(number, System.Globalization.CultureInfo.InvariantCulture) is not (var age and <= OldestAge)) continue;
            var end = scan.Start + scan.Word.Length;
            var between = digits < 0 && scan.Start >= 2 && text[scan.Start - 1] == ' ' && text[scan.Start - 2] == ',' && end < text.Length && text[end] is ',' or '.';
            if (between || scan.Word[number.Length..].StartsWith("-year-old")) ages[(ulong)age] = (1, 1);
        }

        return WordSet.Of(ages);
    }
}
