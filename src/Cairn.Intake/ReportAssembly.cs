using Cairn.Model;

namespace Cairn.Intake;

/// <summary>Puts an extracted report together: what was given wins over what the page says, and that over what its furniture says.</summary>
internal static class ReportAssembly
{
    public static ExtractedReport Build(Report report, string text, string story, PageVoice voice, IEnumerable<Diagnostic> furniture, string? declaredLanguage = null)
    {
        var notes = new List<Diagnostic>(furniture);
        notes.AddRange(voice.Notes);
        var (published, basis) = Published(report, voice, notes);
        var original = Original(voice, report.Publisher, notes);
        var language = ReportLanguage.Of(report.Language, declaredLanguage, story, notes);
        return new ExtractedReport
        {
            Id = report.Id,
            Url = report.Url,
            Title = report.Title,
            Byline = voice.Byline,
            Publisher = report.Publisher ?? OriginalOutlet(voice),
            Published = published,
            PublishedBasis = basis,
            Language = language,
            Text = text,
            RepublishedFrom = original,
            Diagnostics = notes,
            Basis = BasisOf(report, voice, published, basis, language),
        };
    }

    private static IReadOnlyDictionary<string, string> BasisOf(Report report, PageVoice voice, string? published, PublishedBasis basis, string? language) => FactBasis.Of(
        ("title", report.Title is null ? null : FactBasis.Given),
        ("byline", voice.Byline.Count > 0 ? "text" : null),
        ("publisher", report.Publisher is not null ? FactBasis.Given : OriginalOutlet(voice) is null ? null : "text"),
        ("published", published is null ? null : basis == PublishedBasis.Given ? FactBasis.Given : "text"),
        ("language", language is null ? null : report.Language is not null ? FactBasis.Given : "words of the text"));

    /// <summary>The original publisher to flag, or null when there is none or it is the publisher itself.</summary>
    public static string? Original(PageVoice voice, string? publisher, List<Diagnostic> notes)
    {
        if (voice.Original is not { } clue) return null;
        if (publisher is not null && (clue.Publisher.Contains(publisher, StringComparison.OrdinalIgnoreCase) || publisher.Contains(clue.Publisher, StringComparison.OrdinalIgnoreCase))) return null;
        if (publisher is not null && NewsAgencies.Named(publisher) is { } agency && agency == (NewsAgencies.Named(clue.Publisher) ?? clue.Publisher)) return null; // "AFP" and "Agence France-Presse"
        notes.Add(new Diagnostic(IntakeCodes.Republished, $"the page says that it republishes {clue.Publisher}: {Short(clue.Why)}"));
        return clue.Publisher;
    }

    /// <summary>For a copy whose own page is unknown: the outlet that first published the story.</summary>
    private static string? OriginalOutlet(PageVoice voice) => voice.Outlet ?? voice.Original?.Publisher;

    private static (string? Published, PublishedBasis Basis) Published(Report report, PageVoice voice, List<Diagnostic> notes)
    {
        if (report.Published is { } given) return (given, PublishedBasis.Given);
        if (voice.Day is { } day)
        {
            notes.Add(new Diagnostic(IntakeCodes.PublishedBasis, $"published {day} from a date line in the text"));
            return (day, PublishedBasis.Text);
        }

        notes.Add(new Diagnostic(IntakeCodes.PublishedUnknown, "no publication date was given or found; relative dates stay unresolved (--published DATE settles it)"));
        return (null, PublishedBasis.Unknown);
    }

    private static string Short(string words) => words.Length <= 120 ? words : words[..119] + "…";
}
