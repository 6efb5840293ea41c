using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>An account with the header of the report that tells it.</summary>
/// <param name="Account">The account; spans in code points.</param>
/// <param name="ReportId">Its report.</param>
/// <param name="Version">The text version that the spans refer to.</param>
/// <param name="Header">Title, publisher, dates; without the text.</param>
/// <param name="CoderVersion">Who coded it.</param>
/// <param name="IncidentId">The incident it belongs to, or null when it was rejected.</param>
/// <param name="Rejected">Whether a person rejected it.</param>
/// <param name="Revision">The revision that recorded it.</param>
public sealed record RecordedAccount(Account Account, string ReportId, int Version, ReportHeader Header, string CoderVersion, string? IncidentId, bool Rejected, long Revision);
