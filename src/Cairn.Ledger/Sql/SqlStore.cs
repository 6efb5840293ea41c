using System.Data.Common;

namespace Cairn.Ledger.Sql;

/// <summary>What differs between the two databases; everything else is said once.</summary>
internal abstract class SqlStore : IAsyncDisposable
{
    private const int PlacesAtOnce = 4096;

    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The file or connection, without password.</summary>
    public abstract string Where { get; }

    /// <summary>Whether whoever opened it may write it, also when it was opened to be read.</summary>
    public virtual bool MayBeWritten => true;

    /// <summary>Whether it was opened to be read.</summary>
    protected bool ToRead { get; init; }

    /// <summary>A session that reads.</summary>
    public abstract Task<SqlSession> ReadAsync(CancellationToken cancellationToken);

    /// <summary>A session that reads a large part of the record once, as concluding does, and leaves no more of it in memory than it must.</summary>
    public virtual Task<SqlSession> ReadThroughAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    /// <summary>A session in a transaction that nobody else writes beside.</summary>
    public abstract Task<SqlSession> WriteAsync(CancellationToken cancellationToken);

    /// <summary>Turns a table definition of the migrations into this database's words.</summary>
    public abstract string Define(string sql);

    /// <summary>Condition on <c>i.row_id</c> that the words of parameter <paramref name="parameter"/> are in the incident's.</summary>
    public abstract string HasWords(string parameter);

    /// <summary>The words in the form that <see cref="HasWords"/> wants.</summary>
    public abstract string Words(string text);

    /// <summary>Adds rows to a table of the incidents as fast as the database takes them.</summary>
    public abstract Task InsertAsync(SqlSession session, IncidentTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken);

    /// <summary>Puts places into their table, which holds none yet.</summary>
    public virtual async Task FillPlacesAsync(SqlSession session, IReadOnlyList<PlacedRow> places, CancellationToken cancellationToken)
    {
        foreach (var some in places.Chunk(PlacesAtOnce))
            await InsertAsync(session, IncidentTable.Place, Array.ConvertAll(some, p => new object?[] { p.Row, p.Lon, p.Lat }), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Condition on <c>i.row_id</c> for a box: parameters west, east, south, north.</summary>
    public abstract string InBox(string west, string east, string south, string north);

    /// <summary>Condition that a text column is one of a JSON array of strings.</summary>
    public abstract string InTexts(string column, string parameter);

    /// <summary>Condition that a number column is one of a JSON array of numbers.</summary>
    public abstract string InNumbers(string column, string parameter);

    /// <summary>Puts what was just written where it stays, when it was so much that whoever opens the ledger next would wait for it.</summary>
    public virtual Task SettleAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A failure of the database in words for a person; null when it is none of the known ones.</summary>
    public abstract LedgerException? Explain(DbException fault);

    /// <summary>The same for a database that cannot be opened, whatever the failure.</summary>
    public LedgerException NotOpened(DbException fault) => Explain(fault) ?? new LedgerException($"{Where} cannot be opened: {fault.Message}", fault);

    /// <summary>What <paramref name="open"/> gives; where it fails, this is disposed of and the failure told in words.</summary>
    /// <exception cref="LedgerException">It failed.</exception>
    public async Task<T> OpeningAsync<T>(Func<Task<T>> open)
    {
        try
        {
            return await open().ConfigureAwait(false);
        }
        catch (DbException fault)
        {
            await DisposeAsync().ConfigureAwait(false);
            throw NotOpened(fault);
        }
        catch (LedgerException)
        {
            await DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Refuses to write through what was opened to be read.</summary>
    protected void RequireWritable()
    {
        if (ToRead) throw new LedgerException($"{Where} was opened to be read; nothing can be recorded in it");
    }

    /// <summary>Whether trying again after a moment may help.</summary>
    public abstract bool IsPassing(DbException fault);

    public abstract ValueTask DisposeAsync();
}
