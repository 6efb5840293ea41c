using Cairn.Ledger.Projecting;

namespace Cairn.Ledger.Sql;

/// <summary>Writes what became of every incident id that is no longer in force.</summary>
internal sealed class Forwarding(RecordReading reading, SqlSession target, Membership membership, Dictionary<long, AccountInForce> inForce)
{
    /// <returns>How many ids forward to another.</returns>
    public async Task<int> WriteAsync(bool anyGone, CancellationToken cancellationToken)
    {
        if (!anyGone && membership.Emptied.Count == 0 && await target.NumberAsync("SELECT COUNT(*) FROM forward", cancellationToken).ConfigureAwait(false) == 0) return 0;
        var current = membership.Groups.ToDictionary(g => g.Id, StringComparer.Ordinal);
        var history = await reading.LinkHistoryAsync(cancellationToken).ConfigureAwait(false);
        var ended = history.Where(l => !current.ContainsKey(l.IncidentId)).ToLookup(l => l.IncidentId, l => l.Account, StringComparer.Ordinal);
        var lost = ended.SelectMany(e => e).Where(a => !inForce.ContainsKey(a)).Distinct().ToList();
        var successors = lost.Count == 0 ? [] : await Projector.SuccessorsAsync(reading, inForce, lost, cancellationToken).ConfigureAwait(false);
        var before = (await target.QueryAsync("SELECT incident_id, revision, status, forward_to FROM forward", r => (Id: r.GetString(0), Revision: r.GetInt64(1), Status: r.GetString(2), To: r.GetString(3)), cancellationToken).ConfigureAwait(false))
            .ToDictionary(f => f.Id, StringComparer.Ordinal);
        await target.ExecuteAsync("DELETE FROM forward", cancellationToken).ConfigureAwait(false);

        var forwards = ended.Select(e => (Id: e.Key, To: Targets(e, successors))).Concat(membership.Emptied.Keys.Where(id => !current.ContainsKey(id) && !ended.Contains(id)).Select(id => (Id: id, To: new List<string>())))
            .Concat(current.Values.Where(g => g.IsRetracted).Select(g => (g.Id, To: new List<string>())));
        var count = 0;
        foreach (var (id, to) in forwards.OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            var status = to.Count == 0 ? "retracted" : to.Count == 1 ? "merged_into" : "split_into";
            var json = LedgerJson.Array(to);
            var reason = current.TryGetValue(id, out var group) ? group.Decisions.LastOrDefault(d => d.Decision.Kind == DecisionKind.Reject)?.Decision.Reason ?? "rejected by a person"
                : membership.Emptied.GetValueOrDefault(id) ?? (to.Count == 0 ? "no account in force tells it" : "linked anew");
            var revision = before.TryGetValue(id, out var was) && was.Status == status && was.To == json ? was.Revision : reading.Revision;
            await target.ExecuteAsync("INSERT INTO forward(incident_id, status, forward_to, reason, revision) VALUES (@0, @1, @2, @3, @4)", cancellationToken, id, status, json, reason, revision).ConfigureAwait(false);
            if (to.Count > 0) count++;
        }

        return count;
    }

    private List<string> Targets(IEnumerable<long> accounts, Dictionary<long, long?> successors) =>
        [.. accounts.Select(a => inForce.ContainsKey(a) ? a : successors.GetValueOrDefault(a)).OfType<long>().Select(a => membership.Of(a)?.Id).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
