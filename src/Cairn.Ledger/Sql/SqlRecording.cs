using System.Text.Json;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Writes reports, texts and codings.</summary>
internal sealed class SqlRecording(SqlStore store, TimeProvider time)
{
    public async Task<IReadOnlyList<Recorded>> RecordAsync(IReadOnlyList<ReportToRecord> batch, CancellationToken cancellationToken)
    {
        // Serialised before the lock is taken: writers wait for writing only.
        var rows = batch.Select(ReportRows.Of).ToList();
        await using var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false);
        var chain = await ChainWriter.OpenAsync(session, time, cancellationToken).ConfigureAwait(false);
        var nextCoding = await session.NumberAsync("SELECT COALESCE(MAX(coding_id), 0) FROM coding", cancellationToken).ConfigureAwait(false);
        var nextAccount = await session.NumberAsync("SELECT COALESCE(MAX(account_id), 0) FROM account", cancellationToken).ConfigureAwait(false);
        var outcomes = new List<Recorded>(rows.Count);
        foreach (var told in rows)
        {
            var (outcome, version, row) = await TextAsync(session, chain, told, cancellationToken).ConfigureAwait(false);
            if (outcome is not (Recorded.Known or Recorded.Refused) || outcome == Recorded.Known && await IsOtherCoderAsync(session, row, version, cancellationToken).ConfigureAwait(false))
            {
                var coding = ++nextCoding;
                await CodingAsync(session, chain, row, version, coding, nextAccount, cancellationToken).ConfigureAwait(false);
                nextAccount += row.Accounts.Count;
                if (outcome == Recorded.Known) outcome = Recorded.Recoded;
                await PutInForceAsync(session, row, version, coding, outcome, cancellationToken).ConfigureAwait(false);
            }

            outcomes.Add(outcome);
        }

