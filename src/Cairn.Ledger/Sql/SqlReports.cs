using System.Globalization;
using System.Text.Json;
using Cairn.Ledger.Projecting;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Reads reports, their texts, accounts and statements.</summary>
internal sealed class SqlReports(SqlStore store)
{
    // A report whose incident a reader may not see exactly is not shown either: its words would tell.
    private static string MaySee(Reader reader, string report) =>
        $"NOT EXISTS (SELECT 1 FROM incident_account m JOIN incident s ON s.incident_id = m.incident_id WHERE m.report_id = {report} AND s.sensitivity > {(reader.Unmasked ? (int)reader.UpTo : 0).ToString(CultureInfo.InvariantCulture)})";

    public async Task<RecordedReport?> ReportAsync(string reportId, Reader reader, int? version, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var row = await session.FirstAsync(
            $"""
            SELECT t.version, t.header, t.text_sha256, t.body, t.original_sha256, t.erased, t.revision, c.coding_id, c.coder_version, c.statements, c.diagnostics, p.kind,
              (SELECT MAX(v.version) FROM text_version v WHERE v.report_id = t.report_id)
            FROM text_version t JOIN report p ON p.report_id = t.report_id JOIN coding c ON c.report_id = t.report_id AND c.version = t.version
            WHERE t.report_id = @0 AND t.version = COALESCE(@1, (SELECT MAX(v.version) FROM text_version v WHERE v.report_id = @0)) AND {MaySee(reader, "t.report_id")} ORDER BY c.revision DESC
            """,
            r => new { Version = r.GetInt32(0), Head = RecordReading.Header(reportId, r.GetFieldValue<byte[]>(1), r.GetString(2), r.GetString(3)), Original = r.GetString(4), Erased = r.GetInt64(5), Revision = r.GetInt64(6), Coding = r.GetInt64(7), Coder = r.GetString(8), Statements = r.GetString(9), Diagnostics = r.GetString(10), Kind = r.GetString(11), Versions = r.GetInt32(12) },
            cancellationToken, reportId, (long?)version ?? (object)DBNull.Value).ConfigureAwait(false);
        if (row is null) return null;
        var accounts = await session.QueryAsync("SELECT body FROM account WHERE coding_id = @0 ORDER BY account_id", r => ContractJson.ReadAccount(r.GetFieldValue<byte[]>(0)), cancellationToken, row.Coding).ConfigureAwait(false);
        var coded = row.Head with
        {
            Accounts = accounts,
            Statements = JsonSerializer.Deserialize(row.Statements, LedgerJson.Own.StatementArray) ?? [],
            Diagnostics = JsonSerializer.Deserialize(row.Diagnostics, LedgerJson.Own.DiagnosticArray) ?? [],
        };
        return new RecordedReport(reader.PrivateNames ? coded : Redact(coded), row.Version, row.Versions, row.Original, row.Coder, row.Kind, row.Erased == 1, row.Revision);
    }

    public async Task<IReadOnlyList<TextVersion>> VersionsAsync(string reportId, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        return await session.QueryAsync(
            "SELECT t.version, t.text_sha256, t.original_sha256, v.at_us, t.revision, t.erased FROM text_version t JOIN revision v ON v.number = t.revision WHERE t.report_id = @0 ORDER BY t.version",
            r => new TextVersion(r.GetInt32(0), r.GetString(1), r.GetString(2), Instant(r.GetInt64(3)), r.GetInt64(4), r.GetInt64(5) > 0), cancellationToken, reportId).ConfigureAwait(false);
    }

    public async Task<Page<ReportLine>> PageAsync(ReportQuery query, Reader reader, string? after, int limit, CancellationToken cancellationToken)
    {
        limit = Math.Clamp(limit, 1, 10_000);
        var (conditions, values) = (new List<string> { "n.report_id > @0", MaySee(reader, "n.report_id") }, new List<object?> { after ?? "" });
        void Add(string condition, object value)
        {
            conditions.Add(string.Create(CultureInfo.InvariantCulture, $"{condition} @{values.Count}"));
            values.Add(value);
        }

        if (query.From is { } from) Add("n.published_day >=", (long)from.DayNumber);
        if (query.To is { } to) Add("n.published_day <=", (long)to.DayNumber);
        if (query.Publisher is { } publisher) Add("n.publisher =", publisher);
        if (query.WithAccounts is { } with) conditions.Add(with ? "n.accounts > 0" : "n.accounts = 0");
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var rows = await session.QueryAsync(
            $"""
            SELECT n.report_id, n.title, n.publisher, n.published_day, n.url, t.text_sha256, n.version, n.accounts, p.kind, t.erased
            FROM report_now n JOIN text_version t ON t.report_id = n.report_id AND t.version = n.version JOIN report p ON p.report_id = n.report_id
            WHERE {string.Join(" AND ", conditions)} ORDER BY n.report_id LIMIT {(limit + 1).ToString(CultureInfo.InvariantCulture)}
            """,
            r => new ReportLine(r.GetString(0), r.IsDBNull(1) ? null : r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2), r.IsDBNull(3) ? null : DateOnly.FromDayNumber(r.GetInt32(3)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                r.IsDBNull(4) ? null : r.GetString(4), r.GetString(5), r.GetInt32(6), r.GetInt32(7), r.GetString(8), r.GetInt64(9) == 1), cancellationToken, [.. values]).ConfigureAwait(false);
        IReadOnlyList<ReportLine> lines = [.. rows.Take(limit)];
        if (!reader.PrivateNames)
        {
            // A title may name whom the report is about.
            var redactions = await RedactionsAsync(session, lines.Select(l => l.ReportId), cancellationToken).ConfigureAwait(false);
            lines = [.. lines.Select(l => redactions.TryGetValue(l.ReportId, out var redaction) ? l with { Title = redaction.In(l.Title) } : l)];
        }

        return new Page<ReportLine>(lines, rows.Count > limit ? rows[limit - 1].ReportId : null);
    }

