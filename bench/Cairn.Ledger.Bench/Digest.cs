using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cairn.Ledger.Sql;

namespace Cairn.Ledger.Bench;

/// <summary>One hash for each table of the incidents, over its rows in their order: the same before and after a change of the rebuild, or something changed.</summary>
internal static class Digest
{
    // Words are kept in an index alone; its vocabulary says which word stands where. Numbers of rows are part of it all.
    private static readonly (string Table, string Rows)[] Tables =
    [
        .. new[] { "incident", "incident_body", "incident_account", "incident_act", "forward", "incident_place", "incident_sum" }.Select(t => (t, $"SELECT * FROM {t} ORDER BY 1, 2")),
        ("incident_actor", "SELECT * FROM incident_actor ORDER BY row_id, folded, role"),
        ("incident_words", "SELECT term, doc, col, \"offset\" FROM temp.words_told ORDER BY 1, 2, 3, 4"),
    ];

    public static async Task RunAsync(string where)
    {
        await using var ledger = await Ledgers.OpenAsync(where);
        await using var session = await ((SqlLedger)ledger).Store.ReadAsync(CancellationToken.None);
        await session.ExecuteAsync("CREATE VIRTUAL TABLE temp.words_told USING fts5vocab(main, incident_words, instance)", CancellationToken.None);
        foreach (var (table, rows) in Tables)
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            var number = (await session.QueryAsync(rows, r =>
            {
                for (var i = 0; i < r.FieldCount; i++) hash.AppendData(Encoding.UTF8.GetBytes(r.GetValue(i) switch { byte[] bytes => Convert.ToHexString(bytes), double real => real.ToString("R", CultureInfo.InvariantCulture), var value => $"{value}" } + "\t"));
                return 0;
            }, CancellationToken.None)).Count;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table,-18} {number,8} rows  {Convert.ToHexStringLower(hash.GetHashAndReset())[..16]}"));
        }
    }
}
