namespace Cairn.Ledger;

/// <summary>A decision as recorded.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Decision">What was decided.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Revision">The revision that recorded it.</param>
/// <param name="Undone">Whether a later decision took it back.</param>
public sealed record RecordedDecision(long Number, Decision Decision, DateTimeOffset At, long Revision, bool Undone);
