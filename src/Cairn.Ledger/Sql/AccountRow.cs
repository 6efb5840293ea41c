using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>An account as recorded, with the report that tells it (its text left out).</summary>
internal sealed record AccountRow(long Id, Account Account, CodedReport Report, long Version, string CoderVersion, long Revision);
