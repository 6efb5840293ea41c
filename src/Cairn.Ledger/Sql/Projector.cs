using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Cairn.Ledger.Projecting;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Concludes incidents from the record into the incident tables: all of them, or those that changed.</summary>
internal sealed class Projector(ILinking linking)
{
    private const int Chunk = 256;

    /// <summary>Brings the incident tables up to a revision of the record.</summary>
    /// <param name="reading">The record.</param>
    /// <param name="store">The store whose incident tables are written; a past moment has a store of its own.</param>
    /// <param name="target">A session that writes there.</param>
    /// <param name="since">The revision the tables stand at; 0 when they are empty.</param>
    /// <param name="before">For tables that are built anew: at which revisions each incident was created and last changed.</param>
    public async Task<Concluded> ProjectAsync(
        RecordReading reading, SqlStore store, SqlSession target, long since, IReadOnlyDictionary<string, (long Created, long Changed)> before, CancellationToken cancellationToken)
    {
        var accounts = await reading.AccountsInForceAsync(cancellationToken).ConfigureAwait(false);
        var byId = accounts.ToDictionary(a => a.Id);
        var decisions = await reading.DecisionsAsync(cancellationToken).ConfigureAwait(false);
        var successors = await SuccessorsAsync(reading, byId, decisions, cancellationToken).ConfigureAwait(false);
        var membership = Membership.Of(accounts, decisions, id => successors.GetValueOrDefault(id));
        var copies = await reading.CopiesAsync(cancellationToken).ConfigureAwait(false);
        var copiesOf = copies.SelectMany(g => g.Reports.Select(r => (r, g))).GroupBy(p => p.r, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<CopyGroup>)[.. g.Select(p => p.g)], StringComparer.Ordinal);

        var copied = await reading.CopiedSinceAsync(since, cancellationToken).ConfigureAwait(false);
        var stored = await StoredAsync(target, cancellationToken).ConfigureAwait(false);
        var groups = membership.Groups.ToList();
        var changed = groups.Where(g => !stored.TryGetValue(g.Id, out var was) || !was.Accounts.SetEquals(g.Accounts) || !was.Rejected.SetEquals(g.Rejected) || g.Decisions.Exists(d => d.Revision > since)
            || g.Accounts.Any(a => copied.Contains(byId[a].ReportId))).ToList();
        var current = groups.Select(g => g.Id).ToHashSet(StringComparer.Ordinal);
        var gone = stored.Keys.Where(id => !current.Contains(id)).ToList();

        var writer = await IncidentWriter.OpenAsync(store, target, cancellationToken).ConfigureAwait(false);
        foreach (var id in gone.Concat(changed.Select(g => g.Id).Where(stored.ContainsKey))) await writer.RemoveAsync(id, cancellationToken).ConfigureAwait(false);
        var ready = ReadyAsync(reading, changed, new Concluding(linking, copiesOf), byId,
            id => before.TryGetValue(id, out var known) ? known : (stored.GetValueOrDefault(id)?.Created ?? reading.Revision, reading.Revision), cancellationToken);
        await foreach (var rows in ready.ConfigureAwait(false)) await writer.AddAsync(rows, cancellationToken).ConfigureAwait(false);
        await writer.CloseAsync(cancellationToken).ConfigureAwait(false);

        var forwarded = await new Forwarding(reading, target, membership, byId).WriteAsync(gone.Count > 0 || since == 0 || groups.Exists(g => g.IsRetracted), cancellationToken).ConfigureAwait(false);
        return new Concluded(accounts.Count, groups.Count(g => !g.IsRetracted), changed.Count(g => !stored.ContainsKey(g.Id)), changed.Count(g => stored.ContainsKey(g.Id)), forwarded, copies.Sum(g => g.Reports.Count - 1));
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

    // Reads and concludes on a connection of its own, a chunk or two ahead of whoever writes; accounts never change, so it sees the same as the writer.
    private static async IAsyncEnumerable<List<IncidentRows>> ReadyAsync(
        RecordReading reading, List<Group> changed, Concluding concluding, Dictionary<long, AccountInForce> byId, Func<string, (long Created, long Changed)> revisions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunks = Channel.CreateBounded<List<IncidentRows>>(1);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var producing = Task.Run(async () =>
        {
            try
            {
                await using var session = await reading.BesideAsync(enough.Token).ConfigureAwait(false);
                var beside = reading.On(session);
                // In the order of the accounts, which is the order of their pages on the disk.
                foreach (var chunk in changed.OrderBy(g => g.Accounts.Min).Chunk(Chunk))
                {
                    var raw = (await beside.RawAccountsAsync([.. chunk.SelectMany(g => g.Accounts)], [.. chunk.Where(g => g.Accounts.Count > 1).SelectMany(g => g.Accounts)], enough.Token).ConfigureAwait(false)).ToDictionary(r => r.Id);
                    await chunks.Writer.WriteAsync([.. chunk.AsParallel().AsOrdered().Select(g => Rows(g, raw, concluding, byId, revisions))], enough.Token).ConfigureAwait(false);
                }

                chunks.Writer.Complete();
            }
            catch (Exception fault)
            {
                chunks.Writer.Complete(fault);
            }
        }, CancellationToken.None);
        try
        {
            await foreach (var rows in chunks.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false)) yield return rows;
        }
        finally
        {
            await enough.CancelAsync().ConfigureAwait(false);
            await producing.ConfigureAwait(false);
        }
    }

    private static IncidentRows Rows(Group group, Dictionary<long, RawAccount> raw, Concluding concluding, Dictionary<long, AccountInForce> byId, Func<string, (long Created, long Changed)> revisions)
    {
        var (created, changed) = revisions(group.Id);
        return IncidentRows.Of(concluding.Of(group, [.. group.Accounts.Select(a => (raw[a].Read(), byId[a]))]), created, changed);
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
