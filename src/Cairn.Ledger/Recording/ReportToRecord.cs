using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>A coded report on its way into the record.</summary>
/// <param name="Coded">The coded report, spans in UTF-16 as the coder gives them.</param>
/// <param name="OriginalSha256">SHA-256 of the bytes it was extracted from, lower-case hexadecimal.</param>
/// <param name="CoderVersion">The version that coded it; coding again under another version stands beside, never over.</param>
/// <param name="RunId">The run that recorded it; stays in the audit columns.</param>
/// <param name="Kind">What the report is: <c>news</c>, or another kind said by whoever recorded it (<c>pdf</c>, <c>interview</c>).</param>
public sealed record ReportToRecord(CodedReport Coded, string OriginalSha256, string CoderVersion, string RunId, string Kind = "news");
