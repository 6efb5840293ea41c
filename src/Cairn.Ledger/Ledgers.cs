namespace Cairn.Ledger;

/// <summary>Opens ledgers.</summary>
public static class Ledgers
{
    /// <summary>Opens a ledger, making it when it is not there.</summary>
    /// <param name="where">A file (SQLite), or a PostgreSQL connection string (it holds <c>Host=</c> or begins with <c>postgres://</c>).</param>
    /// <param name="mustExist">Refuse to make a new file.</param>
    /// <param name="time">Clock of the audit columns; the system's by default.</param>
    /// <exception cref="LedgerException">It cannot be opened; the message says why.</exception>
    public static Task<ILedger> OpenAsync(string where, bool mustExist = false, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        throw new LedgerException($"no store opens '{where}'");
    }
}
