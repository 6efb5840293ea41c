using Cairn.Ledger.Postgres;
using Cairn.Ledger.Projecting;
using Cairn.Ledger.Sql;
using Cairn.Ledger.Sqlite;

namespace Cairn.Ledger;

/// <summary>Opens ledgers.</summary>
public static class Ledgers
{
    /// <summary>Opens a ledger, making it when it is not there.</summary>
    /// <param name="where">A file (SQLite), or a PostgreSQL connection string (it holds <c>Host=</c> or begins with <c>postgres://</c>).</param>
    /// <param name="mustExist">Refuse to make a new file.</param>
    /// <param name="time">Clock of the audit columns; the system's by default.</param>
    /// <exception cref="LedgerException">It cannot be opened; the message says why.</exception>
    public static Task<ILedger> OpenAsync(string where, bool mustExist = false, TimeProvider? time = null, CancellationToken cancellationToken = default) =>
        OpenAsync(where, mustExist, time ?? TimeProvider.System, new ShippedLinking(), cancellationToken);

    /// <summary>Whether a <c>--ledger</c> value names a PostgreSQL database.</summary>
    public static bool IsPostgres(string where)
    {
        ArgumentNullException.ThrowIfNull(where);
        return where.Contains("Host=", StringComparison.OrdinalIgnoreCase) || where.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || where.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);
    }

    internal static async Task<ILedger> OpenAsync(string where, bool mustExist, TimeProvider time, ILinking linking, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(where);
        SqlStore store = IsPostgres(where)
            ? await PostgresStore.OpenAsync(where, cancellationToken).ConfigureAwait(false)
            : await SqliteStore.OpenAsync(where, mustExist, cancellationToken).ConfigureAwait(false);
        try
        {
            var ledger = new SqlLedger(store, linking, time);
            await ledger.MigrateAsync(cancellationToken).ConfigureAwait(false);
            return ledger;
        }
        catch (System.Data.Common.DbException fault)
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw store.Explain(fault) ?? new LedgerException($"{store.Where} cannot be opened: {fault.Message}", fault);
        }
        catch (LedgerException)
        {
            await store.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
