namespace Cairn.Ledger.Projecting;

/// <summary>An account in force at some moment.</summary>
/// <param name="Id">Its row.</param>
/// <param name="ReportId">The report that tells it.</param>
/// <param name="TextRevision">The revision that recorded the text; newer than a decision means new evidence.</param>
/// <param name="IncidentId">The incident that the linker put it in; null when not linked yet.</param>
internal sealed record AccountInForce(long Id, string ReportId, long TextRevision, string? IncidentId);
