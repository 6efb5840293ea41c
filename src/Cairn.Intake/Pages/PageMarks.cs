using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Cairn.Intake.Pages;

/// <summary>Reads the names that page makers give to their boxes: which hold the story and which hold furniture.</summary>
internal static partial class PageMarks
{
    private static readonly NameMemo<(PageMark Mark, bool IsTeaser)> Marks = new(Said);
    private static readonly NameMemo<bool> Inline = new(names => InlineNames().IsMatch(names));

    /// <summary>What an element's class, id and role say.</summary>
    public static PageMark Of(IElement element)
    {
        if (IsHidden(element)) return PageMark.Dropped;
        var property = element.GetAttribute("itemprop");
        if (property is not null && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)) return PageMark.Story;
        var names = Names(element);
        if (names.Length == 0) return PageMark.None;
        var said = Marks.Of(names);
        if (said.IsTeaser) return IsMostlyLink(element) ? PageMark.Furniture : PageMark.Lead; // without a link it leads into this story
        if (said.Mark is PageMark.None or PageMark.Furniture && element.GetAttribute("role") is { } role && DroppedRoles().IsMatch(role)) return PageMark.Furniture;
        return said.Mark;
    }

    private static bool IsMostlyLink(IElement element)
    {
        var links = 0;
        foreach (var link in element.GetElementsByTagName("a")) links += ElementText.Length(link);
        return links * 4 > ElementText.Length(element);
    }

    private static (PageMark Mark, bool IsTeaser) Said(string names)
    {
        if (StoryNames().IsMatch(names)) return (PageMark.Story, false);
        if (LeadNames().IsMatch(names)) return (PageMark.Lead, false);
        if (TeaserNames().IsMatch(names)) return (PageMark.Lead, true);
        if (!FurnitureNames().IsMatch(names) || WholePage().IsMatch(names)) return (PageMark.None, false);
        return (DroppedNames().IsMatch(names) ? PageMark.Dropped : PageMark.Furniture, false);
    }

    /// <summary>Whether a run inside a paragraph is a credit, a caption, a button or hidden; datelines and names stay.</summary>
    public static bool IsInlineFurniture(IElement element)
    {
        if (IsHidden(element)) return true;
        var names = Names(element);
        return names.Length > 0 && Inline.Of(names);
    }

    private static string Names(IElement element)
    {
        var className = element.ClassName;
        var id = element.Id;
        var component = element.GetAttribute("data-component") ?? element.GetAttribute("data-testid");
        return (className, id, component) switch
        {
            (null, null, null) => "",
            (not null, null, null) => className,
            (null, not null, null) => id,
            _ => $"{className} {id} {component}",
        };
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("aria-hidden") == "true" && element.LocalName is not ("span" or "i"))
        || (element.GetAttribute("style") is { } style && HiddenStyle().IsMatch(style));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"display\s*:\s*none|visibility\s*:\s*hidden", Options)]
    private static partial Regex HiddenStyle();

    [GeneratedRegex(@"^(?:navigation|banner|complementary|contentinfo|search|menu|menubar|dialog|alertdialog|toolbar|tablist|alert)$", Options)]
    private static partial Regex DroppedRoles();

    [GeneratedRegex(@"(?:^|[\s_-])(?:(?:article|story|post|entry|news|content|body|page|single|blog|text|main)[_-]{0,2}(?:body|content|text|story|copy|article)(?:[_-]{0,2}(?:body|content|text|inner|copy))?|articlebody|storybody|storytext|postbody|entrytext|bodytext|bodycopy|hentry|e-content|td-post-content|mw-content-text|field-name-body|field--name-body|instapaper_body|article__main|post__main|StandardArticleBody\w*|ArticleBody\w*|rich[_-]?text|wysiwyg|prose|fliesstext|artikeltext|article__copy|zn-body__paragraph)(?:$|[\s_-])", Options)]
    private static partial Regex StoryNames();

    [GeneratedRegex(@"(?:^|[\s_-])(?:comments?\w*|reactions?|discussion|commentaires?|comentarios?|respond|regwall\w*|disqus\w*|fb[_-]?comments|replies|pingbacks?|trackbacks?|shar(?:e|ing)\w*|social\w*|addtoany\w*|addthis\w*|sharedaddy|a2a\w*|sd-block|jp-\w+|related\w*|relatedposts|yarpp\w*|recommend\w*|recirc\w*|similar\w*|read[_-]?more|more[_-]?(?:stories|news|from|on|articles|posts|links)|most[_-]?(?:read|popular|viewed)|trending|popular\w*|also[_-]?read|promo\w*|newsletter\w*|subscri\w*|sign[_-]?up|signup\w*|sidebar\w*|side[_-]?(?:col\w*|nav|menu|box)|widgets?|widget[_-]?area|breadcrumbs?|crumbs?|paginat\w*|pager|page[_-]?(?:nav\w*|links)|nav|navbar\w*|navi\w*|\w*navigation|menus?|\w*menu|foot(?:er)?\w*|masthead\w*|cookies?\w*|consent\w*|gdpr\w*|advert\w*|ads?|adsbygoogle|ad[_-]?(?:slot|unit|container|wrapper|box|banner)\w*|sponsor\w*|outbrain\w*|taboola\w*|pop[_-]?ups?\w*|modal\w*|overlay\w*|lightbox|paywall\w*|tags?|tag[_-]?(?:list|links|cloud)|tagcloud|taglinks?|categor(?:y|ies)[_-]?(?:list|links)?|cat-links|post[_-]?(?:meta\w*|info|footer|tags|nav\w*|author|date|categories)|entry[_-]?(?:meta|info|footer|utility|tags|date)|article[_-]?(?:meta|info|footer|tags|tools|date|related|author)|metadata|meta|byline\w*|author\w*|about[_-]?(?:the-)?author|bio|vcard|dateline|timestamp|caption\w*|wp-caption\w*|credits?|photo[_-]?credit|image[_-]?(?:caption|credit)|img[_-]?(?:caption|credit)|copyright\w*|toolbar\w*|tools|ratings?|post-ratings|stars|votes?|likes?|print[_-]?only|noprint|no-print|screen-reader\w*|visually[_-]?hidden|sr-only|skip[_-]?link\w*|slideshow\w*|carousel\w*|galler(?:y|ies)\w*|toc|table-of-contents|infobox|hatnote|navbox\w*|reflist|references|footnotes?|mw-editsection|catlinks|login\w*|register\w*|search\w*|utility\w*|topbar|top[_-]?bar|announcement\w*|callout|pull[_-]?quote\w*|factbox|button\w*|btn|cta|feedback\w*|disclaimer\w*|[\w-]*disclosure|buy[_-]?box\w*|imginline|bildunterschrift|bildtext|bild[_-]?info|legende|(?:next|prev|previous)(?:[_-]?(?:post|story|article)\w*)?|post[_-]?nav|donat\w*|app[_-]?(?:download|promo|banner)|player\w*|video[_-]?(?:player|wrapper|container|embed)|loading|spinner|noscript|is-hidden|hide|error[_-]?message|warning|print[_-]?link|print\w{0,2}|email[_-]?(?:link|this)|kommentar\w*|werbung|anzeige\w*|empfehlung\w*|teilen|verwandt\w*|schlagw\w*|artikel[_-]?(?:info|meta|footer))(?:$|[\s_-])", Options)]
    private static partial Regex FurnitureNames();

    [GeneratedRegex(@"(?:^|[\s_-])(?:[\w-]*credits?|[\w-]*caption\w*|shar(?:e|ing)\w*|social\w*|mw-editsection|screen-reader\w*|visually[_-]?hidden|sr-only|hidden|comments?\w*|tooltip\w*|imginline|copyright|ads?|advert\w*|print[_-]?only|bildunterschrift|entry-meta|post-meta|tags?-links|cat-links|byline|author|reference|noprint)(?:$|[\s_-])", Options)]
    private static partial Regex InlineNames();

    [GeneratedRegex(@"(?:^|[\s_-])teasers?(?:$|[\s_-])", Options)]
    private static partial Regex TeaserNames();

    [GeneratedRegex(@"(?:^|[\s_-])(?:\w*comments?|reactions|discussion|commentaires|comentarios|comment[_-]?(?:list|area|section|s|form|respond|thread|body|content)\w*|commentlist|respond|disqus\w*|fb[_-]?comments|navbar\w*|cookies?\w*|consent\w*|modal\w*|pop[_-]?ups?\w*|breadcrumbs?|screen-reader\w*|visually[_-]?hidden|sr-only)(?:$|[\s_-])|(?:^|\s)(?:is-)?hidden(?:\s|$)", Options)]
    private static partial Regex DroppedNames();

    [GeneratedRegex(@"(?:^|[\s_-])(?:(?:story|article|news|post|entry|content|main|text)?[_-]{0,2}(?:lead|lede|leader|intro|introduction|standfirst|abstract|vorspann|einleitung|anleser|teaser[_-]?text|dek|deck|sub[_-]?title|sub[_-]?head(?:line|ing)?|subheadline|chapo|chapeau|entradilla|sommario|ingress|excerpt|summary|subtitulo|kurztext)(?:[_-]?text)?)(?:$|[\s_-])|documentDescription|articleIntro|articleLead|leadText", Options)]
    private static partial Regex LeadNames();

    // Names that wrap whole pages although a furniture word stands in them: "has-sidebar", "no-comments", "page-with-menu".
    [GeneratedRegex(@"(?:^|[\s_-])(?:has|with|no|without|hide|show|is|single|enable[ds]?)[_-](?:\w+[_-])?(?:sidebar|comments?|menu|nav|ads?|footer|share|widgets?|author|meta|tags?)|(?:sidebar|menu|nav|widgets?|ads?|footer|comments?)[_-](?:left|right|none|closed|open|enabled|disabled|active|page)(?:$|\s)|(?:^|\s)(?:category|tag|author|type|status|format|hentry|post)-[\w-]*(?:\s|$)", Options)]
    private static partial Regex WholePage();
}
