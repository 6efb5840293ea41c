namespace Cairn.Ledger;

/// <summary>A report that one worker has in hand until its lease runs out.</summary>
/// <param name="Token">Fencing token: a result is recorded only while the queue still holds this one.</param>
/// <param name="Try">1 for the first try. It is counted when the report is claimed, so that a report that ends the process counts too.</param>
/// <param name="Entry">The report.</param>
public sealed record QueueClaim(long Token, int Try, QueueEntry Entry);
