using Cairn.Model;

namespace Cairn.Ledger;

/// <summary>A report as recorded, with the accounts in force.</summary>
/// <param name="Coded">The coded report; spans in code points.</param>
/// <param name="Version">Number of this text version, from 1.</param>
/// <param name="Versions">How many there are.</param>
/// <param name="OriginalSha256">SHA-256 of the bytes it was extracted from.</param>
/// <param name="CoderVersion">The coder version of the accounts.</param>
/// <param name="Kind">news, pdf, interview…</param>
/// <param name="Erased">Whether the text was lawfully erased: then it is empty and its accounts are gone.</param>
/// <param name="Revision">The revision that recorded this version.</param>
public sealed record RecordedReport(CodedReport Coded, int Version, int Versions, string OriginalSha256, string CoderVersion, string Kind, bool Erased, long Revision);
