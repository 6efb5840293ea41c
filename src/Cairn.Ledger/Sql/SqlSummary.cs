namespace Cairn.Ledger.Sql;

/// <summary>Sizes, revisions and moments.</summary>
internal sealed class SqlSummary(SqlStore store)
{
    public async Task<LedgerSummary> ReadAsync(CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        Task<long> Count(string table) => session.NumberAsync($"SELECT COUNT(*) FROM {table}", cancellationToken);
        var head = await session.FirstAsync("SELECT number, hash FROM chain_head", r => (Number: r.GetInt64(0), Hash: r.GetString(1)), cancellationToken).ConfigureAwait(false);
        var coders = await session.QueryAsync("SELECT DISTINCT coder_version FROM coding ORDER BY 1", r => r.GetString(0), cancellationToken).ConfigureAwait(false);
        var unlinked = await session.NumberAsync("SELECT COUNT(*) FROM report_now WHERE linked = 0", cancellationToken).ConfigureAwait(false);
        return new LedgerSummary(
            store.Name, Schema.Version, await Count("report").ConfigureAwait(false), await Count("text_version").ConfigureAwait(false), await Count("account").ConfigureAwait(false),
            await session.NumberAsync("SELECT COUNT(*) FROM incident WHERE seen <> 1", cancellationToken).ConfigureAwait(false), await Count("decision").ConfigureAwait(false), await Count("release").ConfigureAwait(false),
            head.Number, head.Hash ?? Chain.Origin, coders, unlinked == 0);
    }

    public async Task<IReadOnlyList<Revision>> RevisionsAsync(long after, int limit, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.QueryAsync("SELECT number, kind, entity, commitment, actor, at_us, previous_hash, hash FROM revision WHERE number > @0 ORDER BY number LIMIT @1",
            r => new Revision(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), SqlReports.Instant(r.GetInt64(5)), r.GetString(6), r.GetString(7)),
            cancellationToken, after, (long)Math.Clamp(limit, 1, 10_000)).ConfigureAwait(false);
    }

    public async Task<AsOf?> MomentAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var us = (at - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        var revision = await session.NumberAsync("SELECT MAX(number) FROM revision WHERE at_us <= @0", cancellationToken, us).ConfigureAwait(false);
        return revision == 0 ? null : new AsOf(revision);
    }
}
