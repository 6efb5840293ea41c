using AngleSharp.Dom;

namespace Cairn.Intake.Pages;

/// <summary>
/// The text of elements without building what nobody wants: a page can wrap its whole story in a thousand boxes that each call
/// themselves a date, and the text of each would be the story again.
/// </summary>
internal static class ElementText
{
    private const int MostNodes = 20_000; // short text in more nodes than this is no text for people

    private const int Deepest = 64; // nor is short text in as many boxes, one in the other

    /// <summary>The element's text when it has at most <paramref name="most"/> characters; else null, found out after about as many.</summary>
    public static string? UpTo(INode element, int most) => Length(element, most) <= most ? element.TextContent : null;

    /// <summary>Characters of the element's text; something above <paramref name="enough"/> as soon as it is more than that.</summary>
    public static int Length(INode element, int enough = int.MaxValue)
    {
        var length = 0;
        var nodes = 0;
        var open = new Stack<(INodeList Children, int Next)>();
        open.Push((element.ChildNodes, 0));
        while (length <= enough && open.TryPop(out var level))
        {
            if (level.Next >= level.Children.Length) continue;
            var node = level.Children[level.Next];
            open.Push((level.Children, level.Next + 1));
            if (node is IText text) length += text.Length;
            else if (node.ChildNodes.Length > 0) open.Push((node.ChildNodes, 0));
            if ((++nodes > MostNodes || open.Count > Deepest) && enough < int.MaxValue) return int.MaxValue;
        }

        return length;
    }
}
