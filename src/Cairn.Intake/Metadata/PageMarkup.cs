using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Cairn.Intake.Pages;

namespace Cairn.Intake.Metadata;

/// <summary>Everything of a page that may carry metadata, gathered in one walk; elements in document order.</summary>
internal sealed class PageMarkup
{
    private readonly Dictionary<string, List<string>> _metas = new(StringComparer.Ordinal);
    private static readonly NameMemo<(bool Author, bool Date, bool Live)> Said = new(names => (AuthorWords.Are(names), DateWords.Are(names), LiveWords.Are(names)));
    private const int MostLiveMarks = 2000;
    private const int MostAuthorMarks = 300; // the first ones stand by the headline; a page of comments has thousands
    private int _order;

    public string? Title { get; private set; }
    public string? Language { get; private set; }
    public string? Canonical { get; private set; }

    /// <summary>Whether numbers of dates stand in the order of the United States.</summary>
    public bool IsMonthFirst => Language is not null && Language.Replace('_', '-').Equals("en-US", StringComparison.OrdinalIgnoreCase);
    public List<string> LinkedData { get; } = [];
    public List<PlacedElement> Headings { get; } = [];
    public List<PlacedElement> Times { get; } = [];

    /// <summary>Elements with itemprop, by the property's lower-case name.</summary>
    public Dictionary<string, List<IElement>> Microdata { get; } = new(StringComparer.Ordinal);

    /// <summary>Elements whose class, id or rel speaks of an author.</summary>
    public List<IElement> AuthorMarks { get; } = [];

    /// <summary>Elements whose class or microdata says that they are one update of a live page.</summary>
    public List<IElement> LiveMarks { get; } = [];

    /// <summary>Elements whose class or id speaks of a date.</summary>
    public List<PlacedElement> DateMarks { get; } = [];

    /// <summary>Short texts with a full date in them, in document order.</summary>
    public List<DatedText> DatedTexts { get; } = [];

    /// <summary>Elements whose own text begins like a byline ("By …", "Written by …", "Author: …").</summary>
    public List<IElement> ByTexts { get; } = [];

    /// <summary>Links to the page of an author.</summary>
    public List<IElement> AuthorLinks { get; } = [];

    /// <summary>Every value of a meta element by its lower-case name or property.</summary>
    public IReadOnlyList<string> Metas(string name) => _metas.TryGetValue(name, out var values) ? values : [];

    /// <summary>The first value that any of the names has, in the order of the names.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_metas.TryGetValue(name, out var values)) return values[0];
        return null;
    }

    public static PageMarkup Of(IHtmlDocument page)
    {
        var markup = new PageMarkup { Language = page.DocumentElement?.GetAttribute("lang") ?? page.DocumentElement?.GetAttribute("xml:lang") };
        // By index, not by NextSibling, which searches the parent each time; and without recursion, which deep pages would overflow.
        var open = new Stack<(INodeList Children, int Next)>();
        if (page.DocumentElement is { } root) open.Push((page.ChildNodes, IndexOf(page.ChildNodes, root)));
        while (open.TryPop(out var level))
        {
            if (level.Next >= level.Children.Length) continue;
            var node = level.Children[level.Next];
            open.Push((level.Children, level.Next + 1));
            if (node is IElement element) markup.Take(element);
            else if (node is IText text && text.ParentElement is { } holder) markup.TakeText(text.Data, holder);
            if (node is not IHtmlScriptElement && node.ChildNodes.Length > 0) open.Push((node.ChildNodes, 0));
        }

        return markup;
    }

    private static int IndexOf(INodeList nodes, INode node)
    {
        var index = 0;
        while (index < nodes.Length && nodes[index] != node) index++;
        return index;
    }

    private void Take(IElement element)
    {
        _order++;
        switch (element.LocalName)
        {
            case "title" when Title is null && element.ParentElement?.LocalName != "svg":
                Title = element.TextContent;
                return;
            case "meta":
                TakeMeta(element);
                break;
            case "link" when element.GetAttribute("rel") == "canonical":
                Canonical ??= element.GetAttribute("href");
                return;
            case "script":
                if (element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) LinkedData.Add(element.TextContent);
                return;
            case "h1" or "h2":
            case "h3" when element.ClassName is { } named && named.Contains("title", StringComparison.OrdinalIgnoreCase):
                Headings.Add(new PlacedElement(element, _order));
                break;
            case "time" or "abbr":
                Times.Add(new PlacedElement(element, _order));
                break;
            case "address" when AuthorMarks.Count < MostAuthorMarks:
                AuthorMarks.Add(element);
                break;
            case "a" when AuthorLinks.Count < 40 && element.GetAttribute("href") is { } href && AuthorWords.IsAuthorAddress(href):
                AuthorLinks.Add(element);
                break;
        }

        if (element.Attributes.Length == 0) return;
        if (element.GetAttribute("itemprop") is { Length: > 0 } property)
        {
            foreach (var name in property.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Add(Microdata, name.ToLowerInvariant(), element);
        }

        if (AuthorMarks.Count < MostAuthorMarks && (AuthorWords.AreIn(element) || Says(element.ClassName).Author || Says(element.Id).Author)) AuthorMarks.Add(element);
        if (LiveMarks.Count < MostLiveMarks && (Says(element.ClassName).Live || (element.GetAttribute("itemprop") is { } role && role.Contains("liveBlogUpdate", StringComparison.OrdinalIgnoreCase)))) LiveMarks.Add(element);
        if (Says(element.ClassName).Date || Says(element.Id).Date) DateMarks.Add(new PlacedElement(element, _order));
    }

    /// <summary>What a class or id says.</summary>
    private static (bool Author, bool Date, bool Live) Says(string? names)
    {
        return string.IsNullOrEmpty(names) ? default : Said.Of(names);
    }

    private void TakeText(string data, IElement holder)
    {
        if (data.Length is < 3 or > 400 || holder.LocalName is "script" or "style" or "title") return;
        if (data.Length <= DatedText.Longest && StatedDay.Of(data, IsMonthFirst) is { } day)
            DatedTexts.Add(new DatedText(data.Trim(), day, holder, _order));
        if (ByTexts.Count < 40 && AuthorWords.BeginsByline(data)) ByTexts.Add(holder);
    }

    private void TakeMeta(IElement element)
    {
        var content = element.GetAttribute("content");
        if (string.IsNullOrWhiteSpace(content)) return;
        if (element.GetAttribute("property") is { } property) Add(_metas, property.ToLowerInvariant(), content);
        if (element.GetAttribute("name") is { } name) Add(_metas, name.ToLowerInvariant(), content);
        if (element.GetAttribute("http-equiv") is { } header) Add(_metas, header.ToLowerInvariant(), content);
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T item)
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(item);
    }
}
