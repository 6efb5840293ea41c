namespace Cairn.Ledger;

/// <summary>A report and one of its texts.</summary>
/// <param name="ReportId">The report's id.</param>
/// <param name="TextSha256">SHA-256 of the frozen text, lower-case hexadecimal.</param>
public readonly record struct ReportText(string ReportId, string TextSha256);
