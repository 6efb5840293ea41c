using System.Data.Common;
using Cairn.Ledger.Sql;
using Npgsql;

namespace Cairn.Ledger.Postgres;

/// <summary>Asks the database again until it answers: workers outlive its restarts. What they ask may be asked twice.</summary>
internal sealed class QueuePatience(SqlStore store, Action<string>? trouble)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);
    private int _away;

    public async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var answer = await ask().ConfigureAwait(false);
                if (Interlocked.Exchange(ref _away, 0) == 1) trouble?.Invoke($"{store.Where} answers again");
                return answer;
            }
            catch (DbException fault) when (IsPassing(fault))
            {
                if (Interlocked.Exchange(ref _away, 1) == 0) trouble?.Invoke($"{store.Where} does not answer ({fault.Message}); waiting for it");
                await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
            }
            catch (DbException fault)
            {
                throw store.Explain(fault) ?? new LedgerException($"{store.Where}: {fault.Message}", fault);
            }
        }
    }

    // 25P03: the database ended a session that sat in its transaction; this process was frozen for a while.
    private bool IsPassing(DbException fault) => store.IsPassing(fault) || fault is PostgresException { SqlState: "25P03" } || fault.InnerException is TimeoutException;
}
