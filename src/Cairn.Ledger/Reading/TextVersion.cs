namespace Cairn.Ledger;

/// <summary>One frozen text of a report.</summary>
/// <param name="Version">From 1.</param>
/// <param name="TextSha256">SHA-256 of the text.</param>
/// <param name="OriginalSha256">SHA-256 of the bytes it was extracted from.</param>
/// <param name="RecordedAt">When it was recorded, UTC; for audit, never exported.</param>
/// <param name="Revision">The revision that recorded it.</param>
/// <param name="Erased">Whether it was lawfully erased.</param>
public sealed record TextVersion(int Version, string TextSha256, string OriginalSha256, DateTimeOffset RecordedAt, long Revision, bool Erased);
