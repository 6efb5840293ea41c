using System.Text.RegularExpressions;

namespace Cairn.Intake;

/// <summary>
/// The list under a heading of other stories ("Related articles", "Most read"): its points are titles, and a title of another attack must not become one.
/// A point is a line with a mark in front that ends no sentence; the list ends at the first line that is neither that nor furniture.
/// </summary>
internal static partial class RelatedList
{
    public static void Mark(IReadOnlyList<Block> blocks, FurnitureKind?[] kinds)
    {
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] != FurnitureKind.Related || !FurnitureLines.IsRelatedHeading(blocks[i].Text)) continue; // "Read more: Truce talks resume" is a link, no head of a list
            for (; i + 1 < kinds.Length && (kinds[i + 1] is not null || Point().IsMatch(blocks[i + 1].Text)); i++) kinds[i + 1] ??= FurnitureKind.Related;
        }
    }

    [GeneratedRegex(@"^(?:[-–—•·▪►▶*»>]|[0-9]{1,2}[.)]) ?\S.{2,200}(?<![.:;,])$", RegexOptions.CultureInvariant)]
    private static partial Regex Point();
}
