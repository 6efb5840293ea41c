namespace Cairn.Ledger.Sql;

/// <summary>What a release holds; no clock, no run.</summary>
internal sealed record ReleaseManifest(int Number, string Name, int Incidents, int Accounts, int Reports, IReadOnlyList<string> CoderVersions, string IncidentsSha256);
