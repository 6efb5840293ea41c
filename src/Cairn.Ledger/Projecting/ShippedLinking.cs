using Cairn.Linking;
using Cairn.Linking.Copies;
using Cairn.Model;

namespace Cairn.Ledger.Projecting;

/// <summary>The linker and the finder of copies of Cairn.Linking.</summary>
internal sealed class ShippedLinking : ILinking
{
    public (IReadOnlyList<Incident> Incidents, IReadOnlyList<CopyGroup> Copies) Link(IReadOnlyList<CodedReport> reports)
    {
        var copies = CopyFinder.Find([.. reports.Where(r => r.Report.Text.Length > 0).AsParallel().AsOrdered().Select(r => CopySketch.Of(Extracted(r)))]);
        return (Linker.Link(reports, copies), copies);
    }

    public Incident Conclude(IReadOnlyList<(CodedReport Report, Account Account)> accounts, IReadOnlyList<CopyGroup> copies) => IncidentConclusion.Of(accounts, copies);

    private static ExtractedReport Extracted(CodedReport report) => new()
    {
        Id = report.Id,
        Text = report.Report.Text,
        Title = report.Report.Title,
        Byline = report.Report.Byline,
        Publisher = report.Report.Publisher,
        Published = report.Report.Published,
        Language = report.Report.Language,
        Url = report.Report.Url,
        RepublishedFrom = report.Report.RepublishedFrom,
    };
}
