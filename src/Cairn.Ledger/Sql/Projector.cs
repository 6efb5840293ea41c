using Cairn.Ledger.Projecting;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Concludes incidents from the record into the incident tables: all of them, or those that changed.</summary>
internal sealed class Projector(ILinking linking)
{
    /// <summary>Brings the incident tables up to a revision of the record.</summary>
    /// <param name="reading">The record.</param>
    /// <param name="store">The store whose incident tables are written; a past moment has a store of its own.</param>
    /// <param name="target">A session that writes there.</param>
    /// <param name="since">The revision the tables stand at.</param>
    public async Task<Concluded> ProjectAsync(RecordReading reading, SqlStore store, SqlSession target, long since, CancellationToken cancellationToken)
    {
        var plan = await Plan.ReadAsync(reading, cancellationToken).ConfigureAwait(false);
        var copied = await reading.CopiedSinceAsync(since, cancellationToken).ConfigureAwait(false);
        var stored = await StoredAsync(target, cancellationToken).ConfigureAwait(false);
        var changed = plan.Groups.Where(g => !stored.TryGetValue(g.Id, out var was) || !was.Accounts.SetEquals(g.Accounts) || !was.Rejected.SetEquals(g.Rejected) || g.Decisions.Exists(d => d.Revision > since)
            || g.Accounts.Any(a => copied.Contains(plan.ById[a].ReportId))).ToList();
        var current = plan.Groups.Select(g => g.Id).ToHashSet(StringComparer.Ordinal);
        var gone = stored.Keys.Where(id => !current.Contains(id)).ToList();

        var writer = await IncidentWriter.OpenAsync(store, target, cancellationToken).ConfigureAwait(false);
        foreach (var id in gone.Concat(changed.Select(g => g.Id).Where(stored.ContainsKey))) await writer.RemoveAsync(id, cancellationToken).ConfigureAwait(false);
        await using (var ahead = new RowsAhead(reading, Task.FromResult(plan), _ => changed, linking, id => (stored.GetValueOrDefault(id)?.Created ?? reading.Revision, reading.Revision), cancellationToken))
            await writer.AddAsync(ahead, cancellationToken).ConfigureAwait(false);

        var forwarded = await new Forwarding(reading, target, plan.Membership, plan.ById).WriteAsync(gone.Count > 0 || since == 0 || plan.Groups.Exists(g => g.IsRetracted), cancellationToken).ConfigureAwait(false);
        return plan.Said(changed.Count(g => !stored.ContainsKey(g.Id)), changed.Count(g => stored.ContainsKey(g.Id)), forwarded);
    }

    /// <summary>Makes the incident tables and fills them. The record is read, and incidents are concluded, while the old tables are still being dropped: the session does nothing but write.</summary>
    /// <param name="reading">The record; what it holds is committed already, because it is read beside the session.</param>
    /// <param name="store">The store whose incident tables are made.</param>
    /// <param name="target">A session that writes there.</param>
    /// <param name="empty">Drops what is there and makes the tables without indexes.</param>
    /// <param name="before">At which revisions each incident was created and last changed.</param>
    public async Task<Concluded> FillAsync(
        RecordReading reading, SqlStore store, SqlSession target, Func<Task> empty, IReadOnlyDictionary<string, (long Created, long Changed)> before, CancellationToken cancellationToken)
    {
        var planning = Task.Run(() => PlanBesideAsync(reading, cancellationToken), CancellationToken.None);
        await using var ahead = new RowsAhead(reading, planning, plan => plan.Groups, linking, id => before.TryGetValue(id, out var known) ? known : (reading.Revision, reading.Revision), cancellationToken);
        await empty().ConfigureAwait(false);
        var planned = await planning.ConfigureAwait(false);
        var writer = await IncidentWriter.OpenAsync(store, target, cancellationToken).ConfigureAwait(false);
        await writer.AddAsync(ahead, cancellationToken).ConfigureAwait(false);
        var forwarded = await new Forwarding(reading, target, planned.Membership, planned.ById).WriteAsync(true, cancellationToken).ConfigureAwait(false);
        return planned.Said(planned.Groups.Count, 0, forwarded);
    }

    /// <summary>For accounts that decisions name and that are no longer in force: the account in force that tells the same.</summary>
    public static async Task<Dictionary<long, long?>> SuccessorsAsync(
        RecordReading reading, Dictionary<long, AccountInForce> inForce, IReadOnlyList<NumberedDecision> decisions, CancellationToken cancellationToken)
    {
        var lost = decisions.SelectMany(d => d.Stored.Anchors.Concat(d.Stored.OtherAnchors).Concat(d.Stored.Named)).Where(id => !inForce.ContainsKey(id)).Distinct().ToList();
        return lost.Count == 0 ? [] : await SuccessorsAsync(reading, inForce, lost, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The account in force that took the place of each of <paramref name="lost"/>.</summary>
    public static async Task<Dictionary<long, long?>> SuccessorsAsync(RecordReading reading, Dictionary<long, AccountInForce> inForce, IReadOnlyCollection<long> lost, CancellationToken cancellationToken)
    {
        var old = await reading.AccountsAsync(lost, [], cancellationToken).ConfigureAwait(false);
        var reports = old.Values.Select(r => r.Report.Id).ToHashSet(StringComparer.Ordinal);
        var young = await reading.AccountsAsync(inForce.Values.Where(a => reports.Contains(a.ReportId)).Select(a => a.Id), [], cancellationToken).ConfigureAwait(false);
        var byReport = young.Values.ToLookup(r => r.Report.Id, r => (r.Id, r.Account), StringComparer.Ordinal);
        return old.Values.ToDictionary(r => r.Id, r => Succession.Of(r.Account, [.. byReport[r.Report.Id].OrderBy(c => c.Id)]));
    }

    private static async Task<Plan> PlanBesideAsync(RecordReading reading, CancellationToken cancellationToken)
    {
        await using var beside = await reading.BesideAsync(cancellationToken).ConfigureAwait(false);
        return await Plan.ReadAsync(reading.On(beside), cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Dictionary<string, StoredGroup>> StoredAsync(SqlSession target, CancellationToken cancellationToken)
    {
        var stored = new Dictionary<string, StoredGroup>(StringComparer.Ordinal);
        foreach (var (incident, account, rejected) in await target.QueryAsync(
            "SELECT incident_id, account_id, rejected FROM incident_account", r => (r.GetString(0), r.GetInt64(1), r.GetInt64(2) == 1), cancellationToken).ConfigureAwait(false))
        {
            if (!stored.TryGetValue(incident, out var group)) stored[incident] = group = new StoredGroup();
            group.Accounts.Add(account);
            if (rejected) group.Rejected.Add(account);
        }

        foreach (var (id, created) in await target.QueryAsync("SELECT incident_id, created FROM incident WHERE seen <> 1", r => (r.GetString(0), r.GetInt64(1)), cancellationToken).ConfigureAwait(false))
            if (stored.TryGetValue(id, out var group)) group.Created = created;
        return stored;
    }

    private sealed class StoredGroup
    {
        public HashSet<long> Accounts { get; } = [];

        public HashSet<long> Rejected { get; } = [];

        public long? Created { get; set; }
    }
}
