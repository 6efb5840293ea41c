namespace Cairn.Ledger;

/// <summary>A past moment of the ledger: everything recorded up to and including one revision.</summary>
/// <param name="Revision">Sequence number of the last revision that counts.</param>
public sealed record AsOf(long Revision);