    /// <summary>The accounts of some incidents, by incident, in the order given.</summary>
    public async Task<Dictionary<string, IReadOnlyList<RecordedAccount>>> AccountsAsync(IReadOnlyList<(string Incident, long Account, string Report, bool Rejected)> wanted, Reader reader, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var rows = await new RecordReading(store, session, long.MaxValue).AccountsAsync(wanted.Select(w => w.Account), [], cancellationToken).ConfigureAwait(false);
        return wanted.Where(w => rows.ContainsKey(w.Account)).GroupBy(w => w.Incident, StringComparer.Ordinal).ToDictionary(g => g.Key, g =>
        {
            var redaction = reader.PrivateNames ? null : Redaction.Of([.. g.Select(w => rows[w.Account].Account)]);
            return (IReadOnlyList<RecordedAccount>)[.. g.Select(w => (w, Row: rows[w.Account])).Select(p => new RecordedAccount(
                redaction?.In(p.Row.Account) ?? p.Row.Account, p.w.Report, (int)p.Row.Version, redaction is null ? p.Row.Report.Report : p.Row.Report.Report with { Title = redaction.In(p.Row.Report.Report.Title) }, p.Row.CoderVersion, p.w.Rejected ? null : p.w.Incident, p.w.Rejected, p.Row.Revision))];
        }, StringComparer.Ordinal);
    }

    public async Task<IReadOnlyList<RecordedStatement>> StatementsAsync(StatementKind? kind, Reader reader, int limit, CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var rows = await session.QueryAsync(
            $"SELECT n.report_id, c.statements, n.publisher, n.published_day, n.title FROM report_now n JOIN coding c ON c.coding_id = n.coding_id WHERE c.statements <> '[]' AND {MaySee(reader, "n.report_id")} ORDER BY n.report_id",
            r => (Report: r.GetString(0), Statements: JsonSerializer.Deserialize(r.GetString(1), LedgerJson.Own.StatementArray)!, Publisher: r.IsDBNull(2) ? null : r.GetString(2), Published: r.IsDBNull(3) ? null : DateOnly.FromDayNumber(r.GetInt32(3)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Title: r.IsDBNull(4) ? null : r.GetString(4)),
            cancellationToken).ConfigureAwait(false);
        IReadOnlyList<RecordedStatement> found = [.. rows.SelectMany(r => r.Statements.Select((s, i) => new RecordedStatement(r.Report, i, s, r.Publisher, r.Published, r.Title))).Where(s => kind is null || s.Statement.Kind == kind).Take(Math.Clamp(limit, 1, 100_000))];
        if (reader.PrivateNames) return found;
        var redactions = await RedactionsAsync(session, found.Select(f => f.ReportId), cancellationToken).ConfigureAwait(false);
        return [.. found.Select(f => redactions.TryGetValue(f.ReportId, out var redaction) ? f with { Statement = redaction.In(f.Statement), Title = redaction.In(f.Title) } : f)];
    }

    // What each of some reports says of private persons, by report; reports that name none may be missing.
    private async Task<Dictionary<string, Redaction>> RedactionsAsync(SqlSession session, IEnumerable<string> reports, CancellationToken cancellationToken)
    {
        var ids = LedgerJson.Array(reports.Distinct(StringComparer.Ordinal));
        var accounts = (await session.QueryAsync(
            $"SELECT n.report_id, a.body FROM report_now n JOIN account a ON a.coding_id = n.coding_id WHERE {store.InTexts("n.report_id", "@0")}", r => (Report: r.GetString(0), Body: r.GetFieldValue<byte[]>(1)), cancellationToken, ids).ConfigureAwait(false))
            .ToLookup(r => r.Report, r => ContractJson.ReadAccount(r.Body), StringComparer.Ordinal);
        var statements = (await session.QueryAsync(
            $"SELECT n.report_id, c.statements FROM report_now n JOIN coding c ON c.coding_id = n.coding_id WHERE {store.InTexts("n.report_id", "@0")}", r => (Report: r.GetString(0), Body: r.GetString(1)), cancellationToken, ids).ConfigureAwait(false));
        return statements.Select(s => (s.Report, Redaction: Redaction.Of([.. accounts[s.Report]], JsonSerializer.Deserialize(s.Body, LedgerJson.Own.StatementArray)))).Where(r => !r.Redaction.IsEmpty)
            .ToDictionary(r => r.Report, r => r.Redaction, StringComparer.Ordinal);
    }

    public static DateTimeOffset Instant(long atUs) => DateTimeOffset.UnixEpoch.AddTicks(atUs * TimeSpan.TicksPerMicrosecond);

    private static CodedReport Redact(CodedReport coded)
    {
        var redaction = Redaction.Of(coded.Accounts, coded.Statements);
        return redaction.IsEmpty ? coded : coded with
        {
            Report = coded.Report with { Text = redaction.In(coded.Report.Text)!, Title = redaction.In(coded.Report.Title) },
            Accounts = [.. coded.Accounts.Select(redaction.In)],
            Statements = [.. coded.Statements.Select(redaction.In)],
        };
    }
}
