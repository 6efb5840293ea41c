using Cairn.Model;

namespace Cairn.Intake;

/// <summary>Turns a report as it came in into one clean text and what its page says of itself. Pure: no clock, no network.</summary>
public static class Extractor
{
    /// <summary>Extracts a report of JSON Lines: its <c>text</c> stays unchanged, the story of its <c>html</c> is taken out of the page.</summary>
    public static ExtractedReport Extract(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report.Text is null ? Pages.PageExtractor.Extract(report) : TextExtractor.Unchanged(report, report.Text);
    }

    /// <summary>Extracts a report as its form asks: a text copied from a page loses its furniture too. Keeps what was said while reading it.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="published">ISO date for a report that neither was given one nor tells one; never overrides.</param>
    public static ExtractedReport Extract(ReportOutcome.Read read, string? published = null)
    {
        ArgumentNullException.ThrowIfNull(read);
        var extracted = read is { Form: ReportForm.CopiedText, Report.Text: { } text } ? TextExtractor.Cleaned(read.Report, text) : Extract(read.Report);
        extracted = extracted with { ReadFrom = read.Origin };
        var dated = extracted.Published is null && published is not null ? Dated(extracted, published) : extracted;
        return read.Diagnostics.Count == 0 ? dated : dated with { Diagnostics = [.. read.Diagnostics, .. dated.Diagnostics] };
    }

    private static ExtractedReport Dated(ExtractedReport report, string published) => report with
    {
        Published = published,
        PublishedBasis = PublishedBasis.Given,
        Basis = FactBasis.With(report.Basis, "published", FactBasis.Given),
        Diagnostics = [.. report.Diagnostics.Where(d => d.Code != IntakeCodes.PublishedUnknown)],
    };
}
