using System.Text.Json;
using Cairn.Ledger.Projecting;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Reads the record as it stood at a revision; every query is bounded by it, so that several of them see one moment.</summary>
internal sealed class RecordReading(SqlStore store, SqlSession session, long revision)
{
    // The newest coding of the newest text: versions grow with revisions, and only the newest text is ever coded.
    private const string InForce =
        "c.coding_id = (SELECT d.coding_id FROM coding d WHERE d.report_id = c.report_id AND d.revision <= @0 ORDER BY d.version DESC, d.revision DESC LIMIT 1)";

    private const int ReportsPerPage = 1000;

    public long Revision => revision;

    /// <summary>Another session on the same database, to be disposed of by the caller.</summary>
    public Task<SqlSession> BesideAsync(CancellationToken cancellationToken) => store.ReadThroughAsync(cancellationToken);

    /// <summary>The same record through another session.</summary>
    public RecordReading On(SqlSession other) => new(store, other, revision);

    public static async Task<long> HeadAsync(SqlSession session, CancellationToken cancellationToken) =>
        await session.NumberAsync("SELECT number FROM chain_head", cancellationToken).ConfigureAwait(false);

    /// <summary>Accounts in force, in the order of their rows. Read from end to end in three tables and put together here: looking each account up in them takes four times as long.</summary>
    public async Task<List<AccountInForce>> AccountsInForceAsync(CancellationToken cancellationToken)
    {
        var codings = (await session.QueryAsync(
            $"SELECT c.coding_id, c.report_id, t.revision FROM coding c JOIN text_version t ON t.report_id = c.report_id AND t.version = c.version WHERE {InForce}",
            r => (Coding: r.GetInt64(0), Report: r.GetString(1), Text: r.GetInt64(2)), cancellationToken, revision).ConfigureAwait(false)).ToDictionary(c => c.Coding);
        var links = new Dictionary<long, (long Revision, string Incident)>();
        foreach (var (account, at, incident) in await session.QueryAsync(
            "SELECT account_id, revision, incident_id FROM link WHERE revision <= @0", r => (r.GetInt64(0), r.GetInt64(1), r.GetString(2)), cancellationToken, revision).ConfigureAwait(false))
        {
            if (!links.TryGetValue(account, out var known) || known.Revision < at) links[account] = (at, incident);
        }

        var accounts = new List<AccountInForce>();
        foreach (var (account, coding) in await session.QueryAsync("SELECT account_id, coding_id FROM account", r => (r.GetInt64(0), r.GetInt64(1)), cancellationToken).ConfigureAwait(false))
        {
            if (codings.TryGetValue(coding, out var of)) accounts.Add(new AccountInForce(account, of.Report, of.Text, links.TryGetValue(account, out var link) ? link.Incident : null));
        }

        accounts.Sort((a, b) => a.Id.CompareTo(b.Id));
        return accounts;
    }

    /// <summary>Decisions in their order.</summary>
    public Task<List<NumberedDecision>> DecisionsAsync(CancellationToken cancellationToken) => session.QueryAsync(
        "SELECT number, body, revision FROM decision WHERE revision <= @0 ORDER BY number",
        r => new NumberedDecision(r.GetInt64(0), JsonSerializer.Deserialize(r.GetString(1), LedgerJson.Own.StoredDecision)!, r.GetInt64(2)), cancellationToken, revision);

    /// <summary>Decisions on who may see what that were taken after the revision, in their order, without those undone: they hold for the past too.</summary>
    public async Task<List<NumberedDecision>> LaterSensitivitiesAsync(CancellationToken cancellationToken)
    {
        var later = await session.QueryAsync("SELECT number, body, revision FROM decision WHERE revision > @0 ORDER BY number",
            r => new NumberedDecision(r.GetInt64(0), JsonSerializer.Deserialize(r.GetString(1), LedgerJson.Own.StoredDecision)!, r.GetInt64(2)), cancellationToken, revision).ConfigureAwait(false);
        var undone = later.Where(d => d.Decision.Kind == DecisionKind.Undo).Select(Membership.UndoneNumber).ToHashSet();
        return later.FindAll(d => d.Decision.Kind == DecisionKind.Sensitivity && !undone.Contains(d.Number));
    }

