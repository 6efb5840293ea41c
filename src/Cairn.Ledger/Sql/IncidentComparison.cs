using System.Text;

namespace Cairn.Ledger.Sql;

/// <summary>Compares the incidents as they stand with those that the record gives when concluded anew.</summary>
internal sealed class IncidentComparison(SqlStore store, PastMoments past)
{
    public async Task<IReadOnlyList<string>> FaultsAsync(CancellationToken cancellationToken)
    {
        long head;
        await using (var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false))
            head = await session.NumberAsync("SELECT revision FROM concluded", cancellationToken).ConfigureAwait(false);
        if (head == 0) return [];
        var now = await ReadAsync(store, cancellationToken).ConfigureAwait(false);
        var anew = await ReadAsync(await past.AtAsync(new AsOf(head), cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        await using var here = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<string> sums = await here.NumberAsync(IncidentSums.Differences, cancellationToken).ConfigureAwait(false) == 0 ? [] : ["the counts are not what the incidents add up to; cairn ledger rebuild makes them so"];
        return [.. sums, .. now.Keys.Union(anew.Keys).Order(StringComparer.Ordinal).Where(id => now.GetValueOrDefault(id) != anew.GetValueOrDefault(id)).Take(100).Select(id => $"incident {id} is not what the record gives; cairn ledger rebuild makes it so")];
    }

    private static async Task<Dictionary<string, string>> ReadAsync(SqlStore from, CancellationToken cancellationToken)
    {
        await using var session = await from.ReadAsync(cancellationToken).ConfigureAwait(false);
        return (await session.QueryAsync(
            "SELECT i.incident_id, i.seen, i.sensitivity, i.review, i.new_evidence, b.extra, b.packed FROM incident i JOIN incident_body b ON b.row_id = i.row_id",
            r => (Id: $"{r.GetString(0)} ({r.GetInt64(1)})", Row: $"{r.GetInt64(2)} {r.GetInt64(3)} {r.GetInt64(4)} {Chain.Sha256(Encoding.UTF8.GetString(IncidentRows.Json(r, 6)) + r.GetString(5))}"), cancellationToken).ConfigureAwait(false))
            .ToDictionary(r => r.Id, r => r.Row, StringComparer.Ordinal);
    }
}
