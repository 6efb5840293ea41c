using System.Net;

namespace Cairn.Intake;

/// <summary>The entries of a document while it is being read.</summary>
internal sealed class FeedDraft(Uri address)
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);
    private readonly System.Text.StringBuilder _text = new();
    private int _entryDepth = -1;

    public FeedKind? Kind { get; private set; }
    public string? Title { get; private set; }
    public List<FeedEntry> Entries { get; } = [];

    public void Open(string name, int depth, Dictionary<string, string> attributes, bool isEmpty)
    {
        _text.Clear();
        if (depth == 0) Kind = name switch { "rss" or "rdf" or "feed" => FeedKind.Feed, "urlset" => FeedKind.Sitemap, "sitemapindex" => FeedKind.SitemapIndex, "opml" => FeedKind.Opml, _ => null };
        if (name is "item" or "entry" or "url" or "sitemap" && _entryDepth < 0 && !isEmpty)
        {
            _entryDepth = depth;
            _fields.Clear();
        }

        if (name == "outline" && attributes.TryGetValue("xmlurl", out var feed) && Absolute(feed) is { } feedAddress)
            Entries.Add(new FeedEntry(feedAddress, attributes.GetValueOrDefault("title") ?? attributes.GetValueOrDefault("text"), null, null));
        // Atom: the alternate link is the story; RSS gives its link as text.
        if (name == "link" && _entryDepth >= 0 && attributes.TryGetValue("href", out var link) && (!attributes.TryGetValue("rel", out var rel) || rel == "alternate")) _fields["link"] = link;
        if (name == "guid" && attributes.GetValueOrDefault("ispermalink") == "false") _fields["guid"] = "";
    }

    public void Say(string text) => _text.Append(text);

    public void Close(string name, int depth)
    {
        var text = _text.ToString().Trim();
        _text.Clear();
        if (_entryDepth < 0)
        {
            if (name == "title" && Title is null && text.Length > 0) Title = WebUtility.HtmlDecode(text);
            return;
        }

        if (depth == _entryDepth)
        {
            Finish();
            _entryDepth = -1;
        }
        else if (text.Length > 0)
        {
            // Direct children only, and the first of each: media groups repeat titles and links.
            if (depth == _entryDepth + 1 || name is "publication_date" or "title") _fields.TryAdd(name, text);
        }
    }

    private void Finish()
    {
        var link = First("link", "origlink", "loc", "guid", "id");
        if (link is null || Absolute(link) is not { } target) return;
        var published = First("pubdate", "published", "date", "publication_date", "issued", "created", "updated", "lastmod", "modified");
        Entries.Add(new FeedEntry(target, First("title") is { } title ? WebUtility.HtmlDecode(title) : null, FeedDate.Read(published), First("encoded", "content")));
    }

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_fields.TryGetValue(name, out var value) && value.Length > 0) return value;
        return null;
    }

    private Uri? Absolute(string link) =>
        Uri.TryCreate(address, link.Trim(), out var absolute) && absolute.Scheme is "http" or "https" ? absolute : null;
}
