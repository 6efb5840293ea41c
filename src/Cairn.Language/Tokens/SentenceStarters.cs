using System.Collections.Frozen;

namespace Cairn.Language;

/// <summary>Words that begin sentences: after an abbreviation with its stop they tell that the sentence ended there.</summary>
internal static class SentenceStarters
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Usual = Set(
        "the a an this that these those he she it they we i you his her their its our my in on at as for from with by after before during while when " +
        "but and so yet however meanwhile there here if although though since because according what who where why how no not some many most all " +
        "two three four five several also then earlier later police officials");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Sure =
        Set("the this these he she it they we his her their but however meanwhile");

    /// <summary>With a capital, in text that has case.</summary>
    public static bool IsUsual(ReadOnlySpan<char> word) => word.Length <= 9 && Usual.Contains(word);

    /// <summary>In text without case, where "U.S. and" must not be cut.</summary>
    public static bool IsSure(ReadOnlySpan<char> word) => word.Length <= 9 && Sure.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
