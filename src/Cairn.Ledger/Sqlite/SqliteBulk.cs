using System.Globalization;
using System.Text;
using Cairn.Ledger.Sql;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Cairn.Ledger.Sqlite;

/// <summary>Fills a table through one prepared statement of SQLite itself: a tenth of the cost of a command for each row.</summary>
internal static class SqliteBulk
{
    private const int Aside = 1 << 16; // bytes of a row's texts; few rows need more

    // The texts and bytes of one row, where SQLite reads them: pinned, so that nothing is copied twice. One for a thread.
    [ThreadStatic]
    private static byte[]? _row;

    /// <exception cref="SqliteException">SQLite refused a row: disk full, for one.</exception>
    public static void Insert(SqlSession session, IncidentTable table, IReadOnlyList<object?[]> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        var database = ((SqliteConnection)session.Connection).Handle!;
        var statement = session.Kept(table.Name, () => Prepare(database, table)).DangerousGetHandle();
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Bind(statement, row, table, database);
            var code = SqliteNative.Step(statement);
            if (code != raw.SQLITE_DONE) Check(code == raw.SQLITE_ROW ? raw.SQLITE_MISUSE : code, database);
            Check(SqliteNative.Reset(statement), database);
        }
    }

    private static sqlite3_stmt Prepare(sqlite3 database, IncidentTable table)
    {
        Check(raw.sqlite3_prepare_v2(database, Statement(table), out var statement), database);
        return statement;
    }

    private static string Statement(IncidentTable table) => table.Name switch
    {
        "incident_words" => "INSERT INTO incident_words(rowid, words) VALUES (?1, ?2)",
        "incident_place" => "INSERT INTO incident_place(row_id, west, east, south, north) VALUES (?1, ?2, ?2, ?3, ?3)",
        "incident_sum" => $"{Plain(table)} {IncidentSums.OnConflict}",
        _ => Plain(table),
    };

    private static string Plain(IncidentTable table) =>
        $"INSERT INTO {table.Name}({string.Join(", ", table.Columns.Select(c => c.Name))}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"?{i + 1}")))})";

    // What does not fit where texts are put is bound again with more room.
    private static void Bind(nint statement, object?[] row, IncidentTable table, sqlite3 database)
    {
        while (!TryBind(statement, row, table, _row ??= Room(Aside), database)) _row = Room(2 * Math.Max(_row.Length, row.Sum(v => v is string text ? Encoding.UTF8.GetMaxByteCount(text.Length) : v is byte[] bytes ? bytes.Length : 0)));
    }

    private static bool TryBind(nint statement, object?[] row, IncidentTable table, byte[] kept, sqlite3 database)
    {
        var (start, at) = (System.Runtime.InteropServices.Marshal.UnsafeAddrOfPinnedArrayElement(kept, 0), 0);
        for (var i = 0; i < row.Length; i++)
        {
            int code, bytes;
            switch (row[i])
            {
                case null:
                    code = SqliteNative.BindNull(statement, i + 1);
                    break;
                case long number:
                    code = SqliteNative.BindNumber(statement, i + 1, number);
                    break;
                case double number:
                    code = SqliteNative.BindReal(statement, i + 1, number);
                    break;
                case string text:
                    if (!Encoding.UTF8.TryGetBytes(text, kept.AsSpan(at), out bytes)) return false;
                    code = SqliteNative.BindText(statement, i + 1, start + at, bytes, 0);
                    at += bytes;
                    break;
                case byte[] given:
                    if (!given.AsSpan().TryCopyTo(kept.AsSpan(at))) return false;
                    code = table.Columns[i].Kind == ColumnKind.Bytes ? SqliteNative.BindBytes(statement, i + 1, start + at, given.Length, 0) : SqliteNative.BindText(statement, i + 1, start + at, given.Length, 0);
                    at += given.Length;
                    break;
                case var other:
                    throw new InvalidOperationException($"no column holds a {other.GetType().Name}");
            }

            if (code != raw.SQLITE_OK) Check(code, database);
        }

        return true;
    }

    private static byte[] Room(int bytes) => GC.AllocateUninitializedArray<byte>(bytes, pinned: true);

    private static void Check(int code, sqlite3 database)
    {
        if (code != raw.SQLITE_OK) throw new SqliteException(raw.sqlite3_errmsg(database).utf8_to_string(), code);
    }
}
