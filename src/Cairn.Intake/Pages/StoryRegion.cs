using AngleSharp.Dom;

namespace Cairn.Intake.Pages;

/// <summary>A block element of a page with the text that stands in it; a light copy of the tree that scoring can walk cheaply.</summary>
internal sealed class StoryRegion(IElement element, StoryRegion? parent, PageMark mark)
{
    public IElement Element { get; } = element;
    public StoryRegion? Parent { get; } = parent;

    /// <summary>What the page calls this box.</summary>
    public PageMark Mark { get; } = mark;

    /// <summary>Child regions and leaves in document order.</summary>
    public List<object> Children { get; } = [];

    /// <summary>Sum of the weights of all leaves inside.</summary>
    public double Weight { get; set; }

    /// <summary>Characters of all leaves inside, and of those in links.</summary>
    public int Length { get; set; }
    public int LinkLength { get; set; }

    /// <summary>Every leaf inside, in document order.</summary>
    public IEnumerable<StoryLeaf> Leaves()
    {
        foreach (var child in Children)
        {
            if (child is StoryLeaf leaf) yield return leaf;
            else
                foreach (var inner in ((StoryRegion)child).Leaves()) yield return inner;
        }
    }
}
