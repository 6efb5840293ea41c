using Cairn.Ledger.Projecting;
using Cairn.Model;

namespace Cairn.Ledger.Sql;

/// <summary>Links what is new and brings the incidents up to date.</summary>
internal sealed class SqlConcluding(SqlStore store, ILinking linking, TimeProvider time)
{
    public async Task<Concluded> ConcludeAsync(CancellationToken cancellationToken)
    {
        // Linking reads and thinks without a lock; only its result is written under one.
        var (links, copies, revision) = await LinkAsync(cancellationToken).ConfigureAwait(false);
        await using var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false);
        if (revision > 0) await RecordAsync(session, links, copies, revision, cancellationToken).ConfigureAwait(false);
        var concluded = await ProjectAsync(session, rebuild: false, cancellationToken).ConfigureAwait(false);
        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        return concluded;
    }

    public async Task<Concluded> RebuildAsync(CancellationToken cancellationToken)
    {
        await using var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false);
        var concluded = await ProjectAsync(session, rebuild: true, cancellationToken).ConfigureAwait(false);
        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        return concluded;
    }

    private async Task<Concluded> ProjectAsync(SqlSession session, bool rebuild, CancellationToken cancellationToken)
    {
        var head = await RecordReading.HeadAsync(session, cancellationToken).ConfigureAwait(false);
        var since = rebuild ? 0 : await session.NumberAsync("SELECT revision FROM concluded", cancellationToken).ConfigureAwait(false);
        var before = rebuild ? await RevisionsAsync(session, cancellationToken).ConfigureAwait(false) : [];
        if (rebuild)
        {
            await Schema.DropIncidentsAsync(session, cancellationToken).ConfigureAwait(false);
            await Schema.MakeIncidentTablesAsync(store, session, cancellationToken).ConfigureAwait(false);
        }

        var concluded = await new Projector(linking).ProjectAsync(new RecordReading(store, session, head), store, session, since, before, cancellationToken).ConfigureAwait(false);
        if (rebuild) await Schema.MakeIncidentIndexesAsync(store, session, cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("DELETE FROM concluded", cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("INSERT INTO concluded(only_row, revision) VALUES (1, @0)", cancellationToken, head).ConfigureAwait(false);
        return concluded;
    }

    private static async Task<Dictionary<string, (long Created, long Changed)>> RevisionsAsync(SqlSession session, CancellationToken cancellationToken) =>
        (await session.QueryAsync("SELECT incident_id, created, changed FROM incident WHERE seen <> 1", r => (Id: r.GetString(0), Created: r.GetInt64(1), Changed: r.GetInt64(2)), cancellationToken).ConfigureAwait(false))
        .ToDictionary(r => r.Id, r => (r.Created, r.Changed), StringComparer.Ordinal);

    private async Task<(List<(long Account, string Incident)> Links, List<(string, string, string?, string)> Copies, long Revision)> LinkAsync(CancellationToken cancellationToken)
    {
        await using var session = await store.ReadAsync(cancellationToken).ConfigureAwait(false);
        var head = await RecordReading.HeadAsync(session, cancellationToken).ConfigureAwait(false);
        if (await session.NumberAsync("SELECT COUNT(*) FROM report_now WHERE linked = 0", cancellationToken).ConfigureAwait(false) == 0) return ([], [], 0);
        var reading = new RecordReading(store, session, head);
        var reports = await reading.ReportsInForceAsync(cancellationToken).ConfigureAwait(false);
        var (incidents, copies) = linking.Link([.. reports.Select(r => r.Report)]);
        // A key names its report, so it is unique among the reports in force.
        var rowOf = reports.SelectMany(r => r.Report.Accounts.Select((a, i) => (a.Key, Row: r.Accounts[i]))).ToDictionary(p => p.Key, p => p.Row, StringComparer.Ordinal);
        var now = (await reading.AccountsInForceAsync(cancellationToken).ConfigureAwait(false)).ToDictionary(a => a.Id, a => a.IncidentId);
        var links = incidents.SelectMany(i => i.Keys.Select(k => (Account: rowOf[k], Incident: i.IncidentId!))).Where(l => now.GetValueOrDefault(l.Account) != l.Incident).OrderBy(l => l.Account).ToList();
        return (links, await ChangedCopiesAsync(reading, copies, cancellationToken).ConfigureAwait(false), head);
    }

    // One row for each report whose group is new or other; an empty group where it left one.
    private static async Task<List<(string, string, string?, string)>> ChangedCopiesAsync(RecordReading reading, IReadOnlyList<CopyGroup> copies, CancellationToken cancellationToken)
    {
        static Dictionary<string, (string Group, string? Origin, string Kind)> Flat(IEnumerable<CopyGroup> groups) =>
            groups.SelectMany(g => g.Reports.Select(r => (r, (g.Group, g.Origin, CodeNames.Name(g.Kind))))).GroupBy(p => p.r, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.First().Item2, StringComparer.Ordinal);
        var (was, now) = (Flat(await reading.CopiesAsync(cancellationToken).ConfigureAwait(false)), Flat(copies));
        return [.. now.Where(p => !was.TryGetValue(p.Key, out var old) || old != p.Value).Select(p => (p.Key, p.Value.Group, p.Value.Origin, p.Value.Kind))
            .Concat(was.Keys.Where(r => !now.ContainsKey(r)).Select(r => (r, "", (string?)null, CodeNames.Name(CopyKind.Near)))).OrderBy(p => p.Item1, StringComparer.Ordinal)];
    }

    private async Task RecordAsync(SqlSession session, List<(long Account, string Incident)> links, List<(string Report, string Group, string? Origin, string Kind)> copies, long upTo, CancellationToken cancellationToken)
    {
        if (links.Count > 0 || copies.Count > 0)
        {
            var chain = await ChainWriter.OpenAsync(session, time, cancellationToken).ConfigureAwait(false);
            var revision = await chain.AddAsync("links", "accounts", Payloads.Links(links, copies), "linker", cancellationToken).ConfigureAwait(false);
            foreach (var (account, incident) in links) await session.ExecuteAsync("INSERT INTO link(account_id, revision, incident_id) VALUES (@0, @1, @2)", cancellationToken, account, revision, incident).ConfigureAwait(false);
            foreach (var (report, group, origin, kind) in copies)
                await session.ExecuteAsync("INSERT INTO copy(report_id, revision, copy_group, origin, kind) VALUES (@0, @1, @2, @3, @4)", cancellationToken, report, revision, group, origin, kind).ConfigureAwait(false);
            await chain.CloseAsync(cancellationToken).ConfigureAwait(false);
        }

        await session.ExecuteAsync("UPDATE report_now SET linked = 1 WHERE linked = 0 AND coding_id IN (SELECT coding_id FROM coding WHERE revision <= @0)", cancellationToken, upTo).ConfigureAwait(false);
    }
}
