using Cairn.Ledger;

namespace Cairn.Engine;

/// <summary>What an ingest did.</summary>
/// <param name="Count">The reports.</param>
/// <param name="Concluded">The incidents afterwards.</param>
public sealed record IngestSummary(IngestCount Count, Concluded Concluded);
