namespace Cairn.Ledger;

/// <summary>Sizes and versions of a ledger.</summary>
public sealed record LedgerSummary(
    string Store, int SchemaVersion, long Reports, long TextVersions, long Accounts, long Incidents, long Decisions, long Releases, long Revisions, string Head,
    IReadOnlyList<string> CoderVersions, bool UpToDate);
