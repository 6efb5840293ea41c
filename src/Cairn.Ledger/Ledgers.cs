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

    /// <summary>
    /// Opens a ledger that is there, to be read: whatever would be recorded in it is refused. A file that may not be written, in a folder that may not be,
    /// is read without writing anything. One of an older Cairn is brought forward first, as by <see cref="OpenAsync(string, bool, TimeProvider?, CancellationToken)"/>, where it may be written.
    /// </summary>
    /// <param name="where">A file (SQLite), or a PostgreSQL connection string.</param>
    /// <exception cref="LedgerException">It cannot be read; the message says why and what to do.</exception>
    public static async Task<ILedger> OpenToReadAsync(string where, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(where);
        var store = await StoreToReadAsync(where, cancellationToken).ConfigureAwait(false);
        if (await store.OpeningAsync(() => Schema.IsCurrentAsync(store, cancellationToken)).ConfigureAwait(false)) return Of(store);
        await store.DisposeAsync().ConfigureAwait(false);
        await using (await OpenAsync(where, mustExist: true, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
        }

        return Of(await StoreToReadAsync(where, cancellationToken).ConfigureAwait(false));

        static SqlLedger Of(SqlStore store) => new(store, new ShippedLinking(), TimeProvider.System);
    }

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
            ? await PostgresStore.OpenAsync(where, toRead: false, cancellationToken).ConfigureAwait(false)
            : await SqliteStore.OpenAsync(where, mustExist, cancellationToken).ConfigureAwait(false);
        return await store.OpeningAsync(async () =>
        {
            var ledger = new SqlLedger(store, linking, time);
            await ledger.MigrateAsync(cancellationToken).ConfigureAwait(false);
            return ledger;
        }).ConfigureAwait(false);
    }

    private static async Task<SqlStore> StoreToReadAsync(string where, CancellationToken cancellationToken) => IsPostgres(where)
        ? await PostgresStore.OpenAsync(where, toRead: true, cancellationToken).ConfigureAwait(false)
        : await SqliteStore.OpenToReadAsync(where, cancellationToken).ConfigureAwait(false);
}
