namespace Cairn.Ledger.Sql;

/// <summary>The tombstone of a lawful erasure: what kind, who, on what ground; never what was erased.</summary>
/// <param name="What"><c>report</c> or <c>name</c>.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Reason">The ground.</param>
/// <param name="ContentSha256">Hash over the rows of the report as they stand after it.</param>
internal sealed record ErasureNote(string What, string ReportId, string Reason, string ContentSha256);
