using AngleSharp.Html.Dom;
using Cairn.Intake.Metadata;
using Cairn.Model;

namespace Cairn.Intake.Pages;

/// <summary>What a page says of itself, with the basis of each date.</summary>
internal sealed class PageFacts
{
    private const string Given = FactBasis.Given;

    private readonly PageMarkup _markup;
    private readonly LinkedArticle _linked;
    private readonly string? _title;
    private readonly string? _titleBasis;
    private readonly string? _publisher;
    private readonly string? _publisherBasis;
    private readonly string _letters;

    private PageFacts(PageMarkup markup, Report report)
    {
        _markup = markup;
        _linked = LinkedArticle.Of(markup.LinkedData);
        (_publisher, _publisherBasis) = PagePublisher.Of(markup, _linked, report.Url);
        (_title, _titleBasis) = PageTitle.Of(markup, _linked, _publisher);
        _letters = Letters(_title);
    }

    public static PageFacts Read(IHtmlDocument page, Report report) => new(PageMarkup.Of(page), report);

    /// <summary>The story as the page's JSON-LD gives it, or null.</summary>
    public string? LinkedBody => _linked.Body;

    /// <summary>Whether the page says that it is not for everybody to read.</summary>
    public bool IsForPayers => _linked.IsFree == false;

    /// <summary>The page's timed updates, when it is a live page.</summary>
    public LivePage? Live => field ??= LivePage.Of(_markup, _linked);

    /// <summary>Whether a line repeats the headline, whole or nearly.</summary>
    public bool IsTitle(string line)
    {
        if (_letters.Length == 0 || line.Length > 2 * _letters.Length + 40) return false;
        var letters = Letters(line);
        return letters.Length * 2 > _letters.Length && (_letters.Contains(letters, StringComparison.Ordinal) || letters.Contains(_letters, StringComparison.Ordinal));
    }

    private static string Letters(string? text) => text is null ? "" : string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Adds the page's facts to a report: what was given stays, then the page, then what the furniture of its text told.</summary>
    public ExtractedReport Fill(ExtractedReport extracted, Report report)
    {
        var notes = new List<Diagnostic>(extracted.Diagnostics);
        var (byline, bylineBasis) = PageByline.Of(_markup, _linked, _publisher);
        var (section, sectionBasis) = Section();
        var canonical = Absolute(_markup.Canonical ?? _markup.Meta("og:url"), report.Url);
        var modified = PageDates.Modified(_markup, _linked);
        var (published, basis, said) = Published(extracted, report, modified, notes);
        return extracted with
        {
            Title = report.Title ?? _title,
            Byline = byline.Count > 0 ? byline : extracted.Byline,
            Publisher = report.Publisher ?? _publisher ?? extracted.Publisher,
            CanonicalUrl = canonical,
            Section = section,
            Published = published,
            PublishedBasis = basis,
            Modified = modified?.Iso,
            Diagnostics = notes,
            Basis = FactBasis.Of(
                ("title", report.Title is not null ? Given : _titleBasis),
                ("byline", byline.Count > 0 ? bylineBasis : extracted.Byline.Count > 0 ? "text" : null),
                ("publisher", report.Publisher is not null ? Given : _publisherBasis ?? (extracted.Publisher is null ? null : "text")),
                ("canonical_url", canonical is null ? null : _markup.Canonical is null ? "meta og:url" : "canonical link"),
                ("section", sectionBasis),
                ("published", published is null ? null : basis == PublishedBasis.Given ? Given : basis == PublishedBasis.Text ? "text" : said),
                ("modified", modified?.Basis),
                ("language", extracted.Language is null ? null : report.Language is not null ? Given : extracted.Language == Language() ? "declared by the page" : "words of the text")),
        };
    }

    private (string? Title, string? Basis) Section()
    {
        if (PageTitle.Folded(_linked.Section) is { } stated) return (stated, "JSON-LD articleSection");
        foreach (var name in (string[])["article:section", "og:section", "section", "parsely-section", "cxenseparse:section", "dc.subject"])
            if (PageTitle.Folded(_markup.Meta(name)) is { Length: <= 80 } section) return (section, $"meta {name}");
        return (null, null);
    }

    private (string? Published, PublishedBasis Basis, string? Said) Published(ExtractedReport extracted, Report report, PageDate? modified, List<Diagnostic> notes)
    {
        if (report.Published is not null) return (report.Published, PublishedBasis.Given, null);
        var found = PageDates.Published(_markup, _linked, report.Url, PageTitle.PlaceOf(_markup, _title));
        if (found is null && extracted.Published is not null) return (extracted.Published, extracted.PublishedBasis, null);
        found ??= modified is null ? null : modified with { Basis = modified.Basis + " (the page gives no publication date)" };
        if (found is null) return (null, PublishedBasis.Unknown, null);
        notes.RemoveAll(n => n.Code == IntakeCodes.PublishedUnknown);
        notes.Add(new Diagnostic(IntakeCodes.PublishedBasis, $"published {found.Iso} from {found.Basis}"));
        if (found.Overruled is { } other) notes.Add(new Diagnostic(IntakeCodes.DatesDisagree, $"{other.Basis} says {other.Iso}; {found.Basis} was taken"));
        return (found.Iso, PublishedBasis.Page, found.Basis);
    }

    /// <summary>The language that the page declares, ISO 639-1, or null.</summary>
    public string? Language()
    {
        var code = (_markup.Language ?? _linked.Language ?? _markup.Meta("content-language", "dc.language", "og:locale", "language"))?.Trim();
        return code is { Length: >= 2 } && (code.Length == 2 || code[2] is '-' or '_') && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]) ? code[..2].ToLowerInvariant() : null;
    }

    private static string? Absolute(string? address, string? page)
    {
        if (string.IsNullOrWhiteSpace(address)) return null;
        if (Uri.TryCreate(address, UriKind.Absolute, out var whole) && whole.Scheme.StartsWith("http", StringComparison.Ordinal)) return whole.AbsoluteUri;
        return Uri.TryCreate(page, UriKind.Absolute, out var root) && Uri.TryCreate(root, address, out var joined) ? joined.AbsoluteUri : null;
    }
}
