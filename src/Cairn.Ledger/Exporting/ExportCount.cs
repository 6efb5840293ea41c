namespace Cairn.Ledger;

/// <summary>What an export wrote.</summary>
/// <param name="Rows">Rows or lines, headers aside.</param>
/// <param name="WithoutRow">Incidents that the format has no row for: what it does not code.</param>
public sealed record ExportCount(int Rows, int WithoutRow);
