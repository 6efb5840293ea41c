using System.Net;
using System.Text;

namespace Cairn.Intake.Pages;

/// <summary>Reads a page without building its tree, in time linear in its length: for pages whose tree would be hostile.</summary>
internal static class PlainPage
{
    private const int DeepestNesting = 1500; // elements; pages for people stay below a hundred

    /// <summary>Whether elements nest so deeply that the time to build the tree, which grows with depth, would be out of all proportion.</summary>
    public static bool IsNestedTooDeeply(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var next = html[at + 1];
            if (next == '/') depth = Math.Max(0, depth - 1);
            else if (char.IsAsciiLetter(next) && !IsVoid(html.AsSpan(at + 1)) && ++depth > DeepestNesting) return true;
        }

        return false;
    }

    /// <summary>The words of the page: scripts and tags left out, ends of blocks as blank lines. One pass.</summary>
    public static string TextOf(string html)
    {
        var text = new StringBuilder(html.Length / 2);
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            text.Append(html, at, (open < 0 ? html.Length : open) - at);
            if (open < 0) break;
            var close = html.IndexOf('>', open);
            if (close < 0) break;
            var name = NameAt(html.AsSpan(open + 1));
            if (Is(name, Unseen) && html[open + 1] != '/')
            {
                var end = html.IndexOf($"</{name}", close, StringComparison.OrdinalIgnoreCase);
                if (end < 0) break; // never closed: browsers show nothing of the rest
                close = Math.Max(end, html.IndexOf('>', end));
            }
            else if (Is(name, Blocks)) text.Append("\n\n");
            at = close + 1;
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith("/")) tag = tag[1..];
        var end = tag.IndexOfAnyExcept(NameCharacters);
        return end < 0 ? tag : tag[..end];
    }

    private static bool Is(ReadOnlySpan<char> name, string[] names)
    {
        foreach (var other in names)
            if (name.Equals(other, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static readonly string[] Unseen = ["script", "style", "noscript", "svg", "template"];
    private static readonly string[] Blocks = ["p", "div", "li", "h1", "h2", "h3", "h4", "section", "article", "tr", "blockquote", "br"];

    // Elements without an end tag, and those whose end tag is often left out and implied by the next one.
    private static bool IsVoid(ReadOnlySpan<char> tag) => Is(NameAt(tag), VoidNames);

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly string[] VoidNames =
        ["img", "br", "meta", "link", "input", "p", "li", "hr", "td", "tr", "source", "option", "area", "path", "dt", "dd", "col", "wbr", "th", "embed", "param", "track", "base", "use", "circle", "rect", "polygon", "line", "g", "tbody"];
}
