using Cairn.Ledger.Postgres;
using Cairn.Ledger.Projecting;
using Cairn.Ledger.Sql;

namespace Cairn.Ledger;

/// <summary>Opens the queue of a ledger.</summary>
public static class ReportQueues
{
    /// <summary>The connection string that a <c>--cluster</c> value means, which may be a <c>postgres://</c> URI.</summary>
    public static string ConnectionString(string where) => PostgresStore.FromUri(where);

    /// <summary>The queue in the database of an open ledger; its tables are made when they are not there.</summary>
    /// <param name="ledger">The ledger; stays the caller's to close, after the queue's last use.</param>
    /// <param name="terms">Leases and tries; the usual ones by default.</param>
    /// <param name="trouble">Told once each time the database goes away and comes back.</param>
    /// <param name="time">Clock of the audit columns; leases go by the database's.</param>
    /// <exception cref="LedgerException">The ledger is a file, or the tables cannot be made.</exception>
    public static async Task<IReportQueue> OpenAsync(
        ILedger ledger, QueueTerms? terms = null, Action<string>? trouble = null, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        if (ledger is not SqlLedger { Store: PostgresStore store })
            throw new LedgerException($"{ledger?.Where} is a file; several workers need PostgreSQL, such as --cluster \"Host=db;Database=cairn;Username=cairn\"");
        var queue = new PostgresQueue(store, new ShippedLinking(), time ?? TimeProvider.System, terms ?? new QueueTerms(), trouble);
        await queue.MakeAsync(cancellationToken).ConfigureAwait(false);
        return queue;
    }
}
