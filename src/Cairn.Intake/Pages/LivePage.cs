using AngleSharp.Dom;
using Cairn.Intake.Metadata;
using Cairn.Model;

namespace Cairn.Intake.Pages;

/// <summary>
/// The timed updates of a live page: elements that the page calls so and that carry a time, or the updates of its JSON-LD,
/// found again in the visible text by how their paragraphs begin, or taken whole where the page builds its text with scripts.
/// </summary>
internal sealed class LivePage
{
    private const int FewestUpdates = 2;
    private const int KeyLetters = 40; // letters of a paragraph's beginning by which it is known again
    private const int FewestKeyLetters = 15;

    private readonly List<(string? Published, string? Title)> _entries = [];
    private readonly Dictionary<IElement, int> _elements = [];
    private readonly IReadOnlyList<LinkedUpdate> _linked;

    private LivePage(IReadOnlyList<LinkedUpdate> linked) => _linked = linked;

    /// <summary>The page's updates; null when it has not got two.</summary>
    public static LivePage? Of(PageMarkup markup, LinkedArticle linked)
    {
        var page = new LivePage(linked.Updates);
        foreach (var element in markup.LiveMarks) page.Add(element);
        if (page._entries.Count >= FewestUpdates && page._entries.Count(e => e.Published is not null) * 2 >= page._entries.Count) return page;
        page._entries.Clear();
        page._elements.Clear();
        foreach (var update in linked.Updates) page._entries.Add((update.Published, PageTitle.Folded(update.Title)));
        return page._entries.Count >= FewestUpdates ? page : null;
    }

    private void Add(IElement element)
    {
        for (var at = element.ParentElement; at is not null; at = at.ParentElement)
            if (_elements.ContainsKey(at)) return; // a part of an update is none
        var time = element.QuerySelector("time[datetime]")?.GetAttribute("datetime") ?? element.GetAttribute("data-timestamp") ?? element.QuerySelector("[data-timestamp]")?.GetAttribute("data-timestamp");
        var title = element.QuerySelector("h2, h3, h4") is { } heading ? PageTitle.Folded(ElementText.UpTo(heading, 400)) : null;
        _elements[element] = _entries.Count;
        _entries.Add((MachineDate.Read(time), title));
    }

    /// <summary>The update whose element holds a leaf, or −1.</summary>
    public int UpdateOf(StoryLeaf leaf)
    {
        if (_elements.Count == 0) return -1;
        for (IElement? at = leaf.Parent.Element; at is not null; at = at.ParentElement)
            if (_elements.TryGetValue(at, out var update)) return update;
        return -1;
    }

    /// <summary>The blocks with the updates they belong to; those of the JSON-LD when the visible page does not hold them.</summary>
    public IReadOnlyList<JudgedBlock> Divide(IReadOnlyList<JudgedBlock> visible)
    {
        if (_elements.Count > 0) return visible;
        var known = Beginnings();
        var met = new HashSet<int>();
        var divided = new List<JudgedBlock>(visible.Count);
        var current = -1;
        foreach (var judged in visible)
        {
            if (Key(judged.Block.Text) is { } key && known.TryGetValue(key, out var update) && met.Add(current = update)) { }
            divided.Add(judged with { Block = judged.Block with { Update = current } });
        }

        return met.Count * 2 >= _entries.Count ? divided : [.. visible.Where(b => b.Kind is null && !known.ContainsKey(Key(b.Block.Text) ?? "")), .. FromLinked()];
    }

    /// <summary>The updates that have words in the text made of these blocks.</summary>
    public IReadOnlyList<LiveUpdate> In(IEnumerable<JudgedBlock> judged)
    {
        var updates = new List<LiveUpdate>();
        int at = 0, last = -1;
        foreach (var block in judged.Where(b => b.Kind is null).Select(b => b.Block))
        {
            var end = at + block.Text.Length;
            if (block.Update >= 0 && block.Update == last) updates[^1] = updates[^1] with { End = end };
            else if (block.Update >= 0) updates.Add(new LiveUpdate(_entries[block.Update].Published, _entries[block.Update].Title, at, end));
            last = block.Update;
            at = end + TextExtractor.ParagraphGap.Length;
        }

        return updates.Count >= FewestUpdates ? updates : [];
    }

    private Dictionary<string, int> Beginnings()
    {
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _linked.Count; i++)
        {
            if (Key(_linked[i].Title) is { } title) known.TryAdd(title, i);
            foreach (var paragraph in ParagraphsOf(_linked[i].Body))
                if (Key(paragraph) is { } key) known.TryAdd(key, i);
        }

        return known;
    }

    private IEnumerable<JudgedBlock> FromLinked()
    {
        for (var i = 0; i < _linked.Count; i++)
        {
            if (_entries[i].Title is { } title) yield return new JudgedBlock(new Block(default, title, 2, i), null);
            foreach (var judged in FurnitureJudge.Judge(BlockSplitter.Split(string.Join("\n\n", ParagraphsOf(_linked[i].Body))))) yield return judged with { Block = judged.Block with { Update = i } };
        }
    }

    private static string[] ParagraphsOf(string body) =>
        (body.Contains("</", StringComparison.Ordinal) ? PlainPage.TextOf(body) : body).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string? Key(string? text)
    {
        if (text is null) return null;
        var letters = string.Concat(text.Where(char.IsLetterOrDigit).Take(KeyLetters)).ToLowerInvariant();
        return letters.Length >= FewestKeyLetters ? letters : null;
    }
}
