using System.Collections.Frozen;

namespace Cairn.Intake.Pages;

/// <summary>How elements bear on text, by local name.</summary>
internal static class PageTags
{
    /// <summary>Elements whose text is never story.</summary>
    public static FrozenSet<string> Dropped { get; } = Set("script", "style", "noscript", "template", "nav", "footer", "aside", "button", "select", "option", "textarea", "input", "iframe", "object",
        "embed", "applet", "svg", "canvas", "audio", "video", "map", "menu", "dialog", "head", "title", "meta", "link", "figcaption", "math", "progress", "meter", "datalist", "optgroup", "rt", "rp", "frameset",
        "amp-ad", "amp-embed", "amp-sticky-ad", "amp-sidebar", "amp-consent", "amp-user-notification", "amp-lightbox", "amp-list", "amp-social-share", "amp-autocomplete", "amp-next-page");

    /// <summary>Elements that run on inside a paragraph.</summary>
    public static FrozenSet<string> Inline { get; } = Set("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s",
        "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr", "ruby", "rb", "picture", "source", "track", "amp-img", "blink", "center-inline", "g", "o:p", "st1:place");

    public static LeafKind KindOf(string name) => name switch
    {
        "p" => LeafKind.Paragraph,
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => LeafKind.Heading,
        "li" or "dt" or "dd" => LeafKind.ListItem,
        "td" or "th" or "caption" => LeafKind.Cell,
        "blockquote" or "pre" => LeafKind.Quote,
        _ => LeafKind.Loose,
    };

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
