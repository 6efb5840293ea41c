using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cairn.Intake.Metadata;

/// <summary>What the JSON-LD of a page says of its article; null where it says nothing.</summary>
internal sealed partial class LinkedArticle
{
    private const int DeepestNode = 40;
    private const int MostUpdates = 2000;
    private const int OfAnotherStory = 100; // ranks worse than any: stories in lists are other stories
    private static readonly JsonDocumentOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    private static readonly string[] ArticleTypes =
        ["NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "LiveBlogPosting", "Article", "BlogPosting", "Report", "TechArticle", "ScholarlyArticle", "SocialMediaPosting", "Recipe", "Review", "VideoObject", "WebPage", "CreativeWork"];

    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal); // names of nodes by @id, for references
    private readonly List<LinkedUpdate> _updates = [];
    private int _rank = int.MaxValue;

    public string? Headline { get; private set; }
    public IReadOnlyList<string> Authors { get; private set; } = [];
    public string? Publisher { get; private set; }
    public string? Published { get; private set; }
    public string? Modified { get; private set; }
    public string? Language { get; private set; }
    public string? Section { get; private set; }
    public string? Body { get; private set; }

    /// <summary>The entries of a live page in the order given.</summary>
    public IReadOnlyList<LinkedUpdate> Updates => _updates;
    public bool? IsFree { get; private set; }

    /// <summary>Whether any node of an article's type was found.</summary>
    public bool Found => _rank < int.MaxValue;

    /// <summary>Reads every block; the most article-like node wins, the first among equals. Broken blocks are left out.</summary>
    public static LinkedArticle Of(IReadOnlyList<string> blocks)
    {
        var article = new LinkedArticle();
        foreach (var block in blocks) article.Take(block);
        return article;
    }

    private void Take(string block)
    {
        var text = block.AsSpan().Trim().TrimEnd(';').ToString();
        if (text.StartsWith("<!--", StringComparison.Ordinal)) text = text[4..].Replace("-->", "", StringComparison.Ordinal);
        if (text.StartsWith("//<![CDATA[", StringComparison.Ordinal)) text = text[11..].Replace("//]]>", "", StringComparison.Ordinal);
        text = HalfCharacters().Replace(text, @"\uFFFD");
        try
        {
            using var json = JsonDocument.Parse(text, Tolerant);
            CollectNames(json.RootElement, 0);
            Visit(json.RootElement, 0);
        }
        catch (JsonException)
        {
            // Pages often put raw line breaks into their strings; JSON forbids them.
            try
            {
                using var json = JsonDocument.Parse(string.Create(text.Length, text, static (span, source) =>
                {
                    for (var i = 0; i < span.Length; i++) span[i] = char.IsControl(source[i]) ? ' ' : source[i];
                }), Tolerant);
                CollectNames(json.RootElement, 0);
                Visit(json.RootElement, 0);
            }
            catch (JsonException)
            {
            }
        }
        catch (InvalidOperationException)
        {
        }
    }

