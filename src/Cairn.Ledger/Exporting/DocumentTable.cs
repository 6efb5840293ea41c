using Cairn.Model;

namespace Cairn.Ledger.Exporting;

/// <summary>Which reports tell which incident: one row for each part that a report plays, however many of its accounts do.</summary>
internal sealed class DocumentTable : ITable
{
    public IReadOnlyList<string> Columns { get; } = ["incident_id", "document_id", "role", "independent_origin_id", "linked_by", "linked_at", "confidence", "decision_reason"];

    public IEnumerable<IReadOnlyList<string?>> Rows(ExportedIncident e) =>
        (from told in e.Accounts
         orderby told.Account.Key
         select new[] { e.Id, told.ReportId, told.Account.Modality == Modality.Denied ? "denial" : told.Account.Background ? "context" : "evidence", told.Header.RepublishedFrom ?? told.Header.Publisher, "machine", null, null, told.Rejected ? "rejected by a person" : null })
        .DistinctBy(row => (row[1], row[2], row[^1]));
}
