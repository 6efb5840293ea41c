using System.Data.Common;
using Cairn.Ledger.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Cairn.Ledger.Sqlite;

/// <summary>One SQLite file in WAL mode. Many readers, one writer: a gate inside the process, SQLite's own lock between processes.</summary>
internal sealed class SqliteStore : SqlStore
{
    private const int BusySeconds = 30;
    private const long MostAhead = 64 << 20; // bytes of the write-ahead file that are no trouble to whoever opens it after a crash

    // Queries find most of what they want where the system keeps the file. Every mapping of it counts as memory of this process, though, so whoever reads or writes its whole length has none.
    private const string Mapped = "PRAGMA cache_size=-65536; PRAGMA mmap_size=1073741824";
    private const string Unmapped = "PRAGMA cache_size=-65536; PRAGMA mmap_size=0";
    private const string Through = "PRAGMA cache_size=-8192; PRAGMA mmap_size=0";

    // A connection here has one user at a time, and nobody asks SQLite how much memory it holds: no lock around every call and every allocation of all connections. Refused where SQLite was begun already.
    static SqliteStore()
    {
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private readonly string _connection;
    private readonly SqliteUnwritten? _unwritten;
    private readonly SemaphoreSlim _writer = new(1, 1);

    private SqliteStore(string path, bool toRead = false, bool unwritten = false)
    {
        Where = path;
        ToRead = toRead;
        _unwritten = unwritten ? new SqliteUnwritten(path) : null;
        // Another mode than a writer's, so that the two never share a connection.
        _connection = Settings(path, toRead ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate);
    }

    public override string Name => "sqlite";

    public override string Where { get; }

    public override bool MayBeWritten => _unwritten is null;

    /// <summary>The settings of a connection.</summary>
    public static string Settings(string source, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, DefaultTimeout = BusySeconds, Pooling = true, ForeignKeys = false }.ToString();

    /// <summary>Opens the file, making it when it is not there.</summary>
    /// <exception cref="LedgerException">Not found, no permission, no ledger.</exception>
    public static async Task<SqliteStore> OpenAsync(string path, bool mustExist, CancellationToken cancellationToken)
    {
        Check(path, mustExist);
        var store = new SqliteStore(path);
        return await store.OpeningAsync(async () =>
        {
            await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
            await session.ExecuteAsync("PRAGMA journal_mode=WAL", cancellationToken).ConfigureAwait(false);
            return store;
        }).ConfigureAwait(false);
    }

    /// <summary>
    /// Opens a file that is there and that nothing will be recorded in. Who may write it and its folder reads as a writer does, so that SQLite keeps and
    /// puts away its own files as always; for anybody else nothing at all is written (<see cref="SqliteUnwritten"/>).
    /// </summary>
    /// <exception cref="LedgerException">Not found, may not be read, no ledger, or it cannot be read without writing.</exception>
    public static async Task<SqliteStore> OpenToReadAsync(string path, CancellationToken cancellationToken)
    {
        Check(path, mustExist: true);
        var shared = new SqliteStore(path, toRead: true);
        if (await shared.OpeningAsync(() => shared.CanWriteAsync(cancellationToken)).ConfigureAwait(false)) return shared;
        await shared.DisposeAsync().ConfigureAwait(false);
        var store = new SqliteStore(path, toRead: true, unwritten: true);
        return await store.OpeningAsync(async () =>
        {
            await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
            await session.NumberAsync("SELECT COUNT(*) FROM sqlite_master", cancellationToken).ConfigureAwait(false);
            return store;
        }).ConfigureAwait(false);
    }

    public override async Task<SqlSession> ReadAsync(CancellationToken cancellationToken) => new(await ConnectAsync(Mapped, cancellationToken).ConfigureAwait(false), null);

    public override async Task<SqlSession> ReadThroughAsync(CancellationToken cancellationToken) => new(await ConnectAsync(Through, cancellationToken).ConfigureAwait(false), null);

    public override async Task<SqlSession> WriteAsync(CancellationToken cancellationToken)
    {
        RequireWritable();
        await _writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var connection = await ConnectAsync(Unmapped, cancellationToken).ConfigureAwait(false);
            return new SqlSession(connection, connection.BeginTransaction(deferred: false), () => _writer.Release());
        }
        catch
        {
            _writer.Release();
            throw;
        }
    }

    public override string Define(string sql) => sql.Replace("{int}", "INTEGER", StringComparison.Ordinal).Replace("{text}", "TEXT", StringComparison.Ordinal)
        .Replace("{real}", "REAL", StringComparison.Ordinal).Replace("{bytes}", "BLOB", StringComparison.Ordinal)
        .Replace("{strict}", " STRICT", StringComparison.Ordinal).Replace("{keyed}", " STRICT, WITHOUT ROWID", StringComparison.Ordinal);

    public override string HasWords(string parameter) => $"i.row_id IN (SELECT rowid FROM incident_words WHERE incident_words MATCH {parameter})";

    /// <summary>Every word quoted, so that nothing in it is an operator.</summary>
    public override string Words(string text) =>
        string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => $"\"{w.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    public override string InBox(string west, string east, string south, string north) =>
        $"i.row_id IN (SELECT row_id FROM incident_place WHERE west >= {west} AND east <= {east} AND south >= {south} AND north <= {north})";

