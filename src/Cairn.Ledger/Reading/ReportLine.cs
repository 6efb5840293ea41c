namespace Cairn.Ledger;

/// <summary>A report in a listing.</summary>
public sealed record ReportLine(string ReportId, string? Title, string? Publisher, string? Published, string? Url, string TextSha256, int Version, int Accounts, string Kind, bool Erased);
