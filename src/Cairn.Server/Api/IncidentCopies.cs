using Cairn.Ledger;
using Cairn.Linking.Copies;
using Cairn.Model;

namespace Cairn.Server;

/// <summary>Which reports of one incident repeat another's words, as the linker finds it: the same rule that counts them once.</summary>
internal static class IncidentCopies
{
    private const int MostReports = 200;

    /// <summary>Copy groups among the reports; none where every report is an origin of its own.</summary>
    public static async Task<IReadOnlyList<CopyGroup>> OfAsync(ILedger ledger, Incident incident, IReadOnlyList<RecordedAccount> accounts, Reader sight, CancellationToken cancellationToken)
    {
        var ids = accounts.Select(a => a.ReportId).Distinct(StringComparer.Ordinal).Take(MostReports).ToList();
        if (ids.Count < 2 || incident.IndependentOrigins >= ids.Count) return [];
        var sketches = new List<CopySketch>(ids.Count);
        foreach (var id in ids)
        {
            if (await ledger.ReportAsync(id, sight, null, cancellationToken).ConfigureAwait(false) is { } report) sketches.Add(CopySketch.Of(InUtf16(report.Coded)));
        }

        return CopyFinder.Find(sketches);
    }

    // The ledger's spans are in code points; where those differ from UTF-16 the furniture is left in, which both texts have.
    private static CodedReport InUtf16(CodedReport report) => report.Report.Text.Any(char.IsSurrogate) ? report with { Diagnostics = [] } : report;
}
