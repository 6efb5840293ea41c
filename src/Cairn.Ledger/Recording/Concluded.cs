namespace Cairn.Ledger;

/// <summary>What bringing the incidents up to date did.</summary>
/// <param name="Accounts">Accounts in force.</param>
/// <param name="Incidents">Incidents in force.</param>
/// <param name="Created">Incidents that did not exist before.</param>
/// <param name="Changed">Incidents whose content changed.</param>
/// <param name="Forwarded">Incidents that now forward to another.</param>
/// <param name="CopiedReports">Reports in force that are copies of another report.</param>
public sealed record Concluded(int Accounts, int Incidents, int Created, int Changed, int Forwarded, int CopiedReports);
