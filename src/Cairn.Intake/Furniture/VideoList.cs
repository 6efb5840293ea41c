using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>
/// The list of films that a page plays beside its story: neighbouring lines of a length and a title ("1:05 Fire at the mill Pause", "0:48 Mayor speaks").
/// The lines of a live page begin with a time too; theirs run one way and the lengths of films do not, unless the player's own "Pause" tells the list.
/// </summary>
internal static partial class VideoList
{
    /// <summary>Marks the blocks of every such list as links.</summary>
    public static void Mark(IReadOnlyList<Block> blocks, FurnitureKind?[] kinds)
    {
        for (var first = 0; first < blocks.Count; first++)
        {
            var end = first;
            while (end < blocks.Count && Film().IsMatch(blocks[end].Text)) end++;
            if (end >= first + 2 && IsOfFilms([.. Enumerable.Range(first, end - first).Select(i => blocks[i].Text)]))
                for (var i = first; i < end; i++) kinds[i] ??= FurnitureKind.Related;
            first = Math.Max(first, end);
        }
    }

    private static bool IsOfFilms(IReadOnlyList<string> lines)
    {
        if (lines.Any(l => l.EndsWith(" Pause", StringComparison.Ordinal))) return true;
        var lengths = lines.Select(Seconds).ToList();
        return !lengths.SequenceEqual(lengths.Order()) && !lengths.SequenceEqual(lengths.OrderDescending());
    }

    private static int Seconds(string line) => line[..line.IndexOf(' ')].Split(':').Aggregate(0, (sum, part) => 60 * sum + int.Parse(part, System.Globalization.CultureInfo.InvariantCulture));

    // A title ends no sentence.
    [GeneratedRegex(@"^(?:[0-9]:)?[0-5]?[0-9]:[0-5][0-9] (?![ap]\.?m\b)\p{L}.{3,150}(?<![.:;])$", RegexOptions.CultureInvariant)]
    private static partial Regex Film();
}
