using Cairn.Linking;
using Cairn.Linking.Copies;
using Cairn.Model;

namespace Cairn.Ledger.Projecting;

/// <summary>The linker's and the copy finder's knowledge of the reports in force: words as hashes, sketches, no texts.</summary>
internal sealed class LinkMemory : ILinkMemory
{
    private readonly LinkedReports _linked = new();
    private readonly SortedDictionary<string, CopySketch> _sketches = new(StringComparer.Ordinal);

    public int Accounts => _linked.Count;

    public void Put(IReadOnlyList<CodedReport> reports)
    {
        foreach (var (id, sketch) in InOrder.Each(reports, r => (r.Id, r.Report.Text.Length == 0 ? null : CopySketch.Of(Extracted(r)))))
        {
            if (sketch is null) _sketches.Remove(id);
            else _sketches[id] = sketch;
        }

        foreach (var report in reports) _linked.Put(report);
    }

    public IReadOnlyList<LinkedGroup> Changed() => _linked.Changed();

    public IReadOnlyList<CopyGroup> Copies() => CopyFinder.Find([.. _sketches.Values]);

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
