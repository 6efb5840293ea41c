using Cairn.Model;

namespace Cairn.Linking;

/// <summary>Concludes an incident from accounts that somebody else put together: the ledger, after people decided.</summary>
public static class IncidentConclusion
{
    /// <summary>The incident that the accounts make.</summary>
    /// <param name="accounts">Accounts with the reports that tell them, in any order; at least one.</param>
    /// <param name="copies">Groups of reports that are copies of one another.</param>
    /// <param name="id">The id it has; by default that of its first account.</param>
    public static Incident Of(IReadOnlyList<(CodedReport Report, Account Account)> accounts, IReadOnlyList<CopyGroup> copies, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(accounts);
        ArgumentOutOfRangeException.ThrowIfZero(accounts.Count);
        var words = new Dictionary<string, ReportWords>(StringComparer.Ordinal);
        var tellings = accounts.Select(a => new Telling(a.Report, a.Account, accounts.Count == 1 ? ReportWords.None : WordsOf(a.Report, words), a.Account.Evidence)).ToArray();
        Array.Sort(tellings, Telling.Compare);
        return Conclusion.Of(tellings, new Origins(copies), null, id);
    }

    private static ReportWords WordsOf(CodedReport report, Dictionary<string, ReportWords> known) =>
        known.TryGetValue(report.Id, out var words) ? words : known[report.Id] = ReportWords.Of(report.Report);
}
