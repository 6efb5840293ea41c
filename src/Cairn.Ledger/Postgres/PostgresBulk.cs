using Cairn.Ledger.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Cairn.Ledger.Postgres;

/// <summary>Fills a table with binary COPY; words and places, which need a function for each row, from arrays.</summary>
internal static class PostgresBulk
{
    public static Task InsertAsync(SqlSession session, IncidentTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken) => table.Name switch
    {
        "incident_words" => session.ExecuteAsync(
            "INSERT INTO incident_words(row_id, words) SELECT n, to_tsvector('simple', w) FROM unnest(@0, @1) AS t(n, w)", cancellationToken, Column<long>(rows, 0), Column<string>(rows, 1)),
        "incident_place" => session.ExecuteAsync(
            "INSERT INTO incident_place(row_id, point) SELECT n, point(x, y) FROM unnest(@0, @1, @2) AS t(n, x, y)", cancellationToken, Column<long>(rows, 0), Column<double>(rows, 1), Column<double>(rows, 2)),
        "incident_sum" => AddAsync(session, table, rows, cancellationToken),
        _ => CopyAsync((NpgsqlConnection)session.Connection, table, table.Name, rows, cancellationToken),
    };

    private static T[] Column<T>(IReadOnlyList<object?[]> rows, int at) => [.. rows.Select(r => (T)r[at]!)];

    // COPY cannot add to rows that are there: by way of a table of this transaction.
    private static async Task AddAsync(SqlSession session, IncidentTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        const string news = "incident_sum_news";
        var columns = string.Join(", ", table.Columns.Select(c => c.Name));
        await session.ExecuteAsync($"CREATE TEMP TABLE {news} (LIKE {table.Name}) ON COMMIT DROP", cancellationToken).ConfigureAwait(false);
        await CopyAsync((NpgsqlConnection)session.Connection, table, news, rows, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync($"INSERT INTO {table.Name}({columns}) SELECT {columns} FROM {news} {IncidentSums.OnConflict}", cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync($"DROP TABLE {news}", cancellationToken).ConfigureAwait(false);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, IncidentTable table, string into, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {into}({string.Join(", ", table.Columns.Select(c => c.Name))}) FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken).ConfigureAwait(false);
            for (var i = 0; i < row.Length; i++)
            {
                switch (row[i])
                {
                    case null: await copy.WriteNullAsync(cancellationToken).ConfigureAwait(false); break;
                    case long number: await copy.WriteAsync(number, NpgsqlDbType.Bigint, cancellationToken).ConfigureAwait(false); break;
                    case double number: await copy.WriteAsync(number, NpgsqlDbType.Double, cancellationToken).ConfigureAwait(false); break;
                    case string text: await copy.WriteAsync(text, NpgsqlDbType.Text, cancellationToken).ConfigureAwait(false); break;
                    case byte[] bytes when table.Columns[i].Kind == ColumnKind.Bytes: await copy.WriteAsync(bytes, NpgsqlDbType.Bytea, cancellationToken).ConfigureAwait(false); break;
                    case byte[] utf8: await copy.WriteAsync(utf8, NpgsqlDbType.Text, cancellationToken).ConfigureAwait(false); break;
                    case var other: throw new InvalidOperationException($"no column holds a {other.GetType().Name}");
                }
            }
        }

        await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
