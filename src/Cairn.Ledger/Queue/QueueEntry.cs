namespace Cairn.Ledger;

/// <summary>A report on its way into the queue.</summary>
/// <param name="Key">SHA-256 of everything that decides what becomes of it, lower-case hexadecimal; the same key is queued once.</param>
/// <param name="ReportId">The report's id; several texts of one report are worked on in the order in which they came.</param>
/// <param name="Payload">The report, in words that only who puts it in and who takes it out know. Kept until it is recorded, no longer.</param>
public sealed record QueueEntry(string Key, string ReportId, string Payload);
