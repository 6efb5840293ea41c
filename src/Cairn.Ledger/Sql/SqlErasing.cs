using System.Text;
using System.Text.Json;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Lawful erasure: the words go, with the salts of what committed to them; the chain and a tombstone stay.</summary>
internal sealed class SqlErasing(SqlStore store, TimeProvider time)
{
    private const char Block = '█';

    public async Task ReportAsync(string reportId, string by, string reason, CancellationToken cancellationToken)
    {
        await using var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false);
        await RequireAsync(session, reportId, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("DELETE FROM account WHERE coding_id IN (SELECT coding_id FROM coding WHERE report_id = @0)", cancellationToken, reportId).ConfigureAwait(false);
        await session.ExecuteAsync("UPDATE coding SET statements = '[]', diagnostics = '[]' WHERE report_id = @0", cancellationToken, reportId).ConfigureAwait(false);
        var empty = JsonSerializer.Serialize(new ReportHeader(), LedgerJson.Own.ReportHeader);
        await session.ExecuteAsync("UPDATE text_version SET body = '', header = @1, erased = 1 WHERE report_id = @0", cancellationToken, reportId, empty).ConfigureAwait(false);
        await session.ExecuteAsync("UPDATE report_now SET title = NULL, url = NULL, publisher = NULL, published_day = NULL, accounts = 0, linked = 0 WHERE report_id = @0", cancellationToken, reportId).ConfigureAwait(false);
        await SealAsync(session, new ErasureNote("report", reportId, reason, ""), by, cancellationToken).ConfigureAwait(false);
    }

    public async Task<int> NameAsync(string reportId, string name, string by, string reason, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new LedgerException("which name? An empty one stands everywhere");
        if (reason.Contains(name, StringComparison.OrdinalIgnoreCase)) throw new LedgerException("the reason repeats the name that is to be erased; reasons stay");
        await using var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false);
        await RequireAsync(session, reportId, cancellationToken).ConfigureAwait(false);
        var mark = new string([.. name.Select(c => char.IsLetterOrDigit(c) ? Block : c)]);
        // As it stands in JSON, where a quote or a line break is escaped.
        var (inJson, markInJson) = (Json(name), Json(mark));
        var count = 0;
        foreach (var (version, header, body) in await session.QueryAsync("SELECT version, header, body FROM text_version WHERE report_id = @0", r => (r.GetInt64(0), r.GetString(1), r.GetString(2)), cancellationToken, reportId).ConfigureAwait(false))
        {
            count += Times(body, name) + Times(header, inJson);
            await session.ExecuteAsync("UPDATE text_version SET body = @2, header = @3, erased = 2 WHERE report_id = @0 AND version = @1", cancellationToken, reportId, version,
                body.Replace(name, mark, StringComparison.Ordinal), header.Replace(inJson, markInJson, StringComparison.Ordinal)).ConfigureAwait(false);
        }

