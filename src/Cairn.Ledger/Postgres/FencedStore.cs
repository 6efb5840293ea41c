using System.Data.Common;
using Cairn.Ledger.Sql;

namespace Cairn.Ledger.Postgres;

/// <summary>A store whose every write transaction begins by proving that the writer still holds its lease; without it nothing is written.</summary>
/// <param name="inner">The store.</param>
/// <param name="idle">How long the database lets the transaction sit idle. A frozen writer is thrown out, and the turn goes to the next.</param>
/// <param name="fence">The proof; throws <see cref="LeaseLostException"/>.</param>
internal sealed class FencedStore(PostgresStore inner, TimeSpan idle, Func<SqlSession, CancellationToken, Task> fence) : SqlStore
{
    public override string Name => inner.Name;

    public override string Where => inner.Where;

    public override Task InsertAsync(SqlSession session, IncidentTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) => inner.InsertAsync(session, table, rows, cancellationToken);

    public override Task<SqlSession> ReadAsync(CancellationToken cancellationToken) => inner.ReadAsync(cancellationToken);

    public override async Task<SqlSession> WriteAsync(CancellationToken cancellationToken)
    {
        var session = await inner.WriteAsync(idle, cancellationToken).ConfigureAwait(false);
        try
        {
            await fence(session, cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await session.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public override string Define(string sql) => inner.Define(sql);

    public override string HasWords(string parameter) => inner.HasWords(parameter);

    public override string Words(string text) => inner.Words(text);

    public override string InBox(string west, string east, string south, string north) => inner.InBox(west, east, south, north);

    public override string InTexts(string column, string parameter) => inner.InTexts(column, parameter);

    public override string InNumbers(string column, string parameter) => inner.InNumbers(column, parameter);

    public override Task SettleAsync(CancellationToken cancellationToken) => inner.SettleAsync(cancellationToken);

    public override LedgerException? Explain(DbException fault) => inner.Explain(fault);

    public override bool IsPassing(DbException fault) => inner.IsPassing(fault);

    // The store inside belongs to the ledger.
    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
