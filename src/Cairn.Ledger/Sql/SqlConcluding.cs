using Cairn.Ledger.Projecting;

namespace Cairn.Ledger.Sql;

/// <summary>Links what is new and brings the incidents up to date.</summary>
internal sealed class SqlConcluding(SqlStore store, ILinking linking, TimeProvider time, SqlLinking memory)
{
    public async Task<Concluded> ConcludeAsync(CancellationToken cancellationToken)
    {
        await memory.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                if (await TryConcludeAsync(cancellationToken).ConfigureAwait(false) is not { } concluded) continue;
                await store.SettleAsync(cancellationToken).ConfigureAwait(false);
                return concluded;
            }
        }
        finally
        {
            memory.GiveBack();
        }
    }

    /// <summary>Lets go of what the linker remembers: words that are gone from the record are to be gone here too.</summary>
    public async Task ForgetAsync(CancellationToken cancellationToken)
    {
        await memory.TakeAsync(cancellationToken).ConfigureAwait(false);
        memory.Forget();
        memory.GiveBack();
    }

    /// <summary>Takes in what was recorded so far, for the next <see cref="ConcludeAsync"/>.</summary>
    public async Task ReadAheadAsync(CancellationToken cancellationToken)
    {
        await memory.TakeAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await memory.ReadAheadAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            memory.GiveBack();
        }
    }

    public async Task<Concluded> RebuildAsync(CancellationToken cancellationToken)
    {
        Concluded concluded;
        await using (var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false))
        {
            concluded = await RebuildAsync(session, cancellationToken).ConfigureAwait(false);
            await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        await store.SettleAsync(cancellationToken).ConfigureAwait(false);
        return concluded;
    }

    /// <summary>The same in a transaction of the caller's, which has not changed the record.</summary>
    public async Task<Concluded> RebuildAsync(SqlSession session, CancellationToken cancellationToken)
    {
        var head = await RecordReading.HeadAsync(session, cancellationToken).ConfigureAwait(false);
        var before = await RevisionsAsync(session, cancellationToken).ConfigureAwait(false);
        var concluded = await new Projector(linking).FillAsync(new RecordReading(store, session, head), store, session, async () =>
        {
            await Schema.DropIncidentsAsync(session, cancellationToken).ConfigureAwait(false);
            await Schema.MakeIncidentTablesAsync(store, session, cancellationToken).ConfigureAwait(false);
        }, before, cancellationToken).ConfigureAwait(false);
        await Schema.MakeIncidentIndexesAsync(store, session, cancellationToken).ConfigureAwait(false);
        await StandAtAsync(session, head, cancellationToken).ConfigureAwait(false);
        return concluded;
    }

    // Linking reads and thinks without a lock; only its result is written under one, and not at all when another process linked meanwhile: it may have seen more.
    private async Task<Concluded?> TryConcludeAsync(CancellationToken cancellationToken)
    {
        var (links, copies, revision) = await memory.LinkAsync(cancellationToken).ConfigureAwait(false);
        await using var session = await store.WriteAsync(cancellationToken).ConfigureAwait(false);
        if (revision > 0)
        {
            if (await session.NumberAsync("SELECT COUNT(*) FROM revision WHERE number > @0 AND kind = 'links'", cancellationToken, revision).ConfigureAwait(false) > 0) return null;
            await RecordAsync(session, links, copies, revision, cancellationToken).ConfigureAwait(false);
        }

        var concluded = await ProjectAsync(session, cancellationToken).ConfigureAwait(false);
        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        if (revision > 0) memory.Written();
        return concluded;
    }

    private async Task<Concluded> ProjectAsync(SqlSession session, CancellationToken cancellationToken)
    {
        var head = await RecordReading.HeadAsync(session, cancellationToken).ConfigureAwait(false);
        var since = await session.NumberAsync("SELECT revision FROM concluded", cancellationToken).ConfigureAwait(false);
        var concluded = await new Projector(linking).ProjectAsync(new RecordReading(store, session, head), store, session, since, cancellationToken).ConfigureAwait(false);
        await StandAtAsync(session, head, cancellationToken).ConfigureAwait(false);
        return concluded;
    }

    private static async Task StandAtAsync(SqlSession session, long head, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("DELETE FROM concluded", cancellationToken).ConfigureAwait(false);
        await session.ExecuteAsync("INSERT INTO concluded(only_row, revision) VALUES (1, @0)", cancellationToken, head).ConfigureAwait(false);
    }

    private static async Task<Dictionary<string, (long Created, long Changed)>> RevisionsAsync(SqlSession session, CancellationToken cancellationToken) =>
        (await session.QueryAsync("SELECT incident_id, created, changed FROM incident WHERE seen <> 1", r => (Id: r.GetString(0), Created: r.GetInt64(1), Changed: r.GetInt64(2)), cancellationToken).ConfigureAwait(false))
        .ToDictionary(r => r.Id, r => (r.Created, r.Changed), StringComparer.Ordinal);

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
