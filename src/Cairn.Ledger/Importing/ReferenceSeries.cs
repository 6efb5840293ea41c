namespace Cairn.Ledger;

/// <summary>A series of others.</summary>
/// <param name="Id">The name it is asked for by.</param>
/// <param name="Format"><c>ged</c> or <c>acled</c>.</param>
/// <param name="Note">Where it came from, for attribution.</param>
/// <param name="ContentSha256">SHA-256 of the file.</param>
public sealed record ReferenceSeries(string Id, string Format, string Note, string ContentSha256);