        foreach (var (id, body) in await session.QueryAsync("SELECT a.account_id, a.body FROM account a JOIN coding c ON c.coding_id = a.coding_id WHERE c.report_id = @0", r => (r.GetInt64(0), r.GetString(1)), cancellationToken, reportId).ConfigureAwait(false))
            await session.ExecuteAsync("UPDATE account SET body = @1 WHERE account_id = @0", cancellationToken, id, body.Replace(inJson, markInJson, StringComparison.Ordinal)).ConfigureAwait(false);
        foreach (var (id, statements, diagnostics) in await session.QueryAsync("SELECT coding_id, statements, diagnostics FROM coding WHERE report_id = @0", r => (r.GetInt64(0), r.GetString(1), r.GetString(2)), cancellationToken, reportId).ConfigureAwait(false))
            await session.ExecuteAsync("UPDATE coding SET statements = @1, diagnostics = @2 WHERE coding_id = @0", cancellationToken, id, statements.Replace(inJson, markInJson, StringComparison.Ordinal), diagnostics.Replace(inJson, markInJson, StringComparison.Ordinal)).ConfigureAwait(false);
        // A tombstone that says what was not done would be for ever, too. Leaving without a commit undoes what was set.
        if (count == 0) throw new LedgerException($"the report {reportId} holds no such name, written so; nothing was erased");
        await session.ExecuteAsync("UPDATE report_now SET title = REPLACE(title, @1, @2), publisher = REPLACE(publisher, @1, @2), url = REPLACE(url, @1, @2) WHERE report_id = @0", cancellationToken, reportId, name, mark).ConfigureAwait(false);
        await SealAsync(session, new ErasureNote("name", reportId, reason, ""), by, cancellationToken).ConfigureAwait(false);
        return count;
    }

    /// <summary>The reports of the same group of copies whose words are still there.</summary>
    public async Task<IReadOnlyList<string>> CopiesOfAsync(string reportId, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.QueryAsync(
            """
            SELECT c.report_id FROM copy c
            WHERE c.copy_group <> '' AND c.report_id <> @0 AND c.revision = (SELECT MAX(d.revision) FROM copy d WHERE d.report_id = c.report_id)
            AND c.copy_group = (SELECT o.copy_group FROM copy o WHERE o.report_id = @0 ORDER BY o.revision DESC LIMIT 1)
            AND EXISTS (SELECT 1 FROM text_version t WHERE t.report_id = c.report_id AND t.erased <> 1)
            ORDER BY c.report_id
            """, r => r.GetString(0), cancellationToken, reportId).ConfigureAwait(false);
    }

    /// <summary>The reports that hold a name, written so, in the order of their ids.</summary>
    public async Task<IReadOnlyList<NameStanding>> StandingAsync(string name, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new LedgerException("which name? An empty one stands everywhere");
        var inJson = Json(name);
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        // The databases look, and do not agree on case; the count is the erasure's own.
        var texts = await session.QueryAsync(
            @"SELECT report_id, header, body FROM text_version WHERE body LIKE @0 ESCAPE '!' OR header LIKE @1 ESCAPE '!' ORDER BY report_id, version",
            r => (Id: r.GetString(0), Times: Times(r.GetString(2), name) + Times(r.GetString(1), inJson)), cancellationToken, Like(name), Like(inJson)).ConfigureAwait(false);
        var standing = new List<NameStanding>();
        foreach (var report in texts.GroupBy(t => t.Id, StringComparer.Ordinal))
        {
            if (report.Sum(t => t.Times) is not (> 0 and var times)) continue;
            var origin = (await session.QueryAsync("SELECT origin FROM copy WHERE report_id = @0 ORDER BY revision DESC LIMIT 1", r => r.IsDBNull(0) ? null : r.GetString(0), cancellationToken, report.Key).ConfigureAwait(false)).FirstOrDefault();
            standing.Add(new NameStanding(report.Key, times, origin == report.Key ? null : origin));
        }

        return standing;
    }

    // In the text, the title, the byline or the address: each is a place where it could be read.
    private static int Times(string text, string name) => text.Split(name).Length - 1;

    private static string Like(string words) => $"%{words.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal)}%";

    /// <summary>Hash over all rows of a report as they stand.</summary>
    public static async Task<string> ContentAsync(SqlSession session, string reportId, CancellationToken cancellationToken)
    {
        var parts = new List<string>();
        foreach (var row in await session.QueryAsync("SELECT version, header, body FROM text_version WHERE report_id = @0 AND erased > 0 ORDER BY version", r => new[] { r.GetInt64(0).ToString(System.Globalization.CultureInfo.InvariantCulture), r.GetString(1), r.GetString(2) }, cancellationToken, reportId).ConfigureAwait(false)) parts.AddRange(row);
        parts.AddRange(await session.QueryAsync(
            "SELECT a.body FROM account a JOIN coding c ON c.coding_id = a.coding_id JOIN text_version t ON t.report_id = c.report_id AND t.version = c.version WHERE c.report_id = @0 AND t.erased > 0 ORDER BY a.account_id",
            r => r.GetString(0), cancellationToken, reportId).ConfigureAwait(false));
        return Chain.Sha256(Payloads.Join(parts));
    }

    private async Task SealAsync(SqlSession session, ErasureNote note, string by, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(
            "UPDATE revision SET salt = NULL WHERE number IN (SELECT revision FROM text_version WHERE report_id = @0 UNION ALL SELECT revision FROM coding WHERE report_id = @0)", cancellationToken, note.ReportId).ConfigureAwait(false);
        var body = JsonSerializer.Serialize(note with { ContentSha256 = await ContentAsync(session, note.ReportId, cancellationToken).ConfigureAwait(false) }, LedgerJson.Own.ErasureNote);
        var chain = await ChainWriter.OpenAsync(session, time, cancellationToken).ConfigureAwait(false);
        var revision = await chain.AddAsync("erasure", note.ReportId, body, by, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("INSERT INTO erasure(revision, report_id, body) VALUES (@0, @1, @2)", cancellationToken, revision, note.ReportId, body).ConfigureAwait(false);
        // Frozen releases that quote the report hold its words too; incidents are concluded anew.
        await session.ExecuteAsync(
            "UPDATE release_incident SET body = '{\"incident_id\":\"' || incident_id || '\",\"erased\":true}' WHERE body LIKE '%\"' || @0 || '\"%'", cancellationToken, Json(note.ReportId)).ConfigureAwait(false);
        await chain.CloseAsync(cancellationToken).ConfigureAwait(false);
        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task RequireAsync(SqlSession session, string reportId, CancellationToken cancellationToken)
    {
        if (await session.NumberAsync("SELECT COUNT(*) FROM report WHERE report_id = @0", cancellationToken, reportId).ConfigureAwait(false) == 0) throw new LedgerException($"there is no report {reportId}");
    }

    private static string Json(string text)
    {
        var builder = new StringBuilder(JsonSerializer.Serialize([text], LedgerJson.Own.StringArray));
        return builder.ToString(2, builder.Length - 4);
    }
}