        if (outcomes.TrueForAll(o => o is Recorded.Known or Recorded.Refused)) return outcomes;
        await chain.CloseAsync(cancellationToken).ConfigureAwait(false);
        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        return outcomes;
    }

    /// <summary>The texts that are recorded, each with the header as it was told last where something may still be added to it: not where another text has replaced it or it was erased.</summary>
    public async Task<IReadOnlyDictionary<ReportText, ReportHeader?>> KnownAsync(IReadOnlyCollection<ReportText> texts, CancellationToken cancellationToken)
    {
        var wanted = texts.ToHashSet();
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var rows = await session.QueryAsync(
            $"SELECT t.report_id, t.text_sha256, CASE WHEN t.erased = 0 AND t.version = (SELECT MAX(v.version) FROM text_version v WHERE v.report_id = t.report_id) THEN t.header END FROM text_version t WHERE {store.InTexts("t.report_id", "@0")} ORDER BY t.report_id, t.version",
            r => (Text: new ReportText(r.GetString(0), r.GetString(1)), Header: r.IsDBNull(2) ? null : r.GetFieldValue<byte[]>(2)), cancellationToken, LedgerJson.Array(texts.Select(t => t.ReportId).Distinct(StringComparer.Ordinal))).ConfigureAwait(false);
        return rows.Where(r => wanted.Contains(r.Text)).GroupBy(r => r.Text).ToDictionary(g => g.Key, g => g.Last().Header is { } header ? ContractJson.ReadHeader(header) : null);
    }

    // A text that is known is recorded again only for a fact of its report that was not: a date, say, without which no day of it is known.
    private static async Task<(Recorded Outcome, long Version, ReportRows Row)> TextAsync(SqlSession session, ChainWriter chain, ReportRows row, CancellationToken cancellationToken)
    {
        var known = await session.FirstAsync(
            "SELECT version, header, erased, (SELECT MAX(v.version) FROM text_version v WHERE v.report_id = @0) FROM text_version WHERE report_id = @0 AND text_sha256 = @1 ORDER BY version DESC",
            r => new { Version = r.GetInt64(0), Header = r.GetFieldValue<byte[]>(1), IsOpen = r.GetInt64(2) == 0 && r.GetInt64(3) == r.GetInt64(0) }, cancellationToken, row.Id, row.TextSha256).ConfigureAwait(false);
        if (known is not null)
        {
            if (!known.IsOpen || HeaderNews.Of(ContractJson.ReadHeader(known.Header), row.Told) is not { } header) return (Recorded.Known, known.Version, row);
            row = row.With(header);
        }

        var before = await session.FirstAsync("SELECT COALESCE(MAX(version), 0), (SELECT kind FROM report WHERE report_id = @0) FROM text_version WHERE report_id = @0",
            r => new { Version = r.GetInt64(0), Kind = r.IsDBNull(1) ? null : r.GetString(1) }, cancellationToken, row.Id).ConfigureAwait(false);
        if (before!.Kind is { } kind && (kind == OwnIncidents.Kind) != (row.Kind == OwnIncidents.Kind)) return (Recorded.Refused, before.Version, row);
        var version = 1 + before.Version;
        var revision = await chain.AddAsync("text", row.Id, Payloads.Text(row.Id, version, row.Kind, row.TextSha256, row.OriginalSha256, row.Header), row.RunId, cancellationToken).ConfigureAwait(false);
        if (version == 1) await session.ExecuteAsync("INSERT INTO report(report_id, kind, revision) VALUES (@0, @1, @2)", cancellationToken, row.Id, row.Kind, revision).ConfigureAwait(false);
        await session.ExecuteAsync(
            "INSERT INTO text_version(report_id, version, text_sha256, original_sha256, header, body, erased, revision) VALUES (@0, @1, @2, @3, @4, @5, 0, @6)",
            cancellationToken, row.Id, version, row.TextSha256, row.OriginalSha256, row.Header, row.Text, revision).ConfigureAwait(false);
        return (version == 1 ? Recorded.New : Recorded.Updated, version, row);
    }

    // A text that is no longer the newest is not coded again: what it said is superseded. An erased one has nothing to code.
    private static async Task<bool> IsOtherCoderAsync(SqlSession session, ReportRows row, long version, CancellationToken cancellationToken)
    {
        if (await session.NumberAsync("SELECT COUNT(*) FROM text_version WHERE report_id = @0 AND (version > @1 OR version = @1 AND erased > 0)", cancellationToken, row.Id, version).ConfigureAwait(false) > 0) return false;
        return await session.NumberAsync("SELECT COUNT(*) FROM coding WHERE report_id = @0 AND version = @1 AND coder_version = @2", cancellationToken, row.Id, version, row.CoderVersion).ConfigureAwait(false) == 0;
    }

    private static async Task CodingAsync(SqlSession session, ChainWriter chain, ReportRows row, long version, long coding, long accountsBefore, CancellationToken cancellationToken)
    {
        var payload = Payloads.Coding(row.Id, version, row.CoderVersion, row.Statements, row.Diagnostics, row.Accounts.Select(a => a.Body));
        var revision = await chain.AddAsync("coding", row.Id, payload, row.RunId, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync(
            "INSERT INTO coding(coding_id, report_id, version, coder_version, statements, diagnostics, revision) VALUES (@0, @1, @2, @3, @4, @5, @6)",
            cancellationToken, coding, row.Id, version, row.CoderVersion, row.Statements, row.Diagnostics, revision).ConfigureAwait(false);
        foreach (var (key, body) in row.Accounts)
            await session.ExecuteAsync("INSERT INTO account(account_id, coding_id, key, body) VALUES (@0, @1, @2, @3)", cancellationToken, ++accountsBefore, coding, key, body).ConfigureAwait(false);
    }

    private static async Task PutInForceAsync(SqlSession session, ReportRows row, long version, long coding, Recorded outcome, CancellationToken cancellationToken)
    {
        var sql = outcome == Recorded.New
            ? "INSERT INTO report_now(version, coding_id, published_day, publisher, title, url, accounts, linked, report_id) VALUES (@0, @1, @2, @3, @4, @5, @6, 0, @7)"
            : "UPDATE report_now SET version = @0, coding_id = @1, published_day = @2, publisher = @3, title = @4, url = @5, accounts = @6, linked = 0 WHERE report_id = @7";
        await session.ExecuteAsync(sql, cancellationToken, version, coding, row.PublishedDay, row.Publisher, row.Title, row.Url, (long)row.Accounts.Count, row.Id).ConfigureAwait(false);
    }
}
