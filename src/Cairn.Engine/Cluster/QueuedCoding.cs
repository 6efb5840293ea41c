using Cairn.Ledger;

namespace Cairn.Engine;

/// <summary>The stages of one queued report, the same that the local run walks. Pure and thread-safe.</summary>
public sealed class QueuedCoding(ReportStages stages, string coderVersion, string runId)
{
    /// <summary>Extracts and codes a claimed report.</summary>
    public ReportToRecord Code(QueueClaim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        var queued = QueuedReport.Of(claim.Entry);
        var extracted = ReportStages.Extract(queued.ToRead(), queued.Published);
        return new ReportToRecord(stages.Code(extracted), queued.OriginalSha256, coderVersion, runId, queued.Kind);
    }
}
