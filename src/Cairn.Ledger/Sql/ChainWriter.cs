namespace Cairn.Ledger.Sql;

/// <summary>Adds revisions to the chain inside one write transaction.</summary>
internal sealed class ChainWriter
{
    private readonly SqlSession _session;
    private readonly TimeProvider _time;
    private string _head;
    private bool _isNew;

    private ChainWriter(SqlSession session, TimeProvider time, long number, string head, bool isNew) =>
        (_session, _time, Number, _head, _isNew) = (session, time, number, head, isNew);

    /// <summary>Number of the last revision.</summary>
    public long Number { get; private set; }

    /// <summary>Time of the audit columns, microseconds since 1970 UTC.</summary>
    public long NowUs => (_time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;

    public static async Task<ChainWriter> OpenAsync(SqlSession session, TimeProvider time, CancellationToken cancellationToken)
    {
        var head = await session.FirstAsync("SELECT number, hash FROM chain_head", r => (Number: r.GetInt64(0), Hash: r.GetString(1)), cancellationToken).ConfigureAwait(false);
        return head.Hash is null ? new ChainWriter(session, time, 0, Chain.Origin, true) : new ChainWriter(session, time, head.Number, head.Hash, false);
    }

    /// <summary>Adds one revision.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> AddAsync(string kind, string entity, string payload, string actor, CancellationToken cancellationToken)
    {
        var (salt, at) = (Chain.Salt(), NowUs);
        var commitment = Chain.Commit(salt, payload);
        var hash = Chain.Hash(Number + 1, kind, entity, commitment, actor, at, _head);
        await _session.ExecuteAsync(
            "INSERT INTO revision(number, kind, entity, commitment, salt, actor, at_us, previous_hash, hash) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)",
            cancellationToken, Number + 1, kind, entity, commitment, salt, actor, at, _head, hash).ConfigureAwait(false);
        _head = hash;
        return ++Number;
    }

    /// <summary>Writes the new head; call once, before the commit.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        if (Number == 0) return;
        await _session.ExecuteAsync(
            _isNew ? "INSERT INTO chain_head(only_row, number, hash) VALUES (1, @0, @1)" : "UPDATE chain_head SET number = @0, hash = @1", cancellationToken, Number, _head).ConfigureAwait(false);
        _isNew = false;
    }
}