    // One half of an escaped character outside the basic plane, cut off from the other: no string can hold it.
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}(?!\\u[dD][c-fC-F][0-9a-fA-F]{2})|(?<!\\u[dD][89abAB][0-9a-fA-F]{2})\\u[dD][c-fC-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex HalfCharacters();

    private void CollectNames(JsonElement node, int depth)
    {
        if (depth > 3) return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray()) CollectNames(item, depth + 1);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            if (node.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && Text(node, "name") is { } name) _named[id.GetString()!] = name;
            if (node.TryGetProperty("@graph", out var graph)) CollectNames(graph, depth + 1);
        }
    }

    private void Visit(JsonElement node, int depth, int handicap = 0)
    {
        if (depth > DeepestNode) return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray()) Visit(item, depth + 1, handicap);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            var rank = RankOf(node);
            if (rank < int.MaxValue) rank += handicap;
            if (rank < _rank) Take(node, rank);
            if (node.TryGetProperty("liveBlogUpdate", out var updates)) TakeUpdates(updates);
            foreach (var name in (string[])["@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"])
                if (node.TryGetProperty(name, out var inner)) Visit(inner, depth + 1, name == "itemListElement" ? OfAnotherStory : handicap);
        }
    }

    private void Take(JsonElement node, int rank)
    {
        // A page node says when the page came out, but its "name" is the site's as often as the story's.
        _rank = rank;
        Headline = Text(node, "headline") ?? (rank < ArticleTypes.Length - 2 ? Text(node, "name") : null);
        Authors = [.. Names(node, "author", peopleOnly: true).Concat(Names(node, "creator", peopleOnly: true)).Distinct(StringComparer.Ordinal)];
        Publisher = Names(node, "publisher", peopleOnly: false).FirstOrDefault();
        Published = Text(node, "datePublished") ?? Text(node, "dateCreated") ?? Text(node, "uploadDate");
        Modified = Text(node, "dateModified");
        Language = Text(node, "inLanguage");
        Section = Text(node, "articleSection");
        Body = Text(node, "articleBody") ?? Body;
        if (node.TryGetProperty("isAccessibleForFree", out var free))
            IsFree = free.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, JsonValueKind.String => !string.Equals(free.GetString(), "false", StringComparison.OrdinalIgnoreCase), _ => null };
    }

    private void TakeUpdates(JsonElement updates)
    {
        if (updates.ValueKind == JsonValueKind.Object) TakeUpdate(updates);
        else if (updates.ValueKind == JsonValueKind.Array)
            foreach (var update in updates.EnumerateArray()) TakeUpdate(update);
    }

    private void TakeUpdate(JsonElement update)
    {
        if (update.ValueKind != JsonValueKind.Object || _updates.Count >= MostUpdates || Text(update, "articleBody") is not { } body) return;
        _updates.Add(new LinkedUpdate(MachineDate.Read(Text(update, "datePublished") ?? Text(update, "dateCreated")), Text(update, "headline") ?? Text(update, "name"), body));
    }

    private static int RankOf(JsonElement node)
    {
        var names = !node.TryGetProperty("@type", out var type) ? [] : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!) : type.ValueKind == JsonValueKind.String ? [type.GetString()!] : [];
        var best = int.MaxValue;
        foreach (var name in names)
        {
            var rank = Array.FindIndex(ArticleTypes, t => name.EndsWith(t, StringComparison.Ordinal) && (name.Length == t.Length || name[name.Length - t.Length - 1] is '/' or ':'));
            if (rank >= 0) best = Math.Min(best, rank);
        }

        // Any other node with a date of publication is better than none.
        return best == int.MaxValue && node.TryGetProperty("datePublished", out _) ? ArticleTypes.Length : best;
    }

    private static string? Text(JsonElement node, string name)
    {
        if (!node.TryGetProperty(name, out var value)) return null;
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0) value = value[0];
        if (value.ValueKind == JsonValueKind.Object) return name == "inLanguage" ? Text(value, "alternateName") ?? Text(value, "name") : null;
        return value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? System.Net.WebUtility.HtmlDecode(value.GetString())!.Trim() : null;
    }

    private IEnumerable<string> Names(JsonElement node, string name, bool peopleOnly)
    {
        if (!node.TryGetProperty(name, out var value)) return [];
        return NamesOf(value, peopleOnly, 0);
    }

    private IEnumerable<string> NamesOf(JsonElement value, bool peopleOnly, int depth)
    {
        if (depth > 4) yield break;
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                yield return System.Net.WebUtility.HtmlDecode(value.GetString())!;
                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    foreach (var name in NamesOf(item, peopleOnly, depth + 1)) yield return name;
                break;
            case JsonValueKind.Object:
                var isPerson = !value.TryGetProperty("@type", out var type) || type.ValueKind != JsonValueKind.String || !type.GetString()!.Contains("Organization", StringComparison.Ordinal);
                if ((isPerson || !peopleOnly) && value.TryGetProperty("name", out var inner))
                    foreach (var name in NamesOf(inner, peopleOnly, depth + 1)) yield return name;
                else if ((isPerson || !peopleOnly) && value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String && _named.TryGetValue(id.GetString()!, out var referred))
                    yield return referred;
                break;
        }
    }
}
