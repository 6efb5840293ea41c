using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Cairn.Intake.Pages;

namespace Cairn.Intake.Metadata;

/// <summary>Finds the date that readers see beside the headline; dates of comments, side columns and other stories are the last resort.</summary>
internal sealed partial class NearDates
{
    private const int ShortText = 80;

    private readonly PageMarkup _markup;
    private readonly int? _place;
    private readonly HashSet<IElement> _around = []; // boxes that hold the headline hold its date too, whatever they are called

    public NearDates(PageMarkup markup, PlacedElement? headline)
    {
        (_markup, _place) = (markup, headline?.Order);
        for (var at = headline?.Element; at is not null; at = at.ParentElement) _around.Add(at);
    }

    /// <summary>The date of a time element: one that says it is of publication, else the nearest that is no update.</summary>
    public PageDate? InTimes()
    {
        PageDate? first = null;
        foreach (var (element, _) in _markup.Times)
        {
            if (IsBeside(element)) continue;
            var value = element.GetAttribute("datetime") ?? (element.LocalName == "abbr" ? element.GetAttribute("title") ?? element.GetAttribute("data-utime") : null) ?? Short(element);
            if (MachineDate.Read(value) is not { } iso) continue;
            var date = new PageDate(iso, "time element");
            var names = $"{element.ClassName} {element.ParentElement?.ClassName}";
            if (element.HasAttribute("pubdate") || PublishedName().IsMatch(names)) return date;
            if (!UpdatedName().IsMatch(names)) first ??= date;
        }

        return first;
    }

    /// <summary>The date of an element named after dates, of a text that speaks of publishing, or of any short text; the nearest to the headline.</summary>
    public PageDate? InTexts() =>
        InMarks(e => DateWords.ArePlain(e) && !UpdatedName().IsMatch(e.ClassName ?? ""), besideToo: false)
        ?? InTexts(t => StatedDay.IsPublishing(t.Text) && !StatedDay.IsUpdate(t.Text) && !Copyright().IsMatch(t.Text), besideToo: false)
        ?? InMarks(DateWords.ArePlain, besideToo: false)
        ?? InTexts(t => Publishing().IsMatch(t.Text) && !Copyright().IsMatch(t.Text), besideToo: false)
        ?? InMarks(_ => true, besideToo: false)
        ?? InTexts(t => t.Text.Length <= ShortText, besideToo: false)
        ?? InPicture()
        ?? InTexts(_ => true, besideToo: false)
        ?? InMarks(e => !IsInFooter(e), besideToo: true)
        ?? InTexts(t => !IsInFooter(t.Holder), besideToo: true);

    private PageDate? InMarks(Func<IElement, bool> counts, bool besideToo)
    {
        foreach (var (element, _) in _markup.DateMarks.OrderBy(m => Distance(m.Order)))
        {
            if (element.LocalName is "body" or "html" or "form" || !counts(element) || (!besideToo && IsBeside(element))) continue;
            if (element.GetAttribute("content") is { } content && MachineDate.Read(content) is { } iso) return new PageDate(iso, "marked element");
            if (Short(element) is { } text && StatedDay.Of(text, _markup.IsMonthFirst) is { } day) return Visible(day);
        }

        return null;
    }

    private PageDate? InTexts(Func<DatedText, bool> counts, bool besideToo)
    {
        var nearest = _markup.DatedTexts.Where(t => counts(t) && (besideToo || !IsBeside(t.Holder))).MinBy(t => Distance(t.Order));
        return nearest is null ? null : Visible(nearest.Day);
    }

    /// <summary>The day in the address of the page's lead picture: picture stores sort by the day of the upload.</summary>
    private PageDate? InPicture() =>
        _markup.Meta("og:image", "twitter:image", "og:image:url") is { } address && UploadDay().Match(address) is { Success: true } match
        && MachineDate.Read($"{match.Groups[1].Value}-{match.Groups[2].Value}-{match.Groups[3].Value}") is { } iso ? new PageDate(iso, "address of the lead picture") : null;

    /// <summary>How far a place is from the headline; above it counts double, and without a headline the page's order decides.</summary>
    private int Distance(int order) => _place is not { } place ? order : order >= place ? order - place : 2 * (place - order);

    private bool IsBeside(IElement element)
    {
        for (var at = element; at is not null && at.LocalName is not ("body" or "main"); at = at.ParentElement)
        {
            if (_around.Contains(at)) return false;
            if (at.LocalName is "aside" or "nav" or "footer" or "blockquote") return true;
            if (at.LocalName == "article") return false;
            if ((at.ClassName is { } names && Beside().IsMatch(names)) || (at.Id is { } id && Beside().IsMatch(id))) return true;
        }

        return false;
    }

    /// <summary>The foot of the page dates the site, not the story.</summary>
    private static bool IsInFooter(IElement element)
    {
        var isInFooter = false;
        for (var at = element; at is not null && at.LocalName != "body"; at = at.ParentElement)
        {
            if (at.LocalName == "article") return false; // that is the foot of the story
            isInFooter |= at.LocalName == "footer" || at.Id is "footer" or "colophon" || (at.ClassName is { } names && SiteFooter().IsMatch(names));
        }

        return isInFooter;
    }

    private static PageDate Visible(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "visible date");

    private static string? Short(IElement element) => ElementText.UpTo(element, 299)?.Trim();

    [GeneratedRegex(@"(?:^|\s)(?:site|page|main|global)?[_-]?footer(?:$|\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SiteFooter();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:publi(?:sh|cat|é|c)\w*|posted|updated|written|created|date|datum|stand|erstellt|ver.ffentlicht\w*|geschrieben|aktualisier\w*|online seit|eingestellt|fecha|pubblicato|mis en ligne|revision|modified|edited|uploaded|ge.ndert)\b", Options)]
    private static partial Regex Publishing();

    [GeneratedRegex(@"/((?:19|20)[0-9][0-9])[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12][0-9]|3[01])/", RegexOptions.CultureInvariant)]
    private static partial Regex UploadDay();

    [GeneratedRegex(@"©|copyright|\(c\)", Options)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"publish|pubdate|posted|entry-date|post-date|created", Options)]
    private static partial Regex PublishedName();

    [GeneratedRegex(@"updat|modif|edited", Options)]
    private static partial Regex UpdatedName();

    [GeneratedRegex(@"(?:^|[\s_-])(?:comments?|commentlist|respond|sidebar|related\w*|recent\w*|popular|latest\w*|widgets?|nav\w*|top-?bar|(?<!(?:article|post|entry|story|content)[_-])footer|instagram\w*|twitter\w*|embed\w*|current-?date|archive\w*|teaser\w*|calendar|leserbrief\w*)(?:$|[\s_-])", Options)]
    private static partial Regex Beside();
}
