namespace Cairn.Ledger;

/// <summary>One link of the chain.</summary>
/// <param name="Number">From 1, without gaps.</param>
/// <param name="Kind"><c>text coding links decision release reference erasure</c>.</param>
/// <param name="Entity">What it is about: a report id, a decision's number…</param>
/// <param name="Commitment">SHA-256 of a salt and the payload.</param>
/// <param name="By">The run or person.</param>
/// <param name="At">When, UTC.</param>
/// <param name="PreviousHash">Hash of the revision before.</param>
/// <param name="Hash">Hash over all of the above.</param>
public sealed record Revision(long Number, string Kind, string Entity, string Commitment, string By, DateTimeOffset At, string PreviousHash, string Hash);
