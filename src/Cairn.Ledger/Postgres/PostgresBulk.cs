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
        _ => CopyAsync((NpgsqlConnection)session.Connection, table, rows, cancellationToken),
    };

    private static T[] Column<T>(IReadOnlyList<object?[]> rows, int at) => [.. rows.Select(r => (T)r[at]!)];

    private static async Task CopyAsync(NpgsqlConnection connection, IncidentTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {table.Name}({string.Join(", ", table.Columns.Select(c => c.Name))}) FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
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
                    case byte[] utf8: await copy.WriteAsync(utf8, NpgsqlDbType.Text, cancellationToken).ConfigureAwait(false); break;
                    case var other: throw new InvalidOperationException($"no column holds a {other.GetType().Name}");
                }
            }
        }

        await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }
}
