namespace Cairn.Intake.Pages;

/// <summary>Finds the standfirst: running text between the headline and the story that stands outside the story's own box.</summary>
internal static class StandfirstFinder
{
    private const int Shortest = 60;     // shorter texts up there are dates, sections and bylines
    private const int MostCharacters = 1200;

    public static IReadOnlyList<StoryLeaf> Find(StoryRegion root, StoryRegion story, Func<string, bool> isTitle)
    {
        var found = new List<StoryLeaf>();
        var below = false;
        Walk(root, story, isTitle, found, ref below);
        return below && found.Sum(l => l.Text.Length) <= MostCharacters ? found : [];
    }

    /// <summary>False when the story was reached.</summary>
    private static bool Walk(StoryRegion region, StoryRegion story, Func<string, bool> isTitle, List<StoryLeaf> found, ref bool below)
    {
        if (region == story) return false;
        foreach (var child in region.Children)
        {
            if (child is StoryRegion inner)
            {
                if (!Walk(inner, story, isTitle, found, ref below)) return false;
                continue;
            }

            var leaf = (StoryLeaf)child;
            if (leaf.Kind == LeafKind.Heading && isTitle(leaf.Text))
            {
                below = true;
                found.Clear();
            }
            else if (below && IsStandfirst(leaf))
            {
                found.Add(leaf);
            }
        }

        return true;
    }

    private static bool IsStandfirst(StoryLeaf leaf) =>
        leaf.LinkDensity < 0.3
        && leaf.Kind is not (LeafKind.ListItem or LeafKind.Cell)
        && (leaf.Text.Length >= Shortest || (leaf.Parent.Mark == PageMark.Lead && leaf.Text.Length >= 20));
}
