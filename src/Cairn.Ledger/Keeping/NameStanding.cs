namespace Cairn.Ledger;

/// <summary>A report that holds a name.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Times">How often it stands in its texts and headers, older versions included.</param>
/// <param name="CopyOf">The report that this one is a copy of; null where it is none.</param>
public sealed record NameStanding(string ReportId, int Times, string? CopyOf);