    /// <summary>Groups of copies, in the order of their names.</summary>
    public async Task<IReadOnlyList<CopyGroup>> CopiesAsync(CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync(
            "SELECT c.report_id, c.copy_group, c.origin, c.kind FROM copy c WHERE c.revision = (SELECT MAX(d.revision) FROM copy d WHERE d.report_id = c.report_id AND d.revision <= @0) AND c.copy_group <> ''",
            r => (Report: r.GetString(0), Group: r.GetString(1), Origin: r.IsDBNull(2) ? null : r.GetString(2), Kind: r.GetString(3)), cancellationToken, revision).ConfigureAwait(false);
        return [.. rows.GroupBy(r => r.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new CopyGroup(g.Key, [.. g.Select(r => r.Report).Order(StringComparer.Ordinal)], g.First().Origin, CodeNames.TryParse<CopyKind>(g.First().Kind, out var kind) ? kind : CopyKind.Near))];
    }

    /// <summary>Reports whose group of copies changed after a revision.</summary>
    public async Task<HashSet<string>> CopiedSinceAsync(long since, CancellationToken cancellationToken) =>
        [.. await session.QueryAsync("SELECT report_id FROM copy WHERE revision > @0 AND revision <= @1", r => r.GetString(0), cancellationToken, since, revision).ConfigureAwait(false)];

    /// <summary>Every incident that the linker ever put each account in.</summary>
    public Task<List<(long Account, string IncidentId)>> LinkHistoryAsync(CancellationToken cancellationToken) =>
        session.QueryAsync("SELECT account_id, incident_id FROM link WHERE revision <= @0", r => (r.GetInt64(0), r.GetString(1)), cancellationToken, revision);

    /// <summary>Accounts by row, with their reports' headers.</summary>
    /// <param name="ids">The rows wanted.</param>
    /// <param name="withText">Those whose reports are wanted with their texts.</param>
    public async Task<Dictionary<long, AccountRow>> AccountsAsync(IEnumerable<long> ids, IEnumerable<long> withText, CancellationToken cancellationToken) =>
        (await RawAccountsAsync([.. ids], [.. withText], cancellationToken).ConfigureAwait(false)).AsParallel().Select(r => r.Read()).ToDictionary(r => r.Id);

    /// <summary>The same, not read yet. Accounts and reports are asked for apart: joined, a report would be looked up and its header taken out for each of its accounts.</summary>
    public async Task<List<RawAccount>> RawAccountsAsync(IReadOnlyCollection<long> ids, IReadOnlyCollection<long> withText, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        // Accounts that lie together, as all of them do when everything is concluded anew, are read in one go.
        var (first, last) = (ids.Min(), ids.Max());
        var together = last - first + 1 == ids.Count;
        var rows = await session.QueryAsync(
            $"SELECT account_id, body, coding_id FROM account WHERE {(together ? "account_id BETWEEN @0 AND @1" : store.InNumbers("account_id", "@0"))} ORDER BY account_id",
            r => (Id: r.GetInt64(0), Body: r.GetFieldValue<byte[]>(1), Coding: r.GetInt64(2)), cancellationToken, together ? [first, last] : [LedgerJson.Array(ids)]).ConfigureAwait(false);
        var wanted = withText.Count == 0 ? [] : withText.ToHashSet();
        var told = rows.Where(r => wanted.Contains(r.Id)).Select(r => r.Coding).ToHashSet();
        var reports = new Dictionary<long, RawReport>();
        await ReportsAsync(reports, "''", rows.Select(r => r.Coding).Where(c => !told.Contains(c)), cancellationToken).ConfigureAwait(false);
        await ReportsAsync(reports, "t.body", told, cancellationToken).ConfigureAwait(false);
        return rows.ConvertAll(r => new RawAccount(r.Id, r.Body, reports[r.Coding]));
    }

