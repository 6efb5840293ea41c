using Cairn.Coding;
using Cairn.Intake;
using Cairn.Language;
using Cairn.Model;
using Cairn.Places;

namespace Cairn.Engine;

/// <summary>
/// The street of one report: extract → annotate → resolve places → code. Pure and thread-safe; both engines run these stages and no others.
/// </summary>
public sealed class ReportStages(EnglishReader reader, PlaceReader places, Coder coder)
{
    /// <summary>Extracts a report and gives it the fallback publication date where it has none.</summary>
    /// <param name="read">What was read.</param>
    /// <param name="published">ISO date for reports without one; never overrides one that is given.</param>
    public static ExtractedReport Extract(ReportOutcome.Read read, string? published) => Extractor.Extract(read, published);

    /// <summary>Reads a report's language layers and places.</summary>
    /// <param name="report">The extracted report.</param>
    /// <param name="everySentence">Parse every sentence (for <c>annotate</c>); otherwise only those that may tell an act.</param>
    public (AnnotatedText Text, ReportPlaces Places) Read(ExtractedReport report, bool everySentence)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = reader.Read(report.Text, IsoDay.Of(report.Published), everySentence ? null : coder.WantsTree, coder.MayTell);
        // Only sentences with a tree are coded: without one nobody asks where.
        return (text, text.Sentences.Any(s => s.HasTree) ? places.Read(text, new PlaceHints { Publisher = report.Publisher, Title = report.Title }) : ReportPlaces.None);
    }

    /// <summary>Codes a report.</summary>
    public CodedReport Code(ExtractedReport report, bool explain = false)
    {
        var (text, resolved) = Read(report, everySentence: false);
        return coder.Code(report, text, resolved, explain);
    }

    /// <summary>A coded line for a report that could not be read: diagnostics, no accounts.</summary>
    public static CodedReport Unreadable(ReportOutcome.Unreadable outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        return new CodedReport { Id = outcome.Id, Diagnostics = [new Diagnostic(outcome.Code, outcome.Message)] };
    }
}
