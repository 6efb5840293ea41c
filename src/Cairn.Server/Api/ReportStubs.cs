using Cairn.Ledger;
using Cairn.Model;

namespace Cairn.Server;

/// <summary>The reports behind an incident; one that admits whose reporting it repeats, or repeats a text, stands under its origin.</summary>
internal static class ReportStubs
{
    public static IReadOnlyList<ReportStub> Of(IReadOnlyList<RecordedAccount> accounts, IReadOnlyList<CopyGroup> copies)
    {
        var reports = accounts.DistinctBy(a => a.ReportId, StringComparer.Ordinal).ToList();
        var stubs = new List<ReportStub>(reports.Count);
        foreach (var report in reports)
        {
            var h = report.Header;
            var (of, kind) = Copied(report.ReportId, copies) ?? Origin(report, reports);
            stubs.Add(new ReportStub(report.ReportId, h.Title, h.Publisher, h.Published, h.Url, of, kind));
        }

        return stubs;
    }

    // The group's origin is the one that the finder names, else its first report.
    private static (string? Of, string? Kind)? Copied(string report, IReadOnlyList<CopyGroup> copies)
    {
        if (copies.FirstOrDefault(g => g.Reports.Contains(report, StringComparer.Ordinal)) is not { } group) return null;
        var origin = group.Origin is { } named && group.Reports.Contains(named, StringComparer.Ordinal) ? named : group.Reports[0];
        return report == origin ? (null, null) : (origin, CodeNames.Name(group.Kind));
    }

    private static (string? Of, string? Kind) Origin(RecordedAccount report, List<RecordedAccount> all)
    {
        var same = all.FirstOrDefault(r => r.Header.TextSha256 == report.Header.TextSha256);
        if (same is not null && same.ReportId != report.ReportId) return (same.ReportId, "exact");
        if (report.Header.RepublishedFrom is not { Length: > 0 } from) return (null, null);
        var origin = all.FirstOrDefault(r => r.ReportId != report.ReportId && r.Header.RepublishedFrom is null && (Is(r.Header.Publisher, from) || Is(r.Header.Url, from)))
            ?? all.First(r => r.Header.RepublishedFrom is { } other && Is(other, from));
        return origin.ReportId == report.ReportId ? (null, null) : (origin.ReportId, "republished");
    }

    private static bool Is(string? a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