    private async Task ReportsAsync(Dictionary<long, RawReport> reports, string text, IEnumerable<long> codings, CancellationToken cancellationToken)
    {
        var wanted = codings.Distinct().ToList();
        if (wanted.Count == 0) return;
        foreach (var report in await session.QueryAsync(
            $"""
            SELECT c.coding_id, c.report_id, c.version, t.header, t.text_sha256, c.coder_version, c.revision, {text}
            FROM coding c JOIN text_version t ON t.report_id = c.report_id AND t.version = c.version WHERE {store.InNumbers("c.coding_id", "@0")}
            """,
            r => new RawReport(r.GetInt64(0), r.GetString(1), r.GetInt64(2), r.GetFieldValue<byte[]>(3), r.GetString(4), r.GetString(5), r.GetInt64(6)) { Text = r.GetString(7) },
            cancellationToken, LedgerJson.Array(wanted)).ConfigureAwait(false))
            reports.Add(report.Coding, report);
    }

    /// <summary>Ids of the reports in force that were recorded, coded or erased after a revision, in pages.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<string>>> ReportsSinceAsync(long since, CancellationToken cancellationToken)
    {
        var ids = since == 0
            ? await session.QueryAsync("SELECT report_id FROM report WHERE revision <= @0", r => r.GetString(0), cancellationToken, revision).ConfigureAwait(false)
            : await session.QueryAsync("SELECT DISTINCT entity FROM revision WHERE number > @0 AND number <= @1 AND kind IN ('coding', 'erasure')", r => r.GetString(0), cancellationToken, since, revision).ConfigureAwait(false);
        return [.. ids.Order(StringComparer.Ordinal).Chunk(ReportsPerPage)];
    }

    /// <summary>Reports in force with their texts and accounts, in the order of their ids.</summary>
    public async Task<IReadOnlyList<CodedReport>> ReportsInForceAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var wanted = LedgerJson.Array(ids);
        var accounts = InOrder.Each(await session.QueryAsync(
            $"SELECT a.account_id, a.body, c.report_id FROM coding c JOIN account a ON a.coding_id = c.coding_id WHERE {store.InTexts("c.report_id", "@1")} AND {InForce} ORDER BY a.account_id",
            r => (Id: r.GetInt64(0), Body: r.GetFieldValue<byte[]>(1), Report: r.GetString(2)), cancellationToken, revision, wanted).ConfigureAwait(false),
            r => (Account: ContractJson.ReadAccount(r.Body), r.Report)).ToLookup(r => r.Report, r => r.Account, StringComparer.Ordinal);
        var reports = await session.QueryAsync(
            $"SELECT c.report_id, t.header, t.text_sha256, t.body FROM coding c JOIN text_version t ON t.report_id = c.report_id AND t.version = c.version WHERE {store.InTexts("c.report_id", "@1")} AND {InForce}",
            r => Header(r.GetString(0), r.GetFieldValue<byte[]>(1), r.GetString(2), r.GetString(3)), cancellationToken, revision, wanted).ConfigureAwait(false);
        return [.. reports.Select(r => r with { Accounts = [.. accounts[r.Id]] }).OrderBy(r => r.Id, StringComparer.Ordinal)];
    }

    /// <summary>The row of each account in force and the incident it is in now, by its key, which names its report and is unique among them.</summary>
    /// <param name="keys">The keys wanted; null for all.</param>
    public async Task<Dictionary<string, (long Account, string? Now)>> RowsOfKeysAsync(IReadOnlyList<string>? keys, CancellationToken cancellationToken) => (await session.QueryAsync(
        $"""
        SELECT a.key, a.account_id, (SELECT l.incident_id FROM link l WHERE l.account_id = a.account_id AND l.revision <= @0 ORDER BY l.revision DESC LIMIT 1)
        FROM account a JOIN coding c ON c.coding_id = a.coding_id WHERE {(keys is null ? "" : store.InTexts("a.key", "@1") + " AND ")}{InForce}
        """, r => (Key: r.GetString(0), Row: (r.GetInt64(1), r.IsDBNull(2) ? null : r.GetString(2))), cancellationToken, keys is null ? [revision] : [revision, LedgerJson.Array(keys)]).ConfigureAwait(false))
        .ToDictionary(r => r.Key, r => r.Row, StringComparer.Ordinal);

    public static CodedReport Header(string id, byte[] header, string sha, string text) =>
        new() { Id = id, Report = ContractJson.ReadHeader(header) with { TextSha256 = sha, Text = text } };
}
