using Cairn.Ledger.Projecting;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Which incidents there are at a revision: the accounts in force, who stands with whom after all decisions, which reports are copies. Nothing is concluded yet.</summary>
internal sealed class Plan
{
    private readonly int _accounts;
    private readonly int _copies;

    private Plan(List<AccountInForce> accounts, Dictionary<long, AccountInForce> byId, Membership membership, IReadOnlyList<CopyGroup> copies)
    {
        (_accounts, ById, Membership) = (accounts.Count, byId, membership);
        _copies = copies.Sum(g => g.Reports.Count - 1);
        Groups = [.. membership.Groups];
        CopiesOf = copies.SelectMany(g => g.Reports.Select(r => (r, g))).GroupBy(p => p.r, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<CopyGroup>)[.. g.Select(p => p.g)], StringComparer.Ordinal);
    }

    public Dictionary<long, AccountInForce> ById { get; }
    public Membership Membership { get; }

    /// <summary>In the order of their ids.</summary>
    public List<Group> Groups { get; }
    public Dictionary<string, IReadOnlyList<CopyGroup>> CopiesOf { get; }

    public static async Task<Plan> ReadAsync(RecordReading reading, CancellationToken cancellationToken)
    {
        var accounts = await reading.AccountsInForceAsync(cancellationToken).ConfigureAwait(false);
        var byId = accounts.ToDictionary(a => a.Id);
        var decisions = await reading.DecisionsAsync(cancellationToken).ConfigureAwait(false);
        var successors = await Projector.SuccessorsAsync(reading, byId, decisions, cancellationToken).ConfigureAwait(false);
        var membership = Membership.Of(accounts, decisions, id => successors.GetValueOrDefault(id));
        if (await reading.LaterSensitivitiesAsync(cancellationToken).ConfigureAwait(false) is { Count: > 0 } later)
        {
            // Where a report was coded again before it was withheld, all that it told then is.
            var recoded = await reading.AccountsAsync(later.SelectMany(d => d.Stored.Anchors).Where(a => !byId.ContainsKey(a)).Distinct(), [], cancellationToken).ConfigureAwait(false);
            var told = accounts.ToLookup(a => a.ReportId, a => a.Id, StringComparer.Ordinal);
            membership.Withhold(later, a => recoded.TryGetValue(a, out var row) ? told[row.Report.Id] : [a]);
        }

        return new Plan(accounts, byId, membership, await reading.CopiesAsync(cancellationToken).ConfigureAwait(false));
    }

    /// <summary>What was concluded, for whoever asked for it.</summary>
    public Concluded Said(int added, int changed, int forwarded) => new(_accounts, Groups.Count(g => !g.IsRetracted), added, changed, forwarded, _copies);
}
