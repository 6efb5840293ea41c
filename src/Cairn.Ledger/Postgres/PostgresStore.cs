using System.Data.Common;
using Cairn.Ledger.Sql;
using Npgsql;

namespace Cairn.Ledger.Postgres;

/// <summary>One PostgreSQL database. Writers take turns: a lock held for one short transaction keeps the chain a chain.</summary>
internal sealed class PostgresStore : SqlStore
{
    private readonly NpgsqlDataSource _source;

    private PostgresStore(NpgsqlDataSource source, string where, bool toRead) => (_source, Where, ToRead) = (source, where, toRead);

    public override string Name => "postgres";

    public override string Where { get; }

    /// <summary>Opens the database.</summary>
    /// <param name="connection">How it is reached.</param>
    /// <param name="toRead">Nothing will be recorded through it.</param>
    /// <exception cref="LedgerException">It does not answer or refuses.</exception>
    public static async Task<PostgresStore> OpenAsync(string connection, bool toRead, CancellationToken cancellationToken)
    {
        NpgsqlConnectionStringBuilder settings;
        try
        {
            settings = new NpgsqlConnectionStringBuilder(FromUri(connection)) { MaxAutoPrepare = 100, AutoPrepareMinUsages = 2, ApplicationName = "cairn" };
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            throw new LedgerException("the PostgreSQL connection string cannot be read; it looks like Host=localhost;Database=cairn;Username=cairn", fault);
        }

        var store = new PostgresStore(NpgsqlDataSource.Create(settings), $"postgres://{settings.Host}:{settings.Port}/{settings.Database}", toRead);
        return await store.OpeningAsync(async () =>
        {
            await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
            await session.NumberAsync("SELECT 1", cancellationToken).ConfigureAwait(false);
            return store;
        }).ConfigureAwait(false);
    }

    public override async Task<SqlSession> ReadAsync(CancellationToken cancellationToken) =>
        new(await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false), null);

    public override Task<SqlSession> WriteAsync(CancellationToken cancellationToken) => WriteAsync(null, cancellationToken);

    /// <summary>A session that writes; the database ends it when it sits in its transaction longer than <paramref name="idle"/>.</summary>
    public async Task<SqlSession> WriteAsync(TimeSpan? idle, CancellationToken cancellationToken)
    {
        RequireWritable();
        var connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var session = new SqlSession(connection, await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false));
            // Before the lock is asked for: who freezes while holding it is thrown out.
            if (idle is { } most) await session.ExecuteAsync($"SET LOCAL idle_in_transaction_session_timeout = {(int)most.TotalMilliseconds}", cancellationToken).ConfigureAwait(false);
            // One writer at a time, held for one short transaction; it serves before the first table is there.
            await session.ExecuteAsync("SELECT pg_advisory_xact_lock(721905)", cancellationToken).ConfigureAwait(false);
            return session;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // COLLATE "C" sorts and compares like ordinal strings, whatever the database's locale.
    public override string Define(string sql) => sql.Replace("{int}", "bigint", StringComparison.Ordinal).Replace("{text}", "text COLLATE \"C\"", StringComparison.Ordinal)
        .Replace("{real}", "double precision", StringComparison.Ordinal).Replace("{bytes}", "bytea", StringComparison.Ordinal)
        .Replace("{strict}", "", StringComparison.Ordinal).Replace("{keyed}", "", StringComparison.Ordinal);

    public override string HasWords(string parameter) => $"i.row_id IN (SELECT row_id FROM incident_words WHERE words @@ plainto_tsquery('simple', {parameter}))";

    public override string Words(string text) => text;

    public override string InBox(string west, string east, string south, string north) =>
        $"i.row_id IN (SELECT row_id FROM incident_place WHERE point <@ box(point({west}, {south}), point({east}, {north})))";

    public override string InTexts(string column, string parameter) => $"{column} IN (SELECT jsonb_array_elements_text({parameter}::text::jsonb))";

    public override string InNumbers(string column, string parameter) => $"{column} IN (SELECT jsonb_array_elements_text({parameter}::text::jsonb)::bigint)";

    public override Task InsertAsync(SqlSession session, IncidentTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) =>
        rows.Count == 0 ? Task.CompletedTask : PostgresBulk.InsertAsync(session, table, rows, cancellationToken);

    // A full disk passes for Npgsql, but somebody has to make room.
    public override bool IsPassing(DbException fault) => fault is not PostgresException { SqlState: "53100" } && (fault.IsTransient || fault is PostgresException { SqlState: "57P01" or "57P02" or "57P03" or "40001" or "40P01" } || fault.InnerException is IOException or System.Net.Sockets.SocketException);

    public override LedgerException? Explain(DbException fault) => fault switch
    {
        PostgresException { SqlState: "28P01" or "28000" } => new LedgerException($"{Where} refuses this user or password", fault),
        PostgresException { SqlState: "3D000" } => new LedgerException($"{Where}: there is no such database; make it with createdb", fault),
        PostgresException { SqlState: "42501" } => new LedgerException($"{Where}: this user may not do that ({fault.Message})", fault),
        PostgresException { SqlState: "53100" } => new LedgerException($"the disk of {Where} is full; nothing of this batch was recorded. Make room and run the same command again: it goes on where it stopped", fault),
        // What a server says that cannot even begin for want of room: it names neither the disk nor the reason.
        PostgresException { SqlState: "XX000" or "58030" } broken when broken.MessageText.StartsWith("could not write", StringComparison.Ordinal) =>
            new LedgerException($"the server of {Where} {broken.MessageText.Replace("could not write", "cannot write its", StringComparison.Ordinal)}: most likely its disk is full. Make room and run the same command again: it goes on where it stopped", fault),
        _ when IsPassing(fault) => new LedgerException($"{Where} does not answer ({fault.Message}); nothing of this batch was recorded. Run the same command again when it is back", fault),
        _ => null,
    };

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    /// <summary>A connection string of a URI; anything else is left as it is.</summary>
    public static string FromUri(string connection)
    {
        if (!connection.StartsWith("postgres", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(connection, UriKind.Absolute, out var uri)) return connection;
        var settings = new NpgsqlConnectionStringBuilder { Host = uri.Host, Database = uri.AbsolutePath.Trim('/') };
        if (uri.Port > 0) settings.Port = uri.Port;
        if (uri.UserInfo.Split(':', 2) is [{ Length: > 0 } user, .. var rest])
        {
            settings.Username = Uri.UnescapeDataString(user);
            if (rest is [var password]) settings.Password = Uri.UnescapeDataString(password);
        }

        return settings.ToString();
    }
}
