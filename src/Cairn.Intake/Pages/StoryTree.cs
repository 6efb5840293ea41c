using System.Text;
using AngleSharp.Dom;

namespace Cairn.Intake.Pages;

/// <summary>Copies the text of a page into regions and leaves, leaving out what is never story.</summary>
/// <param name="keepFurniture">Keeps boxes whose names sound like furniture: the second try for pages that name their story so.</param>
internal sealed class StoryTree(bool keepFurniture)
{
    private const int DeepestElement = 300;

    private readonly StringBuilder _run = new();
    private int _linkLength;
    private bool _spacePending;


    /// <summary>The tree of the page's body.</summary>
    public StoryRegion Build(IElement body)
    {
        var root = new StoryRegion(body, null, PageMark.None);
        Fill(root, body, LeafKind.Loose, depth: 0, inLink: false);
        Flush(root, LeafKind.Loose);
        return root;
    }

    private void Fill(StoryRegion region, INode node, LeafKind kind, int depth, bool inLink)
    {
        if (depth > DeepestElement) return;
        var children = node.ChildNodes; // by index: AngleSharp's NextSibling searches the parent each time
        for (var i = 0; i < children.Length; i++)
        {
            var child = children[i];
            if (child is IText text) Append(text.Data, inLink);
            else if (child is IElement element) Add(region, element, kind, depth, inLink);
        }
    }

    private void Add(StoryRegion region, IElement element, LeafKind kind, int depth, bool inLink)
    {
        var name = element.LocalName;
        if (name == "br")
        {
            if (_run.Length > 0 && _run[^1] == '\n') Flush(region, kind); // a second break parts paragraphs
            else if (_run.Length > 0) _run.Append('\n');
            _spacePending = false;
            return;
        }

        if (PageTags.Dropped.Contains(name) && !(keepFurniture && name == "noscript")) return;
        if (name == "hr")
        {
            Flush(region, kind);
            return;
        }

        if (PageTags.Inline.Contains(name))
        {
            if (element.Attributes.Length > 0 && !keepFurniture && name != "a" && PageMarks.IsInlineFurniture(element)) return;
            Fill(region, element, kind, depth + 1, inLink || name == "a");
            return;
        }

        var mark = element.Attributes.Length > 0 ? PageMarks.Of(element) : PageMark.None;
        if (mark is PageMark.Furniture or PageMark.Dropped && (keepFurniture || name is "body" or "article" or "main" or "html")) mark = PageMark.None;
        if (mark == PageMark.Dropped) return;
        if (name == "form" && !HoldsStory(element)) return;
        if (name == "figure" && !HoldsStory(element) && element.QuerySelector("table, blockquote, pre") is null) return;

        Flush(region, kind);
        var inner = new StoryRegion(element, region, mark);
        var innerKind = PageTags.KindOf(name);
        if (innerKind == LeafKind.Loose && kind is LeafKind.ListItem or LeafKind.Quote or LeafKind.Cell) innerKind = kind;
        Fill(inner, element, innerKind, depth + 1, inLink);
        Flush(inner, innerKind);
        if (inner.Children.Count > 0) region.Children.Add(inner);
    }

    private static bool HoldsStory(IElement element)
    {
        var paragraphs = 0;
        foreach (var paragraph in element.GetElementsByTagName("p"))
            if (ElementText.Length(paragraph, 80) > 80 && ++paragraphs >= 3) return true;
        return false;
    }

    private void Append(string data, bool inLink)
    {
        foreach (var c in data)
        {
            if (char.IsWhiteSpace(c) || c == '\u200b')
            {
                _spacePending |= c != '\u200b';
                continue;
            }

            if (_spacePending && _run.Length > 0 && _run[^1] != '\n')
            {
                _run.Append(' ');
                if (inLink) _linkLength++;
            }

            _spacePending = false;
            if (c is '\u00ad' or '\ufeff') continue;
            _run.Append(c);
            if (inLink) _linkLength++;
        }
    }

    private void Flush(StoryRegion region, LeafKind kind)
    {
        while (_run.Length > 0 && char.IsWhiteSpace(_run[^1])) _run.Length--;
        if (_run.Length > 0) region.Children.Add(new StoryLeaf(_run.ToString(), _linkLength, kind, region));
        _run.Clear();
        (_linkLength, _spacePending) = (0, false);
    }
}