    public override string InTexts(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override string InNumbers(string column, string parameter) => $"{column} IN (SELECT value FROM json_each({parameter}))";

    public override Task InsertAsync(SqlSession session, IncidentTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        SqliteBulk.Insert(session, table, rows, cancellationToken);
        return Task.CompletedTask;
    }

    public override Task FillPlacesAsync(SqlSession session, IReadOnlyList<PlacedRow> places, CancellationToken cancellationToken) => SqlitePlaces.FillAsync(session, places, cancellationToken);

    public override async Task SettleAsync(CancellationToken cancellationToken)
    {
        var ahead = new FileInfo(Where + "-wal");
        if (!ahead.Exists || ahead.Length <= MostAhead) return;
        await using var session = await ReadAsync(cancellationToken).ConfigureAwait(false);
        // Readers are not waited for: with one in the way as much is moved as can be, and the next writer begins the file anew.
        await session.ExecuteAsync("PRAGMA busy_timeout=0", cancellationToken).ConfigureAwait(false);
        await session.QueryAsync("PRAGMA wal_checkpoint(TRUNCATE)", r => r.GetInt64(0), cancellationToken).ConfigureAwait(false);
    }

    public override bool IsPassing(DbException fault) => fault is SqliteException { SqliteErrorCode: 5 or 6 };

    public override LedgerException? Explain(DbException fault) => fault is not SqliteException known ? null : known.SqliteErrorCode switch
    {
        5 or 6 => new LedgerException($"another program is writing to {Where} and did not finish while it was waited for; nothing of this batch was recorded. Run the same command again when it is done", fault),
        // Whoever may not write reads the write-ahead file only beside the index that its writer keeps.
        3 or 8 or 14 or 23 when _unwritten is { HasAhead: true } => new LedgerException($"what was last written to {Where} stands in {Where}-wal, which cannot be read without permission to write {Where} and its folder; "
            + $"have somebody who has it run \"cairn ledger info --ledger {Where}\" once, or copy {Where} and {Where}-wal into a folder of your own and read it there", fault),
        3 or 8 or 23 => new LedgerException($"no permission to write {Where} or its folder; nothing of this batch was recorded. To ask, export, verify and serve --read-only it need only be readable", fault),
        10 => new LedgerException($"reading or writing {Where} failed ({known.Message}); is the disk whole? Nothing of this batch was recorded", fault),
        11 => new LedgerException($"{Where} is damaged ({known.Message}); restore a backup with cairn ledger restore", fault),
        13 => new LedgerException($"the disk that holds {Where} is full; nothing of this batch was recorded. Make room and run the same command again: it goes on where it stopped", fault),
        14 => new LedgerException($"{Where} cannot be opened: no permission, or it is no file", fault),
        26 => new LedgerException($"{Where} is no ledger", fault),
        _ => null,
    };

    public override ValueTask DisposeAsync()
    {
        using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
        _unwritten?.Dispose();
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Copies the file while it may be in use: what is copied is one moment of it.</summary>
    public async Task BackupAsync(string target, CancellationToken cancellationToken)
    {
        await using var session = await ReadAsync(cancellationToken).ConfigureAwait(false);
        // SQLite counts a copy as writing; whoever reads next through this connection sets it back.
        await session.ExecuteAsync("PRAGMA query_only=OFF", cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("VACUUM INTO @0", cancellationToken, target).ConfigureAwait(false);
    }

    private async Task<SqliteConnection> ConnectAsync(string pages, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_unwritten?.Connection() ?? _connection);
        try
        {
            await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using var pragma = connection.CreateCommand();
            pragma.CommandText = (ToRead ? "PRAGMA query_only=ON; " : "") + "PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=30000; PRAGMA temp_store=MEMORY; PRAGMA secure_delete=ON; PRAGMA journal_size_limit=67108864; " + pages;
            await pragma.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static void Check(string path, bool mustExist)
    {
        var full = Path.GetFullPath(path);
        if (Directory.Exists(full)) throw new LedgerException($"{path} is a folder; --ledger wants a file such as {Path.Combine(path, "ledger.cairn")}");
        if (mustExist && !File.Exists(full)) throw new LedgerException($"there is no ledger {path}; cairn ingest --ledger {path} SOURCE makes one");
        if (Path.GetDirectoryName(full) is { } folder && !Directory.Exists(folder)) throw new LedgerException($"there is no folder {folder}; make it first");
    }

    // SQLite opens what may not be written for reading instead, and says so before it touches anything; a folder that may not be written it meets when it reads.
    private async Task<bool> CanWriteAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using (var opened = new SqliteConnection(_connection))
            {
                await opened.OpenAsync(cancellationToken).ConfigureAwait(false);
                if (raw.sqlite3_db_readonly(opened.Handle!, "main") != 0) return false;
            }

            await using var session = await ReadAsync(cancellationToken).ConfigureAwait(false);
            await session.NumberAsync("SELECT COUNT(*) FROM sqlite_master", cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is 3 or 8 or 14 or 23)
        {
            return false;
        }
    }
}
