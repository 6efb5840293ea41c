using System.Data.Common;

namespace Cairn.Ledger.Sql;

/// <summary>One connection, in a transaction or not, with its commands kept prepared. For one caller at a time.</summary>
internal sealed class SqlSession(DbConnection connection, DbTransaction? transaction, Action? released = null) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    private readonly Dictionary<string, IDisposable> _kept = new(StringComparer.Ordinal);

    public DbConnection Connection => connection;

    /// <summary>Something of the store's own that is made once and ends with the session.</summary>
    public T Kept<T>(string name, Func<T> make)
        where T : IDisposable
    {
        if (_kept.TryGetValue(name, out var there)) return (T)there;
        var made = make();
        _kept.Add(name, made);
        return made;
    }

    /// <summary>Runs a statement. Parameters are named <c>@0</c>, <c>@1</c>… in the order given.</summary>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object?[] values) =>
        await Bind(sql, values).ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Every row of a query.</summary>
    public async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> row, CancellationToken cancellationToken, params object?[] values)
    {
        var rows = new List<T>();
        await using var reader = await Bind(sql, values).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false)) rows.Add(row(reader));
        return rows;
    }

    /// <summary>The first row; the default when there is none.</summary>
    public async Task<T?> FirstAsync<T>(string sql, Func<DbDataReader, T> row, CancellationToken cancellationToken, params object?[] values)
    {
        await using var reader = await Bind(sql, values).ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        return await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? row(reader) : default;
    }

    /// <summary>The single number of a query; 0 when there is none.</summary>
    public Task<long> NumberAsync(string sql, CancellationToken cancellationToken, params object?[] values) =>
        FirstAsync(sql, r => r.IsDBNull(0) ? 0L : Convert.ToInt64(r.GetValue(0), System.Globalization.CultureInfo.InvariantCulture), cancellationToken, values);

    /// <summary>Makes what was written last.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (transaction is not null) await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        // Undoes what was not committed. A connection that broke has undone it already.
        try
        {
            foreach (var kept in _kept.Values) kept.Dispose();
            foreach (var command in _commands.Values) await command.DisposeAsync().ConfigureAwait(false);
            if (transaction is not null) await transaction.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is DbException or InvalidOperationException or IOException)
        {
        }

        try
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            released?.Invoke();
        }
    }

    private DbCommand Bind(string sql, object?[] values)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // every text is written in this assembly; values are parameters
            command.CommandText = sql;
#pragma warning restore CA2100
            command.CommandTimeout = 600;
            command.Transaction = transaction;
            for (var i = 0; i < values.Length; i++)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@{i}";
                command.Parameters.Add(parameter);
            }

            _commands.Add(sql, command);
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
