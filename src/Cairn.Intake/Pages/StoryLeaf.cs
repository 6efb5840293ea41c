namespace Cairn.Intake.Pages;

/// <summary>What kind of element a run of text came from.</summary>
internal enum LeafKind
{
    Paragraph,
    Heading,
    ListItem,
    Cell,
    Quote,
    Loose,
}

/// <summary>A run of text of a page between two block borders: white space folded, line breaks kept where the page has them.</summary>
internal sealed record StoryLeaf(string Text, int LinkLength, LeafKind Kind, StoryRegion Parent)
{
    /// <summary>Share of the characters that stand inside links, 0 to 1.</summary>
    public double LinkDensity => Text.Length == 0 ? 0 : Math.Min(1, (double)LinkLength / Text.Length);
}
