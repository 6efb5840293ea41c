namespace Cairn.Intake.Pages;

/// <summary>
/// Finds the part of a page that is the story: every leaf has a weight (running text is good, links and crumbs of words are bad),
/// and the deepest region that keeps nearly all of the best weight wins. Boxes that the page itself calls the story need less.
/// </summary>
internal static class StoryFinder
{
    private const double Keeps = 0.80;       // a region must keep this share of its parent's weight to be entered
    private const double MarkedStays = 0.9;  // inside a marked region, which knows its borders, only bare wrappers are entered
    private const double MostBallast = 0.3;  // characters of anything else for each character of running text that a wider box brings
    private const double LeadShare = 0.3; // lists of other stories are full of leads
    private const double KeptFurniture = 0.60;
    private const double MarkedKeeps = 0.45; // the same for a region marked as story

    /// <summary>The leaves of the story in document order; empty when the page has no running text.</summary>
    /// <param name="root">The tree of the page's body.</param>
    /// <param name="isTitle">Whether a line is the page's headline: standfirsts are looked for below it.</param>
    public static IReadOnlyList<StoryLeaf> Find(StoryRegion root, Func<string, bool> isTitle)
    {
        Weigh(root);
        Prune(root, root.Weight);
        var best = Narrow(root);
        var leaves = new List<StoryLeaf>();
        Collect(best, leaves);
        return leaves.Count == 0 ? leaves : [.. StandfirstFinder.Find(root, best, isTitle), .. leaves];
    }

    /// <summary>Takes boxes that sound like furniture out of the tree, unless most of the running text stands in one.</summary>
    private static void Prune(StoryRegion region, double whole)
    {
        for (var i = region.Children.Count - 1; i >= 0; i--)
        {
            if (region.Children[i] is not StoryRegion child) continue;
            if (child.Mark != PageMark.Furniture || child.Weight > KeptFurniture * whole)
            {
                Prune(child, whole);
                continue;
            }

            region.Children.RemoveAt(i);
            for (StoryRegion? at = region; at is not null; at = at.Parent)
            {
                at.Weight -= child.Weight;
                at.Length -= child.Length;
                at.LinkLength -= child.LinkLength;
            }
        }
    }

    private static void Weigh(StoryRegion region)
    {
        foreach (var child in region.Children)
        {
            if (child is StoryLeaf leaf)
            {
                region.Weight += WeightOf(leaf);
                region.Length += leaf.Text.Length;
                region.LinkLength += leaf.LinkLength;
            }
            else
            {
                var inner = (StoryRegion)child;
                Weigh(inner);
                region.Weight += inner.Mark == PageMark.Lead ? LeadShare * inner.Weight : inner.Weight;
                region.Length += inner.Length;
                region.LinkLength += inner.LinkLength;
            }
        }
    }

    private static double WeightOf(StoryLeaf leaf)
    {
        var length = leaf.Text.Length;
        var links = leaf.LinkDensity;
        if (links > 0.5 || CookieNotice.IsOne(leaf.Text)) return -0.3 * length;
        if (leaf.Kind == LeafKind.Heading) return 0;
        if (length < 40 && !EndsSentence(leaf.Text)) return -0.3 * length;
        var kind = leaf.Kind switch { LeafKind.Paragraph or LeafKind.Quote => 1.0, LeafKind.Loose => 0.9, _ => 0.6 };
        return length * (1 - links) * kind;
    }

    private static bool EndsSentence(string text) => text[^1] is '.' or '!' or '?' or '”' or '"' or '…' or ':' or '»' or '。';

    /// <summary>The region of the story: what the page marks as such when that holds much of the running text, else the densest.</summary>
    private static StoryRegion Narrow(StoryRegion root)
    {
        var marked = new List<StoryRegion>();
        CollectMarked(root, marked);
        var sum = marked.Sum(r => r.Weight);
        if (marked.Count == 0 || sum <= MarkedKeeps * root.Weight) return Descend(root, Keeps);
        var heaviest = marked.MaxBy(r => r.Weight)!;
        if (heaviest.Weight >= Keeps * sum) return Descend(heaviest, MarkedStays);

        // The story is cut into several marked boxes, by advertisements or one a paragraph: take the box around them.
        var around = CommonAncestor(marked.Where(r => r.Weight > 0.02 * sum));
        return around.Weight <= 1.5 * sum ? around : heaviest.Weight > MarkedKeeps * root.Weight ? Descend(heaviest, MarkedStays) : Descend(root, Keeps);
    }

    private static StoryRegion CommonAncestor(IEnumerable<StoryRegion> regions)
    {
        List<StoryRegion>? path = null;
        foreach (var region in regions)
        {
            var own = new List<StoryRegion>();
            for (StoryRegion? at = region; at is not null; at = at.Parent) own.Insert(0, at);
            if (path is null)
            {
                path = own;
                continue;
            }

            var shared = 0;
            while (shared < path.Count && shared < own.Count && path[shared] == own[shared]) shared++;
            path.RemoveRange(shared, path.Count - shared);
        }

        return path![^1];
    }

    private static StoryRegion Descend(StoryRegion region, double keeps)
    {
        var top = region;
        while (true)
        {
            var heaviest = region.Children.OfType<StoryRegion>().MaxBy(r => r.Weight);
            if (heaviest is null || heaviest.Weight <= 0 || heaviest.Weight < keeps * region.Weight) return Widened(region, top);
            if (heaviest.Children.Count == 1 && heaviest.Children[0] is StoryLeaf) return Widened(region, top);
            region = heaviest;
        }
    }

    /// <summary>Goes back up as long as that brings running text and little else: stories come in several boxes side by side.</summary>
    private static StoryRegion Widened(StoryRegion region, StoryRegion top)
    {
        var best = region;
        for (var at = region; at != top;)
        {
            at = at.Parent!;
            var gain = at.Weight - best.Weight;
            var ballast = at.Length - best.Length - gain;
            if (gain > 0.02 * best.Weight && ballast <= MostBallast * gain) best = at;
            else if (ballast > MostBallast * best.Weight) break;
        }

        return best;
    }

    /// <summary>Outermost regions marked as story that have running text.</summary>
    private static void CollectMarked(StoryRegion region, List<StoryRegion> marked)
    {
        foreach (var child in region.Children)
        {
            if (child is not StoryRegion inner) continue;
            if (inner.Mark == PageMark.Story && inner.Weight > 0) marked.Add(inner);
            else CollectMarked(inner, marked);
        }
    }

    /// <summary>Takes the leaves of a region, leaving out inner boxes that are mostly links.</summary>
    private static void Collect(StoryRegion region, List<StoryLeaf> leaves)
    {
        foreach (var child in region.Children)
        {
            if (child is StoryLeaf leaf)
            {
                if (!IsLinkList(leaf)) leaves.Add(leaf);
            }
            else if (child is StoryRegion inner && !IsLinkBox(inner))
            {
                Collect(inner, leaves);
            }
        }
    }

    private static bool IsLinkBox(StoryRegion region) =>
        region.Length > 0 && region.LinkLength > 0.6 * region.Length && region.Weight <= 0 && (region.Element.LocalName is not "p" || region.Length == region.LinkLength);

    private static bool IsLinkList(StoryLeaf leaf) => leaf.LinkDensity > 0.8 && leaf.Kind is LeafKind.ListItem or LeafKind.Loose or LeafKind.Heading && leaf.LinkDensity > 0.8;
}
